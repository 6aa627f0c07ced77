package dev.afterword.cli;

import dev.afterword.settings.CommandLineSettings;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that choose among the rules. */
final class RuleOptions {

  @Option(
      names = "--select",
      split = ",",
      paramLabel = "RULES",
      completionCandidates = RuleOrCategoryNames.class,
      description = "Run only these rules or categories, separated by commas.")
  private List<String> select = List.of();

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "RULES",
      completionCandidates = RuleOrCategoryNames.class,
      description = "Leave out these rules or categories, separated by commas.")
  private List<String> ignore = List.of();

  /** What nobody chose among. */
  static RuleOptions all() {
    return new RuleOptions();
  }

  /** Settings with the choice in them. */
  CommandLineSettings chosen(CommandLineSettings settings) {
    return new CommandLineSettings(
        settings.config(), settings.isolated(), settings.preset(), select, ignore);
  }
}

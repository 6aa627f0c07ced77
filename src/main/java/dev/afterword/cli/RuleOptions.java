package dev.afterword.cli;

import dev.afterword.settings.CommandLineSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose among the rules. */
final class RuleOptions {

  @Option(
      names = "--select",
      split = ",",
      paramLabel = "RULES",
      completionCandidates = RuleOrCategoryNames.class,
      description = "Run only these rules or categories, separated by commas.")
  private @Nullable List<String> select;

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "RULES",
      completionCandidates = RuleOrCategoryNames.class,
      description = "Leave out these rules or categories, separated by commas.")
  private @Nullable List<String> ignore;

  /** What nobody chose among. */
  static RuleOptions all() {
    return new RuleOptions();
  }

  /**
   * Settings with the choice in them.
   *
   * @throws Failure if an option is given that chooses nothing
   */
  CommandLineSettings chosen(CommandLineSettings settings) {
    return new CommandLineSettings(
        settings.config(),
        settings.isolated(),
        settings.preset(),
        chosen("--select", select),
        chosen("--ignore", ignore));
  }

  private static List<String> chosen(String option, @Nullable List<String> names) {
    if (names != null && names.isEmpty()) {
      throw new Failure(option + " names no rule and no category");
    }
    return names == null ? List.of() : names;
  }
}

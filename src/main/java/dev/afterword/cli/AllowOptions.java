package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.RuleCard;
import dev.afterword.settings.CommandLineSettings;
import dev.afterword.text.Nearest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that write allowances down. */
final class AllowOptions {

  private final Console console;
  private final Engine engine;

  @Option(
      names = "--add-allow",
      paramLabel = "RULE",
      completionCandidates = RuleNames.class,
      description =
          "Allow all that this rule finds: write it into the drafts, or for facts into afterword.yml. Needs --reason.")
  private Optional<String> rule = Optional.empty();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why --add-allow allows it; it is written down, too.")
  private Optional<String> reason = Optional.empty();

  /**
   * @param console tells where relative paths start from
   */
  AllowOptions(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  /** Whether something is to be allowed. */
  boolean areGiven() {
    return rule.isPresent() || reason.isPresent();
  }

  /**
   * Writes down that what a rule found is allowed.
   *
   * @throws Failure if a file cannot be written
   */
  void allow(LintReport report) throws IOException {
    new Allower(console, rule.orElseThrow(), reason.orElseThrow().strip()).allow(report);
  }

  /**
   * Looks for mistakes before anything is checked.
   *
   * @throws Failure if the options do not fit together
   */
  void examine(CommandLineSettings settings) throws IOException {
    if (rule.isEmpty()) {
      throw new Failure("--reason tells why --add-allow allows something: give both");
    }
    if (reason.map(String::isBlank).orElse(true)) {
      throw new Failure(
          "--add-allow " + rule.get() + " needs --reason TEXT, which tells later why");
    }
    List<String> known = engine.rules(settings).cards().stream().map(RuleCard::id).toList();
    if (!known.contains(rule.get())) {
      throw new Failure(
          "--add-allow: there is no rule \""
              + rule.get()
              + "\""
              + Nearest.suggestion(rule.get(), known));
    }
  }
}

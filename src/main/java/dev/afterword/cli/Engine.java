package dev.afterword.cli;

import dev.afterword.lint.KindProfile;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Progress;
import dev.afterword.lint.RuleCard;
import dev.afterword.report.Plan;
import dev.afterword.settings.CommandLineSettings;
import dev.afterword.text.FileContents;
import dev.afterword.text.Problem;
import dev.afterword.watch.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the commands have done by the other packages. */
interface Engine {

  /**
   * A check or a plan will be asked for: begins, beside everything else, what takes long and does
   * not depend on the arguments.
   */
  default void prepare() {}

  /** Checks drafts; what could not be done is among the problems of the report. */
  LintReport check(CheckPlan plan) throws IOException;

  /** The same; {@code progress} is told how far the check has come. */
  default LintReport check(CheckPlan plan, Progress progress) throws IOException {
    return check(plan);
  }

  /**
   * The same of drafts and facts that come from elsewhere; settings and rules are those of today.
   *
   * @param files gives the bytes of the files that lie on the disk, or those that they once had
   */
  LintReport check(CheckPlan plan, Progress progress, FileContents files) throws IOException;

  /** The files that a check depends on: while nothing happens to them, it finds the same. */
  Scope scope(CheckPlan plan);

  /**
   * Works out what to send and when; what could not be done is among the problems of the plan.
   *
   * @param order what to read, and how
   */
  Plan plan(CheckPlan order) throws IOException;

  /**
   * All rules, the user's own among them.
   *
   * @throws Failure if the settings cannot be read
   */
  Rules rules(CommandLineSettings settings) throws IOException;

  /** The effective settings with where each came from, in lines. */
  String settings(CommandLineSettings settings) throws IOException;

  /**
   * Runs the examples of rule files.
   *
   * @param folder of rule files; the built-in rules when absent
   */
  RulesTested testRules(Optional<Path> folder) throws IOException;

  /**
   * The rules there are.
   *
   * @param cards by id
   * @param profiles what each kind of message is made of, in the order of the kinds
   * @param problems rule files that cannot be read
   */
  record Rules(List<RuleCard> cards, List<KindProfile> profiles, List<Problem> problems) {
    public Rules {
      cards = List.copyOf(cards);
      profiles = List.copyOf(profiles);
      problems = List.copyOf(problems);
    }
  }

  /**
   * What became of the examples of rule files.
   *
   * @param rules how many rules were read
   * @param examples how many examples were run
   * @param failures the examples that the rules do not fulfil, each in one line
   * @param problems rule files that cannot be read
   */
  record RulesTested(int rules, int examples, List<String> failures, List<Problem> problems) {
    public RulesTested {
      failures = List.copyOf(failures);
      problems = List.copyOf(problems);
    }
  }
}

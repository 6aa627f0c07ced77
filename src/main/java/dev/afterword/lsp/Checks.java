package dev.afterword.lsp;

import dev.afterword.lint.KindProfile;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Progress;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.FileContents;
import dev.afterword.text.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What the server has done by the rest of the program. Safe for use by several threads. */
public interface Checks {

  /**
   * Checks files as an editor has them; what could not be done is among the problems of the report.
   *
   * @param progress is asked before each step whether to go on
   * @throws java.util.concurrent.CancellationException if {@code progress} says so
   */
  LintReport check(Order order, Progress progress);

  /**
   * What is wrong with the settings that govern a folder.
   *
   * @param files as the editor has them
   */
  List<Problem> settings(Path folder, FileContents files);

  /** All that can be explained; asked for when somebody wants an explanation. */
  Guide guide();

  /** The ids of the rules that only speak when a check proofreads. */
  Set<String> proofreadingRules();

  /** The variants of English that a draft may name, as in {@code en-GB}. */
  List<String> variants();

  /** The day on which the user writes. */
  LocalDate today();

  /**
   * Is told, once each, what crashed, so that it can be looked for later.
   *
   * @param rules the ids of those that did; none if it was a part of the server
   */
  void crashed(List<String> rules, Throwable cause);

  /** The file, absolute, that a report calls so. */
  Path file(String shownPath);

  /**
   * A check.
   *
   * @param paths drafts and facts, absolute
   * @param files as the editor has them
   * @param proofread whether to look for misspellings and grammar
   */
  record Order(List<Path> paths, FileContents files, boolean proofread) {
    /** Keeps its own copy of the paths. */
    public Order {
      paths = List.copyOf(paths);
    }
  }

  /**
   * What can be explained.
   *
   * @param cards of all rules, with their examples
   * @param profiles what each kind of message is made of
   */
  record Guide(List<RuleCard> cards, List<KindProfile> profiles) {
    /** Keeps its own copies. */
    public Guide {
      cards = List.copyOf(cards);
      profiles = List.copyOf(profiles);
    }
  }
}

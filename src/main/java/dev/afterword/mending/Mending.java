package dev.afterword.mending;

import dev.afterword.draft.DraftWriter;
import dev.afterword.lint.Fix;
import dev.afterword.lint.FixPlan;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Mends drafts: checks them, makes the fixes that may be made together, and checks again until
 * there is nothing left to do. Writes no files.
 */
public final class Mending {

  /** Fixes settle in two or three rounds; more are fixes that undo each other. */
  static final int MOST_ROUNDS = 10;

  private static final String FAULT = "this is a fault of Afterword, please report it";

  /** Checks all drafts. */
  @FunctionalInterface
  public interface Check {
    /**
     * A check.
     *
     * @param contents what some of the files are to hold
     */
    LintReport of(Contents contents) throws IOException;
  }

  private final Fix.Applicability most;
  private final Check check;
  private final Function<String, Optional<byte[]>> files;
  private final Map<String, MendedFile> mended = new TreeMap<>();
  private final Set<String> givenUp = new HashSet<>();
  private final List<Problem> problems = new ArrayList<>();

  private Mending(Fix.Applicability most, Check check, Function<String, Optional<byte[]>> files) {
    this.most = most;
    this.check = check;
    this.files = files;
  }

  /**
   * Mends all drafts of a check.
   *
   * @param most the least trustworthy fix that is still wanted: {@code SAFE} or {@code UNSAFE}
   * @param files what lies on disk, by the paths that reports show
   */
  public static Mended of(
      Fix.Applicability most, Check check, Function<String, Optional<byte[]>> files)
      throws IOException {
    return new Mending(most, check, files).mend();
  }

  private Mended mend() throws IOException {
    LintReport report = check.of(contents());
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<String, MendedFile> before = Map.copyOf(mended);
      if (!step(report)) {
        return done(report);
      }
      LintReport next = check.of(contents());
      report = giveUpWhatIsBroken(report, next, before) ? check.of(contents()) : next;
    }
    return giveUpWhatDoesNotSettle(report) ? done(check.of(contents())) : done(report);
  }

  private Mended done(LintReport left) {
    return new Mended(left, List.copyOf(mended.values())).withProblems(problems);
  }

  private Contents contents() {
    Contents contents = Contents.asOnDisk();
    for (MendedFile file : mended.values()) {
      contents = contents.with(file.path(), file.after());
    }
    return contents;
  }

  /** Makes the fixes of one round; says whether there were any. */
  private boolean step(LintReport report) {
    boolean any = false;
    for (LintReport.Verdict verdict : report.drafts()) {
      String path = verdict.draft().path();
      FixPlan plan = FixPlan.of(verdict.violations(), most);
      if (!plan.isEmpty() && !givenUp.contains(path)) {
        any |= apply(verdict.draft().source(), plan);
      }
    }
    return any;
  }

  private boolean apply(Source read, FixPlan plan) {
    Optional<MendedFile> known = current(read);
    if (known.isEmpty()) {
      giveUp(read.path(), "it was changed while it was checked, so it was left as it is");
      return false;
    }
    MendedFile file = known.get();
    List<FixPlan.Chosen> writable = writable(file, plan);
    Optional<byte[]> written =
        DraftWriter.write(read.path(), file.after(), changes(writable))
            .filter(bytes -> !writable.isEmpty());
    written.ifPresent(
        bytes ->
            mended.put(
                read.path(),
                file.with(new Source(read.path(), read.with(changes(writable))), bytes, writable)));
    return written.isPresent();
  }

  /** The file as the last check saw it; nothing if it cannot be told. */
  private Optional<MendedFile> current(Source read) {
    MendedFile known = mended.get(read.path());
    if (known != null) {
      return Optional.of(known);
    }
    return files
        .apply(read.path())
        .filter(
            bytes ->
                DraftWriter.text(read.path(), bytes)
                    .filter(text -> text.text().equals(read.text()))
                    .isPresent())
        .map(bytes -> MendedFile.untouched(read, bytes));
  }

  /** All of them where they can be written together, else those that can be written at all. */
  private static List<FixPlan.Chosen> writable(MendedFile file, FixPlan plan) {
    if (DraftWriter.write(file.path(), file.after(), changes(plan.chosen())).isPresent()) {
      return plan.chosen();
    }
    List<FixPlan.Chosen> writable = new ArrayList<>();
    for (FixPlan.Chosen one : plan.chosen()) {
      writable.add(one);
      if (DraftWriter.write(file.path(), file.after(), changes(writable)).isEmpty()) {
        writable.remove(writable.size() - 1);
      }
    }
    return writable;
  }

  private static List<Placed<String>> changes(List<FixPlan.Chosen> chosen) {
    return chosen.stream()
        .flatMap(one -> one.fix().edits().stream())
        .map(Fix.Edit::placed)
        .toList();
  }

  /**
   * Takes back the last round of every file that cannot be read as before.
   *
   * @param before the files as they were mended until then
   */
  private boolean giveUpWhatIsBroken(
      LintReport last, LintReport now, Map<String, MendedFile> before) {
    Set<Problem> known = Set.copyOf(last.problems());
    Set<String> broken =
        now.problems().stream()
            .filter(problem -> !known.contains(problem))
            .map(Problem::path)
            .filter(mended::containsKey)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String path : broken) {
      giveUp(
          path,
          "after the fixes of "
              + lastRules(path, before)
              + " it could not be read as before, so they were left out; "
              + FAULT);
      MendedFile earlier = before.get(path);
      if (earlier == null) {
        mended.remove(path);
      } else {
        mended.put(path, earlier);
      }
    }
    return !broken.isEmpty();
  }

  private String lastRules(String path, Map<String, MendedFile> before) {
    int done = Optional.ofNullable(before.get(path)).map(file -> file.fixes().size()).orElse(0);
    List<FixPlan.Chosen> all =
        Optional.ofNullable(mended.get(path)).map(MendedFile::fixes).orElse(List.of());
    return rules(all.subList(done, all.size()).stream().map(FixPlan.Chosen::violation).toList());
  }

  private boolean giveUpWhatDoesNotSettle(LintReport report) {
    boolean any = false;
    for (LintReport.Verdict verdict : report.drafts()) {
      String path = verdict.draft().path();
      FixPlan plan = FixPlan.of(verdict.violations(), most);
      if (!plan.isEmpty() && !givenUp.contains(path)) {
        giveUp(
            path,
            "the fixes of "
                + rules(plan.chosen().stream().map(FixPlan.Chosen::violation).toList())
                + " did not settle in "
                + MOST_ROUNDS
                + " rounds, so the file was left as it was; "
                + FAULT);
        mended.remove(path);
        any = true;
      }
    }
    return any;
  }

  private static String rules(List<Violation> found) {
    return found.stream()
        .map(one -> one.card().id())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private void giveUp(String path, String why) {
    givenUp.add(path);
    problems.add(Problem.of(path, why));
  }
}

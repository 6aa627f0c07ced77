package dev.afterword.lsp;

import dev.afterword.draft.Sentence;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one check found out about all files. Immutable.
 *
 * @param view what was checked
 * @param complete whether nothing is still to be looked for
 * @param byFile what is known about each file about which there is anything to say
 */
record Round(Desk.View view, boolean complete, Map<Path, Findings> byFile) {

  private static final String END_MARKS = ".!?…:";
  private static final String BEHIND_END_MARKS = "\"'”’)]»*_";

  Round {
    byFile = Map.copyOf(byFile);
  }

  /** Before the first check. */
  static Round none(Desk.View view) {
    return new Round(view, false, Map.of());
  }

  /**
   * Gathers a report by file.
   *
   * @param fileOf the file that the report calls so
   */
  static Round of(
      Desk.View view,
      boolean complete,
      LintReport report,
      List<Problem> ofSettings,
      Function<String, Path> fileOf) {
    Set<Problem> crashes =
        report.crashes().stream().map(LintReport.Crash::problem).collect(Collectors.toSet());
    Map<Path, List<Violation>> violations =
        report.violations().stream()
            .collect(Collectors.groupingBy(found -> fileOf.apply(found.place().source().path())));
    Map<Path, List<Problem>> problems =
        Stream.concat(report.problems().stream(), ofSettings.stream())
            .distinct()
            .filter(problem -> !crashes.contains(problem))
            .collect(Collectors.groupingBy(problem -> fileOf.apply(problem.path())));
    Map<Path, LintReport.Verdict> verdicts =
        report.drafts().stream()
            .collect(
                Collectors.toMap(
                    verdict -> fileOf.apply(verdict.draft().path()),
                    Function.identity(),
                    (first, same) -> first));
    Map<Path, Findings> byFile = new TreeMap<>();
    Stream.of(violations.keySet(), problems.keySet(), verdicts.keySet())
        .flatMap(Set::stream)
        .distinct()
        .forEach(
            file ->
                byFile.put(
                    file,
                    findings(
                        file,
                        violations.getOrDefault(file, List.of()),
                        problems.getOrDefault(file, List.of()),
                        Optional.ofNullable(verdicts.get(file)),
                        view)));
    return new Round(view, complete, byFile);
  }

  private static Findings findings(
      Path file,
      List<Violation> violations,
      List<Problem> problems,
      Optional<LintReport.Verdict> verdict,
      Desk.View view) {
    Source source =
        verdict
            .map(known -> known.draft().source())
            .or(() -> violations.stream().map(found -> found.place().source()).findFirst())
            .or(() -> view.texts().text(file, file.toString(), new Problems()))
            .orElseGet(() -> new Source(file.toString(), ""));
    return new Findings(file, source, violations, problems, verdict);
  }

  /** What is known about a file. */
  Optional<Findings> of(Path file) {
    return Optional.ofNullable(byFile.get(file));
  }

  /**
   * The same with what an earlier round found by rules that this one has not asked, as far as it
   * still stands.
   *
   * @param unasked their ids
   */
  Round with(Round earlier, Set<String> unasked) {
    Map<Path, Findings> together = new TreeMap<>(byFile);
    for (Findings now : byFile.values()) {
      earlier
          .of(now.file())
          .filter(before -> now.verdict().isPresent())
          .ifPresent(before -> together.put(now.file(), together(now, before, unasked)));
    }
    return new Round(view, complete, together);
  }

  private static Findings together(Findings now, Findings before, Set<String> unasked) {
    Difference difference = Difference.between(before.source().text(), now.source().text());
    Stream<Violation> carried =
        before.violations().stream()
            .filter(found -> unasked.contains(found.card().id()))
            .flatMap(found -> difference.carried(found, now.source()).stream());
    return now.with(
        Stream.concat(now.violations().stream(), carried)
            .sorted(Comparator.comparing(Violation::place))
            .toList());
  }

  /**
   * The same without what would only disturb one who is still at a sentence: how it sounds, and
   * what is wrong with the word that is being typed.
   */
  Round withoutHaste() {
    Map<Path, Findings> calm = new TreeMap<>(byFile);
    view.open()
        .values()
        .forEach(
            document ->
                document
                    .typedAt()
                    .ifPresent(
                        at ->
                            calm.computeIfPresent(
                                document.file(), (file, known) -> calm(known, at))));
    return new Round(view, complete, calm);
  }

  private static Findings calm(Findings known, int typedAt) {
    Optional<Span> sentence =
        known.verdict().stream()
            .flatMap(verdict -> verdict.draft().letter().sentences())
            .filter(one -> isBeingTyped(one, typedAt, known.source()))
            .map(Sentence::span)
            .findFirst();
    return sentence
        .map(
            unfinished ->
                known.with(
                    known.violations().stream()
                        .filter(found -> !isHasty(found, unfinished, typedAt))
                        .toList()))
        .orElse(known);
  }

  private static boolean isBeingTyped(Sentence sentence, int typedAt, Source source) {
    Span span = sentence.span();
    boolean here =
        span.start() <= typedAt
            && (typedAt <= span.end()
                || (typedAt <= source.text().length()
                    && source.at(new Span(span.end(), typedAt)).isBlank()
                    && source.position(typedAt).line() == source.position(span.end()).line()));
    return here && !isEnded(sentence.text());
  }

  private static boolean isEnded(String sentence) {
    int end = sentence.length();
    while (end > 0
        && (BEHIND_END_MARKS.indexOf(sentence.charAt(end - 1)) >= 0
            || Character.isWhitespace(sentence.charAt(end - 1)))) {
      end--;
    }
    return end > 0 && END_MARKS.indexOf(sentence.charAt(end - 1)) >= 0;
  }

  private static boolean isHasty(Violation found, Span unfinished, int typedAt) {
    Span span = found.place().span();
    return switch (found.card().category()) {
      case TONE -> span.overlaps(unfinished) || unfinished.contains(span);
      case PROOFREADING -> span.start() <= typedAt && typedAt <= span.end();
      default -> false;
    };
  }
}

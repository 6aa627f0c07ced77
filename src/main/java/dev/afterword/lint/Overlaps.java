package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Place;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which of several rules speaks where they find the same words. In this order:
 *
 * <ol>
 *   <li>One rule speaks once about one span.
 *   <li>A rule keeps silent where one that it yields to speaks on overlapping words or, if that one
 *       speaks of tone, in the same sentence.
 *   <li>Proofreading keeps silent where another category speaks on overlapping words, unless that
 *       only suggests.
 *   <li>Of two findings of one category on overlapping words the graver speaks, then the longer,
 *       then the one whose rule comes first in the alphabet.
 * </ol>
 *
 * <p>The last two weigh wording against wording only: words inside one part of the letter or the
 * subject that are no whole sentence. What is said of a whole sentence or more, of a header, or of
 * something missing is about a measure or a fact; it neither silences wording nor is silenced.
 */
final class Overlaps {

  private static final Comparator<Violation> MORE_SPECIFIC =
      Comparator.comparing(Violation::severity, Comparator.reverseOrder())
          .thenComparing(found -> -found.place().span().length())
          .thenComparing(found -> found.card().id())
          .thenComparing(Violation::place);

  private final Map<Violation, Boolean> speaks = new HashMap<>();
  private final List<Violation> found;
  private final List<Span> sentences;

  private Overlaps(List<Violation> found, Optional<Draft> draft) {
    this.found = found;
    this.sentences =
        draft.stream().flatMap(known -> known.letter().sentences()).map(Sentence::span).toList();
  }

  /**
   * The violations that speak, in the order given.
   *
   * @param found sorted by place and rule, the gravest of one rule at one place first
   */
  static List<Violation> resolve(List<Violation> found, Workspace workspace) {
    Map<String, Draft> drafts =
        workspace.drafts().stream()
            .collect(Collectors.toMap(Draft::path, draft -> draft, (first, same) -> first));
    Map<String, List<Violation>> byPath =
        found.stream().collect(Collectors.groupingBy(one -> one.place().source().path()));
    return found.stream()
        .map(one -> one.place().source().path())
        .distinct()
        .flatMap(
            path ->
                resolve(byPath.getOrDefault(path, List.of()), Optional.ofNullable(drafts.get(path)))
                    .stream())
        .toList();
  }

  private static List<Violation> resolve(List<Violation> found, Optional<Draft> draft) {
    List<Violation> once = once(found);
    Overlaps overlaps = new Overlaps(once, draft);
    List<Violation> left = once.stream().filter(overlaps::speaks).toList();
    return draft.map(known -> byCategory(left, known)).orElse(left);
  }

  private static List<Violation> once(List<Violation> found) {
    Map<String, Map<Span, Violation>> seen = new HashMap<>();
    return found.stream()
        .filter(
            one ->
                seen.computeIfAbsent(one.card().id(), id -> new HashMap<>())
                        .putIfAbsent(one.place().span(), one)
                    == null)
        .toList();
  }

  /** Only a rule that speaks itself silences another; in a ring of rules one is left to speak. */
  private boolean speaks(Violation one) {
    Boolean known = speaks.get(one);
    if (known != null) {
      return known;
    }
    speaks.put(one, false);
    boolean answer =
        found.stream()
            .filter(other -> one.card().yieldsTo().contains(other.card().id()))
            .filter(other -> meet(one.place(), other.place()) || isInSentenceOf(one, other))
            .noneMatch(this::speaks);
    speaks.put(one, answer);
    return answer;
  }

  private static boolean meet(Place one, Place other) {
    return one.span().overlaps(other.span()) || one.span().equals(other.span());
  }

  /** A sentence whose tone is mended is written anew, and with it what a lesser rule minds. */
  private boolean isInSentenceOf(Violation one, Violation tone) {
    return tone.card().category() == Category.TONE
        && isInWords(one)
        && isInWords(tone)
        && sentences.stream()
            .anyMatch(
                sentence ->
                    sentence.contains(one.place().span())
                        && sentence.contains(tone.place().span()));
  }

  private static boolean isInWords(Violation one) {
    return one.place().text().codePoints().anyMatch(Character::isLetter);
  }

  private static List<Violation> byCategory(List<Violation> found, Draft draft) {
    List<Violation> wording = found.stream().filter(one -> isWording(one, draft)).toList();
    List<Violation> spoken = new ArrayList<>();
    wording.stream()
        .sorted(
            Comparator.comparing((Violation one) -> isProofreading(one))
                .thenComparing(MORE_SPECIFIC))
        .filter(one -> spoken.stream().noneMatch(other -> silences(other, one)))
        .forEach(spoken::add);
    Set<Violation> silent = new HashSet<>(wording);
    spoken.forEach(silent::remove);
    return found.stream().filter(one -> !silent.contains(one)).toList();
  }

  private static boolean silences(Violation other, Violation one) {
    return other.place().span().overlaps(one.place().span())
        && (other.card().category() == one.card().category()
            || (isProofreading(one) && other.severity() != Severity.SUGGESTION));
  }

  private static boolean isProofreading(Violation one) {
    return one.card().category() == Category.PROOFREADING;
  }

  private static boolean isWording(Violation one, Draft draft) {
    Span span = one.place().span();
    return !span.isEmpty()
        && Stream.concat(draft.headers().subject().stream(), draft.letter().own().stream())
            .filter(part -> part.span().contains(span))
            .findFirst()
            .filter(part -> coversNoSentence(part, span))
            .isPresent();
  }

  private static boolean coversNoSentence(Part part, Span span) {
    return part.sentences().stream().noneMatch(sentence -> span.contains(sentence.span()));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.lint.Fix;
import dev.afterword.phrases.PhraseFinds;
import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Fixes that write one sentence in place of another, or leave it out. */
final class SentenceFix {

  private static final Fix.Applicability TRUST = Fix.Applicability.UNSAFE;

  /** First words that lean on what was said before. */
  private static final Set<String> LEANING =
      Set.of(
          "and", "but", "so", "again", "also", "still", "then", "that", "this", "these", "those",
          "it", "he", "she", "they", "for", "because", "yet", "once", "finally", "lastly",
          "however");

  private SentenceFix() {}

  /**
   * A fix of the sentence that holds a find.
   *
   * @param better the sentence to write; where it is empty, or stands in the letter already, the
   *     sentence is left out
   * @param all that was found in the letter: of a paragraph whose sentences are all to go none is
   *     left out, so that the order of the fixes makes no difference
   * @return nothing if the sentence has to go and must not
   */
  static Optional<Fix> of(
      Draft draft, PhraseFinds.Find find, String better, List<PhraseFinds.Find> all) {
    Part part = find.part();
    if (!part.role().isBody()) {
      return Optional.empty();
    }
    String wanted = isSaid(draft, better) ? "" : better;
    return part.sentences().stream()
        .filter(sentence -> sentence.inPart().contains(find.inPart()))
        .findFirst()
        .filter(sentence -> !wanted.isEmpty() || isLeft(part, all))
        .map(
            sentence ->
                wanted.isEmpty()
                    ? PartFix.of(
                        part, withBlank(part, sentence), "leave the sentence out", "", TRUST)
                    : PartFix.of(
                        part,
                        sentence.inPart(),
                        "write “" + wanted + "” instead of the sentence",
                        wanted,
                        TRUST));
  }

  /**
   * A fix that moves the sentence that holds a find to the front of the letter.
   *
   * @return nothing if the sentence is all that its paragraph says, or refers to what stands before
   */
  static Optional<Fix> toFront(Draft draft, PhraseFinds.Find find) {
    Part from = find.part();
    Optional<Part> first = draft.letter().body().stream().findFirst();
    Optional<Sentence> moved =
        from.sentences().stream()
            .filter(sentence -> sentence.inPart().contains(find.inPart()))
            .filter(sentence -> isWhole(sentence) && from.sentences().size() > 1)
            .filter(sentence -> draft.letter().code().stream().noneMatch(sentence.span()::contains))
            .findFirst();
    if (first.isEmpty() || moved.isEmpty() || !from.role().isBody()) {
      return Optional.empty();
    }
    String words = moved.get().text().strip().replaceAll("\\s+", " ");
    Respelling gone = from.text().rewritten(withBlank(from, moved.get()), "");
    Respelling come = first.get().text().rewritten(Span.at(0), words + " ");
    List<Fix.Edit> edits =
        Stream.concat(come.changes().stream(), gone.changes().stream())
            .map(change -> new Fix.Edit(change.span(), change.value()))
            .toList();
    boolean apart =
        gone.isWritten()
            && come.isWritten()
            && edits.get(0).span().end() < edits.get(edits.size() - 1).span().start();
    return apart
        ? Optional.of(new Fix("open with “" + words + "”", TRUST, edits))
        : Optional.empty();
  }

  /** Whether it makes sense without the sentence before it, as far as its first word can tell. */
  private static boolean isWhole(Sentence sentence) {
    return !sentence.words().isEmpty()
        && !LEANING.contains(sentence.words().get(0).text().toLowerCase(Locale.ROOT))
        && Character.isUpperCase(sentence.text().strip().codePointAt(0))
        && sentence.text().strip().matches("(?s).*[.!?]");
  }

  /** Whether a sentence of a part has nothing found in it. */
  private static boolean isLeft(Part part, List<PhraseFinds.Find> all) {
    return part.sentences().stream()
        .anyMatch(
            sentence ->
                all.stream()
                    .noneMatch(
                        find ->
                            find.part().equals(part) && sentence.inPart().overlaps(find.inPart())));
  }

  private static boolean isSaid(Draft draft, String better) {
    return draft.letter().sentences().anyMatch(sentence -> sentence.text().strip().equals(better));
  }

  /** The sentence with the blanks behind it, or before it if it is the last one of its part. */
  static Span withBlank(Part part, Sentence sentence) {
    String text = part.text().text();
    int start = sentence.inPart().start();
    int end = sentence.inPart().end();
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    if (end == text.length()) {
      while (start > 0 && Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
    }
    return new Span(start, end);
  }
}

package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The message itself, below its headers.
 *
 * @param parts in the order of the file
 * @param text as it was before it was taken apart
 * @param stretches where each of the parts lies in the text, with all of its lines
 * @param code where code stands in the middle of sentences, in the file; its words are words of
 *     their parts, but nothing is said about them
 */
public record Letter(List<Part> parts, MappedText text, List<Span> stretches, List<Span> code) {

  /** Keeps its own copy of the lists. */
  public Letter {
    parts = List.copyOf(parts);
    stretches = List.copyOf(stretches);
    code = List.copyOf(code);
  }

  /** Some parts, without the text that they come from and without code in their sentences. */
  public Letter(List<Part> parts) {
    this(parts, new MappedText.Builder(0).build(), List.of(), List.of());
  }

  /**
   * Where a part and those down to another lie in the text, with the blank lines below them.
   *
   * @return up to the first line of the part that follows; nothing if none does
   */
  public Optional<Span> withBlankLines(Part first, Part last) {
    int from = indexOf(first);
    int below = indexOf(last) + 1;
    return from >= 0 && below > from && below < stretches.size()
        ? Optional.of(new Span(stretches.get(from).start(), stretches.get(below).start()))
        : Optional.empty();
  }

  /** Parts are told apart by identity: two equal ones may stand in one letter. */
  @SuppressWarnings("ReferenceEquality")
  private int indexOf(Part sought) {
    int index = parts.size() - 1;
    while (index >= 0 && parts.get(index) != sought) {
      index--;
    }
    return index;
  }

  /** Whether a span of the file begins or ends in code, or is no more than code. */
  public boolean isOfCode(Span file) {
    return code.stream()
        .anyMatch(one -> one.contains(file) || (one.overlaps(file) && !file.contains(one)));
  }

  /** The first part with a role. */
  public Optional<Part> first(Part.Role role) {
    return parts.stream().filter(part -> part.role() == role).findFirst();
  }

  /** The parts whose words count: paragraphs, list items and postscript, in order. */
  public List<Part> body() {
    return parts.stream().filter(part -> part.role().isBody()).toList();
  }

  /** The parts that the writer wrote in words, in order: all but quoted text and blocks of code. */
  public List<Part> own() {
    return parts.stream().filter(part -> part.role().isOwn()).toList();
  }

  /** The sentences of the body, in order. */
  public Stream<Sentence> sentences() {
    return body().stream().flatMap(part -> part.sentences().stream());
  }

  /** The words of the body, in order. */
  public Stream<Word> words() {
    return sentences().flatMap(sentence -> sentence.words().stream());
  }

  /** The length of the message in words: salutation, closing, signature and quotes do not count. */
  public int wordCount() {
    return (int) words().count();
  }
}

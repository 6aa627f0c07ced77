package dev.afterword.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The message itself, below its headers.
 *
 * @param parts in the order of the file
 */
public record Letter(List<Part> parts) {

  /** Keeps its own copy of the parts. */
  public Letter {
    parts = List.copyOf(parts);
  }

  /** The first part with a role. */
  public Optional<Part> first(Part.Role role) {
    return parts.stream().filter(part -> part.role() == role).findFirst();
  }

  /** The parts whose words count: paragraphs, list items and postscript, in order. */
  public List<Part> body() {
    return parts.stream().filter(part -> part.role().isBody()).toList();
  }

  /** The parts that the writer wrote, in order: all but quoted text. */
  public List<Part> own() {
    return parts.stream().filter(part -> !part.role().isQuoted()).toList();
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

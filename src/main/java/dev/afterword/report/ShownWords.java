package dev.afterword.report;

import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a text as a reader sees it, in which the words can be found that a span of the file
 * means.
 *
 * @param text the text that the stretch is of
 * @param words the words in it, in order
 * @param within the stretch, in UTF-16 units of {@code text}
 */
record ShownWords(MappedText text, List<Word> words, Span within) {

  /** A whole text. */
  static ShownWords of(MappedText text) {
    return new ShownWords(text, List.of(), new Span(0, text.length()));
  }

  /** A whole part of a letter. */
  static ShownWords of(Part part) {
    return new ShownWords(part.text(), part.words().toList(), new Span(0, part.text().length()));
  }

  /** Whether a span of the file has anything to do with it; an empty span may touch its ends. */
  boolean isMeantBy(Span file) {
    Span own = text.inFile(within);
    return file.isEmpty()
        ? own.start() <= file.start() && file.start() <= own.end()
        : own.overlaps(file);
  }

  /**
   * The words that a span of the file means, in UTF-16 units of {@code text}: exactly its
   * characters where the file holds them, else all words that share bytes with it. Of an empty span
   * it is the place before the next word.
   */
  Span meantBy(Span file) {
    if (file.isEmpty()) {
      return before(file);
    }
    Span characters = characters(file);
    boolean isExact = text.isVerbatim(characters) && text.inFile(characters).equals(file);
    return isExact ? characters : covering(file).orElse(characters);
  }

  private Span before(Span file) {
    if (text.isVerbatim(within)) {
      return Span.at(within.start() + file.start() - text.inFile(within).start());
    }
    return words.stream()
        .filter(word -> word.span().start() >= file.start())
        .map(word -> Span.at(word.inPart().start()))
        .findFirst()
        .orElse(Span.at(within.start()));
  }

  /** The exact words if they are that; else all that share bytes with the span. */
  private Optional<Span> covering(Span file) {
    Optional<Word> first =
        words.stream().filter(word -> word.span().start() == file.start()).findFirst();
    Optional<Word> last =
        words.stream().filter(word -> word.span().end() == file.end()).findFirst();
    if (first.isPresent() && last.isPresent()) {
      return Optional.of(first.get().inPart().cover(last.get().inPart()));
    }
    return words.stream()
        .filter(word -> word.span().overlaps(file))
        .map(Word::inPart)
        .reduce(Span::cover);
  }

  private Span characters(Span file) {
    int start = within.start();
    while (start < within.end() && !file.overlaps(inFile(start))) {
      start++;
    }
    int end = within.end();
    while (end > start && !file.overlaps(inFile(end - 1))) {
      end--;
    }
    return start == end ? within : new Span(start, end);
  }

  private Span inFile(int character) {
    return text.inFile(new Span(character, character + 1));
  }
}

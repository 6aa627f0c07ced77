package dev.afterword.report;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.text.Place;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The line that a place stands in, as a person can read it: the line of the file, or the sentence
 * as decoded where the file holds an encoded body.
 *
 * @param line its number in the file, from 1
 * @param text the line or sentence, without line ends
 * @param marked the words meant, in UTF-16 units of {@code text}; of several lines, the part in the
 *     first one
 */
record Excerpt(int line, String text, Span marked) {

  private static final Pattern ESCAPED = Pattern.compile("=[0-9A-F]{2}|=\\R");

  /**
   * @param draft the draft whose file the place is in, if it is in one
   */
  static Excerpt of(Place place, Optional<Draft> draft) {
    return draft.flatMap(read -> decoded(place, read)).orElseGet(() -> ofFile(place));
  }

  private static Excerpt ofFile(Place place) {
    Source source = place.source();
    int number = place.start().line();
    Span line = source.line(number);
    int start = Math.min(place.span().start(), line.end());
    int end = Math.max(start, Math.min(place.span().end(), line.end()));
    return new Excerpt(number, source.at(line), new Span(start - line.start(), end - line.start()));
  }

  private static Optional<Excerpt> decoded(Place place, Draft draft) {
    return Stream.concat(draft.headers().subject().stream(), draft.letter().parts().stream())
        .flatMap(part -> part.sentences().stream().map(sentence -> new Home(part, sentence)))
        .filter(home -> touches(home.sentence().span(), place.span()))
        .findFirst()
        .filter(home -> !home.isReadableInFile(place.source()))
        .map(home -> home.excerpt(place));
  }

  private static boolean touches(Span sentence, Span span) {
    return span.isEmpty()
        ? sentence.start() <= span.start() && span.start() <= sentence.end()
        : sentence.overlaps(span);
  }

  /** A sentence and the part that it stands in. */
  private record Home(Part part, Sentence sentence) {

    boolean isReadableInFile(Source source) {
      if (part.text().isVerbatim(sentence.inPart())) {
        return true;
      }
      String written = source.at(sentence.span());
      boolean escaped = ESCAPED.matcher(written).find() && !ESCAPED.matcher(sentence.text()).find();
      return !escaped && lettersStandIn(written);
    }

    /** Markup only adds to the letters of a sentence; base64 replaces them. */
    private boolean lettersStandIn(String written) {
      int at = 0;
      for (int i = 0; i < sentence.text().length(); i++) {
        char unit = sentence.text().charAt(i);
        if (unit < 128 && Character.isLetterOrDigit(unit)) {
          at = written.indexOf(unit, at) + 1;
          if (at == 0) {
            return false;
          }
        }
      }
      return true;
    }

    Excerpt excerpt(Place place) {
      Span inPart = place.span().isEmpty() ? before(place.span()) : covering(place.span());
      Span inSentence = inPart.shift(-sentence.inPart().start());
      return new Excerpt(
          place.start().line(), sentence.text().replaceAll("[\r\n]", " "), inSentence);
    }

    private Span before(Span span) {
      return sentence.words().stream()
          .filter(word -> word.span().start() >= span.start())
          .map(word -> Span.at(word.inPart().start()))
          .findFirst()
          .orElse(Span.at(sentence.inPart().start()));
    }

    /** The exact words if they are that; else all that share bytes with the span. */
    private Span covering(Span span) {
      List<Word> words = sentence.words();
      Optional<Word> first =
          words.stream().filter(word -> word.span().start() == span.start()).findFirst();
      Optional<Word> last =
          words.stream().filter(word -> word.span().end() == span.end()).findFirst();
      if (first.isPresent() && last.isPresent()) {
        return first.get().inPart().cover(last.get().inPart());
      }
      return words.stream()
          .filter(word -> word.span().overlaps(span))
          .map(Word::inPart)
          .reduce(Span::cover)
          .orElseGet(() -> characters(span));
    }

    /** What is no word, such as an emoji. */
    private Span characters(Span span) {
      Span whole = sentence.inPart();
      int start = whole.start();
      while (start < whole.end() && !span.contains(inFile(start))) {
        start++;
      }
      int end = whole.end();
      while (end > start && !span.contains(inFile(end - 1))) {
        end--;
      }
      return start == end ? whole : new Span(start, end);
    }

    private Span inFile(int character) {
      return part.text().inFile(new Span(character, character + 1));
    }
  }
}

package dev.afterword.report;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Place;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
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
    return Home.of(place.span(), draft)
        .filter(home -> !home.isReadableInFile(place.source()))
        .map(home -> home.excerpt(place));
  }

  /** A sentence and the part that it stands in. */
  record Home(Part part, Sentence sentence) {

    /** The first sentence of a draft that a span of its file has to do with. */
    static Optional<Home> of(Span span, Draft draft) {
      return Stream.concat(draft.headers().subject().stream(), draft.letter().parts().stream())
          .flatMap(part -> part.sentences().stream().map(sentence -> new Home(part, sentence)))
          .filter(home -> home.words().isMeantBy(span))
          .findFirst();
    }

    ShownWords words() {
      return new ShownWords(part.text(), sentence.words(), sentence.inPart());
    }

    /** Whether the file holds the sentence in letters that a person can read. */
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

    /** Whether the file holds at a span exactly what the reader sees there. */
    boolean isWordForWord(Span file) {
      Span shown = words().meantBy(file);
      return part.text().isVerbatim(shown) && part.text().inFile(shown).equals(file);
    }

    /** Where the words that a span of the file means stand in the sentence. */
    Span inSentence(Span file) {
      return words().meantBy(file).shift(-sentence.inPart().start());
    }

    private Excerpt excerpt(Place place) {
      return new Excerpt(
          place.start().line(),
          sentence.text().replaceAll("[\r\n]", " "),
          inSentence(place.span()));
    }
  }
}

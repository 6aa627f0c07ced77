package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import java.util.regex.Pattern;

/**
 * A name of a company where it stands, with the sentence around it.
 *
 * @param part in which it stands
 * @param span of the name in the part
 */
record CompanyMention(Part part, Span span) {

  private static final Pattern ARTICLE = Pattern.compile("\\b[Tt]he $");

  private static final Pattern BEFORE_PLACE =
      Pattern.compile(
          "\\b(?:at|with|for|from|by|under|on|like|beside|behind|through|via)\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** Whether it stands for a place where somebody is or something happens, whosever it may be. */
  boolean isPlace() {
    return BEFORE_PLACE.matcher(before()).find();
  }

  /** The name as it stands there. */
  String name() {
    return part.text().text().substring(span.start(), span.end());
  }

  /** What the sentence says before the name, an article left out. */
  String before() {
    String before = part.text().text().substring(sentence().start(), span.start());
    return ARTICLE.matcher(before.replaceAll("\\s+", " ")).replaceFirst("");
  }

  /** What the sentence says behind the name. */
  String after() {
    String after = part.text().text().substring(span.end(), sentence().end());
    return after.replaceAll("\\s+", " ");
  }

  /** The whole sentence. */
  String around() {
    return part.text().text().substring(sentence().start(), sentence().end());
  }

  /** The sentence around the name in its part, or the part if none holds the name. */
  private Span sentence() {
    return part.sentences().stream()
        .map(Sentence::inPart)
        .filter(sentence -> sentence.contains(span))
        .findFirst()
        .orElseGet(() -> new Span(0, part.text().text().length()));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.judgement.Bearer;
import dev.afterword.judgement.JudgedNames;
import dev.afterword.judgement.ProperNames;
import dev.afterword.text.Span;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A name where it stands.
 *
 * @param part in which it stands
 * @param sentence of the part in which it stands
 * @param span of the name in the part
 */
record NameMention(Part part, Sentence sentence, Span span) {

  private static final Set<Bearer> ANY = EnumSet.allOf(Bearer.class);

  /** All names in a part, in order. */
  static Stream<NameMention> in(Part part) {
    return part.sentences().stream()
        .flatMap(
            sentence ->
                ProperNames.in(part, sentence).stream()
                    .map(span -> new NameMention(part, sentence, span)));
  }

  /** The name as it stands there. */
  String name() {
    return part.text().text().substring(span.start(), span.end());
  }

  /** What the sentence says before the name. */
  String before() {
    return part.text().text().substring(sentence.inPart().start(), span.start());
  }

  /** What the sentence says behind the name. */
  String after() {
    return part.text().text().substring(span.end(), sentence.inPart().end());
  }

  /** How likely, from 0 to 1, a name in a message of a kind has one bearer of all. */
  double odds(Bearer bearer, Kind kind) {
    return odds(bearer, ANY, kind);
  }

  /** The same, if it can only be one of some. */
  double odds(Bearer bearer, Set<Bearer> among, Kind kind) {
    return JudgedNames.odds(bearer, among, kind, part, sentence, span);
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds paragraphs whose last sentence has no full stop. Headings, lists, lines of an address and
 * the last short line before the closing need none.
 */
record MissingFinalPunct(RuleCard card) implements OneRule.OfDraft {

  /** A letter or a number, perhaps in brackets or quotes: no mark, no emoji, no address. */
  private static final Pattern BARE_END = Pattern.compile("(?s).*[\\p{L}\\p{N}%][)\\]\"”’'*_]*");

  /** Faces that end in a letter or a number. */
  private static final Pattern FACE_END =
      Pattern.compile("(?s).*(?:[:;=]['’]?-?[DPpOo]|\\b[xX]D|<3)");

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    if (draft.channel() == Channel.TEXT) {
      return List.of();
    }
    List<Part> parts = draft.letter().parts();
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Optional<Part> next = i + 1 < parts.size() ? Optional.of(parts.get(i + 1)) : Optional.empty();
      if (parts.get(i).role() == Part.Role.PARAGRAPH && endsBare(parts.get(i), next, context)) {
        found.add(violation(draft, parts.get(i)));
      }
    }
    return found;
  }

  private boolean endsBare(Part part, Optional<Part> next, DraftContext context) {
    String text = part.text().text();
    return !part.sentences().isEmpty()
        && text.indexOf('\n') < 0
        && BARE_END.matcher(text).matches()
        && !FACE_END.matcher(text).matches()
        && Addresses.in(text).stream().noneMatch(address -> address.span().end() == text.length())
        && next.map(below -> !goesOnIn(below)).orElse(true)
        && isSentence(part, next, context.options(card));
  }

  /** A list, a quotation or the rest of the sentence. */
  private static boolean goesOnIn(Part below) {
    boolean prose = below.role() == Part.Role.PARAGRAPH;
    boolean end =
        below.role() == Part.Role.CLOSING
            || below.role() == Part.Role.SIGNATURE
            || below.role() == Part.Role.POSTSCRIPT;
    return !end && (!prose || !Character.isUpperCase(below.text().text().codePointAt(0)));
  }

  private static boolean isSentence(Part part, Optional<Part> next, Options options) {
    List<Sentence> sentences = part.sentences();
    List<Word> last = sentences.get(sentences.size() - 1).words();
    boolean wordsBeforeIt = sentences.size() > 1 && sentences.get(0).words().size() > 2;
    int shortest = options.count("words").orElse(1);
    if (last.size() < shortest && !wordsBeforeIt) {
      return false;
    }
    boolean endsLetter = next.map(below -> below.role() != Part.Role.PARAGRAPH).orElse(true);
    boolean signsOff =
        endsLetter
            && sentences.size() == 1
            && last.size() <= options.count("sign-off-words").orElse(0);
    Set<String> subjects = Set.copyOf(options.texts("subjects"));
    boolean hasSubject =
        last.stream()
            .map(word -> word.text().toLowerCase(Locale.ROOT).replace('’', '\''))
            .map(word -> word.replaceFirst("'.*", ""))
            .anyMatch(subjects::contains);
    return !signsOff && (hasSubject || wordsBeforeIt);
  }

  private Violation violation(Draft draft, Part part) {
    List<Word> words = part.words().toList();
    Word last = words.get(words.size() - 1);
    int end = part.text().length();
    Span tail = new Span(last.inPart().start(), end);
    String written = part.text().text().substring(tail.start(), end);
    return card.report(draft.place(part.text().inFile(last.inPart())), Map.of("match", last.text()))
        .withFix(
            PartFix.of(
                part,
                tail,
                "end the sentence with a full stop",
                written + ".",
                Fix.Applicability.UNSAFE));
  }
}

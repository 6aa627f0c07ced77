package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.language.Proofreader;
import dev.afterword.language.Slip;
import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Has prose proofread with a noun in the place of each piece of code. Left out, a piece would leave
 * a sentence without what it is about; left in, it is no English.
 */
final class MaskedCode {

  /** By turns, so that no noun stands twice in a row. */
  private static final List<String> NOUNS = List.of("module", "library");

  private static final List<String> BEHIND_AN = List.of("element", "item");

  private MaskedCode() {}

  /** What a proofreader finds in the prose between the code; the slips are in the parts given. */
  static List<Slip> read(List<Part> prose, Draft draft, Proofreader proofreader) {
    List<Span> code = draft.letter().code();
    if (code.isEmpty()) {
      return proofreader.read(prose);
    }
    IdentityHashMap<Part, Part> unmasked = new IdentityHashMap<>();
    List<Part> masked = new ArrayList<>();
    for (Part part : prose) {
      Part read = new Part(part.role(), masked(part, code), List.of());
      unmasked.put(read, part);
      masked.add(read);
    }
    return proofreader.read(masked).stream()
        .flatMap(slip -> inPart(slip, unmasked.getOrDefault(slip.part(), slip.part())).stream())
        .toList();
  }

  /** A text whose places are those in the text of the part. */
  private static MappedText masked(Part part, List<Span> code) {
    String text = part.text().text();
    MappedText.Builder builder = new MappedText.Builder(0);
    int from = 0;
    int count = 0;
    for (Span one : within(part, code)) {
      builder.verbatim(text.substring(from, one.start()), from);
      builder.reading(noun(text.substring(0, one.start()), count++), one);
      from = one.end();
    }
    return builder.verbatim(text.substring(from), from).build();
  }

  /** The code of a part, in units of its text. */
  private static List<Span> within(Part part, List<Span> code) {
    List<Span> within = new ArrayList<>();
    int end = part.text().length();
    for (Span one : code) {
      int start = within.isEmpty() ? 0 : within.get(within.size() - 1).end();
      while (start < end && !one.contains(unit(part, start))) {
        start++;
      }
      int behind = start;
      while (behind < end && one.contains(unit(part, behind))) {
        behind++;
      }
      if (start < behind) {
        within.add(new Span(start, behind));
      }
    }
    return within;
  }

  private static Span unit(Part part, int at) {
    return part.text().inFile(new Span(at, at + 1));
  }

  private static String noun(String before, int count) {
    String above = before.stripTrailing();
    boolean behindAn = above.toLowerCase(Locale.ROOT).matches("(?s)(?:.*\\W)?an");
    String noun = (behindAn ? BEHIND_AN : NOUNS).get(count % NOUNS.size());
    boolean opens = above.isEmpty() || ".!?".indexOf(above.charAt(above.length() - 1)) >= 0;
    return opens ? noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1) : noun;
  }

  /** The slip where it stands in the part itself; nothing if code is part of it. */
  private static Optional<Slip> inPart(Slip slip, Part part) {
    MappedText masked = slip.part().text();
    return masked.isVerbatim(slip.inPart())
        ? Optional.of(
            new Slip(
                slip.rule(),
                slip.category(),
                slip.spelling(),
                slip.message(),
                slip.replacements(),
                part,
                masked.inFile(slip.inPart())))
        : Optional.empty();
  }
}

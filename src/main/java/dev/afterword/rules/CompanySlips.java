package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.interview.Company;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Where;
import dev.afterword.text.Nearest;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds words that miss a word of the company's name by a slip or two: {@code Acme Robotcs}. */
final class CompanySlips {

  /** A shorter word has too many neighbours to be sure of a slip. */
  private static final int SHORTEST = 5;

  private static final int LONG = 8;

  /** Where the rest of the name stands beside it, a shorter word is sure enough. */
  private static final int SHORTEST_BESIDE = 4;

  /** What parts the words of a name; {@code &} is no word of a sentence either. */
  private static final Pattern WORDS = Pattern.compile("[\\s&+]+");

  /**
   * A slip.
   *
   * @param part in which it stands
   * @param span of the word in the part, a possessive ending left out
   * @param written the word as it stands there
   * @param right the word of the company's name
   */
  record Slip(Part part, Span span, String written, String right) {}

  private final Company own;
  private final KnownNames known;
  private final Set<String> words = new TreeSet<>();

  private CompanySlips(Company own, KnownNames known) {
    this.own = own;
    this.known = known;
    WrongCompany.names(own).forEach(name -> words.addAll(List.of(name.split("\\s+", -1))));
  }

  /** Those of a draft, in order. */
  static List<Slip> in(DraftContext context, Company own) {
    CompanySlips slips = new CompanySlips(own, KnownNames.of(context));
    return Where.WHOLE.in(context.draft()).stream()
        .flatMap(part -> part.sentences().stream().flatMap(each -> slips.in(part, each).stream()))
        .toList();
  }

  private List<Slip> in(Part part, Sentence sentence) {
    List<Word> read = sentence.words();
    List<Slip> found = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      int start = read.get(i).inPart().start();
      String bare = NameForms.withoutPossessive(read.get(i).text());
      besideRest(read, i)
          .or(() -> nearest(bare))
          .map(right -> new Slip(part, new Span(start, start + bare.length()), bare, right))
          .ifPresent(found::add);
    }
    return found;
  }

  /**
   * The word of a company's name that a word misses by a slip, where the rest of the name stands
   * beside it: then even an ordinary word is a slip, as in {@code Apple Three} for {@code Apple
   * Tree}.
   */
  private Optional<String> besideRest(List<Word> read, int at) {
    String bare = NameForms.withoutPossessive(read.get(at).text());
    if (!isCapitalised(bare) || known.isKnown(bare)) {
      return Optional.empty();
    }
    for (String name : WrongCompany.names(own)) {
      List<String> whole = WORDS.splitAsStream(name).toList();
      for (int i = 0; i < whole.size(); i++) {
        int first = at - i;
        if (whole.size() > 1
            && whole.get(i).length() >= SHORTEST_BESIDE
            && isSlip(bare, whole.get(i))
            && restStands(read, first, whole, i)) {
          return Optional.of(whole.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean restStands(List<Word> read, int first, List<String> words, int but) {
    if (first < 0 || first + words.size() > read.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String there = NameForms.withoutPossessive(read.get(first + i).text());
      if (i != but && !there.equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> nearest(String bare) {
    if (!isCapitalised(bare) || known.isKnown(bare)) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> word.length() >= SHORTEST && isSlip(bare, word) && !isPlural(bare, word))
        .findFirst()
        .filter(word -> !EnglishWords.isKnown(bare));
  }

  private static boolean isCapitalised(String bare) {
    return !bare.isEmpty()
        && Character.isUpperCase(bare.codePointAt(0))
        && bare.codePoints().allMatch(unit -> Character.isLetter(unit) || unit == '-');
  }

  private static boolean isPlural(String written, String word) {
    return !word.endsWith("s") && written.equals(word + "s");
  }

  private static boolean isSlip(String written, String word) {
    int most = word.length() >= LONG ? 2 : 1;
    return NameForms.of(written).stream()
        .allMatch(
            form ->
                NameForms.of(word).stream()
                    .mapToInt(right -> Nearest.distance(form, right))
                    .allMatch(distance -> distance > 0 && distance <= most));
  }
}

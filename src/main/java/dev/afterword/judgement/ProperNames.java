package dev.afterword.judgement;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.language.EnglishWords;
import dev.afterword.text.Span;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names by their capitals, whatever they name: {@code Ms Okafor}, {@code Bank of Ireland},
 * {@code Larkin & Daughter}. Two that stand beside each other are one. A word that has its capital
 * only because something begins with it is no name.
 */
public final class ProperNames {

  private static final Pattern CAPITALISED =
      Pattern.compile("(?:\\p{Lu}|[dlo]['’]\\p{Lu}|al-\\p{Lu})[\\p{L}\\p{M}'’.-]*|\\p{Lu}&\\p{Lu}");

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame|Madam|Madame|Rev|Reverend|Fr|Captain|Chef"
              + "|Coach|Sergeant|Inspector|Councillor)\\.?");

  /** What may end in a period within a name. */
  private static final Pattern SHORTENED =
      Pattern.compile("(?:\\p{Lu}|St|Mt|Jr|" + TITLE.pattern() + ")\\.?");

  private static final Pattern PARTICLES =
      Pattern.compile(
          " (?:d[aeio]s?|del|van|von|der|den|van der|van den|de la|bin|bint|ibn|al|el|la|le|ap|ab"
              + "|na|ní|nic|y) ");

  private static final Pattern OF = Pattern.compile(" of (?:the )?");

  private static final Pattern FAMILY =
      Pattern.compile(" (?:&|and) (?:Sons?|Daughters?|Co|Brothers|Sisters|Partners)\\b.*");

  /** Behind these something begins. */
  private static final Pattern BEGINNING = Pattern.compile("[“\"‘:;—–…?!)(\\n/]|^ ?['’]|\\.{2}");

  /** Months after which people are called, too: before another name these are names. */
  private static final Set<String> MONTHS =
      Set.of("march", "april", "may", "june", "july", "august");

  /** Words with a capital that are no names and end one that stands before them. */
  private static final Set<String> NO_NAMES =
      Stream.of(
              Stream.of(DayOfWeek.values())
                  .map(day -> lower(day.name()))
                  .flatMap(day -> Stream.of(day, day + "s")),
              Stream.of(Month.values())
                  .map(month -> lower(month.name()))
                  .filter(month -> !MONTHS.contains(month)),
              Stream.of(
                  "easter christmas hogmanay ramadan diwali eid halloween thanksgiving"
                      .split(" ", -1)),
              Stream.of("tell ask call ring hi hey hello dear".split(" ", -1)),
              Stream.of("i i'm i'd i'll i've ok okay cv pdf ps p.s".split(" ", -1)))
          .flatMap(words -> words)
          .collect(Collectors.toUnmodifiableSet());

  /** From here on a word is so common that whatever it begins, it begins it as a word. */
  private static final int COMMON = 14;

  /** So many words in lower case may stand within a name: {@code Bank of the West}. */
  private static final int WIDEST_GAP = 2;

  private final String text;
  private final List<Word> words;

  private ProperNames(Part part, Sentence sentence) {
    this.text = part.text().text();
    this.words = sentence.words();
  }

  /**
   * Those in a sentence, in order.
   *
   * @param part in which the sentence stands
   * @return in UTF-16 units of the part's text, a closing {@code 's} left out
   */
  public static List<Span> in(Part part, Sentence sentence) {
    return new ProperNames(part, sentence).all();
  }

  private List<Span> all() {
    List<Span> names = new ArrayList<>();
    int first = 0;
    while (first < words.size()) {
      int last = first;
      if (begins(first)) {
        last = last(first);
        if (last > first || !TITLE.matcher(word(first)).matches()) {
          names.add(new Span(words.get(first).inPart().start(), end(last)));
        }
      }
      first = last + 1;
    }
    return names;
  }

  private boolean begins(int i) {
    return isCapitalised(i)
        && (!somethingBegins(i) || !isOrdinary(bare(i)) || isTitle(i) || isCalled(i));
  }

  private boolean somethingBegins(int i) {
    return i == 0 || BEGINNING.matcher(between(i - 1, i)).find();
  }

  private boolean isTitle(int i) {
    return TITLE.matcher(word(i)).matches();
  }

  /** Whether an ordinary word is a name, too, and stands as one: {@code Grace, your question}. */
  private boolean isCalled(int i) {
    String bare = bare(i);
    boolean standsAsName =
        isPossessive(i)
            || text.startsWith(",", words.get(i).inPart().end())
            || (i + 1 < words.size() && isCapitalised(i + 1) && between(i, i + 1).equals(" "));
    return standsAsName
        && EnglishWords.isName(bare)
        && EnglishWords.frequency(bare).orElse(0) < COMMON;
  }

  /** The last word of the name that begins with a word. */
  private int last(int first) {
    int last = first;
    int next = next(last);
    while (next > last) {
      last = next;
      next = next(last);
    }
    return last;
  }

  /** The word by which a name goes on behind another, or the same if it ends there. */
  private int next(int last) {
    if (!isPossessive(last)) {
      int farthest = Math.min(last + 1 + WIDEST_GAP, words.size() - 1);
      for (int next = last + 1; next <= farthest; next++) {
        if (isCapitalised(next)) {
          return goesOn(last, next) ? next : last;
        }
      }
    }
    return last;
  }

  private boolean goesOn(int last, int next) {
    String between = between(last, next);
    return between.equals(" ")
        || between.equals(" & ")
        || (between.equals(". ") && SHORTENED.matcher(word(last)).matches())
        || PARTICLES.matcher(between).matches()
        || (OF.matcher(between).matches() && isOrdinary(word(last)))
        || FAMILY.matcher(between + word(next)).matches();
  }

  private boolean isCapitalised(int i) {
    String bare = lower(bare(i));
    return CAPITALISED.matcher(word(i)).matches()
        && !NO_NAMES.contains(bare)
        && (!MONTHS.contains(bare) || (i + 1 < words.size() && isPlainlyName(i + 1)));
  }

  private boolean isPlainlyName(int i) {
    String bare = lower(bare(i));
    return CAPITALISED.matcher(word(i)).matches()
        && !NO_NAMES.contains(bare)
        && !MONTHS.contains(bare);
  }

  private String word(int i) {
    return words.get(i).text();
  }

  /** A word without a possessive ending. */
  private String bare(int i) {
    return text.substring(words.get(i).inPart().start(), end(i));
  }

  /** Where a word ends, a possessive ending and a period left out. */
  private int end(int i) {
    int start = words.get(i).inPart().start();
    int end = words.get(i).inPart().end();
    if (isPossessive(i)) {
      end -= word(i).endsWith("s") ? 2 : 1;
    }
    while (end > start + 1 && ".'’-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private boolean isPossessive(int i) {
    return lower(word(i)).endsWith("'s") || lower(word(i)).endsWith("s'");
  }

  private String between(int left, int right) {
    return text.substring(words.get(left).inPart().end(), words.get(right).inPart().start());
  }

  private static boolean isOrdinary(String word) {
    return Stream.of(word.split("-", -1))
        .allMatch(piece -> EnglishWords.isOrdinary(piece) || EnglishWords.isBritish(piece));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}

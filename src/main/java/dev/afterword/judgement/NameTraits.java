package dev.afterword.judgement;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.language.EnglishWords;
import dev.afterword.phrases.Token;
import dev.afterword.phrases.Tokens;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what shows whose a name is: the words beside it and, less exactly, those farther off, the
 * kind of message, and the form of the name. The name itself is left out unless it is made of
 * ordinary words, because the names that are asked about are others than those learned from. Which
 * traits help was found by trying them on the development names.
 */
final class NameTraits {

  private static final Pattern TITLED =
      Pattern.compile("(?:Mr|Mrs|Ms|Mx|Miss|Dr|Prof|Professor|Sir|Dame)\\b.*");

  private static final Pattern FIRM =
      Pattern.compile(".* (?:&|and) .*|.*\\b(?:Ltd|Limited|Inc|LLP|LLC|plc|PLC|Co|Sons|GmbH)");

  /** Names of more words are alike. */
  private static final int MOST_WORDS = 4;

  /** So many words on each side are taken one by one. */
  private static final int BESIDE = 4;

  /** So many are taken in a row. */
  private static final int ROW = 3;

  /** Within so many words on each side pairs are taken. */
  private static final int NEAR = 7;

  /** Stands for what is before the first word of a sentence and behind the last. */
  private static final String EDGE = "^";

  private final WordFamilies families;
  private final Map<Integer, Trait> traits = new LinkedHashMap<>();

  private NameTraits(WordFamilies families) {
    this.families = families;
  }

  /**
   * The traits of a name, each once.
   *
   * @param kind of the message
   * @param part in which the sentence stands
   * @param name in UTF-16 units of the part's text
   */
  static List<Trait> of(Kind kind, Part part, Sentence sentence, Span name, WordFamilies families) {
    NameTraits traits = new NameTraits(families);
    traits.addForm(part.text().text().substring(name.start(), name.end()));
    traits.addWords(kind, part, sentence, name);
    return List.copyOf(traits.traits.values());
  }

  private void addForm(String name) {
    List<String> words = List.of(name.split("\\s+", -1));
    String last = words.get(words.size() - 1);
    add("words", String.valueOf(Math.min(words.size(), MOST_WORDS)));
    add("titled", String.valueOf(TITLED.matcher(name).matches()));
    add("firm", String.valueOf(FIRM.matcher(name).matches()));
    add("capitals", String.valueOf(name.equals(name.toUpperCase(Locale.ROOT))));
    add("sorts", Sort.of(words.get(0)).name(), Sort.of(last).name());
    add("last", Sort.of(last) == Sort.WORD ? last.toLowerCase(Locale.ROOT) : "");
    words.stream()
        .filter(word -> Sort.of(word) == Sort.WORD)
        .forEach(word -> add("of", families.of(word.toLowerCase(Locale.ROOT))));
  }

  private void addWords(Kind kind, Part part, Sentence sentence, Span name) {
    String text = part.text().text();
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (Token token : Tokens.of(part, sentence)) {
      String word = families.of(Traits.word(token, families));
      if (token.inPart().end() <= name.start()) {
        before.add(0, word);
      } else if (token.inPart().start() >= name.end()) {
        after.add(word);
      }
    }
    addSide("before", text.substring(Math.max(0, name.start() - 2), name.start()).strip(), before);
    addSide("after", text.substring(name.end(), Math.min(name.end() + 1, text.length())), after);
    String first = before.isEmpty() ? EDGE : before.get(0);
    add("kind", kind.name());
    add("kind", kind.name(), first);
    add("both", first, after.isEmpty() ? EDGE : after.get(0));
    Stream.concat(before.stream(), after.stream()).forEach(word -> add("any", word));
  }

  /**
   * @param side on which the words stand
   * @param mark what stands between the name and them
   * @param words the nearest first
   */
  private void addSide(String side, String mark, List<String> words) {
    add(side, "mark", mark);
    StringBuilder row = new StringBuilder(mark);
    for (int i = 0; i < BESIDE && i <= words.size(); i++) {
      String word = i < words.size() ? words.get(i) : EDGE;
      add(side, String.valueOf(i), word);
      add(side, "beside", word);
      row.append(' ').append(word);
      if (i < ROW) {
        add(side, "row", row.toString());
      }
    }
    for (int i = 0; i + 1 < Math.min(words.size(), NEAR); i++) {
      add(side, "pair", words.get(i), words.get(i + 1));
    }
    words.forEach(word -> add(side, "far", word));
  }

  private void add(String... name) {
    Trait trait = Trait.of(0, 0, name);
    traits.putIfAbsent(trait.key(), trait);
  }

  /** What a dictionary knows of a word. */
  private enum Sort {
    /** A word and no name. */
    WORD,
    /** A word that is a name, too: {@code Grace}. */
    BOTH,
    /** A name that the dictionary has: {@code London}. */
    NAME,
    /** Neither. */
    STRANGE;

    static Sort of(String word) {
      boolean isName = EnglishWords.isName(word);
      if (EnglishWords.isOrdinary(word) || EnglishWords.isBritish(word)) {
        return isName ? BOTH : WORD;
      }
      return isName ? NAME : STRANGE;
    }
  }
}

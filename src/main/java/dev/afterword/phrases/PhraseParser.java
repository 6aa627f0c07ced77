package dev.afterword.phrases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the phrase language of rule files. */
public final class PhraseParser {

  /** What {@code #date} stands for, in the phrase language itself. */
  private static final String DATE =
      "(today|tomorrow|tonight|noon|midnight"
          + "|[this|next|last|the coming] (monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
          + " [morning|afternoon|evening|noon]"
          + "|(this|next|last|the coming) (week|month|quarter|year)"
          + "|[the] end of (the|this|next) (day|week|month|quarter|year)"
          + "|[early|mid|late] (january|february|march|april|may|june|july|august|september|october"
          + "|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)"
          + " [[the] #day] [#year]"
          + "|[the] #day [of] (january|february|march|april|may|june|july|august|september|october"
          + "|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec) [#year]"
          + "|#numericdate)";

  /** A phrase that cannot be read. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    private final int offset;

    Malformed(int offset, String message) {
      super(message);
      this.offset = offset;
    }

    /** Where in the phrase, in UTF-16 units from 0. */
    public int offset() {
      return offset;
    }

    /** What is wrong. */
    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  private final String text;
  private final boolean internal;
  private int at;

  private PhraseParser(String text, boolean internal) {
    this.text = text;
    this.internal = internal;
  }

  /**
   * Reads a phrase.
   *
   * @throws Malformed if it is none, or if it would match without any word
   */
  public static Phrase parse(String text) throws Malformed {
    Phrase phrase = parse(text, false);
    if (phrase.matchesNothing()) {
      throw new Malformed(0, "this phrase also matches no words at all");
    }
    return phrase;
  }

  private static Phrase parse(String text, boolean internal) throws Malformed {
    PhraseParser parser = new PhraseParser(text, internal);
    Phrase phrase = parser.choice();
    if (parser.at < text.length()) {
      throw new Malformed(parser.at, "\"" + text.charAt(parser.at) + "\" closes nothing");
    }
    return phrase;
  }

  private Phrase choice() throws Malformed {
    int start = at;
    List<Phrase> options = new ArrayList<>();
    options.add(sequence());
    while (at < text.length() && text.charAt(at) == '|') {
      if (start == 0) {
        throw new Malformed(at, "\"|\" stands only between ( ) or [ ]");
      }
      at++;
      options.add(sequence());
    }
    return options.size() == 1 ? options.get(0) : merged(options);
  }

  /** Single words side by side are one step of the automaton. */
  private static Phrase merged(List<Phrase> options) {
    Set<String> words = new HashSet<>();
    List<Phrase> others = new ArrayList<>();
    for (Phrase option : options) {
      if (option instanceof Phrase.OneOf one) {
        words.addAll(one.words());
      } else {
        others.add(option);
      }
    }
    if (!words.isEmpty()) {
      others.add(0, new Phrase.OneOf(words));
    }
    return others.size() == 1 ? others.get(0) : new Phrase.Choice(others);
  }

  private Phrase sequence() throws Malformed {
    List<Phrase> items = new ArrayList<>();
    while (true) {
      blanks();
      if (at == text.length() || "|)]".indexOf(text.charAt(at)) >= 0) {
        break;
      }
      item(items);
    }
    if (items.isEmpty()) {
      throw new Malformed(at, "a word is missing here");
    }
    return items.size() == 1 ? items.get(0) : new Phrase.Sequence(items);
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private void item(List<Phrase> items) throws Malformed {
    char first = text.charAt(at);
    if (first == '(') {
      items.add(group(')'));
    } else if (first == '[') {
      items.add(new Phrase.Maybe(group(']')));
    } else if (first == '*') {
      at++;
      items.add(new Phrase.AnyWord());
    } else if (first == '…' || text.startsWith("...", at)) {
      at += first == '…' ? 1 : 3;
      items.add(new Phrase.Gap());
    } else if (first == '#') {
      items.add(wordClass());
    } else if (first == '~') {
      items.add(forms());
    } else {
      for (String token : word()) {
        items.add(new Phrase.OneOf(spellings(token)));
      }
    }
  }

  private Phrase group(char close) throws Malformed {
    int open = at++;
    Phrase inside = choice();
    if (at == text.length() || text.charAt(at) != close) {
      throw new Malformed(open, "\"" + text.charAt(open) + "\" is never closed");
    }
    at++;
    return inside;
  }

  private Phrase wordClass() throws Malformed {
    int start = at++;
    String name = letters();
    return switch (name) {
      case "number" -> new Phrase.OfClass(WordClass.NUMBER);
      case "name" -> new Phrase.OfClass(WordClass.NAME);
      case "date" -> parse(DATE, true);
      default -> {
        if (internal) {
          yield new Phrase.OfClass(
              switch (name) {
                case "day" -> WordClass.DAY;
                case "year" -> WordClass.YEAR;
                default -> WordClass.NUMERIC_DATE;
              });
        }
        throw new Malformed(start, "unknown class #" + name + "; there are #number, #name, #date");
      }
    };
  }

  private Phrase forms() throws Malformed {
    int start = at++;
    String word = letters();
    if (word.isEmpty()) {
      throw new Malformed(start, "a word must follow \"~\"");
    }
    Set<String> forms = new HashSet<>();
    WordForms.of(word.toLowerCase(Locale.ROOT)).forEach(form -> forms.addAll(spellings(form)));
    return new Phrase.OneOf(forms);
  }

  private String letters() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private List<String> word() throws Malformed {
    int start = at;
    while (at < text.length() && isInWord(text.charAt(at)) && !text.startsWith("...", at)) {
      at++;
    }
    if (at == start) {
      throw new Malformed(
          at, "\"" + text.charAt(at) + "\" has no place in a phrase; punctuation is ignored");
    }
    String word = text.substring(start, at);
    List<String> tokens = Tokens.ofPhraseWord(word);
    if (tokens.isEmpty() || tokens.get(0).isEmpty()) {
      throw new Malformed(start, "\"" + word + "\" is no word");
    }
    return tokens;
  }

  private static boolean isInWord(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || Character.isLetterOrDigit(unit)
        || Character.getType(unit) == Character.NON_SPACING_MARK
        || Character.isSurrogate(unit)
        || "'’-/.&%$€£+@".indexOf(unit) >= 0;
  }

  /** The tokens that are the same word: {@code would} and {@code 'd}. */
  private static Set<String> spellings(String word) {
    Set<String> others = Tokens.SAME.get(word);
    if (others == null) {
      return Set.of(word);
    }
    Set<String> spellings = new HashSet<>(others);
    spellings.add(word);
    return spellings;
  }
}

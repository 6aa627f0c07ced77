package dev.afterword.judgement;

import dev.afterword.draft.Sentence;
import dev.afterword.phrases.Token;
import dev.afterword.phrases.WordClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the traits of a sentence: its words, taken by family or stem; two and three in a row, and
 * two with a gap between them; what stands behind a “not”; who speaks of whom; would, must and
 * should; the mark at its end. Which of many traits help was found by trying them on the
 * development sentences. The kind of message would help most, and is left out: in a withdrawal
 * nearly every sentence would look like one.
 */
final class Traits {

  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "never", "without", "nobody", "nothing");

  /** How many words a negation reaches. */
  private static final int REACH = 4;

  /** The farthest that two words may stand apart and still be taken together. */
  private static final int WIDEST_PAIR = 4;

  private static final Set<String> MODALS =
      Set.of(
          "would", "'d", "will", "'ll", "shall", "must", "should", "can", "could", "may", "might",
          "if", "unless");

  private static final Map<String, String> PERSONS =
      Map.of(
          "i", "I", "me", "I", "my", "I", "you", "Y", "your", "Y", "yours", "Y", "we", "W", "us",
          "W", "our", "W");

  private static final Set<String> PRONOUNS =
      Set.of(
          "i", "me", "my", "you", "your", "we", "us", "our", "it", "he", "she", "they", "that",
          "this", "there");

  private final WordFamilies families;

  Traits(WordFamilies families) {
    this.families = families;
  }

  /** The traits of a sentence, each once, shown by the first words that have it. */
  List<Trait> of(Sentence sentence, List<Token> tokens) {
    return new Reading(sentence, tokens).all();
  }

  /** Neither numbers nor names are worth learning by heart. */
  static String word(Token token, WordFamilies families) {
    if (token.classes().contains(WordClass.NUMBER)) {
      return "#";
    }
    boolean name = token.classes().contains(WordClass.NAME) && !families.has(token.word());
    return name ? "@" : token.word();
  }

  static String mark(Sentence sentence) {
    if (sentence.isQuestion()) {
      return "?";
    }
    return sentence.text().endsWith("!") ? "!" : ".";
  }

  /** One sentence. */
  private final class Reading {

    private final String mark;
    private final String[] words;
    private final String[] ideas;
    private final Map<Integer, Trait> traits = new LinkedHashMap<>();

    Reading(Sentence sentence, List<Token> tokens) {
      mark = mark(sentence);
      words = new String[tokens.size()];
      ideas = new String[tokens.size()];
      for (int i = 0; i < words.length; i++) {
        words[i] = word(tokens.get(i), families);
        ideas[i] = families.of(words[i]);
      }
    }

    List<Trait> all() {
      rows();
      pairs();
      negated();
      small();
      persons();
      add(0, 0, "e", mark);
      return List.copyOf(traits.values());
    }

    private void rows() {
      for (int i = 0; i <= ideas.length; i++) {
        String idea = i == ideas.length ? mark : ideas[i];
        String before = i == 0 ? "^" : ideas[i - 1];
        int end = Math.min(i + 1, ideas.length);
        if (i < ideas.length) {
          add(i, end, "c", idea);
        }
        add(Math.max(i - 1, 0), end, "B", before, idea);
        if (i > 0) {
          String first = i == 1 ? "^" : ideas[i - 2];
          add(Math.max(i - 2, 0), end, "T", first, before, idea);
        }
      }
    }

    private void pairs() {
      for (int i = 0; i < ideas.length; i++) {
        for (int j = i + 2; j <= i + WIDEST_PAIR && j < ideas.length; j++) {
          add(i, j + 1, "G", ideas[i], ideas[j]);
        }
      }
    }

    private void negated() {
      int left = 0;
      for (int i = 0; i < ideas.length; i++) {
        if (NEGATIONS.contains(words[i])) {
          left = REACH;
        } else if (left > 0) {
          left--;
          add(i, i + 1, "n", ideas[i]);
        }
      }
    }

    private void small() {
      for (int i = 0; i < words.length; i++) {
        if (MODALS.contains(words[i])) {
          add(i, i + 1, "m", words[i]);
        }
      }
    }

    /** In which order it first speaks of me, you and us, and the pronoun that comes first. */
    private void persons() {
      StringBuilder order = new StringBuilder();
      String first = "";
      for (String word : words) {
        String person = PERSONS.getOrDefault(word, "");
        if (order.indexOf(person) < 0) {
          order.append(person);
        }
        if (first.isEmpty() && PRONOUNS.contains(word)) {
          first = word;
        }
      }
      add(0, 0, "p", order.toString());
      add(0, 0, "q", first);
    }

    private void add(int first, int end, String... name) {
      Trait trait = Trait.of(first, end, name);
      traits.putIfAbsent(trait.key(), trait);
    }
  }
}

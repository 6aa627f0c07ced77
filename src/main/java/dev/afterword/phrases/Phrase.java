package dev.afterword.phrases;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A phrase of a rule file, understood. It matches consecutive tokens of one sentence. */
public sealed interface Phrase {

  /** The most words that {@code ...} stands for. */
  int WIDEST_GAP = 4;

  /** One word, in any of a few spellings, sorted. */
  record OneOf(Set<String> words) implements Phrase {
    /** Keeps its own sorted copy. */
    public OneOf {
      words =
          words.size() == 1 ? Set.copyOf(words) : Collections.unmodifiableSet(new TreeSet<>(words));
    }
  }

  /** One word of a class. */
  record OfClass(WordClass wordClass) implements Phrase {}

  /** Any one word, possessive or not. */
  record AnyWord() implements Phrase {}

  /** Up to {@link #WIDEST_GAP} words of one clause: it runs across no semicolon, colon or dash. */
  record Gap() implements Phrase {}

  /** One after the other. */
  record Sequence(List<Phrase> items) implements Phrase {
    /** Keeps its own copy. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** One of several. */
  record Choice(List<Phrase> options) implements Phrase {
    /** Keeps its own copy. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** This or nothing. */
  record Maybe(Phrase phrase) implements Phrase {}

  /** Whether it matches without any word. */
  default boolean matchesNothing() {
    if (this instanceof Sequence sequence) {
      for (Phrase item : sequence.items()) {
        if (!item.matchesNothing()) {
          return false;
        }
      }
      return true;
    }
    if (this instanceof Choice choice) {
      for (Phrase option : choice.options()) {
        if (option.matchesNothing()) {
          return true;
        }
      }
      return false;
    }
    return this instanceof Maybe || this instanceof Gap;
  }
}

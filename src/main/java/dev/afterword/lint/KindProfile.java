package dev.afterword.lint;

import dev.afterword.draft.Kind;
import java.util.List;
import java.util.Optional;

/**
 * What a kind of message is made of: what must stand in it, how long it is, how it sounds and when
 * it goes out. Rules take their kinds and limits from here, and first drafts their sentences.
 *
 * @param kind the kind
 * @param summary what such a message is, in one line
 * @param subject how a first draft puts its subject; absent where there is none
 * @param mustHave what must stand in it, in the order of a first draft
 * @param words how long it is
 * @param withoutInterest how it differs when the writer no longer wants the job; empty if not at
 *     all
 * @param tone how it sounds, in a sentence or two
 * @param timing when it goes out, in a sentence or two, with the numbers of the rules that decide
 * @param sources where the advice comes from
 */
public record KindProfile(
    Kind kind,
    String summary,
    Optional<String> subject,
    List<Element> mustHave,
    Words words,
    Optional<WithoutInterest> withoutInterest,
    String tone,
    String timing,
    List<String> sources) {

  /** Keeps its own copies of the lists. */
  public KindProfile {
    mustHave = List.copyOf(mustHave);
    sources = List.copyOf(sources);
  }

  /**
   * Something that must stand in a message.
   *
   * @param name as in {@code thanks}
   * @param draft how a first draft says it, with {@code [brackets]} around what the writer fills in
   * @param rules the ids of the rules that ask for it
   */
  public record Element(String name, String draft, List<String> rules) {
    /** Keeps its own copy of the ids. */
    public Element {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Lengths in words; salutation, closing, signature and quotes do not count.
   *
   * @param usual what most good messages keep to
   * @param least below this it reads as a formality
   * @param most above this it asks for too much of the reader's time
   * @param farTooMany above this it will not be read
   */
  public record Words(
      Range usual, Optional<Integer> least, int most, Optional<Integer> farTooMany) {}

  /** From one number of words to another, both included. */
  public record Range(int from, int to) {
    @Override
    public String toString() {
      return from + " to " + to;
    }
  }

  /**
   * What changes when the writer no longer wants the job.
   *
   * @param usual the words that most good messages keep to then
   * @param leavesOut the names of the elements that are not asked for
   */
  public record WithoutInterest(Range usual, List<String> leavesOut) {
    /** Keeps its own copy of the names. */
    public WithoutInterest {
      leavesOut = List.copyOf(leavesOut);
    }
  }
}

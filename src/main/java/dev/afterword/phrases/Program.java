package dev.afterword.phrases;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases as steps that an automaton can take. A node is known by where it starts among the steps;
 * it either reads one token, or forks, or accepts for a list. There are no loops, because no phrase
 * is endless.
 *
 * <pre>
 * reads    READS | flags, classes, next node, number of words, words...
 * forks    FORKS, number of nodes, nodes...
 * accepts  ACCEPTS, list
 * </pre>
 *
 * <p>Plain numbers, because thousands of phrases are taken in at every start, before any code is
 * compiled.
 */
final class Program {

  /** The number of a word that no phrase has. */
  static final int UNKNOWN_WORD = 0;

  /** The number of the {@code 's} of a possessive. */
  static final int POSSESSIVE_WORD = 1;

  private static final int READS = 0;
  private static final int FORKS = 1;
  private static final int ACCEPTS = 2;
  private static final int OPERATION = 3;
  private static final int ANY = 4;
  private static final int JOINED = 8;

  private final Map<String, Integer> words;
  private final int[] steps;
  private final int[] start;

  /**
   * @param words the number of each word
   * @param start the nodes that read the first token of a phrase, ascending
   */
  private Program(Map<String, Integer> words, int[] steps, int[] start) {
    this.words = words;
    this.steps = steps;
    this.start = start;
  }

  /**
   * @param lists the phrases of each list, by the list's number
   */
  static Program of(List<List<Phrase>> lists) {
    return new Compiler().compile(lists);
  }

  /** The nodes that read the first token of a phrase, ascending. */
  int[] start() {
    return start.clone();
  }

  /** The number of a word, or {@link #UNKNOWN_WORD}. */
  int number(String word) {
    return words.getOrDefault(word, UNKNOWN_WORD);
  }

  boolean accepts(int node) {
    return steps[node] == ACCEPTS;
  }

  /** The list that an accepting node stands for. */
  int list(int node) {
    return steps[node + 1];
  }

  /** Whether a reading node asks for more than certain words. */
  boolean readsByClass(int node) {
    return (steps[node] & ANY) != 0 || steps[node + 1] != 0;
  }

  /** The words that a reading node asks for, ascending. */
  int[] words(int node) {
    int[] asked = new int[steps[node + 3]];
    System.arraycopy(steps, node + 4, asked, 0, asked.length);
    return asked;
  }

  /**
   * Whether a reading node reads a token.
   *
   * @param afterBreak whether a break stands before the token
   */
  boolean reads(int node, int word, int classes, boolean afterBreak) {
    int flags = steps[node];
    if (afterBreak && (flags & JOINED) != 0) {
      return false;
    }
    if ((flags & ANY) != 0) {
      return word != POSSESSIVE_WORD;
    }
    if ((steps[node + 1] & classes) != 0) {
      return true;
    }
    int end = node + 4 + steps[node + 3];
    for (int at = node + 4; at < end; at++) {
      if (steps[at] == word) {
        return true;
      }
    }
    return false;
  }

  /** Adds the nodes that read or accept after a reading node. */
  void addNext(int node, Ints into) {
    close(steps, steps[node + 2], into);
  }

  private static void close(int[] steps, int node, Ints into) {
    if ((steps[node] & OPERATION) != FORKS) {
      into.add(node);
      return;
    }
    int end = node + 2 + steps[node + 1];
    for (int at = node + 2; at < end; at++) {
      close(steps, steps[at], into);
    }
  }

  /** Writes what {@link #read} reads. */
  void write(DataOutput out) throws IOException {
    out.writeInt(words.size());
    for (String word : words.keySet()) {
      byte[] utf8 = word.getBytes(StandardCharsets.UTF_8);
      if (utf8.length > Byte.MAX_VALUE) {
        throw new IOException("the word " + word + " is too long");
      }
      out.writeByte(utf8.length);
      out.write(utf8);
    }
    write(steps, out);
    write(start, out);
  }

  /** Writes what {@link #numbers} reads. */
  static void write(int[] numbers, DataOutput out) throws IOException {
    out.writeInt(numbers.length);
    for (int number : numbers) {
      out.writeInt(number);
    }
  }

  static Program read(ByteBuffer in) {
    int count = in.getInt();
    Map<String, Integer> words = new HashMap<>(2 * count);
    byte[] utf8 = new byte[Byte.MAX_VALUE];
    for (int number = 1; number <= count; number++) {
      int length = in.get();
      in.get(utf8, 0, length);
      words.put(new String(utf8, 0, length, StandardCharsets.UTF_8), number);
    }
    int[] steps = numbers(in);
    return new Program(words, steps, numbers(in));
  }

  /** Numbers behind how many there are. */
  static int[] numbers(ByteBuffer in) {
    int[] numbers = new int[in.getInt()];
    in.asIntBuffer().get(numbers);
    in.position(in.position() + Integer.BYTES * numbers.length);
    return numbers;
  }

  /** Lays the nodes of phrases one behind the other, what follows before what leads to it. */
  private static final class Compiler {

    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Ints steps = new Ints();

    Program compile(List<List<Phrase>> lists) {
      words.put(Tokens.POSSESSIVE, POSSESSIVE_WORD);
      Ints firsts = new Ints();
      for (int list = 0; list < lists.size(); list++) {
        int accept = node(ACCEPTS, list);
        for (Phrase phrase : lists.get(list)) {
          firsts.add(compile(phrase, accept));
        }
      }
      int[] laid = steps.toArray();
      Ints start = new Ints();
      for (int first : firsts.toArray()) {
        close(laid, first, start);
      }
      return new Program(words, laid, start.toSet());
    }

    private int node(int... numbers) {
      int at = steps.size();
      for (int number : numbers) {
        steps.add(number);
      }
      return at;
    }

    private int forks(List<Integer> next) {
      int at = node(FORKS, next.size());
      next.forEach(steps::add);
      return at;
    }

    private int compile(Phrase phrase, int next) {
      if (phrase instanceof Phrase.OneOf one) {
        int[] asked = one.words().stream().mapToInt(this::number).sorted().toArray();
        int at = node(READS, 0, next, asked.length);
        node(asked);
        return at;
      }
      if (phrase instanceof Phrase.OfClass of) {
        return node(READS, of.wordClass().bit(), next, 0);
      }
      if (phrase instanceof Phrase.AnyWord) {
        return anyWord(false, next);
      }
      if (phrase instanceof Phrase.Gap) {
        int rest = next;
        for (int left = 1; left <= Phrase.WIDEST_GAP; left++) {
          boolean joined = left < Phrase.WIDEST_GAP;
          rest = forks(List.of(next, anyWord(joined, rest)));
        }
        return rest;
      }
      if (phrase instanceof Phrase.Maybe maybe) {
        return forks(List.of(next, compile(maybe.phrase(), next)));
      }
      if (phrase instanceof Phrase.Choice choice) {
        return forks(choice.options().stream().map(option -> compile(option, next)).toList());
      }
      int rest = next;
      List<Phrase> items = ((Phrase.Sequence) phrase).items();
      for (int i = items.size() - 1; i >= 0; i--) {
        rest = compile(items.get(i), rest);
      }
      return rest;
    }

    private int number(String word) {
      Integer known = words.putIfAbsent(word, words.size() + 1);
      return known == null ? words.size() : known;
    }

    private int anyWord(boolean joined, int next) {
      int possessive = node(READS, 0, next, 1, POSSESSIVE_WORD);
      int after = forks(List.of(next, possessive));
      return node(READS | ANY | (joined ? JOINED : 0), 0, after, 0);
    }
  }
}

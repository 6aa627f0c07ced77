package dev.afterword.phrases;

import dev.afterword.text.Span;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of all rules as one automaton, so that a sentence is read once however many there
 * are. Phrases stand in numbered lists; a match tells the list. Its deterministic states are made
 * when a text first needs them and kept. Safe for use by several threads.
 */
public final class PhraseAutomaton {

  /**
   * Words that a phrase of a list matches.
   *
   * @param list the number of the list
   * @param tokens half-open range of tokens of the sentence
   */
  public record Match(int list, Span tokens) {}

  /** Beyond this many, states are used once and forgotten; a real set of rules needs a tenth. */
  private static final int MOST_STATES = 50_000;

  /** States with more ways out than this find them by the word instead of trying each. */
  private static final int MOST_TRIED = 16;

  /** A symbol packs a word, the classes it belongs to, and whether a break stands before it. */
  private static final int SYMBOL_BITS = WordClass.values().length + 1;

  private static final int CLASSES = (1 << WordClass.values().length) - 1;

  private final Program program;
  private final Map<Members, State> states = new ConcurrentHashMap<>();
  private final State start;

  /**
   * @param lists the phrases of each list, by the list's number
   */
  public PhraseAutomaton(List<List<Phrase>> lists) {
    this(Program.of(lists), null);
  }

  private PhraseAutomaton(Program program, @Nullable WayOut wayOut) {
    this.program = program;
    this.start = new State(program.start(), wayOut);
  }

  /**
   * Writes what {@link #read} reads; states made meanwhile are left out.
   *
   * @throws IOException if a word takes more than 127 bytes, or {@code out} fails
   */
  public void write(DataOutput out) throws IOException {
    program.write(out);
    WayOut.of(program, start.reading).write(out);
  }

  /**
   * An automaton as {@link #write} wrote it, which is made sooner than from its phrases.
   *
   * @param in stands at the automaton, and behind it afterwards
   * @throws java.nio.BufferUnderflowException if the bytes end before the automaton does
   */
  public static PhraseAutomaton read(ByteBuffer in) {
    Program program = Program.read(in);
    return new PhraseAutomaton(program, WayOut.read(in));
  }

  /**
   * Everything that the phrases match in a sentence: for each list and each first word the longest
   * match. In order of the first word, then of the list.
   */
  public List<Match> matches(List<Token> tokens) {
    int[] symbols = new int[tokens.size()];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = symbol(tokens.get(i));
    }
    List<Match> matches = new ArrayList<>();
    for (int from = 0; from < symbols.length; from++) {
      Map<Integer, Integer> ends = new TreeMap<>();
      State state = start.after(symbols[from]);
      for (int at = from + 1; !state.isDead(); at++) {
        for (int list : state.accepted) {
          ends.put(list, at);
        }
        if (at == symbols.length) {
          break;
        }
        state = state.after(symbols[at]);
      }
      for (Map.Entry<Integer, Integer> end : ends.entrySet()) {
        matches.add(new Match(end.getKey(), new Span(from, end.getValue())));
      }
    }
    return matches;
  }

  private int symbol(Token token) {
    int classes = 0;
    for (WordClass wordClass : token.classes()) {
      classes |= wordClass.bit();
    }
    int word = program.number(token.word());
    return word << SYMBOL_BITS | classes << 1 | (token.afterBreak() ? 1 : 0);
  }

  private State state(int[] nodes) {
    Members members = new Members(nodes);
    State known = states.get(members);
    if (known != null) {
      return known;
    }
    State made = new State(nodes, null);
    if (states.size() >= MOST_STATES) {
      return made;
    }
    State other = states.putIfAbsent(members, made);
    return other == null ? made : other;
  }

  /** The nodes of a state, as a key. */
  private static final class Members {
    private final int[] nodes;

    Members(int[] nodes) {
      this.nodes = nodes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Members members && Arrays.equals(nodes, members.nodes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(nodes);
    }
  }

  private final class State {

    private final int[] reading;
    private final int[] accepted;
    private final Map<Integer, State> next = new ConcurrentHashMap<>();
    private final @Nullable WayOut wayOut;

    /**
     * @param nodes ascending
     * @param wayOut of its reading nodes, if it is known
     */
    State(int[] nodes, @Nullable WayOut wayOut) {
      Ints reads = new Ints();
      Ints accepts = new Ints();
      for (int node : nodes) {
        if (program.accepts(node)) {
          accepts.add(program.list(node));
        } else {
          reads.add(node);
        }
      }
      this.reading = reads.toArray();
      this.accepted = accepts.toArray();
      this.wayOut =
          wayOut == null && reading.length > MOST_TRIED ? WayOut.of(program, reading) : wayOut;
    }

    boolean isDead() {
      return reading.length == 0 && accepted.length == 0;
    }

    State after(int symbol) {
      State known = next.get(symbol);
      if (known != null) {
        return known;
      }
      int word = symbol >>> SYMBOL_BITS;
      int[] candidates = wayOut == null ? reading : wayOut.candidates(word);
      Ints members = new Ints();
      for (int node : candidates) {
        if (program.reads(node, word, symbol >>> 1 & CLASSES, (symbol & 1) != 0)) {
          program.addNext(node, members);
        }
      }
      State made = state(members.toSet());
      if (states.size() < MOST_STATES) {
        next.put(symbol, made);
      }
      return made;
    }
  }
}

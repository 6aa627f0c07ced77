package dev.afterword.phrases;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of all rules as one automaton, so that a sentence is read once however many there
 * are. Phrases stand in numbered lists; a match tells the list. It has no loops, because no phrase
 * is endless; its deterministic states are made when a text first needs them and kept. Safe for use
 * by several threads.
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

  private static final int UNKNOWN_WORD = 0;

  /** A node either reads one token, or forks, or accepts for a list. */
  private sealed interface Node {}

  private record Reads(List<Integer> words, int classes, boolean any, boolean joined, int next)
      implements Node {
    boolean reads(int symbol) {
      int word = symbol >>> SYMBOL_BITS;
      if (joined && (symbol & 1) != 0) {
        return false;
      }
      return any
          ? word != POSSESSIVE_WORD
          : (classes & (symbol >>> 1)) != 0 || words.contains(word);
    }
  }

  private record Forks(List<Integer> next) implements Node {}

  private record Accepts(int list) implements Node {}

  /** A symbol packs a word, the classes it belongs to, and whether a break stands before it. */
  private static final int SYMBOL_BITS = WordClass.values().length + 1;

  private static final int POSSESSIVE_WORD = 1;

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<List<Integer>, State> states = new ConcurrentHashMap<>();
  private final State start;

  /**
   * @param lists the phrases of each list, by the list's number
   */
  public PhraseAutomaton(List<List<Phrase>> lists) {
    words.put(Tokens.POSSESSIVE, POSSESSIVE_WORD);
    TreeSet<Integer> first = new TreeSet<>();
    for (int list = 0; list < lists.size(); list++) {
      int accept = add(new Accepts(list));
      for (Phrase phrase : lists.get(list)) {
        close(compile(phrase, accept), first);
      }
    }
    start = new State(new ArrayList<>(first));
  }

  private int add(Node node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  private int compile(Phrase phrase, int next) {
    if (phrase instanceof Phrase.OneOf one) {
      // Thousands of words are numbered at every start, most of them before any code is compiled;
      // a stream for each would cost more than all the rest.
      List<Integer> ids = new ArrayList<>(one.words().size());
      for (String word : one.words()) {
        ids.add(number(word));
      }
      return add(new Reads(ids, 0, false, false, next));
    }
    if (phrase instanceof Phrase.OfClass of) {
      return add(new Reads(List.of(), of.wordClass().bit(), false, false, next));
    }
    if (phrase instanceof Phrase.AnyWord) {
      return anyWord(false, next);
    }
    if (phrase instanceof Phrase.Gap) {
      int rest = next;
      for (int left = 1; left <= Phrase.WIDEST_GAP; left++) {
        boolean joined = left < Phrase.WIDEST_GAP;
        rest = add(new Forks(List.of(next, anyWord(joined, rest))));
      }
      return rest;
    }
    if (phrase instanceof Phrase.Maybe maybe) {
      return add(new Forks(List.of(next, compile(maybe.phrase(), next))));
    }
    if (phrase instanceof Phrase.Choice choice) {
      List<Integer> options = new ArrayList<>(choice.options().size());
      for (Phrase option : choice.options()) {
        options.add(compile(option, next));
      }
      return add(new Forks(options));
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
    int possessive = add(new Reads(List.of(POSSESSIVE_WORD), 0, false, false, next));
    int after = add(new Forks(List.of(next, possessive)));
    return add(new Reads(List.of(), 0, true, joined, after));
  }

  /** Adds the nodes that read or accept, from {@code node} on. */
  private void close(int node, Set<Integer> into) {
    if (nodes.get(node) instanceof Forks forks) {
      for (int next : forks.next()) {
        close(next, into);
      }
    } else {
      into.add(node);
    }
  }

  /**
   * Everything that the phrases match in a sentence: for each list and each first word the longest
   * match. In order of the first word, then of the list.
   */
  public List<Match> matches(List<Token> tokens) {
    int[] symbols = tokens.stream().mapToInt(this::symbol).toArray();
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
    int word = words.getOrDefault(token.word(), UNKNOWN_WORD);
    return word << SYMBOL_BITS | classes << 1 | (token.afterBreak() ? 1 : 0);
  }

  private State state(List<Integer> key) {
    State known = states.get(key);
    if (known != null) {
      return known;
    }
    State made = new State(key);
    if (states.size() >= MOST_STATES) {
      return made;
    }
    State other = states.putIfAbsent(key, made);
    return other == null ? made : other;
  }

  private final class State {

    private final List<Integer> reading;
    private final int[] accepted;
    private final Map<Integer, State> next = new ConcurrentHashMap<>();
    private final @Nullable Map<Integer, List<Integer>> byWord;
    private final List<Integer> byClass = new ArrayList<>();

    State(List<Integer> members) {
      reading = members.stream().filter(node -> nodes.get(node) instanceof Reads).toList();
      accepted =
          members.stream()
              .map(nodes::get)
              .filter(Accepts.class::isInstance)
              .mapToInt(node -> ((Accepts) node).list())
              .toArray();
      byWord = reading.size() > MOST_TRIED ? indexed() : null;
    }

    private Map<Integer, List<Integer>> indexed() {
      Map<Integer, List<Integer>> index = new LinkedHashMap<>();
      for (int node : reading) {
        Reads reads = (Reads) nodes.get(node);
        if (reads.any() || reads.classes() != 0) {
          byClass.add(node);
        }
        for (int word : reads.words()) {
          index.computeIfAbsent(word, unseen -> new ArrayList<>()).add(node);
        }
      }
      return index;
    }

    boolean isDead() {
      return reading.isEmpty() && accepted.length == 0;
    }

    State after(int symbol) {
      State known = next.get(symbol);
      if (known != null) {
        return known;
      }
      TreeSet<Integer> members = new TreeSet<>();
      if (byWord == null) {
        advance(reading, symbol, members);
      } else {
        advance(byWord.getOrDefault(symbol >>> SYMBOL_BITS, List.of()), symbol, members);
        advance(byClass, symbol, members);
      }
      State made = state(List.copyOf(members));
      if (states.size() < MOST_STATES) {
        next.put(symbol, made);
      }
      return made;
    }

    private void advance(List<Integer> candidates, int symbol, Set<Integer> into) {
      for (int node : candidates) {
        Reads reads = (Reads) nodes.get(node);
        if (reads.reads(symbol)) {
          close(reads.next(), into);
        }
      }
    }
  }
}

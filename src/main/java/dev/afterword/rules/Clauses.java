package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.phrases.Token;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Where the clauses of a sentence end, as far as marks and conjunctions tell.
 *
 * @param tokens of the sentence
 */
record Clauses(Part part, List<Token> tokens) {

  private static final Pattern MARK = Pattern.compile("[,;:—()]|\\s[-–]\\s");

  /** Words at which a clause may end without a mark. */
  private static final Set<String> CONJUNCTIONS =
      Set.of("and", "but", "because", "while", "though", "although", "whereas");

  /** Behind {@code so} these begin a clause; behind {@code so kindly} none begins. */
  private static final Set<String> SUBJECTS =
      Set.of("i", "you", "we", "they", "he", "she", "it", "that", "there", "the", "my", "your");

  /** Keeps its own copy. */
  Clauses {
    tokens = List.copyOf(tokens);
  }

  /** The tokens around some, from the mark or word that divides clauses to the next. */
  Span around(Span inside) {
    int start = inside.start();
    while (start > 0 && !beginsAt(start)) {
      start--;
    }
    int end = inside.end();
    while (end < tokens.size() && !beginsAt(end)) {
      end++;
    }
    return new Span(start, end);
  }

  /** Whether no clause ends between some words and others behind them. */
  boolean areJoined(Span first, Span second) {
    return second.start() <= first.end()
        || (!isMarked(tokens.get(first.end() - 1), tokens.get(second.start()))
            && IntStream.range(first.end(), second.start()).noneMatch(this::isConjunction));
  }

  private boolean beginsAt(int at) {
    return isConjunction(at) || isMarked(tokens.get(at - 1), tokens.get(at));
  }

  private boolean isConjunction(int at) {
    String word = tokens.get(at).word();
    return CONJUNCTIONS.contains(word)
        || (word.equals("so")
            && at + 1 < tokens.size()
            && SUBJECTS.contains(tokens.get(at + 1).word()));
  }

  private boolean isMarked(Token first, Token second) {
    int from = first.inPart().end();
    int to = second.inPart().start();
    return from < to && MARK.matcher(part.text().text().substring(from, to)).find();
  }
}

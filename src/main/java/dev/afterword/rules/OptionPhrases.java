package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.lint.Options;
import dev.afterword.phrases.Phrase;
import dev.afterword.phrases.PhraseAutomaton;
import dev.afterword.phrases.PhraseParser;
import dev.afterword.phrases.Token;
import dev.afterword.phrases.Tokens;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The phrases that options of a rule in code list. They are understood when a sentence is first
 * read for them, and kept for each choice of settings. Safe for use by several threads.
 */
final class OptionPhrases {

  private final List<String> names;
  private final Map<List<List<String>>, PhraseAutomaton> understood = new ConcurrentHashMap<>();

  /**
   * @param names the options, each with {@code unit: phrases}
   */
  OptionPhrases(String... names) {
    this.names = List.of(names);
  }

  /**
   * Finds the phrases of all options in a sentence.
   *
   * @param options of the rule, for the message that the sentence stands in
   */
  Finds in(Part part, Sentence sentence, Options options) {
    List<Token> tokens = Tokens.of(part, sentence);
    List<List<String>> written = names.stream().map(options::texts).toList();
    return new Finds(
        names,
        tokens,
        understood.computeIfAbsent(written, OptionPhrases::automaton).matches(tokens));
  }

  private static PhraseAutomaton automaton(List<List<String>> written) {
    return new PhraseAutomaton(
        written.stream().map(texts -> texts.stream().map(OptionPhrases::phrase).toList()).toList());
  }

  /** The readers of rules and of settings have refused what is no phrase. */
  private static Phrase phrase(String text) {
    try {
      return PhraseParser.parse(text);
    } catch (PhraseParser.Malformed e) {
      throw new IllegalStateException("an option holds \"" + text + "\": " + e.reason(), e);
    }
  }

  /**
   * What a sentence holds of the phrases.
   *
   * @param tokens of the sentence
   */
  record Finds(List<String> options, List<Token> tokens, List<PhraseAutomaton.Match> matches) {

    /** Keeps its own copies. */
    Finds {
      options = List.copyOf(options);
      tokens = List.copyOf(tokens);
      matches = List.copyOf(matches);
    }

    /** The words that the phrases of one option match, as half-open ranges of tokens, in order. */
    List<Span> of(String option) {
      int list = options.indexOf(option);
      return matches.stream()
          .filter(match -> match.list() == list)
          .map(PhraseAutomaton.Match::tokens)
          .toList();
    }

    /** Whether a phrase of an option stands in the sentence. */
    boolean has(String option) {
      return !of(option).isEmpty();
    }

    /** The tokens that lie in a stretch of the part's text, as a half-open range; maybe empty. */
    Span tokensIn(Span inPart) {
      int start = 0;
      while (start < tokens.size() && tokens.get(start).inPart().end() <= inPart.start()) {
        start++;
      }
      int end = start;
      while (end < tokens.size() && tokens.get(end).inPart().start() < inPart.end()) {
        end++;
      }
      return new Span(start, end);
    }
  }
}

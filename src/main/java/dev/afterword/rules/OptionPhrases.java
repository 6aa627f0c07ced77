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
import java.util.ArrayList;
import java.util.List;

/** The phrases that options of a rule in code list, ready to be found in sentences. */
final class OptionPhrases {

  private final List<String> options;
  private final PhraseAutomaton automaton;

  private OptionPhrases(List<String> options, PhraseAutomaton automaton) {
    this.options = List.copyOf(options);
    this.automaton = automaton;
  }

  /**
   * Understands the phrases of some options.
   *
   * @param names the options, each with {@code unit: phrases}
   * @throws IllegalStateException if a user's setting holds what is no phrase
   */
  static OptionPhrases of(Options options, String... names) {
    List<List<Phrase>> lists = new ArrayList<>();
    for (String name : names) {
      lists.add(options.texts(name).stream().map(text -> phrase(name, text)).toList());
    }
    return new OptionPhrases(List.of(names), new PhraseAutomaton(lists));
  }

  private static Phrase phrase(String option, String text) {
    try {
      return PhraseParser.parse(text);
    } catch (PhraseParser.Malformed e) {
      throw new IllegalStateException(
          "the option " + option + " holds \"" + text + "\": " + e.reason(), e);
    }
  }

  /** Finds the phrases of all options in a sentence. */
  Finds in(Part part, Sentence sentence) {
    List<Token> tokens = Tokens.of(part, sentence);
    return new Finds(options, tokens, automaton.matches(tokens));
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

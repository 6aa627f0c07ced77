package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.judgement.Tone;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.phrases.PhraseFinds;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * A check that a rule file declares, short of patterns and code. What it listens for are lists of
 * phrases, which it knows by their numbers; their words stand in a {@link PhraseBook}.
 */
sealed interface DeclaredCheck permits FindCheck, ReplaceCheck, CountCheck, RequireCheck {

  /** How many lists of phrases it tells apart, numbered from 0. */
  int phraseLists();

  /** The placeholders that it fills in messages and help. */
  List<String> placeholders();

  /**
   * Whether it speaks about how the writer puts things, so that quoted words and recorded names are
   * left alone.
   */
  default boolean judgesWording() {
    return false;
  }

  /** The tone that the rule is about, so that a {@link SecondVoice} can speak for it. */
  default Optional<Tone> tone() {
    return Optional.empty();
  }

  /** Whether it tells apart what it is certain of, and gives that the severity for it. */
  default boolean tellsWhatIsCertain() {
    return false;
  }

  /**
   * Whether nothing that the rule leaves alone stands beside words that none of its phrases knows.
   *
   * @param words of the sentence, in UTF-16 units of the part's text
   * @param finds what its lists find in the draft
   */
  default boolean mayMind(
      DraftContext context, Part part, Sentence sentence, Span words, PhraseFinds finds) {
    return true;
  }

  /** What it finds. */
  List<Violation> check(RuleCard card, DraftContext context, PhraseFinds finds);
}

package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.phrases.PhraseFinds;
import java.util.List;

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

  /** What it finds. */
  List<Violation> check(RuleCard card, DraftContext context, PhraseFinds finds);
}

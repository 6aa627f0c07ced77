package dev.afterword.rules;

import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.phrases.Phrase;
import dev.afterword.phrases.PhraseFinds;
import java.util.List;

/** A check that a rule file declares, short of patterns and code. */
sealed interface DeclaredCheck permits FindCheck, ReplaceCheck, CountCheck, RequireCheck {

  /** The lists of phrases that it asks for, in the order in which it numbers them. */
  List<List<Phrase>> phraseLists();

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

package dev.afterword.rules;

import dev.afterword.language.TokenPattern;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import java.util.List;
import java.util.Optional;

/**
 * A rule file, read.
 *
 * @param card what is known about the rule
 * @param check how it is decided
 * @param place where the file declares its check
 * @param yieldsTo the ids of the rules that speak instead, with their places in the file
 * @param asksFor what the rule asks for in the kinds of message whose profile wants it
 */
record RuleFile(
    RuleCard card,
    Check check,
    Place place,
    List<Placed<String>> yieldsTo,
    Optional<String> asksFor) {

  /** Keeps its own copy of the ids. */
  RuleFile {
    yieldsTo = List.copyOf(yieldsTo);
  }

  /** How a rule is decided. */
  sealed interface Check {}

  /** By phrases and numbers in the file. */
  record Declared(DeclaredCheck check) implements Check {}

  /** By a token pattern of LanguageTool. */
  record Pattern(TokenPattern pattern) implements Check {}

  /** By a class that {@link CodeRules} names. */
  record Code() implements Check {}
}

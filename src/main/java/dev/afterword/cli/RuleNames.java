package dev.afterword.cli;

import dev.afterword.lint.RuleCard;
import dev.afterword.rules.RuleBook;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What can be said where a rule is asked for. */
final class RuleNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return ids().iterator();
  }

  /** The ids of the program's own rules. */
  static Stream<String> ids() {
    return RuleBook.loadToCheck(List.of()).cards().stream().map(RuleCard::id);
  }
}

package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.RuleCard;
import dev.afterword.rules.RuleBook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  @Test
  void eachReasonBelongsToRulesThatExistAndNoRuleHasTwo() {
    Set<String> known =
        RuleBook.load(List.of()).cards().stream().map(RuleCard::id).collect(Collectors.toSet());
    Set<String> seen = new HashSet<>();
    for (String line : Stock.lines("short-of-goal.tsv")) {
      String[] parts = line.split("\t", -1);
      assertEquals(2, parts.length, line);
      for (String rule : parts[0].split(" ", -1)) {
        assertTrue(known.contains(rule), "there is no rule " + rule);
        assertTrue(seen.add(rule), rule + " has two reasons");
        assertEquals(parts[1], Stock.reason(rule).orElseThrow());
      }
    }
    assertTrue(seen.size() > 10, "only " + seen.size() + " rules have a reason");
  }
}

package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  /** Of the table of rules, which alone has twelve columns. */
  private static final Pattern ROW =
      Pattern.compile("\\| `(?<rule>[a-z-]+)` \\| (?<severity>[a-z, ]+) \\|(?:[^|]+\\|){10}");

  /** Of the table of what rules are certain of. */
  private static final Pattern CERTAIN =
      Pattern.compile("\\| `[a-z-]+` \\| [a-z]+, [a-z]+ where certain \\|(?:[^|]+\\|){5}");

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

  @Test
  void whatARuleIsCertainOfIsRightAsOftenAsTheGoalAsks() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("bench", "judgement.md")).stream()
            .filter(line -> CERTAIN.matcher(line).matches())
            .toList();
    assertTrue(rows.size() > 10, "only " + rows.size() + " rules are certain of something");
    assertEquals(List.of(), rows.stream().filter(row -> row.contains("**")).toList());
  }

  /** The page is from the last run of {@code bench/judge}; a severity that changed since shows. */
  @Test
  void aRuleThatFellShortWhenItWasJudgedOnlySuggestsWhatItIsNotCertainOf() throws IOException {
    Map<String, RuleCard> cards =
        RuleBook.load(List.of()).cards().stream()
            .collect(Collectors.toMap(RuleCard::id, card -> card));
    int rows = 0;
    int fellShort = 0;
    for (String line : Files.readAllLines(Path.of("bench", "judgement.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        RuleCard card = Objects.requireNonNull(cards.get(row.group("rule")), line);
        assertEquals(row.group("severity"), card.severities(), card.id());
        rows++;
        if (line.contains("**")) {
          assertEquals(Severity.SUGGESTION, card.severity(), line);
          assertTrue(Stock.reason(card.id()).isPresent(), line);
          fellShort++;
        }
      }
    }
    assertTrue(rows > 100, "only " + rows + " rules were judged");
    assertTrue(fellShort > 10, "only " + fellShort + " rules fell short");
  }
}

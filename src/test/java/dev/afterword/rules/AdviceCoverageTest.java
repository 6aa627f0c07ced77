package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No piece of advice is lost: each statement of the four articles is served by a rule. */
class AdviceCoverageTest {

  private final Set<String> named =
      RuleBook.load(List.of()).cards().stream()
          .flatMap(card -> card.sources().stream())
          .filter(source -> source.matches(".* \\d+:.*"))
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void everyStatementIsNamedAmongTheSourcesOfARule() throws IOException {
    Set<String> unserved = statements();
    assertTrue(unserved.size() > 100, "only " + unserved.size() + " statements");
    unserved.removeAll(named);
    assertEquals(Set.of(), unserved);
  }

  @Test
  void noRuleNamesAStatementThatDoesNotExist() throws IOException {
    Set<String> unknown = new TreeSet<>(named);
    assertTrue(unknown.size() > 50, "only " + unknown.size() + " statements named");
    unknown.removeAll(statements());
    assertEquals(Set.of(), unknown);
  }

  private static Set<String> statements() throws IOException {
    try (InputStream list = AdviceCoverageTest.class.getResourceAsStream("statements.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.Severity;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeTest {

  private static final Defect MISSPELT =
      new Defect(
          "misspelt-name",
          List.of("wrong-name", "misspelling"),
          Set.of("dana.md"),
          List.of(new Spot("dana.md", new Span(10, 16))));

  @Test
  void anyOfTheRulesAtTheWordsFindsIt() {
    assertEquals(Outcome.FOUND, outcome(finding("wrong-name", "dana.md", 10, 16)));
    assertEquals(Outcome.FOUND, outcome(finding("misspelling", "dana.md", 5, 11)));
  }

  @Test
  void anotherRuleAtTheWordsDoesNot() {
    assertEquals(Outcome.MISSED, outcome(finding("shouting", "dana.md", 10, 16)));
  }

  @Test
  void aRightRuleAtOtherWordsHasTheWrongPlace() {
    assertEquals(Outcome.WRONG_PLACE, outcome(finding("wrong-name", "dana.md", 16, 20)));
  }

  @Test
  void whatIsSaidOfAnotherFileDoesNotCount() {
    assertEquals(Outcome.MISSED, outcome(finding("wrong-name", "wei.md", 10, 16)));
  }

  @Test
  void aRelatedPlaceCounts() {
    Finding twofold =
        new Finding(
            "wrong-name",
            Severity.ERROR,
            List.of(new Spot("dana.md", new Span(50, 60)), new Spot("dana.md", new Span(10, 12))),
            "");
    assertEquals(Outcome.FOUND, Outcome.of(MISSPELT, List.of(twofold)));
  }

  @Test
  void whatIsMissingMayBeReportedAnywhereInTheFile() {
    Defect missing =
        new Defect("no-thanks", List.of("missing-thanks"), Set.of("dana.md"), List.of());
    Finding anywhere = finding("missing-thanks", "dana.md", 3, 3);
    assertEquals(Outcome.FOUND, Outcome.of(missing, List.of(anywhere)));
  }

  private static Outcome outcome(Finding finding) {
    return Outcome.of(MISSPELT, List.of(finding));
  }

  private static Finding finding(String rule, String file, int start, int end) {
    return new Finding(
        rule, Severity.ERROR, List.of(new Spot(file, new Span(start, end))), "words");
  }
}

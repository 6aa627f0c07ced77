package dev.afterword.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.Fix.Applicability;
import dev.afterword.text.Place;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FixPlanTest {

  private static final Source FILE = new Source("dana.md", "Thank you you for the the talk.\n");

  private static Violation violation(String rule, int start, Fix... fixes) {
    Violation violation =
        LinterTest.card(rule, Category.PROOFREADING, Severity.WARNING)
            .report(new Place(FILE, Span.at(start)), Map.of("rule", rule));
    for (Fix fix : fixes) {
      violation = violation.withFix(fix);
    }
    return violation;
  }

  private static Fix fix(Applicability trust, int start, int end, String text) {
    return Fix.of("write “" + text + "”", trust, new Span(start, end), text);
  }

  @Test
  void safeFixesAreMadeTogether() {
    FixPlan plan =
        FixPlan.of(
            List.of(
                violation("b", 18, fix(Applicability.SAFE, 18, 22, "")),
                violation("a", 6, fix(Applicability.SAFE, 6, 10, ""))),
            Applicability.SAFE);
    assertEquals("Thank you for the talk.\n", plan.appliedTo(FILE));
    assertEquals(List.of(), plan.waiting());
  }

  @Test
  void unsafeFixesWaitToBeAskedFor() {
    List<Violation> found = List.of(violation("a", 6, fix(Applicability.UNSAFE, 6, 10, "")));
    assertTrue(FixPlan.of(found, Applicability.SAFE).isEmpty());
    assertEquals(
        "Thank you for the the talk.\n", FixPlan.of(found, Applicability.UNSAFE).appliedTo(FILE));
  }

  @Test
  void whatIsForDisplayIsNeverMade() {
    List<Violation> found = List.of(violation("a", 6, fix(Applicability.DISPLAY, 6, 10, "")));
    assertTrue(FixPlan.of(found, Applicability.UNSAFE).isEmpty());
  }

  @Test
  void theFirstFixThatMayBeMadeIsTheOne() {
    List<Violation> found =
        List.of(
            violation(
                "a",
                0,
                fix(Applicability.DISPLAY, 0, 5, "Bless"),
                fix(Applicability.UNSAFE, 0, 5, "Grace"),
                fix(Applicability.SAFE, 0, 5, "Thanks")));
    assertEquals(
        "Thanks", FixPlan.of(found, Applicability.SAFE).edits().get(0).text(), "safe ones only");
    assertEquals("Grace", FixPlan.of(found, Applicability.UNSAFE).edits().get(0).text());
  }

  @Test
  void ofTwoFixesThatOverlapOrTouchTheSecondWaits() {
    for (int start : List.of(6, 9, 10)) {
      FixPlan plan =
          FixPlan.of(
              List.of(
                  violation("b", 6, fix(Applicability.SAFE, start, 14, "x")),
                  violation("a", 0, fix(Applicability.SAFE, 5, 10, "y"))),
              Applicability.SAFE);
      assertEquals(List.of("y"), plan.edits().stream().map(Fix.Edit::text).toList());
      assertEquals(List.of("b"), plan.waiting().stream().map(one -> one.card().id()).toList());
    }
  }

  @Test
  void twoInsertionsAtOnePlaceAreMadeOneAfterTheOther() {
    FixPlan plan =
        FixPlan.of(
            List.of(
                violation("b", 0, fix(Applicability.SAFE, 0, 0, "x")),
                violation("a", 0, fix(Applicability.SAFE, 0, 0, "y"))),
            Applicability.SAFE);
    assertEquals(List.of("y"), plan.edits().stream().map(Fix.Edit::text).toList());
    assertEquals(1, plan.waiting().size());
  }

  @Test
  void aFixReachesFromItsFirstToItsLastEdit() {
    Fix wide =
        new Fix(
            "both",
            Applicability.SAFE,
            List.of(new Fix.Edit(new Span(18, 22), ""), new Fix.Edit(new Span(6, 10), "")));
    FixPlan plan =
        FixPlan.of(
            List.of(
                violation("b", 6, wide), violation("a", 11, fix(Applicability.SAFE, 11, 13, "x"))),
            Applicability.SAFE);
    assertEquals("Thank you for the talk.\n", plan.appliedTo(FILE));
    assertEquals(1, plan.waiting().size());
  }

  @Test
  void aLineEndIsWrittenAsTheFileWritesIt() {
    Source file = new Source("dana.txt", "Dear Dana,\r\nThank you.\r\n");
    FixPlan plan =
        FixPlan.of(
            List.of(violation("a", 0, fix(Applicability.SAFE, 10, 10, "\n"))), Applicability.SAFE);
    assertEquals("Dear Dana,\r\n\r\nThank you.\r\n", plan.appliedTo(file));
  }

  @RepeatedTest(100)
  void theOrderOfTheViolationsMakesNoDifference(RepetitionInfo repetition) {
    long seed = 4201L + repetition.getCurrentRepetition();
    Random random = new Random(seed);
    List<Violation> found =
        new ArrayList<>(
            IntStream.range(0, 12)
                .mapToObj(
                    i -> {
                      int start = random.nextInt(28);
                      int end = start + random.nextInt(4);
                      return violation(
                          "rule-" + random.nextInt(4),
                          start,
                          fix(Applicability.SAFE, start, end, "‹" + i + "›"));
                    })
                .toList());
    FixPlan plan = FixPlan.of(found, Applicability.SAFE);
    Collections.shuffle(found, random);
    assertEquals(plan, FixPlan.of(found, Applicability.SAFE), "seed " + seed);
    assertEquals(found.size(), plan.chosen().size() + plan.waiting().size(), "seed " + seed);
    assertEquals(plan.appliedTo(FILE), oneByOne(plan, random), "seed " + seed);
  }

  /** The chosen fixes, made one at a time in any order. */
  private static String oneByOne(FixPlan plan, Random random) {
    List<Fix.Edit> edits = new ArrayList<>(plan.edits());
    Collections.shuffle(edits, random);
    String text = FILE.text();
    List<Fix.Edit> done = new ArrayList<>();
    for (Fix.Edit edit : edits) {
      int moved =
          done.stream()
              .filter(before -> before.span().start() < edit.span().start())
              .mapToInt(before -> before.text().length() - before.span().length())
              .sum();
      Span now = edit.span().shift(moved);
      text = text.substring(0, now.start()) + edit.text() + text.substring(now.end());
      done.add(edit);
    }
    return text;
  }
}

package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.Linter;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.rules.RuleBench.File;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the model of tones hears beside the phrases. */
class SecondVoiceTest {

  private static final String REPROACH =
      "You sat across from me, smiled, and told me a lie, and I call that a disgrace.";

  private static final Linter LINTER = linter("angry-tone", "impatient-tone");

  private static Linter linter(String... rules) {
    return new Linter(RuleBook.load(List.of()).checkers(Set.of(rules)));
  }

  private static List<Violation> found(String body) {
    return found(LINTER, new RuleBench().without(note(body)));
  }

  private static List<Violation> found(Linter linter, RuleBench bench) {
    LintReport report = linter.lint(bench.workspace(), List.of());
    assertEquals(List.of(), report.crashes());
    return report.violations();
  }

  private static File note(String body) {
    return new File(
        "note.txt",
        "Kind: status\n\nDear Ms. Rivera,\n\n" + body + "\n\nBest regards,\nRobin Hale\n");
  }

  @Test
  void itNamesTheWordsThatWeighMost() {
    Violation reproach = found(REPROACH).get(0);

    assertEquals("angry-tone", reproach.card().id());
    String words = reproach.place().text();
    assertTrue(words.contains("lie"), words);
    assertTrue(words.length() < REPROACH.length() / 2, words);
    assertEquals(
        "With “" + words + "” this sentence may read as anger or an accusation",
        reproach.message());
  }

  @Test
  void itIsNeverLouderThanAWarning() {
    assertEquals(
        List.of(Severity.WARNING), found(REPROACH).stream().map(Violation::severity).toList());
  }

  @Test
  void itSuggestsWhereItIsLessCertain() {
    List<Violation> mild = found("I resent being laughed at for asking about breaks.");

    assertEquals(List.of(Severity.SUGGESTION), mild.stream().map(Violation::severity).toList());
  }

  @Test
  void itLeavesASentenceThatQuotesAlone() {
    assertEquals(
        List.of(), found("The old purser said, “" + REPROACH + "” and all of us laughed."));
  }

  @Test
  void itDoesNotRepeatWhatAPhraseHasFound() {
    assertEquals(
        1,
        found("I still have not heard from anybody, and I call that a disgrace and a lie.").size());
  }

  @Test
  void itIsSilentOnWarmAndPlainSentences() {
    assertEquals(
        List.of(),
        found(
            "Your crew told me how they keep the deck dry, and I have thought of it all week. I was"
                + " nervous on the gangway, and your steward put me at ease with a joke."));
  }

  @Test
  void itIsSilentOnWhatTheyBroughtUpThemselves() {
    Linter linter = linter("inappropriate-topic");
    File note =
        note(
            "Please also tell me how much sick pay and how many weeks off you would let me have in"
                + " the first year.");

    assertEquals(1, found(linter, new RuleBench().with("company: {name: Acme}\n", note)).size());
    assertEquals(
        List.of(),
        found(
            linter,
            new RuleBench()
                .with("company: {name: Acme}\ntopics-raised: [sick pay and weeks off]\n", note)));
  }
}

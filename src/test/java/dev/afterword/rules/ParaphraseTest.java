package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.rules.RuleBench.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that take up a note in other words, and sentences that only share words with it. */
class ParaphraseTest {

  /** A sentence of a letter about an interview, and whether it takes up the note. */
  private record Case(String note, String role, String sentence, boolean takesUp) {

    boolean isTaken() {
      String facts =
          """
          company: {name: Harlow Works}
          role: {title: "%s"}
          people:
            - {name: Dana Rivera, notes: ["%s"]}
          """
              .formatted(role, note);
      File draft =
          new File(
              "dana.md",
              """
              ---
              kind: thank-you
              to: Dana Rivera
              ---
              Dear Dana,

              Thank you for your time. %s
              """
                  .formatted(sentence));
      return new RuleBench().with(facts, draft).run("missing-conversation-reference").isEmpty();
    }
  }

  private static final List<Case> CASES = cases();

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String note = "";
    String role = "";
    for (String line : WordList.lines("paraphrases.txt")) {
      if (line.startsWith("= ")) {
        int bracket = line.lastIndexOf('[');
        note = line.substring(2, bracket).strip();
        role = line.substring(bracket + 1, line.length() - 1);
      } else {
        cases.add(new Case(note, role, line.substring(2), line.startsWith("+")));
      }
    }
    return cases;
  }

  @Test
  void halfOfThemAreNearMisses() {
    assertTrue(CASES.size() > 200, () -> CASES.size() + " cases");
    long paraphrases = CASES.stream().filter(Case::takesUp).count();
    assertEquals(0.5, (double) paraphrases / CASES.size(), 0.05);
  }

  @Test
  void nineOfTenParaphrasesAreHeard() {
    assertShareWrong(0.10, Case::takesUp);
  }

  @Test
  void sevenOfEightNearMissesAreNotTakenForReferences() {
    assertShareWrong(0.125, one -> !one.takesUp());
  }

  private static void assertShareWrong(double most, Predicate<Case> which) {
    List<Case> asked = CASES.stream().filter(which).toList();
    List<Case> wrong = asked.stream().filter(one -> one.isTaken() != one.takesUp()).toList();
    assertTrue(
        wrong.size() <= most * asked.size(),
        () -> wrong.size() + " of " + asked.size() + " are judged wrongly: " + wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "KPIs nobody reads, The key performance indicators could be fewer.",
    "return on investment of the new press, Working out the ROI would be a start.",
    "children learn to knit, A child that has learnt knitting is never bored.",
    "the maker space, Your makerspace smelt of pine.",
    "hand-over at seven, The handover was shorter than I thought.",
    "colour of the tiles, The colors of your tiles stay with me.",
    "café for repairs, Your cafe is a lovely idea.",
    "45 % of the letters come back, That forty-five percent of letters come back is a puzzle.",
    "'1,200 parcels a day', Sorting 1200 parcels every day takes a plan.",
    "she taught herself Basque, Teaching yourself Basque takes patience."
  })
  void formsAndSpellingsOfOneWordMeet(String note, String sentence) {
    assertTrue(new Case(note, "Planner", sentence, true).isTaken());
  }
}

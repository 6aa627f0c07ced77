package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.Violation;
import dev.afterword.rules.RuleBench.File;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dates beside their days of the week, and beside the interview. */
class WrongDateTest {

  private static List<Violation> found(String text) {
    return new RuleBench()
        .with(
            """
            people: [{name: Dana Rivera}]
            interviews: [{start: 2026-03-04T10:00, with: [Dana Rivera]}]
            """,
            new File("note.md", "---\nto: Dana Rivera\n---\nDear Dana,\n\n" + text + "\n"))
        .run("wrong-date");
  }

  private static List<String> fixes(String text) {
    return found(text).stream()
        .flatMap(violation -> violation.fixes().stream())
        .map(fix -> fix.edits().get(0).text())
        .toList();
  }

  @Test
  void theDayOfTheWeekMustFitTheDate() {
    Violation found = found("We met on Tuesday, March 4, 2026 at noon.").get(0);
    assertEquals("Tuesday, March 4, 2026 is a Wednesday", found.message());
    assertEquals("write “Wednesday”", found.fixes().get(0).title());
    assertEquals(List.of(), found("We met on Wed. 4th March 2026 at noon."));
    assertEquals(List.of("Friday"), fixes("I could come on Thursday, 20 March."));
  }

  @Test
  void aYearThatIsLeftOutIsTheNearest() {
    assertEquals(List.of(), found("I finished the course on Wednesday, December 31."));
    assertEquals(List.of(), found("I finished school on Monday, June 30, 2014."));
  }

  @Test
  void theFixIsWrittenAsTheDateWas() {
    assertEquals(List.of("March 4"), fixes("Thank you for meeting me on March 5."));
    assertEquals(List.of("4 March"), fixes("Thank you for meeting me on 3 March."));
    assertEquals(
        List.of("Wednesday, March 4"), fixes("Thank you for meeting me on Thursday, March 5."));
    assertEquals(List.of("2026-03-04"), fixes("Thank you for meeting me on 2026-03-05."));
    assertEquals(List.of("4th"), fixes("Thank you for meeting me on the 5th."));
  }

  @Test
  void aRangeOfDaysIsNoDate() {
    assertEquals(List.of(), found("Thank you for the two days of interviews on 3-5 March."));
  }
}

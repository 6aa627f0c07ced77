package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.Fix;
import dev.afterword.rules.RuleBench.File;
import org.junit.jupiter.api.Test;

/** How the day of the meeting is put right in the middle of a sentence. */
class RelativeDateMismatchTest {

  private static String mended(String send, String text) {
    String note =
        "---\nkind: thank-you\nto: Dana Rivera\nsend: " + send + "\n---\nDear Dana,\n\n" + text;
    Fix.Edit edit =
        new RuleBench()
            .with(
                """
                people: [{name: Dana Rivera}]
                interviews: [{start: 2026-03-04T10:00, with: [Dana Rivera]}]
                """,
                new File("note.md", note))
            .run("relative-date-mismatch")
            .get(0)
            .fixes()
            .get(0)
            .edits()
            .get(0);
    return note.substring(0, edit.span().start()).substring(note.indexOf("Thank"))
        + edit.text()
        + note.substring(edit.span().end());
  }

  @Test
  void thePrepositionGoesWithTheDay() {
    assertEquals(
        "Thank you for our conversation today.",
        mended("2026-03-04T16:00", "Thank you for our conversation on Monday."));
    assertEquals(
        "Thank you for our conversation yesterday.",
        mended("2026-03-05T09:00", "Thank you for our conversation on Monday."));
    assertEquals(
        "Thank you for our conversation on Wednesday 4 March.",
        mended("2026-03-06T09:00", "Thank you for our conversation on Monday."));
  }

  @Test
  void aDayThatOwnsTheMeetingStaysItsOwner() {
    assertEquals(
        "Thank you for yesterday's interview.",
        mended("2026-03-05T09:00", "Thank you for Monday's interview."));
    assertEquals(
        "Thank you for Wednesday's interview.",
        mended("2026-03-06T09:00", "Thank you for Monday's interview."));
  }
}

package dev.afterword.draft;

import static dev.afterword.draft.Drafts.draft;
import static dev.afterword.draft.Drafts.parts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeInMarkdownTest {

  @Test
  void aBlockBetweenFencesIsAPartOfItsOwnWithoutSentences() {
    Draft draft =
        draft(
            "note.md",
            """
            Dear Dana,

            This is the query:
            ```sql
            SELECT  name
              FROM jobs

            > On Monday Wei wrote:
            ```
            Thank you.

            Best,
            Sam Lee
            """);
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | This is the query:
        CODE | SELECT  name⏎  FROM jobs⏎⏎> On Monday Wei wrote:
        PARAGRAPH | Thank you.
        CLOSING | Best,
        SIGNATURE | Sam Lee
        """,
        parts(draft.letter()));
    assertEquals(List.of(), draft.letter().first(Part.Role.CODE).orElseThrow().sentences());
    assertEquals(6, draft.letter().wordCount());
  }

  @Test
  void aLetterThatStandsBetweenFencesAsAWholeIsALetter() {
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for the tour.
        """,
        parts("note.md", "<!-- a note -->\n```\nDear Dana,\n\nThank you for the tour.\n```\n"));
  }

  @Test
  void anIndentedParagraphIsNoCode() {
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for the tour.
        """,
        parts("note.md", "Dear Dana,\n\n    Thank you for the tour.\n"));
  }

  @Test
  void codeInASentenceIsReadButKnown() {
    String text = "Dear Dana,\n\nI ran `git bisect` and ``a ` b``, too.\n";
    Draft draft = draft("note.md", text);
    assertEquals("I ran git bisect and a ` b, too.", draft.letter().body().get(0).text().text());
    assertEquals(List.of("git bisect", "a ` b"), code(draft, text));
  }

  private static List<String> code(Draft draft, String text) {
    return draft.letter().code().stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void elementsForCodeAreCodeAsInHtml() {
    String text =
        """
        Dear Dana,

        I typed <kbd>gti</kbd>, then <CODE class="x">lgo</CODE>, and <code> was left open.

        <pre>
        selct <b>1</b>
        </pre>

        No code</code> here.
        """;
    Draft draft = draft("note.md", text);
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | I typed gti, then lgo, and was left open.
        CODE | selct 1
        PARAGRAPH | No code here.
        """,
        parts(draft.letter()).replace("and  was", "and was"));
    assertEquals(List.of("gti", "lgo"), code(draft, text));
  }

  @Test
  void onlyWhatLiesInOrCutsThroughCodeIsOfCode() {
    Letter letter =
        new Letter(
            List.of(), new MappedText.Builder(0).build(), List.of(), List.of(new Span(10, 20)));
    for (Span of : List.of(new Span(10, 20), new Span(12, 14), new Span(5, 12), Span.at(20))) {
      assertTrue(letter.isOfCode(of), of.toString());
    }
    for (Span other : List.of(new Span(5, 25), new Span(10, 21), new Span(20, 25), Span.at(9))) {
      assertFalse(letter.isOfCode(other), other.toString());
    }
  }
}

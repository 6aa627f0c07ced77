package dev.afterword.draft;

import static dev.afterword.draft.Drafts.draft;
import static dev.afterword.draft.Drafts.parts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.text.MappedText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeInHtmlTest {

  private static String mail(String html) {
    return "Content-Type: text/html; charset=utf-8\n\n" + html;
  }

  private static List<String> code(String mail) {
    return draft("note.eml", mail).letter().code().stream()
        .map(span -> mail.substring(span.start(), span.end()))
        .toList();
  }

  @Test
  void aPreformattedBlockIsAPartOfItsOwnWithoutSentences() {
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | This is the query:
        CODE | SELECT name⏎⏎> FROM jobs
        PARAGRAPH | Thank you.
        CLOSING | Best,
        SIGNATURE | Sam Lee
        """,
        parts(
            "note.eml",
            mail(
                "<p>Dear Dana,</p><p>This is the query:</p>"
                    + "<pre><code>SELECT <b>name</b>\n\n> FROM jobs</code></pre>"
                    + "<p>Thank you.</p><p>Best,<br>Sam Lee</p>")));
  }

  @Test
  void codeInASentenceIsReadButKnown() {
    String mail =
        mail(
            "<p>Dear Dana,</p><p>I ran <code>git <b>bisect</b></code>, typed <kbd>q</kbd>, saw"
                + "<samp> no &amp; no</samp> and <tt>ok</tt>, <code></code> too.</p>");
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | I ran git bisect, typed q, saw no & no and ok, too.
        """,
        parts("note.eml", mail));
    assertEquals(List.of("git <b>bisect", "q", "no &amp; no", "ok"), code(mail));
  }

  @Test
  void codeIsKnownThroughEveryTransferEncoding() {
    String html = "<p>Dear Dana,</p><p>I ran <code>git bisect</code> \u2013 it helped.</p>";
    String base64 = Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8));
    String quoted = html.replace("git bisect", "git=\n bis=65ct").replace("\u2013", "=E2=80=93");
    for (String body :
        List.of("8bit\n\n" + html, "base64\n\n" + base64, "quoted-printable\n\n" + quoted)) {
      Letter letter =
          draft(
                  "note.eml",
                  "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: " + body)
              .letter();
      MappedText text = letter.body().get(0).text();
      StringBuilder ofCode = new StringBuilder();
      letter
          .words()
          .filter(word -> letter.isOfCode(word.span()))
          .forEach(word -> ofCode.append(word.text()).append(' '));
      assertEquals("git bisect ", ofCode.toString(), text.text());
    }
  }

  @Test
  void whoGreetsInAnElementForCodeMeansNoCodeByIt() {
    String letter =
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for the tour.
        """;
    assertEquals(
        letter, parts("note.eml", mail("<pre>Dear Dana,\n\nThank you for the tour.\n</pre>")));
    String fixedWidth =
        mail("<div><tt>Dear Dana,</tt></div><br><div><tt>Thank you for the tour.</tt></div>");
    assertEquals(letter, parts("note.eml", fixedWidth));
    assertEquals(List.of(), code(fixedWidth));
  }

  @Test
  void signaturesAreNoCode() {
    String letter =
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for the tour.
        SIGNATURE | --⏎Sam Lee
        """;
    String text = "<p>Dear Dana,</p><p>Thank you for the tour.</p>";
    for (String signature :
        List.of(
            "<pre class=\"moz-signature\" cols=72>-- \nSam Lee</pre>",
            "<pre>-- \nSam Lee</pre>",
            "<pre>-- <br></pre><pre>Sam Lee</pre>")) {
      assertEquals(
          letter.replace("--⏎⏎", "--⏎"),
          parts("note.eml", mail(text + signature)).replace("--⏎⏎", "--⏎"),
          signature);
    }
  }

  @Test
  void quotedCodeIsQuoted() {
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for the tour.
        QUOTE | > selct 1
        """,
        parts(
            "note.eml",
            mail(
                "<p>Dear Dana,</p><p>Thank you for the tour.</p>"
                    + "<blockquote type=cite><pre>selct 1</pre></blockquote>")));
  }
}

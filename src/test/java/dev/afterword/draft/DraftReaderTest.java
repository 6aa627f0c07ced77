package dev.afterword.draft;

import static dev.afterword.draft.Drafts.draft;
import static dev.afterword.draft.Drafts.parts;
import static dev.afterword.draft.Drafts.problems;
import static dev.afterword.draft.Drafts.reading;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {

  private static final String NOTE =
      """
      ---
      kind: thank-you
      to: Dana Rivera <dana@acme.example>
      subject: "Thank you, Dana"
      send: 2026-03-04T16:30
      ---
      Dear Dana,

      Thank you for *Tuesday* &amp; the [tour](https://acme.example).

      Best regards,
      Sam Lee
      """;

  @Test
  void readsFrontMatterAndMarkdown() {
    Draft draft = draft("note.md", NOTE);
    assertEquals(KindReading.declared(Kind.THANK_YOU), draft.kind());
    assertEquals(Channel.EMAIL, draft.channel());
    assertEquals(Optional.of("dana@acme.example"), draft.headers().to().get(0).address());
    assertEquals("Thank you, Dana", draft.headers().subject().orElseThrow().text().text());
    assertEquals(
        LocalDateTime.of(2026, 3, 4, 16, 30), draft.headers().send().orElseThrow().local());
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for Tuesday & the tour.
        CLOSING | Best regards,
        SIGNATURE | Sam Lee
        """,
        parts(draft.letter()));
  }

  @Test
  void aTagThatHtmlDoesNotHaveIsSeen() {
    Draft draft =
        draft(
            "note.md",
            """
            She leads design at <company> and <b>they</b> are hiring.<br>Would you write?

            <role>: I am interested.
            """);
    assertEquals(
        """
        PARAGRAPH | She leads design at <company> and they are hiring.⏎Would you write?
        PARAGRAPH | <role>: I am interested.
        """,
        parts(draft.letter()));
  }

  @Test
  void everyWordOfMarkdownKnowsItsPlaceInTheFile() {
    Draft draft = draft("note.md", NOTE);
    List<String> inFile =
        draft.letter().words().map(word -> draft.source().at(word.span())).toList();
    assertEquals(List.of("Thank", "you", "for", "Tuesday", "the", "tour"), inFile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pharmacy Technician interview: my thanks",
        "Re: Planner role, and your question:",
        "Role #12 – thank you",
        "#12 planner: thank you",
        "\"Kestrel\" and my interview: thanks",
        "'Kestrel' interview",
        "[Company] interview",
        "{{role}} at {{company}}",
        "[Ref 12] Planner – thanks",
        "*Thank you* for Tuesday",
        "@Dana: thanks",
        "- thanks -",
        "🎉 Tuesday: thanks",
      })
  void aSubjectIsTheTextOfItsLine(String subject) {
    Draft draft =
        draft(
            "note.md", "---\nkind: status\nsubject: " + subject + "\nlanguage: en-GB\n---\nHi,\n");
    Part read = draft.headers().subject().orElseThrow();
    assertEquals(subject, read.text().text());
    assertEquals(subject, draft.source().at(read.span()));
    assertEquals("en-GB", draft.headers().language().orElseThrow().value());
    assertEquals("en-GB", draft.source().at(draft.headers().language().orElseThrow().span()));
    for (Word word : read.words().toList()) {
      assertEquals(word.text(), draft.source().at(word.span()));
    }
  }

  @Test
  void aSubjectInQuotesOrBelowABlockMarkIsYaml() {
    for (String yaml :
        List.of(
            "'Tea: thanks'",
            "\"Tea: thanks\" # short",
            ">-\n  Tea:\n  thanks",
            "\"Tea:\n  thanks\"")) {
      Draft draft = draft("note.md", "---\nsubject: " + yaml + "\n---\nHi,\n");
      assertEquals("Tea: thanks", draft.headers().subject().orElseThrow().text().text(), yaml);
    }
  }

  @Test
  void aFoldedSubjectKeepsTheColonOfItsFirstLine() {
    Draft draft = draft("note.md", "---\nsubject: Tea: thanks\n  for the cup\n---\nHi,\n");
    assertEquals("Tea: thanks for the cup", draft.headers().subject().orElseThrow().text().text());
  }

  @Test
  void aRemarkBehindAFreeTextIsNoPartOfIt() {
    Draft draft = draft("note.md", "---\nsubject: Tea: thanks  # or coffee\n---\nHi,\n");
    assertEquals("Tea: thanks", draft.headers().subject().orElseThrow().text().text());
  }

  @Test
  void recipientsStandAsInAMail() {
    for (String to :
        List.of(
            "\"Rivera, Dana\" <a@x.example>, b@y.example",
            "a@x.example, b@y.example",
            "[a@x.example, 'b@y.example']",
            "[a@x.example,\n  b@y.example]",
            "[Name] <a@x.example>; b@y.example")) {
      Draft draft = draft("note.md", "---\nto: " + to + "\n---\nHi,\n");
      assertEquals(
          List.of("a@x.example", "b@y.example"),
          draft.headers().to().stream().map(one -> one.address().orElse("")).toList(),
          to);
    }
  }

  @Test
  void anAllowanceInOneLineGivesItsReason() {
    Draft draft = draft("note.md", "---\nallow: emoji: we both use them\n---\nHi,\n");
    assertEquals("emoji", draft.allowances().get(0).rule());
    assertEquals(Optional.of("we both use them"), draft.allowances().get(0).reason());
  }

  @Test
  void aColonElsewhereInTheFrontMatterIsStillNoYaml() {
    List<String> problems = problems("note.md", "---\nsend: Tuesday: noon\n---\nHi,\n");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("note.md:2:14: this is not YAML"), problems.get(0));
  }

  @Test
  void readsTheHeadersOfAPlainText() {
    Draft draft =
        draft(
            "note.txt",
            """
            To: Dana Rivera <dana@acme.example>, Wei Chen
            Subject: Your tour
            Send: 2026-03-04 16:30-05:00
            Kind: status
            Allow: emoji: we both use them

            Dear Dana,

            Do you have news?
            """);
    assertEquals(Kind.STATUS, draft.kind().kind());
    assertEquals(2, draft.headers().to().size());
    assertEquals(
        Optional.of(ZoneOffset.ofHours(-5)), draft.headers().send().orElseThrow().offset());
    assertEquals("emoji", draft.allowances().get(0).rule());
    assertEquals(
        "Allow: emoji: we both use them", draft.source().at(draft.allowances().get(0).span()));
    assertEquals(
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Do you have news?
        """,
        parts(draft.letter()));
  }

  @Test
  void linesThatAreNotAllHeadersAreTheLetter() {
    assertEquals(
        """
        PARAGRAPH | Subject: tea⏎Why: it was good
        PARAGRAPH | Thank you for it.
        """,
        parts(
            "note.txt",
            """
            Subject: tea
            Why: it was good

            Thank you for it.
            """));
  }

  @Test
  void namesTheNearestKeyAndKind() {
    String text =
        """
        ---
        kind: thank-yuo
        subjekt: Hello
        ---
        Dear Dana,
        """;
    List<String> problems = problems("a/note.md", text);
    assertEquals(2, problems.size());
    assertTrue(problems.get(0).startsWith("a/note.md:2:7: \"kind\" must be one of"));
    assertTrue(problems.get(0).endsWith("did you mean \"thank-you\"?"));
    assertEquals(
        "a/note.md:3:1: unknown key \"subjekt\" in the front matter; did you mean \"subject\"?",
        problems.get(1));
    assertTrue(reading("a/note.md", text).draft().isPresent());
  }

  @Test
  void aLetterBelowHeadersThatCannotBeReadIsNotJudged() {
    for (String front :
        List.of("kind: [thank-you\nto: {\n---\n", "- thank-you\n---\n", "kind: thank-you\n")) {
      DraftReader.Reading reading = reading("note.md", "---\n" + front + "Dear Dana,\n");
      assertEquals(1, reading.problems().size(), front);
      assertTrue(reading.draft().isEmpty(), front);
    }
  }

  @Test
  void saysWhichByteIsNotUtf8() {
    byte[] latin1 = "Dear Ren,\nthe caf\u00e9 was good".getBytes(StandardCharsets.ISO_8859_1);
    DraftReader.Reading reading = new DraftReader(new PlainSegmenter()).read("note.txt", latin1);
    assertEquals(
        "note.txt: line 2 is not UTF-8: byte 0xE9 at offset 17 of the file",
        reading.problems().get(0).toString());
    assertTrue(reading.draft().isEmpty());
  }

  @Test
  void anAllowanceCoversTheNextBlock() {
    Draft draft =
        draft(
            "note.md",
            """
            Dear Dana,

            <!-- afterword: allow emoji, shouting: she writes like this -->
            WOW, thank you!

            Best,
            Sam
            """);
    assertEquals(2, draft.allowances().size());
    Allowance first = draft.allowances().get(0);
    Allowance second = draft.allowances().get(1);
    assertEquals("emoji", draft.source().at(first.ruleSpan()));
    assertEquals("emoji, ", draft.source().at(first.span()));
    assertEquals(", shouting", draft.source().at(second.span()));
    assertEquals(Optional.of("she writes like this"), second.reason());
    Span covered = second.covers().orElseThrow();
    assertEquals("WOW, thank you!", draft.source().at(covered));
  }

  @Test
  void anAllowanceAboveEverythingCoversTheFile() {
    Draft draft =
        draft(
            "note.md",
            """
            <!-- afterword: allow emoji -->

            Dear Dana,
            """);
    assertEquals(Optional.empty(), draft.allowances().get(0).covers());
  }
}

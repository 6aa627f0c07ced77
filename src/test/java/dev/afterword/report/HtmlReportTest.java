package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.draft.KindReading;
import dev.afterword.language.English;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Note;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Violation.Stretch;
import dev.afterword.lint.Violation.Twin;
import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HtmlReportTest {

  private static final DraftReader READER = new DraftReader(English.segmenter());

  private static final String LETTER =
      """
      ---
      kind: thank-you
      to: Pryia Natarajan <priya@acme.example>
      subject: Thanks!
      send: 2026-03-04T17:40
      ---
      Dear Pryia,

      Thank you for the *tour*. I liked
      the tour & the lab.

      - one point
      - another

      > quoted

      Best regards,
      Sam Lee
      """;

  // --- the letter

  @Test
  void aDraftStandsThereAsItsReaderWouldSeeIt() {
    Element sheet = page(Sample.report(letter())).expectFirst(".sheet");

    assertEquals(
        List.of(
            "To: Pryia Natarajan <priya@acme.example>",
            "Subject: Thanks!",
            "Sending: Wednesday 4 March 2026, 17:40"),
        sheet.select(".headers > div").stream()
            .map(row -> row.expectFirst("dt").text() + ": " + row.expectFirst("dd").text())
            .toList());
    assertEquals(
        List.of(
            "salutation: Dear Pryia,",
            "paragraph: Thank you for the tour. I liked the tour & the lab.",
            ": - one point - another",
            "quote: > quoted",
            "closing: Best regards,",
            "signature: Sam Lee"),
        sheet.expectFirst(".letter").children().stream()
            .map(block -> block.className() + ": " + block.text())
            .toList());
  }

  @Test
  void wordsAndWhatIsSaidOfThemLeadToOneAnother() {
    Draft letter = letter();
    Document page = page(Sample.report(letter, Sample.found(letter, "liked")));

    Element mark = page.expectFirst(".letter mark");
    assertEquals("liked", mark.text());
    Element number = page.expectFirst(".letter mark + a.number");
    Element note = page.expectFirst(number.attr("href"));
    assertEquals("warning", note.expectFirst(".severity").text());
    assertTrue(note.text().contains("“liked” is found"), note.text());
    assertEquals(number.id(), note.expectFirst("a.number").attr("href").substring(1));
  }

  @Test
  void aScreenReaderSaysTheSeverityBeforeTheWordsAndTheNumberBehindThem() {
    Draft letter = letter();
    LintReport report =
        Sample.report(
            letter,
            Sample.found(letter, "liked").withSeverity(Severity.ERROR),
            Sample.found(letter, "point").withSeverity(Severity.SUGGESTION));
    Document spoken = Jsoup.parse(printed(report));
    assertEquals(
        List.of("error: liked", "suggestion: point"), spoken.select(".letter mark").eachText());
    assertEquals(
        List.of("error, finding 1", "suggestion, finding 2"),
        spoken.select(".letter a.number").eachText());
    assertEquals(List.of("error", "suggestion"), spoken.select(".letter mark").eachAttr("class"));
  }

  @Test
  void ofOverlappingMarksTheWorstIsSeenAndAllAreNumbered() {
    Draft letter = letter();
    Document page =
        page(
            Sample.report(
                letter,
                Sample.found(letter, "I liked"),
                Sample.found(letter, "liked").withSeverity(Severity.ERROR)));
    assertEquals(
        List.of("warning: I", "error: liked"),
        page.select(".letter mark").stream()
            .map(mark -> mark.className() + ": " + mark.text())
            .toList());
    assertEquals(List.of("1", "2"), page.select(".letter a.number").eachText());
  }

  @Test
  void wordsThroughMarkupAndLineEndsAreMarkedAsTheyAreRead() {
    Draft letter = letter();
    Violation found =
        Sample.at(
            letter.place(Sample.spanOf(letter.source().text(), "tour*. I liked\nthe")), "words");
    assertEquals(
        List.of("tour. I liked the"),
        page(Sample.report(letter, found)).select(".letter mark").eachText());
  }

  @Test
  void wordsOfAnEncodedMailAreMarkedAsTheyAreRead() {
    Draft mail =
        read(
            "wei.eml",
            """
            To: Wei Chen <wei@acme.example>
            Subject: =?utf-8?Q?Caf=C3=A9?=
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Dear Wei,

            Caf=C3=A9s are ni=
            ce places.
            """);
    Violation found =
        Sample.at(mail.place(Sample.spanOf(mail.source().text(), "Caf=C3=A9s are ni=\nce")), "x");
    Document page = page(Sample.report(mail, found));
    assertEquals(List.of("Cafés are nice"), page.select(".letter mark").eachText());
    assertEquals("Café", page.select(".headers dd").get(1).text());
  }

  @Test
  void somethingMissingGetsACaret() {
    Draft letter = letter();
    int end = letter.source().text().indexOf("Sam Lee") + "Sam Lee".length();
    Document page = page(Sample.report(letter, Sample.at(letter.place(Span.at(end)), "x")));
    assertEquals("Sam Lee‸1", page.expectFirst(".signature").text());
    assertEquals(0, page.select(".letter mark").size());
  }

  @Test
  void whatIsAboutTheWholeMessageMarksNoWords() {
    Draft letter = letter();
    Document page = page(Sample.report(letter, Sample.at(letter.opening(), "x")));
    assertEquals("1Dear Pryia,", page.expectFirst(".salutation").text());
    assertEquals(0, page.select(".letter mark").size());
  }

  @Test
  void aFindingInAHeaderStandsThere() {
    Draft letter = letter();
    Document page =
        page(
            Sample.report(
                letter,
                Sample.found(letter, "Pryia Natarajan"),
                Sample.found(letter, "2026-03-04T17:40")));
    assertEquals(
        List.of("Pryia Natarajan", "Wednesday 4 March 2026, 17:40"),
        page.select(".headers mark").eachText());
  }

  @Test
  void aFindingWhereNoReaderLooksShowsItsLine() {
    Draft letter = letter();
    Document page = page(Sample.report(letter, Sample.found(letter, "send:")));
    Element row = page.expectFirst(".headers > div:last-child");
    assertEquals("Line 5", row.expectFirst("dt").text());
    assertEquals("send:", row.expectFirst("mark").text());
  }

  @Test
  void aWrittenLanguageIsToldToTheBrowser() {
    Draft letter = read("a.md", LETTER.replace("subject", "language: en-GB\nsubject"));
    assertEquals("en-GB", page(Sample.report(letter)).expectFirst(".sheet").attr("lang"));
  }

  // --- what is said

  @Test
  void aFixStandsThereBeforeAndAfter() {
    Draft letter = letter();
    Span span = Sample.spanOf(letter.source().text(), "Pryia,");
    Fix fix =
        Fix.of(
            "write “Priya”",
            Fix.Applicability.SAFE,
            new Span(span.start(), span.end() - 1),
            "Priya");
    Element shown =
        page(Sample.report(letter, Sample.found(letter, "Dear").withFix(fix))).expectFirst(".fix");
    assertEquals("Fix: write “Priya” safe", shown.expectFirst("p").text());
    assertEquals("before Dear Pryia,", shown.expectFirst(".before").text());
    assertEquals("Pryia", shown.expectFirst("del").text());
    assertEquals("after Dear Priya,", shown.expectFirst(".after").text());
    assertEquals("Priya", shown.expectFirst("ins").text());
  }

  @Test
  void twinsStandSideBySideWithTheirStretchesPaired() {
    Draft here = Sample.draft("a.txt", "We met. I liked the tour. Bye.");
    Draft there = Sample.draft("b.txt", "I liked the tour. Then we met.");
    Twin twin =
        new Twin(
            there,
            List.of(
                new Stretch(new Span(0, 6), new Span(23, 29)),
                new Stretch(new Span(8, 24), new Span(0, 16))));
    Document page =
        page(
            Sample.report(
                List.of(here, there), List.of(), Sample.found(here, "I liked").withTwin(twin)));

    List<Element> sides = page.select(".twin");
    assertEquals(
        List.of("shared look-1: We met", "shared look-2: I liked the tour"), marks(sides.get(0)));
    assertEquals(
        List.of("shared look-2: I liked the tour", "shared look-1: we met"), marks(sides.get(1)));
    for (Element letter : page.select("a.stretch")) {
      Element other = page.expectFirst(letter.attr("href"));
      assertEquals(letter.ownText(), other.ownText());
      assertEquals("#" + letter.id(), other.attr("href"));
    }
    assertTrue(page.expectFirst(".note .related a").attr("href").startsWith("#"));
  }

  private static List<String> marks(Element of) {
    return of.select("mark").stream().map(it -> it.className() + ": " + it.text()).toList();
  }

  @Test
  void findingsInTheFactsStandWithTheirLines() {
    Source facts = new Source("acme/interview.yml", "people:\n  - name: Dana\n");
    Violation found = Sample.at(new Place(facts, Sample.spanOf(facts.text(), "Dana")), "Dana");
    Element section =
        page(new LintReport(
                Sample.report(letter()).asOf(), List.of(), List.of(found), List.of(), List.of()))
            .expectFirst("section[aria-labelledby=facts]");
    assertEquals("acme/interview.yml:2", section.expectFirst(".where").text());
    assertEquals("Dana", section.expectFirst("mark").text());
    assertEquals(1, section.select(".note").size());
  }

  @Test
  void whatIsHiddenIsCounted() {
    Draft letter = letter();
    Document page =
        page(
            Sample.report(
                letter,
                Sample.found(letter, "liked").withSeverity(Severity.ERROR),
                Sample.found(letter, "tour")),
            Severity.ERROR);
    assertEquals(1, page.select(".note").size());
    assertTrue(page.expectFirst(".masthead").text().contains("1 error, 1 warning (1 not shown)"));
  }

  @Test
  void aDraftOfWhichNothingIsShownIsNotCalledFine() {
    Draft letter = letter();
    LintReport report = Sample.report(letter, Sample.found(letter, "tour"));
    assertEquals("Nothing found.", page(Sample.report(letter)).expectFirst(".margin").text());
    assertEquals(
        "What was found is below the severity that is shown.",
        page(report, Severity.ERROR).expectFirst(".margin").text());
  }

  @Test
  void whatCouldNotBeDoneOrNotBeCheckedIsSaid() {
    Draft letter = letter();
    LintReport report =
        Sample.report(
            List.of(letter),
            List.of(new Skipped(List.of("wrong-name"), "a.md", "no interview.yml")));
    Document page =
        page(
            new LintReport(
                    report.asOf(),
                    report.drafts(),
                    List.of(),
                    report.skipped(),
                    List.of(Problem.of("b.eml", "cannot be read")))
                .withNotes(
                    List.of(
                        new Note("interview.yml", "calendar of another country", true),
                        new Note("settings", "afterword.yml", false))));
    assertEquals("b.eml: cannot be read", page.expectFirst(".problems li").text());
    assertEquals(
        List.of(
            "no interview.yml: wrong-name in a.md", "interview.yml: calendar of another country"),
        page.select("section[aria-labelledby=unchecked] li").eachText());
  }

  @Test
  void theVerdictStandsAtTheTop() {
    Draft letter = letter();
    Draft other = Sample.draft("b.txt", "We met.");
    assertEquals("Ready to send", headline(Sample.report(letter)));
    assertEquals("Not ready to send", headline(Sample.report(letter, Sample.found(letter, "I"))));
    assertEquals(
        "1 of 2 drafts is ready to send",
        headline(Sample.report(List.of(letter, other), List.of(), Sample.found(letter, "I"))));
    assertEquals(
        "All 2 drafts are ready to send",
        headline(Sample.report(List.of(letter, other), List.of())));
    assertEquals("No drafts to check", headline(Sample.report(List.of(), List.of())));
  }

  @Test
  void aCheckThatFailedDoesNotReadAsGoodNews() {
    Document page =
        page(
            new LintReport(
                Sample.report(letter()).asOf(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Problem.of("b.eml", "cannot be read"))));
    assertEquals("The check could not be done", page.expectFirst("h1").text());
    assertFalse(page.text().contains("Nothing found"));
  }

  private static String headline(LintReport report) {
    return page(report).expectFirst("h1").text();
  }

  // --- the page

  @Test
  void nothingComesFromOutsideAndNothingRuns() {
    Document page = page(everything());
    assertEquals(0, page.select("script, img, iframe, object, embed, form, base").size());
    assertEquals(0, page.select("[style], [src], [srcset], [onclick], [onload]").size());
    assertEquals(List.of("data:,"), page.select("link").eachAttr("href"));
    assertTrue(page.select("a").size() > 5);
    assertTrue(page.select("a").stream().allMatch(link -> link.attr("href").startsWith("#")));
    assertFalse(page.expectFirst("style").data().matches("(?s).*(url\\(|@import|https?:).*"));
  }

  @Test
  void thePageAllowsItsOwnStyleAndNothingElse() {
    Document page = page(everything());
    assertEquals(
        "default-src 'none'; img-src data:; style-src '"
            + new StyleSheet(page.expectFirst("style").data()).digest()
            + "'; base-uri 'none'; form-action 'none'",
        page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"));
  }

  @Test
  void everyIdIsUniqueAndEveryLinkLeadsSomewhere() {
    Document page = page(everything());
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
    List<String> dead =
        page.select("a").eachAttr("href").stream()
            .filter(href -> !ids.contains(href.substring(1)))
            .toList();
    assertEquals(List.of(), dead);
  }

  @Test
  void headingsComeInOrderAndTablesHaveHeaders() {
    Document page = page(everything());
    assertEquals("en", page.expectFirst("html").attr("lang"));
    assertEquals(1, page.select("h1").size());
    assertEquals(1, page.select("main").size());
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = heading.tagName().charAt(1) - '0';
      assertTrue(next <= level + 1, heading.text());
      level = next;
    }
    assertTrue(page.select("table").size() >= 2);
    for (Element table : page.select("table")) {
      assertEquals(1, table.select("caption").size());
      assertEquals(table.select("thead th").size(), table.select("thead th[scope=col]").size());
      assertEquals(table.select("tbody tr").size(), table.select("tbody th[scope=row]").size());
    }
  }

  @Test
  void theSameReportGivesTheSameCharacters() {
    assertEquals(printed(everything()), printed(everything()));
  }

  private static LintReport everything() {
    Draft letter = letter();
    Draft other = read("acme/other.md", LETTER.replace("liked", "saw"));
    Source facts = new Source("acme/interview.yml", "people: []\n");
    Span tour = Sample.spanOf(letter.source().text(), "the tour & the lab");
    LintReport report =
        Sample.report(
            List.of(letter, other),
            List.of(new Skipped(List.of("wrong-name"), "a.md", "no interview.yml")),
            Sample.found(letter, "Thank")
                .withHelp("help")
                .withFix(Fix.of("leave it out", Fix.Applicability.UNSAFE, tour, ""))
                .withRelated(other.place(tour), "there too"),
            Sample.found(letter, "the tour & the lab")
                .withSeverity(Severity.ERROR)
                .withTwin(new Twin(other, List.of(new Stretch(tour, tour.shift(-2))))),
            Sample.at(new Place(facts, new Span(0, 6)), "people"));
    return new LintReport(
        report.asOf(),
        report.drafts(),
        report.violations(),
        report.skipped(),
        List.of(Problem.of("b.eml", "cannot be read")));
  }

  // --- hostile text

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "</title></style></p></article>",
          "<!-- -->",
          "-->",
          "]]>",
          "&lt;b&gt;&#x3C;script&#x3E;",
          "&",
          "javascript:alert(1)",
          "<svg/onload=alert(1)>",
          "\u0000\u0007\u001b[31m",
          "\u202eevil\u2066",
          "\ud800",
          "\udc00",
          "\ufeff",
          "{{7*7}} ${7*7} `id`",
          "tour",
          " ",
          "\n");

  @TestFactory
  Stream<DynamicTest> whateverADraftHoldsStaysText() {
    return IntStream.range(0, 300)
        .mapToObj(seed -> dynamicTest("seed " + seed, () -> staysText(new Random(seed))));
  }

  private static void staysText(Random random) {
    String text = "I liked " + hostile(random) + " it.";
    Source source = new Source(hostile(random), text);
    Draft draft =
        Sample.draft(
            source,
            MappedText.verbatim(source, source.whole()),
            KindReading.declared(Kind.THANK_YOU));
    Span some = new Span(random.nextInt(text.length()), text.length());
    Violation found =
        Sample.at(draft.place(some), hostile(random))
            .withHelp(hostile(random))
            .withRelated(draft.place(some), hostile(random))
            .withFix(Fix.of(hostile(random), Fix.Applicability.SAFE, some, hostile(random)));
    LintReport report =
        Sample.report(
            List.of(draft),
            List.of(new Skipped(List.of(hostile(random)), hostile(random), hostile(random))),
            found);
    Document page = page(report);

    assertTrue(TAGS.containsAll(page.getAllElements().stream().map(Element::tagName).toList()));
    Set<String> attributes =
        page.getAllElements().stream()
            .flatMap(element -> element.attributes().asList().stream())
            .map(Attribute::getKey)
            .collect(Collectors.toSet());
    assertTrue(ATTRIBUTES.containsAll(attributes), attributes.toString());
    Element letter = page.expectFirst(".letter p");
    letter.select("a").remove();
    assertEquals(printable(text), letter.wholeText());
  }

  private static final Set<String> TAGS =
      Stream.concat(
              Arrays.stream(Html.Tag.values()).map(tag -> tag.name().toLowerCase(Locale.ROOT)),
              Stream.of("style", "#root"))
          .collect(Collectors.toSet());

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "aria-hidden",
          "aria-label",
          "aria-labelledby",
          "charset",
          "class",
          "content",
          "datetime",
          "dir",
          "height",
          "href",
          "http-equiv",
          "id",
          "lang",
          "name",
          "rel",
          "role",
          "scope",
          "width",
          "x",
          "x1",
          "x2",
          "y",
          "y1",
          "y2",
          "rx");

  private static String hostile(Random random) {
    return random
        .ints(1 + random.nextInt(4), 0, HOSTILE.size())
        .mapToObj(HOSTILE::get)
        .collect(Collectors.joining());
  }

  /** As a browser shows it: what steers, and what is no whole character, has its stand-in. */
  private static String printable(String text) {
    String whole = new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    return whole.lines().map(Printable::of).collect(Collectors.joining("\n"))
        + (whole.endsWith("\n") ? "\n" : "");
  }

  // --- what was known

  @Test
  void whatWasSetAsideIsCountedAndUnfoldsOnDemand() {
    Draft letter = letter();
    LintReport report =
        Sample.report(
            List.of(letter),
            List.of(),
            Sample.found(letter, "liked"),
            Sample.found(letter, "point"),
            Sample.at(
                new Place(new Source("acme/interview.yml", "company: A"), new Span(0, 7)),
                "company"));
    Document page = page(report.withKnown(report.violations().subList(1, 3)));
    assertEquals(List.of("liked"), page.select(".sheet mark").eachText());
    Element known = page.expectFirst(".draft details.known");
    assertFalse(known.hasAttr("open"));
    assertEquals("Known before and set aside: 1 warning", known.expectFirst("summary").text());
    assertEquals(
        List.of("warning line 12: “point” is found some-rule"), known.select("li").eachText());
    assertEquals(
        List.of("warning acme/interview.yml, line 1: “company” is found some-rule"),
        page.select("section[aria-labelledby=facts] details.known li").eachText());
    assertTrue(page.expectFirst("nav").text().contains("In the facts"));
  }

  @Test
  void whereEverythingWasKnownNothingIsCalledFound() {
    Draft letter = letter();
    LintReport report = Sample.report(letter, Sample.found(letter, "liked"));
    Document page = page(report.withKnown(report.violations()));
    assertEquals("Nothing new.", page.expectFirst(".margin .nothing").text());
    assertTrue(page(report).select("details").isEmpty());
  }

  // --- pieces

  private static Draft letter() {
    return read("acme/priya.md", LETTER);
  }

  private static Draft read(String path, String text) {
    return READER.read(path, text.getBytes(StandardCharsets.UTF_8)).draft().orElseThrow();
  }

  private static Document page(LintReport report) {
    return page(report, Severity.SUGGESTION);
  }

  /** Without what only a screen reader says. */
  private static Document page(LintReport report, Severity least) {
    Document page = Jsoup.parse(printed(report, least));
    page.select(".unseen").remove();
    return page;
  }

  private static String printed(LintReport report) {
    return printed(report, Severity.SUGGESTION);
  }

  private static String printed(LintReport report, Severity least) {
    StringWriter out = new StringWriter();
    try {
      new HtmlReport(least).write(report, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }
}

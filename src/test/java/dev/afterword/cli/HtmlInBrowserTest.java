package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.cli.Chromium.View;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report in a real browser: on a phone, in a wide window, by night, and on paper. */
class HtmlInBrowserTest {

  private static final List<View> VIEWS =
      List.of(
          new View(360, false, "screen"),
          new View(360, true, "screen"),
          new View(768, false, "screen"),
          new View(1280, false, "screen"),
          new View(1280, true, "screen"),
          // The width of the text on a sheet of A4.
          new View(670, false, "print"));

  /** Elements that reach beyond the window; what only a screen reader meets has no place in it. */
  private static final String TOO_WIDE =
      """
      JSON.stringify([...document.querySelectorAll('body *')]
        .filter(e => !e.closest('.unseen, thead, svg') && e.getClientRects().length > 0)
        .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5
            || e.getBoundingClientRect().left < -0.5)
        .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40)))
      """;

  private static final String CUT_OFF =
      """
      JSON.stringify([...document.querySelectorAll('body *')]
        .filter(e => !e.closest('.unseen, thead, svg'))
        .filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible')
        .map(e => e.tagName + '.' + e.className))
      """;

  private static final String DEAD_LINKS =
      """
      JSON.stringify([...document.querySelectorAll('a')]
        .map(a => a.getAttribute('href'))
        .filter(href => !href.startsWith('#') || !document.getElementById(href.slice(1))))
      """;

  private static final String AXE =
      """
      axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
        .then(found => JSON.stringify(found.violations.map(
          v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))))
      """;

  private static final String HARD = "a letter that is hard to lay out";

  @TempDir private static Path folder;

  private static final Map<String, Path> PAGES = new LinkedHashMap<>();
  private static Chromium browser;

  @BeforeAll
  static void startAndMakePages() throws IOException {
    browser = Chromium.start();
    page("a search with all sorts of findings", Path.of("corpus/demo"));
    page("findings in the facts", Path.of("corpus/letters/keep-in-touch"));
    page("nothing to find", Path.of("corpus/demo/acme/dana-rivera.md"));
    page("findings that were known before", known(), "--baseline", baseline().toString());
    page(HARD, hardLetter());
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path known() throws IOException {
    Path letter = folder.resolve("known.md");
    Files.writeString(letter, "Dear Dana,\n\nI need an answer answer by Friday!!!\n");
    return letter;
  }

  private static Path baseline() throws IOException {
    Path file = folder.resolve("known.yml");
    String[] record = {"baseline", "update", "--no-proofread", "--baseline", file.toString()};
    Run.of(
        new InstalledEngine(Map.of()),
        Stream.concat(Stream.of(record), Stream.of(known().toString())).toArray(String[]::new));
    return file;
  }

  private static void page(String name, Path checked, String... options) throws IOException {
    Path file = folder.resolve("report-" + PAGES.size() + ".html");
    String[] check = {"check", "--no-proofread", "--format", "html", checked.toString()};
    Run run =
        Run.of(
            new InstalledEngine(Map.of()),
            Stream.concat(Stream.of(check), Stream.of(options)).toArray(String[]::new));
    assertEquals("", run.err());
    Files.writeString(file, run.out());
    PAGES.put(name, file);
  }

  private static Path hardLetter() throws IOException {
    Path letter = folder.resolve("hard.md");
    Files.writeString(
        letter,
        """
        ---
        kind: thank-you
        to: דנה ריברה <dana.rivera@%s.example>
        subject: תודה – Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft
        attachments: [%s.pdf]
        ---
        שלום דנה,

        תודה רבה על השיחה!!! I was very impressed by the the <b>%s</b> and <script>alert(1)</script>
        https://example.example/%s?x=%s

        - one
        - [topic from the interview]

        > quoted

        Best regards,
        Sam Lee
        """
            .formatted(
                "a".repeat(60), "b".repeat(90), "c".repeat(150), "d/".repeat(90), "9".repeat(99)));
    return letter;
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsSoundInEveryView() {
    return PAGES.entrySet().stream()
        .flatMap(
            page ->
                VIEWS.stream()
                    .map(
                        view ->
                            DynamicTest.dynamicTest(
                                page.getKey() + ", " + view,
                                () -> assertSound(page.getValue(), view))));
  }

  private static void assertSound(Path page, View view) throws IOException {
    browser.open(page, view);
    assertEquals(List.of(), browser.complaints());
    assertEquals(List.of(page.toUri().toString()), outside(browser.requests()));
    assertEquals("[]", browser.evaluate(DEAD_LINKS));
    assertEquals("[]", browser.evaluate(TOO_WIDE));
    assertEquals("[]", browser.evaluate(CUT_OFF));
    assertEquals(
        String.valueOf(view.width()),
        browser.evaluate("String(document.documentElement.scrollWidth)"));
  }

  /** The empty icon is part of the page. */
  private static List<String> outside(List<String> requests) {
    return requests.stream().filter(address -> !address.equals("data:,")).toList();
  }

  @TestFactory
  Stream<DynamicTest> everybodyCanReadEveryPage() throws IOException {
    String axe = axe();
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, Path> page : PAGES.entrySet()) {
      for (View view : VIEWS.stream().filter(it -> it.medium().equals("screen")).toList()) {
        tests.add(
            DynamicTest.dynamicTest(
                page.getKey() + ", " + view,
                () -> {
                  browser.open(page.getValue(), view);
                  browser.evaluate(axe + "; ''");
                  assertEquals("[]", browser.evaluate(AXE));
                }));
      }
    }
    return tests.stream();
  }

  private static String axe() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            HtmlInBrowserTest.class.getResourceAsStream("/axe.min.js"), "axe-core is missing")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void axeFindsWhatIsWrong() throws IOException {
    Path wrong = folder.resolve("wrong.html");
    Files.writeString(wrong, "<!DOCTYPE html><title>x</title><p style='color:#ccc'>pale</p>");
    browser.open(wrong, VIEWS.get(0));
    browser.evaluate(axe() + "; ''");
    String found = browser.evaluate(AXE);
    assertTrue(found.contains("color-contrast") && found.contains("html-has-lang"), found);
  }

  @Test
  void nightChangesTheColoursAndPaperDoesNot() throws IOException {
    Path page = PAGES.values().iterator().next();
    String paper = "getComputedStyle(document.querySelector('.sheet')).backgroundColor";
    browser.open(page, new View(1280, false, "screen"));
    String day = browser.evaluate(paper);
    browser.open(page, new View(1280, true, "screen"));
    assertNotEquals(day, browser.evaluate(paper));
    browser.open(page, new View(1280, true, "print"));
    assertEquals(day, browser.evaluate(paper));
  }

  @Test
  void findingsStandBesideTheLetterWhereThereIsRoomAndBelowItOnAPhone() throws IOException {
    Path page = PAGES.values().iterator().next();
    String beside =
        """
        String([...document.querySelectorAll('.desk')].every(desk =>
          desk.querySelector('.margin').getBoundingClientRect().left
            >= desk.querySelector('.sheet').getBoundingClientRect().right))
        """;
    browser.open(page, new View(1280, false, "screen"));
    assertEquals("true", browser.evaluate(beside));
    browser.open(page, new View(360, false, "screen"));
    assertEquals("false", browser.evaluate(beside));
  }

  @Test
  void aScriptInADraftIsWords() throws IOException {
    browser.open(Objects.requireNonNull(PAGES.get(HARD)), VIEWS.get(0));
    assertEquals("0", browser.evaluate("String(document.scripts.length)"));
  }

  @Test
  void aLetterRunsTheWayItsOwnWordsDo() throws IOException {
    browser.open(Objects.requireNonNull(PAGES.get(HARD)), VIEWS.get(0));
    assertEquals(
        "rtl rtl rtl ltr",
        browser.evaluate(
            """
            ['.headers div:nth-child(1) dd', '.headers div:nth-child(2) dd', '.salutation, .letter p', '.closing']
              .map(part => getComputedStyle(document.querySelector(part)).direction).join(' ')
            """));
  }

  @Test
  void tablesStayTablesForAScreenReaderOnAPhone() throws IOException {
    browser.open(PAGES.values().iterator().next(), VIEWS.get(0));
    String roles = browser.roles();
    for (String role : List.of("table", "row", "columnheader", "rowheader", "cell")) {
      assertTrue(roles.contains("\"" + role + "\""), role + " is not among " + roles);
    }
  }

  @Test
  void thePagePrints() throws IOException {
    browser.open(PAGES.values().iterator().next(), VIEWS.get(0));
    byte[] pdf = browser.printed();
    assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    assertTrue(pdf.length > 20_000, pdf.length + " bytes");
  }
}

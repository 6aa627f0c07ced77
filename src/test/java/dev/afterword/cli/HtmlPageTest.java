package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code check --format html} over an invented search. {@code mvn test -Dtest=HtmlPageTest
 * -Dgolden=update} writes the page anew; read the difference, and look at it in a browser, before
 * committing it.
 */
class HtmlPageTest {

  private static final Path HOME = Path.of("src/test/resources/dev/afterword/cli/html");

  /** How the page looks is read elsewhere. */
  private static final String STYLE = "(?s)<style>.*</style>|sha256-[^']+";

  private static String printed(String path, String... more) {
    String[] arguments = {
      "check",
      path,
      "--isolated",
      "--no-proofread",
      "--now",
      "2026-03-04T16:30-05:00",
      "--format",
      "html"
    };
    Run run =
        Run.of(
            new InstalledEngine(Map.of()),
            Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new));
    assertEquals("", run.err());
    return run.out().replace("\r\n", "\n");
  }

  @Test
  void theWholeSearchIsOnePage() throws IOException {
    String real = printed(HOME.resolve("search").toString()).replaceAll(STYLE, "");
    Path expected = HOME.resolve("report.html");
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(expected, real);
    }
    assertEquals(Files.readString(expected), real);
  }

  @Test
  void theSameMomentGivesTheSamePage() {
    assertEquals(printed("corpus/demo"), printed("corpus/demo"));
  }

  @Test
  void theTimeLineTellsWhatHappenedAndWhatIsToDo() {
    Document page = Jsoup.parse(printed(HOME.resolve("search").toString()));
    assertEquals(
        List.of(
            "1 Interview with Dana Rivera and Wei Chen Wed 4 March 10:00 over",
            "2 Thank Dana Rivera Wed 4 March 13:00 done",
            "4 Reply from Dana Rivera Wed 4 March 15:00 came in",
            "5 The day they named for a decision Wed 18 March promised",
            "6 Ask how things stand from Fri 20 March, at the latest Fri 27 March not yet"),
        page.select(".diary tbody tr").eachText().stream()
            .filter(row -> !row.contains("wei.md"))
            .toList());
  }

  @Test
  void theDrawingHasAPlaceForEachLineOfItsTable() {
    Document page = Jsoup.parse(printed("corpus/demo"));
    assertEquals(2, page.select(".drawing").size());
    for (Element lane : page.select(".lane")) {
      assertEquals(
          lane.select(".diary tbody td.count").eachText(), lane.select("text.count").eachText());
      for (Element drawn : lane.select("[x], [x1]")) {
        String x = drawn.hasAttr("x") ? drawn.attr("x") : drawn.attr("x1");
        if (x.endsWith("%")) {
          double place = Double.parseDouble(x.substring(0, x.length() - 1));
          assertTrue(place >= 0 && place <= 100, drawn.outerHtml());
        }
      }
    }
  }

  @Test
  void duplicatesNameAMessageThatWasSent() {
    Document page = Jsoup.parse(printed(HOME.resolve("search").toString()));
    assertEquals(
        List.of("To Wie Chen", "To Dana Rivera"),
        page.select(".twin .whose").stream().map(Element::ownText).toList());
    assertTrue(page.select(".twin mark").size() >= 2);
  }

  @Test
  void wordsAreCountedAgainstTheLimitsOfTheKindAndTheSettings(@TempDir Path folder)
      throws IOException {
    assertEquals(
        "89 of 25 to 200",
        Jsoup.parse(printed("corpus/demo/acme/dana-rivera.md")).expectFirst(".length").text());
    Path letter = folder.resolve("dana.md");
    Files.copy(Path.of("corpus/demo/acme/dana-rivera.md"), letter);
    Path settings = folder.resolve("afterword.yml");
    Files.writeString(settings, "rules: {too-long: {limit: 80}, too-short: off}\n");
    Run run =
        Run.of(
            new InstalledEngine(Map.of()),
            "check",
            "--no-proofread",
            "--format",
            "html",
            letter.toString());
    assertEquals(
        "89 of at most 80 – outside", Jsoup.parse(run.out()).expectFirst(".length").text());
  }

  @Test
  void thePathsAreThoseThatTheUserGave() {
    String page = printed("corpus/demo");
    assertTrue(page.contains("corpus/demo/acme/dana-rivera.md"));
    assertFalse(page.contains(Path.of("").toAbsolutePath().toString()));
  }

  @Test
  void aCheckForATerminalLoadsNothingOfThePage() throws Exception {
    List<String> loaded =
        LoadedClasses.by(Map.of(), "check", "--no-proofread", "corpus/demo/acme/dana-rivera.md");
    assertTrue(loaded.contains("dev.afterword.report.TextReport"));
    assertEquals(
        List.of(),
        loaded.stream().filter(name -> name.startsWith("dev.afterword.report.Html")).toList());
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What users of linters complain about most when it comes to words: names, code, quotes, parts of
 * mails, dictionaries, and an engine that is slow to start.
 */
class ComplaintsAboutProofreadingTest {

  /** With one engine for all tests, as starting LanguageTool takes seconds. */
  private static final LoadedParts LOADED = new LoadedParts();

  private static final String HEAD =
      """
      ---
      kind: thank-you
      to: Dana Krishnamurthy <dana.k@acme.example>
      subject: Thank you for Wednesday
      ---
      Dear Dana,

      Thank you for the talk on Wednesday.
      """;

  private static final String END = "\n\nBest regards,\nRobin Example\n";

  @TempDir private Path place;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void open() {
    folder = new Folder(place);
  }

  private Run run(String... args) {
    return Run.of(
        console -> new Program(console, new InstalledEngine(Map.of(), place, LOADED)),
        place,
        "",
        false,
        Map.of(),
        args);
  }

  private List<JsonObject> found() {
    Run run = run("check", "--no-cache", "--select", "proofreading,wrong-name", "--format", "json");
    assertEquals("", run.err());
    JsonArray all =
        JsonParser.parseString(run.out()).getAsJsonObject().getAsJsonArray("violations");
    return StreamSupport.stream(all.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** The words that something is said about, in order. */
  private List<String> told(String file) throws IOException {
    String text = folder.read(file);
    return found().stream()
        .map(one -> text.substring(offset(one, "start"), offset(one, "end")))
        .toList();
  }

  private List<String> toldOf(String sentences) throws IOException {
    folder.with("dana.md", HEAD + sentences + END);
    return told("dana.md");
  }

  private static int offset(JsonObject one, String which) {
    return one.getAsJsonObject(which).get("offset").getAsInt();
  }

  @Test
  void namesAreNoMisspellingsWhereverTheyComeFrom() throws IOException {
    assertEquals(
        List.of("recieved"),
        toldOf(
            "Please tell Krishnamurthy’s team, DANA KRISHNAMURTHY, @krishnamurthy and Wojciechowska"
                + " that I recieved it."));
  }

  @Test
  void codeInMarkdownIsNotSpelledAndTheProseAroundItIs() throws IOException {
    assertEquals(
        List.of("tryed", "recieved"),
        toldOf(
            """
            I tryed `selct * frm jbos  the the i` and an `enmu` of yours.

            ```sql
            selct * frm jbos  whree the the = 'Hi Dnaa!!' adn i;
            ```

            It recieved `a` `a` reply."""));
  }

  @Test
  void codeInHtmlIsNotSpelledAndTheProseAroundItIs() throws IOException {
    String html =
        """
        <p>Dear Dana,</p>
        <p>I tryed <code>selct * frm jbos  the the i</code> and an <tt>enmu</tt> of yours, typed
        <kbd>gti stauts</kbd> and saw <samp>you is SO WRONG!!</samp> there.</p>
        <pre>
        selct * frm jbos  whree the the = 'Hi Dnaa!!' adn i;
        </pre>
        <p>It recieved <code>a</code> <code>a</code> reply.</p>
        <p>Best regards,<br>Robin Example</p>
        """;
    String head =
        "To: dana.k@acme.example\nSubject: Thanks\nContent-Type: text/html; charset=utf-8\n";
    folder.with("dana.eml", head + "\n" + html);
    assertEquals(List.of("tryed", "recieved"), told("dana.eml"));
    String base64 = Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8));
    folder.with("dana.eml", head + "Content-Transfer-Encoding: base64\n\n" + base64);
    assertEquals(2, found().size());
  }

  @Test
  void addressesLinksAndNumbersAreNoWords() throws IOException {
    assertEquals(
        List.of("tryed"),
        toldOf(
            "I tryed https://acme.example/wrok/teh, robn@exmaple.example, AB-12x34 and v2.0.1rc3,"
                + " \"straight\" and “curly” quotes, and a read-only file.txt."));
  }

  @Test
  void whatOthersWroteAndSignaturesAreLeftAloneInEveryForm() throws IOException {
    String letter =
        """
        Dear Dana,

        I tryed the the demo.

        > You recieved teh invitation.
        > > It was was earlier.

        Best regards,
        Robin Example
        --\s
        Enginer, Exmaple Ltd, teh ofice

        On 4 March 2026 at 10:00 Dana wrote:

        > Teh agenda is is attched.
        """;
    String html =
        "<p>Dear Dana,</p><p>I tryed the the demo.</p><p>Best regards,<br>Robin Example</p>"
            + "<p>On 4 March 2026 at 10:00 Dana wrote:</p>"
            + "<blockquote>Teh agenda is is attched.</blockquote>\n";
    String headers = "To: dana.k@acme.example\nSubject: Thanks\n";
    folder.with("dana.txt", headers + "\n" + letter);
    assertEquals(List.of("tryed", "the the"), told("dana.txt"));
    Files.delete(place.resolve("dana.txt"));
    folder.with("dana.eml", headers + "Content-Type: text/plain; charset=utf-8\n\n" + letter);
    assertEquals(List.of("tryed", "the the"), told("dana.eml"));
    folder.with("dana.eml", headers + "Content-Type: text/html; charset=utf-8\n\n" + html);
    assertEquals(List.of("tryed", "the the"), told("dana.eml"));
  }

  @Test
  void anAcceptedWordIsAcceptedInItsOtherFormsToo() throws IOException {
    String sentence = "My mial helps other mials, as each mial’s owner knows.";
    assertEquals(List.of("mial", "mials", "mial"), toldOf(sentence));
    folder.with("afterword.yml", "accept: [mial]\n");
    assertEquals(List.of(), toldOf(sentence));
  }

  @Test
  void ofTwoVoicesAboutTheSameWordsOneIsHeard() throws IOException {
    List<String> told = toldOf("I think the the plan is a excellent one, alot of of it, i think.");
    assertTrue(told.containsAll(List.of("the the", "of of", "i")), told.toString());
    assertEquals(new HashSet<>(told).size(), told.size(), told.toString());
    List<JsonObject> found = found();
    for (int i = 1; i < found.size(); i++) {
      assertTrue(
          offset(found.get(i - 1), "end") <= offset(found.get(i), "start"), found.toString());
    }
  }

  @Test
  void fixesAreFewBestFirstAndNothingButText() throws IOException {
    folder.with(
        "dana.md", HEAD + "I recieved your mial, wich was definately helpfull and usefull." + END);
    List<String> best = new ArrayList<>();
    for (JsonObject one : found()) {
      JsonArray fixes = one.getAsJsonArray("fixes");
      assertTrue(fixes.size() <= 5, one.toString());
      for (JsonElement fix : fixes) {
        String text = text(fix);
        assertFalse(text.contains(" or ") || text.contains("“") || text.contains("<"), text);
      }
      best.add(text(fixes.get(0)));
    }
    assertEquals(List.of("received", "mail", "which", "definitely", "helpful", "useful"), best);
  }

  private static String text(JsonElement fix) {
    return fix.getAsJsonObject()
        .getAsJsonArray("edits")
        .get(0)
        .getAsJsonObject()
        .get("text")
        .getAsString();
  }

  @Test
  void theWidthOfTheEditorChangesNothing() throws IOException {
    String sentence =
        "I recieved the the plan and would be glad to here from you about a other day, because the"
            + " work that you described is what I have been looking for since I left university.";
    List<String> wide = toldOf(sentence);
    assertTrue(wide.size() >= 3, wide.toString());
    for (int width : List.of(20, 33, 50)) {
      StringBuilder wrapped = new StringBuilder();
      int column = 0;
      for (String word : sentence.split(" ", -1)) {
        column += word.length() + 1;
        boolean full = column > width;
        wrapped.append(wrapped.length() == 0 ? "" : full ? "\n" : " ").append(word);
        column = full ? word.length() : column;
      }
      List<String> narrow =
          toldOf(wrapped.toString()).stream().map(words -> words.replace('\n', ' ')).toList();
      assertEquals(wide, narrow, "width " + width);
    }
  }

  @Test
  void whoAsksForOtherRulesWaitsForNoEngine() throws Exception {
    folder.with("dana.md", HEAD + "All was well." + END);
    List<String> loaded =
        LoadedClasses.by(Map.of(), "check", "--select", "tone", "--isolated", place.toString());
    assertEquals(List.of(), LoadedClasses.ofLanguageTool(loaded));
  }
}

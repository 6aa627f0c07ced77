package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of linters complain about most when it comes to reports, exit codes and CI. */
class ComplaintsTest {

  private static final String DRAFT =
      Note.status("Thank you 😀 for the talk talk. I need an answer by Friday.");

  private static final String SUGGESTION_ONLY = "vague-subject";

  @TempDir private Path place;
  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void writeDraft() {
    folder = new Folder(place).with("dana.md", DRAFT);
  }

  @Test
  void aWarningMakesTheCheckFailUnlessTheUserSaysOtherwise() {
    String[] warning = {"--select", "demands-decision"};
    assertEquals(ExitCode.VIOLATIONS, folder.check(warning).code());
    assertEquals(ExitCode.FINE, folder.check(with(warning, "--fail-on", "error")).code());
    assertEquals(ExitCode.FINE, folder.check(with(warning, "--fail-on", "never")).code());
  }

  @Test
  void theExitCodeIsTheSameInEveryForm() {
    for (ReportFormat form : ReportFormat.values()) {
      String[] asked = {"--format", form.toString(), "--select", "demands-decision"};
      assertEquals(ExitCode.VIOLATIONS, folder.check(asked).code(), form.toString());
      assertEquals(
          ExitCode.FINE, folder.check(with(asked, "--fail-on", "error")).code(), form.toString());
      assertEquals(
          ExitCode.NOT_DONE, folder.check(with(asked, "no-such.md")).code(), form.toString());
    }
  }

  @Test
  void whatPassesStillShowsItsSuggestions() {
    folder.with("dana.md", DRAFT.replace("The data engineer role", "Question"));
    Run run = folder.check("--select", SUGGESTION_ONLY);
    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().contains("suggestion: “Question”"), run.out());
  }

  @Test
  void aCheckOfNothingIsNoSuccess(@TempDir Path empty) {
    for (ReportFormat form : ReportFormat.values()) {
      Run run = new Folder(empty).check("--format", form.toString());
      assertEquals(ExitCode.NOT_DONE, run.code(), form.toString());
      assertTrue(run.err().contains("nothing to check"), run.err());
    }
  }

  @Test
  void aRuleThatWasSwitchedOffRunsWhenItAloneIsAskedFor() {
    folder.with("afterword.yml", "rules: {demands-decision: off}\n");
    assertEquals(ExitCode.FINE, folder.check("--fail-on", "error").code());
    Run run = folder.check("--select", "demands-decision");
    assertTrue(run.out().contains("[demands-decision]"), run.out());
    assertFalse(run.out().contains("[repeated-word]"), run.out());
  }

  @Test
  void aRuleThatDoesNotExistIsNoEmptySelection() {
    Run run = folder.check("--select", "demand-decision");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("demands-decision"), run.err());
  }

  @Test
  void oneBrokenRuleFileSilencesNoOtherRuleAndIsTold() {
    folder.with("afterword.yml", "rules-dir: own\n").with("own/broken.yml", "summary: [\n");
    Run run = folder.check();
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.out().contains("[demands-decision]"), run.out());
    assertTrue(run.err().contains("own/broken.yml:"), run.err());
  }

  @Test
  void emojiMoveNoColumnInAnyForm() throws IOException {
    for (String ends : List.of("\n", "\r\n")) {
      String text = DRAFT.replace("\n", ends);
      folder.with("dana.md", text);
      String[] one = {"--select", "repeated-word", "--format"};

      JsonObject json = object(folder.check(with(one, "json")));
      JsonObject found = json.getAsJsonArray("violations").get(0).getAsJsonObject();
      assertEquals("talk talk", words(text, offset(found, "start"), offset(found, "end")));

      JsonObject region =
          object(folder.check(with(one, "sarif")))
              .getAsJsonArray("runs")
              .get(0)
              .getAsJsonObject()
              .getAsJsonArray("results")
              .get(0)
              .getAsJsonObject()
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation")
              .getAsJsonObject("region");
      String line = text.split("\r?\n", -1)[region.get("startLine").getAsInt() - 1];
      assertEquals(
          "talk talk",
          words(
              line,
              region.get("startColumn").getAsInt() - 1,
              region.get("endColumn").getAsInt() - 1));

      JsonObject range =
          object(folder.check(with(one, "rdjson")))
              .getAsJsonArray("diagnostics")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("location")
              .getAsJsonObject("range");
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      int start = range.getAsJsonObject("start").get("column").getAsInt() - 1;
      int end = range.getAsJsonObject("end").get("column").getAsInt() - 1;
      assertEquals("talk talk", new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFixThatAProgramTakesFromAReportIsTheOneThatFixMakes() throws IOException {
    for (String ends : List.of("\n", "\r\n")) {
      String text = DRAFT.replace("\n", ends);
      folder.with("dana.md", text);
      String[] one = {"--select", "repeated-word"};
      JsonObject edit =
          object(folder.check(with(one, "--format", "json")))
              .getAsJsonArray("violations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonArray("fixes")
              .get(0)
              .getAsJsonObject()
              .getAsJsonArray("edits")
              .get(0)
              .getAsJsonObject();
      String byHand =
          text.substring(0, edit.get("start").getAsInt())
              + edit.get("text").getAsString()
              + text.substring(edit.get("end").getAsInt());
      folder.check(with(one, "--fix"));
      assertEquals(byHand, folder.read("dana.md"));
    }
  }

  @Test
  void nothingIsToldTwiceAboutTheSameWords() {
    JsonObject report = object(folder.check("--format", "json"));
    HashSet<String> told = new HashSet<>();
    for (JsonElement found : report.getAsJsonArray("violations")) {
      JsonObject one = found.getAsJsonObject();
      assertTrue(told.add(one.get("rule") + " " + one.get("start") + one.get("end")), "" + one);
    }
    assertFalse(told.isEmpty());
  }

  @Test
  void aBaselineLiesInTheProjectAndNamesNoFolderOfAMachine() throws IOException {
    folder.run("baseline update", place.toString());
    String file = folder.read("afterword-baseline.yml");
    assertTrue(file.contains("\"dana.md\":"), file);
    assertFalse(file.contains(place.toString()), file);
  }

  @Test
  void noReportNamesAFolderOfTheMachine() {
    for (ReportFormat form : ReportFormat.values()) {
      Run run = folder.check("--format", form.toString());
      assertFalse(run.out().contains(place.toString()), run.out());
    }
  }

  @Test
  void everyPlatformHasItsForm() {
    List<String> forms = Arrays.stream(ReportFormat.values()).map(ReportFormat::toString).toList();
    for (String form :
        List.of("json", "sarif", "junit", "github", "gitlab", "rdjson", "checkstyle")) {
      assertTrue(forms.contains(form), form);
    }
    assertTrue(
        Run.of(RecordingEngine.findingNothing(), "check", "--help").out().contains("rdjson"));
  }

  @Test
  void everythingThatCanBeClickedIsACommandToo() throws IOException {
    assertEquals(ExitCode.FINE, folder.run("baseline update").code());
    folder.check("--add-allow", "demands-decision", "--reason", "she asked");
    folder.check("--select", "repeated-word", "--fix");
    String draft = folder.read("dana.md");
    assertTrue(draft.contains("allow demands-decision: she asked"), draft);
    assertFalse(draft.contains("talk talk"), draft);
    assertTrue(Files.exists(place.resolve("afterword-baseline.yml")));
  }

  private static String[] with(String[] options, String... more) {
    return Stream.concat(Arrays.stream(options), Arrays.stream(more)).toArray(String[]::new);
  }

  private static JsonObject object(Run run) {
    return JsonParser.parseString(run.out()).getAsJsonObject();
  }

  private static int offset(JsonObject found, String which) {
    return found.getAsJsonObject(which).get("offset").getAsInt();
  }

  private static String words(String text, int start, int end) {
    return text.substring(start, end);
  }
}

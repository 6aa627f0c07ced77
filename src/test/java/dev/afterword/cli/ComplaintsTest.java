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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  void fixesAreGradedAndToneIsNeverRewrittenUnasked() throws IOException {
    folder.check("--fix");
    assertEquals(DRAFT.replace("talk talk", "talk"), folder.read("dana.md"));
    folder.check("--fix", "--unsafe-fixes");
    assertFalse(folder.read("dana.md").contains("I need an answer by Friday"));
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

  /** A hook that passes hides what it prints, so it must not pass where there is a warning. */
  @Test
  void theHookForPreCommitDoesNotPassOverAWarning() throws IOException {
    String hook = Files.readString(Path.of(".pre-commit-hooks.yaml"));
    assertTrue(hook.contains("entry: afterword check\n  args: [--new-only]"), hook);
    assertFalse(hook.contains("--fail-on"), hook);
    assertFalse(hook.contains("--min-severity"), hook);
    assertEquals(ExitCode.VIOLATIONS, folder.check("--select", "demands-decision", "-q").code());
  }

  @Test
  void theReportSaysWhichSettingsItWasMadeWith() {
    folder.with("afterword.yml", "preset: patient\n");
    String told = folder.check("--verbose").out();
    assertTrue(told.contains("settings: preset patient, afterword.yml\n"), told);
    String isolated = folder.check("--verbose", "--isolated").out();
    assertFalse(isolated.contains("preset patient"), isolated);
  }

  @Test
  void aMisspelledKeyOfTheSettingsIsNotPassedOver() {
    folder.with("afterword.yml", "rule: {demands-decision: off}\n");
    Run run = folder.check();
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("did you mean \"rules\""), run.err());
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
  void aRuleThatNeverFiresIsFoundByItsExamples() {
    String rule =
        """
        summary: A word of no use
        category: tone
        severity: suggestion
        why: It says nothing.
        sources: [my own]
        phrases: [utterly]
        message: "“{match}” says nothing"
        bad: ["That is [[uterly]] fine.", "[[Utterly]] so.", "I am [[utterly]] sure."]
        good: [That is fine., It is so.]
        """;
    folder.with("own/no-use.yml", rule);
    Run run = testOfRules();
    assertEquals(ExitCode.VIOLATIONS, run.code(), run.err());
    assertTrue(run.out().contains("no-use.yml:8:"), run.out());
    folder.with("own/no-use.yml", rule.replace("uterly", "utterly"));
    assertEquals(ExitCode.FINE, testOfRules().code());
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
  void ofEqualWordsTheOneThatIsMeantIsMarked() {
    String words = "The talk, talk; “talk” *talk* – the talk’s talk & talk talk. No talk.";
    folder.with("dana.md", "---\nkind: status\nto: Dana\n---\nDear Dana,\n\n" + words + "\n");
    Run run = folder.check("--select", "repeated-word", "--format", "json");
    JsonObject found = object(run).getAsJsonArray("violations").get(0).getAsJsonObject();
    assertEquals(1, object(run).getAsJsonArray("violations").size(), run.out());
    assertEquals(7, found.getAsJsonObject("start").get("line").getAsInt());
    assertEquals(
        words.indexOf("talk talk") + 1, found.getAsJsonObject("start").get("column").getAsInt());
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
  void windowsLineEndsStayWindowsLineEnds() throws IOException {
    folder.with("dana.md", DRAFT.replace("\n", "\r\n"));
    folder.check("--fix");
    assertEquals(DRAFT.replace("talk talk", "talk").replace("\n", "\r\n"), folder.read("dana.md"));
  }

  @Test
  void neighbouringFixesAreAllMadeAndNoneInsideAnother() throws IOException {
    String slips = "i  thank you you for  the  the tour,and i  saw an  an the the lab lab lab.";
    String right = "I thank you for the tour, and I saw an the lab.";
    folder.with("dana.md", DRAFT.replace("Thank you 😀 for the talk talk.", slips));
    folder.check("--fix");
    assertEquals(DRAFT.replace("Thank you 😀 for the talk talk.", right), folder.read("dana.md"));
  }

  @Test
  void oneHitIsAllowedWithAReasonAndTheNextOneStillTold() {
    folder.with(
        "dana.md",
        DRAFT.replace(
            "Thank you",
            """
            <!-- afterword: allow demands-decision: she asked for a date -->

            I need an answer by Friday.

            Thank you"""));
    Run run = folder.check("--select", "demands-decision", "--format", "json");
    assertEquals(1, object(run).getAsJsonArray("violations").size(), run.out());
    JsonObject left = object(run).getAsJsonArray("violations").get(0).getAsJsonObject();
    assertEquals(12, left.getAsJsonObject("start").get("line").getAsInt());
    assertFalse(folder.check().out().contains("[unused-allowance]"));
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
  void everyPlatformHasItsFormAndEveryFormTellsTheFinding() {
    List<String> forms = Arrays.stream(ReportFormat.values()).map(ReportFormat::toString).toList();
    for (String form :
        List.of("json", "sarif", "junit", "github", "gitlab", "rdjson", "checkstyle", "html")) {
      assertTrue(forms.contains(form), form);
      Run run = folder.check("--select", "demands-decision", "--format", form);
      assertTrue(run.out().contains("demands-decision"), form);
      assertTrue(run.out().contains("dana.md"), form);
    }
  }

  @Test
  void everyRuleSaysWhyItSpeaksAndHowToSilenceIt() {
    JsonElement rules =
        JsonParser.parseString(
            Run.of(new InstalledEngine(Map.of()), "rules", "--format", "json").out());
    JsonArray all =
        rules.isJsonArray()
            ? rules.getAsJsonArray()
            : rules.getAsJsonObject().getAsJsonArray("rules");
    assertTrue(all.size() > 100, "" + all.size());
    for (JsonElement rule : all) {
      assertFalse(rule.getAsJsonObject().get("why").getAsString().isBlank(), "" + rule);
    }
    String told = Run.of(new InstalledEngine(Map.of()), "explain", "angry-tone").out();
    assertTrue(told.contains("To keep it silent:"), told);
    assertTrue(told.contains("It leaves alone:"), told);
  }

  @Test
  void whatRestsOnAGuessIsNoMoreThanASuggestion() {
    String vague = "Dear Dana,\n\nYour office is fine.\n\nBest,\nRobin Example\n";
    folder.with("dana.md", vague);
    assertTrue(
        folder.check().out().contains(": suggestion: Nothing in the text thanks the reader"));
    folder.with("dana.md", "---\nkind: thank-you\n---\n" + vague);
    assertTrue(folder.check().out().contains(": error: Nothing in the text thanks the reader"));
  }

  @Test
  void everythingThatCanBeClickedIsACommandToo() throws IOException {
    assertEquals(ExitCode.FINE, folder.run("baseline update").code());
    folder.check("--add-allow", "demands-decision", "--reason", "she asked");
    folder.check("--select", "repeated-word", "--fix");
    assertEquals(ExitCode.FINE, accept("mial").code());
    assertEquals("accept: [mial]\n", folder.read("afterword.yml"));
    String draft = folder.read("dana.md");
    assertTrue(draft.contains("allow demands-decision: she asked"), draft);
    assertFalse(draft.contains("talk talk"), draft);
    assertTrue(Files.exists(place.resolve("afterword-baseline.yml")));
  }

  private Run accept(String word) {
    return Run.of(
        console -> new Program(console, RecordingEngine.findingNothing()),
        place,
        "",
        false,
        Map.of(),
        "accept",
        word);
  }

  private Run testOfRules() {
    return Run.of(new InstalledEngine(Map.of()), "rules", "test", place.resolve("own").toString());
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

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.Severity;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

  @TempDir Path folder;

  private final RecordingEngine quietEngine = RecordingEngine.findingNothing();

  @Test
  void checkLooksAtTheCurrentFolderByDefault() {
    Run.of(quietEngine, "check");
    assertEquals(List.of(Path.of(".")), plan().paths());
  }

  @Test
  void theMomentOfTheCheckIsTheClockUnlessNowSaysOtherwise() {
    assertEquals(Instant.parse("2026-03-04T21:30:00Z"), moment("check"));
    assertEquals(
        Instant.parse("2026-03-04T20:00:00Z"), moment("check", "--now", "2026-03-04T15:00"));
    assertEquals(
        Instant.parse("2026-03-04T14:00:00Z"), moment("check", "--now", "2026-03-04T15:00+01:00"));
    assertEquals(
        Instant.parse("2026-03-04T15:00:00Z"), moment("check", "--now", "2026-03-04T15:00Z"));
  }

  @Test
  void nowGoesBeforeTheMomentOfTheSettingsAndTheClockComesLast() {
    Optional<Instant> settled = Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
    moment("check");
    assertEquals(settled.get(), plan().asOf().moment(settled));
    Instant named = moment("check", "--now", "2026-03-04T15:00Z");
    assertEquals(named, plan().asOf().moment(settled));
  }

  @Test
  void whatCannotBeAMomentIsRefusedWithAnExample() {
    Run run = Run.of(quietEngine, "check", "--now", "tomorrow");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("\"tomorrow\" is no moment such as 2026-03-04T16:30"), run.err());
  }

  @Test
  void standardInputHasTheNameThatTheUserGives() {
    Run.of(quietEngine, "Hällo", false, Map.of(), "check", "-", "--stdin-filename", "acme/dana.md");
    CheckPlan.Piped piped = plan().piped().orElseThrow();
    assertEquals("acme/dana.md", piped.name());
    assertEquals("Hällo", new String(piped.bytes(), StandardCharsets.UTF_8));
    assertEquals(List.of(), plan().paths());
  }

  @Test
  void rulesAreChosenByListsAndPreset() {
    Run.of(
        quietEngine, "check", "--select", "tone,wrong-name", "--ignore", "emoji", "--preset", "uk");
    assertEquals(List.of("tone", "wrong-name"), plan().settings().select());
    assertEquals(List.of("emoji"), plan().settings().ignore());
    assertEquals(Optional.of("uk"), plan().settings().preset());
  }

  @Test
  void proofreadingCanBeLeftOut() {
    Run.of(quietEngine, "check", "--no-proofread");
    assertFalse(plan().proofread());
  }

  @Test
  void theExitCodeFollowsFailOn() {
    assertEquals(ExitCode.FINE, Run.of(quietEngine, "check").code());
    assertEquals(ExitCode.FINE, code(Severity.SUGGESTION));
    assertEquals(ExitCode.VIOLATIONS, code(Severity.WARNING));
    assertEquals(ExitCode.VIOLATIONS, code(Severity.ERROR));
    assertEquals(ExitCode.FINE, code(Severity.WARNING, "--fail-on", "error"));
    assertEquals(ExitCode.VIOLATIONS, code(Severity.SUGGESTION, "--fail-on", "suggestion"));
    assertEquals(ExitCode.FINE, code(Severity.ERROR, "--fail-on", "never"));
  }

  @Test
  void minSeverityHidesButDoesNotForgive() {
    Run run = Run.of(RecordingEngine.finding(Severity.WARNING), "check", "--min-severity", "error");
    assertEquals(ExitCode.VIOLATIONS, run.code());
    assertFalse(run.out().contains("demands-decision"), run.out());
  }

  @Test
  void aProblemIsToldBesideTheReportAndEndsWithTwo() {
    Run run = Run.of(RecordingEngine.withProblem(Problem.of("b.eml", "cannot be read")), "check");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.out().contains("[demands-decision]"), run.out());
    assertEquals("afterword: b.eml: cannot be read\n", run.err());
  }

  @Test
  void planLooksAtTheCurrentFolderByDefault() {
    Run run = Run.of(quietEngine, "plan", "--now", "2026-03-04T15:00", "--preset", "uk");
    assertEquals(ExitCode.FINE, run.code());
    assertEquals(List.of(Path.of(".")), plan().paths());
    assertEquals(Optional.of("uk"), plan().settings().preset());
    assertEquals(
        """
        As of Wednesday 4 March 2026, 15:00 (America/New_York)

        Nothing to do for now; 0 to write; 0 drafted; 0 done
        """,
        run.out());
  }

  @Test
  void aPlanThatCannotBeMadeIsNoGoodNews() {
    Run run = Run.of(RecordingEngine.withProblem(Problem.of("b", "cannot be read")), "plan", "b");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertEquals("", run.out());
    assertEquals("afterword: b: cannot be read\n", run.err());
  }

  @Test
  void mistypedOptionsValuesAndCommandsGetTheNearestOne() {
    assertRefused("did you mean \"--format\"?", "check", "--fromat", "json");
    assertRefused("did you mean \"json\"?", "check", "--format", "jsno");
    assertRefused("did you mean \"warning\"?", "check", "--fail-on", "warnin");
    assertRefused("did you mean \"check\"?", "chek");
    assertRefused("did you mean \"ics\"?", "plan", "--format", "isc");
    assertRefused("unknown option \"--select\"", "plan", "--select", "tone");
    assertRefused("did you mean \"demands-decision\"?", "explain", "demand-decision");
    assertRefused("did you mean \"report\"?", "schema", "reprot");
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    assertRefused("give one of them", "check", "--quiet", "--verbose");
    assertRefused("give one of them", "check", "--isolated", "--config", "pom.xml");
    assertRefused("needs - among the paths", "check", "--stdin-filename", "a.md");
  }

  @Test
  void aSettingsFileThatIsNotThereIsRefused() {
    assertRefused("no-such.yml", "check", "--config", "no-such.yml");
  }

  @Test
  void colourNeedsATerminalAndNoNoColor() {
    RecordingEngine engine = RecordingEngine.finding(Severity.ERROR);
    assertFalse(colored(engine, false, Map.of()));
    assertTrue(colored(engine, true, Map.of()));
    assertFalse(colored(engine, true, Map.of("NO_COLOR", "1")));
    assertTrue(colored(engine, true, Map.of("NO_COLOR", "")));
    assertFalse(colored(engine, true, Map.of("TERM", "dumb")));
    assertTrue(colored(engine, false, Map.of("NO_COLOR", "1"), "--color", "always"));
    assertFalse(colored(engine, true, Map.of(), "--color", "never"));
  }

  @Test
  void theReportGoesToAFileInUtf8() throws IOException {
    Path file = folder.resolve("report.txt");
    Run run = Run.of(RecordingEngine.finding(Severity.ERROR), "check", "--output", file.toString());
    assertEquals("", run.out());
    assertTrue(Files.readString(file).contains("“I need an answer” presses for a decision"));
  }

  @Test
  void aReportThatCannotBeWrittenNamesItsPath() {
    Path nowhere = folder.resolve("no-folder").resolve("report.txt");
    Run run = Run.of(quietEngine, "check", "--output", nowhere.toString());
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains(nowhere.toString()), run.err());
  }

  @Test
  void explainTellsWhatWhySourceExamplesOptionsAndHowToSilence() {
    assertEquals(
        """
        demands-decision (warning, tone)
        Wording that presses the reader for a decision

        A demand for a date reads as impatience.

        Messages: status, voicemail
        Reads: the body

        It finds:
            I need an answer by Friday.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^
        Mended:
            Is there a date that you can share?

        It leaves alone:
          - Is there a timeline?

        What to do: Ask whether there is a timeline they can share.

        Options (in afterword.yml, as in rules: {demands-decision: {most: …}}):
            most: times; twice is a habit
                default: 2

        To keep it silent:
            in one draft    <!-- afterword: allow demands-decision: your reason -->
                            (.md; elsewhere a header X-Afterword-Allow: demands-decision)
            always          rules: {demands-decision: off} in afterword.yml
            for one run     afterword check --ignore demands-decision

        Sources: right-way 2:13c
        """,
        Run.of(quietEngine, "explain", "demands-decision").out());
  }

  @Test
  void rulesCanBeListedInThreeForms() {
    assertEquals(
        "demands-decision  tone             warning     Wording that presses the reader for a decision\n",
        Run.of(quietEngine, "rules").out());
    assertTrue(
        Run.of(quietEngine, "rules", "--format", "markdown")
            .out()
            .contains("| `demands-decision` | warning | status, voicemail | Wording that"));
    assertTrue(
        Run.of(quietEngine, "rules", "--format", "json")
            .out()
            .contains("\"id\": \"demands-decision\""));
  }

  @Test
  void brokenRuleFilesEndTheRulesTestWithTwo() {
    Run run = Run.of(RecordingEngine.withProblem(Problem.of("r.yml", "no key")), "rules", "test");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertEquals(ExitCode.FINE, Run.of(quietEngine, "rules", "test").code());
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        List.of(
            "check",
            "plan",
            "explain",
            "rules",
            "init",
            "config",
            "daemon",
            "completion",
            "schema")) {
      Run run = Run.of(quietEngine, command, "--help");
      assertEquals(ExitCode.FINE, run.code());
      assertTrue(run.out().startsWith("Usage: afterword " + command), run.out());
    }
  }

  @Test
  void withoutACommandTheUsageIsShownAndNothingWasDone() {
    Run run = Run.of(quietEngine);
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().startsWith("Usage: afterword"), run.err());
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    String script = Run.of(quietEngine, "completion", "zsh").out();
    assertTrue(script.contains("--min-severity") && script.contains("explain"));
  }

  @Test
  void theReportSchemaIsPrinted() {
    assertTrue(Run.of(quietEngine, "schema", "report").out().contains("\"Afterword report\""));
  }

  private CheckPlan plan() {
    return quietEngine.plans.get(quietEngine.plans.size() - 1);
  }

  private Instant moment(String... args) {
    Run.of(quietEngine, args);
    return plan().asOf().moment(Optional.empty());
  }

  private static ExitCode code(Severity severity, String... options) {
    return Run.of(RecordingEngine.finding(severity), args("check", options)).code();
  }

  private static boolean colored(
      RecordingEngine engine,
      boolean terminal,
      Map<String, String> environment,
      String... options) {
    return Run.of(engine, "", terminal, environment, args("check", options))
        .out()
        .contains("\u001b[");
  }

  private static String[] args(String command, String... options) {
    String[] args = new String[options.length + 1];
    args[0] = command;
    System.arraycopy(options, 0, args, 1, options.length);
    return args;
  }

  private void assertRefused(String message, String... args) {
    Run run = Run.of(quietEngine, args);
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains(message), run.err());
    assertEquals("", run.out());
  }
}

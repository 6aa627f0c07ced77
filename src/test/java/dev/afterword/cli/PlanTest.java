package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code afterword plan} over an invented search of six employers. */
class PlanTest {

  private static final Path HOME = Path.of("src/test/resources/dev/afterword/cli/plan");
  private static final String NOW = "2026-03-10T09:00-04:00";

  @TempDir Path folder;

  private static Run plan(String path, String... options) {
    List<String> arguments = new ArrayList<>(List.of("plan", path, "--isolated"));
    arguments.addAll(Arrays.asList(options));
    return Run.of(new InstalledEngine(Map.of()), arguments.toArray(String[]::new));
  }

  private static String printed(String... options) {
    List<String> arguments = new ArrayList<>(List.of("--now", NOW));
    arguments.addAll(Arrays.asList(options));
    Run run = plan(HOME.resolve("search").toString(), arguments.toArray(String[]::new));
    assertEquals("", run.err());
    assertEquals(ExitCode.FINE, run.code());
    return run.out();
  }

  private Run planOf(String facts, String... options) throws IOException {
    Files.writeString(folder.resolve("interview.yml"), facts);
    return plan(folder.toString(), options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ics"})
  void theWholeSearchIsToldInEachForm(String format) throws IOException {
    String real = printed("--format", format);
    Path expected = HOME.resolve("plan." + format);
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(expected, real.replace("\r\n", "\n"));
    }
    assertEquals(Files.readString(expected), real.replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "ics"})
  void theSameMomentGivesTheSameBytes(String format) {
    assertEquals(printed("--format", format), printed("--format", format));
  }

  @Test
  void colourOnlyRepeatsWhatTheWordsSay() {
    String colored = printed("--color", "always");
    assertNotEquals(printed(), colored);
    assertEquals(printed(), colored.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void aPlanGoesIntoAFile() throws IOException {
    Path file = folder.resolve("plan.ics");
    assertEquals("", printed("--format", "ics", "--output", file.toString()));
    assertEquals(printed("--format", "ics"), Files.readString(file));
  }

  @Test
  void aFileThatCannotBeWrittenIsRefused() {
    Run run = plan(HOME.toString(), "--output", folder.resolve("no/such/plan.txt").toString());
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("cannot be written"), run.err());
  }

  @Test
  void theSchemaThatShipsAcceptsThePlan() {
    String schema = Run.of(RecordingEngine.findingNothing(), "schema", "plan").out();
    Schema plans =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
    assertEquals(List.of(), plans.validate(printed("--format", "json"), InputFormat.JSON));
  }

  @Test
  void theSchemaKnowsEveryField() {
    Set<String> known =
        JsonParser.parseString(Run.of(RecordingEngine.findingNothing(), "schema", "plan").out())
            .getAsJsonObject()
            .getAsJsonObject("$defs")
            .getAsJsonObject("task")
            .getAsJsonObject("properties")
            .keySet();
    Set<String> used = new HashSet<>();
    tasks(printed("--format", "json")).forEach(task -> used.addAll(task.keySet()));
    assertEquals(new TreeSet<>(known), new TreeSet<>(used));
  }

  private static List<JsonObject> tasks(String json) {
    return StreamSupport.stream(
            JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("tasks").spliterator(),
            false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"prompt", "patient", "classic", "uk"})
  void aPresetChangesThePlan(String preset) {
    assertNotEquals(
        printed("--preset", "balanced"), printed("--preset", preset), "as with balanced");
  }

  @Test
  void oneReminderIsEnoughInTheUk() throws IOException {
    String facts =
        """
        company: Tern Logistics
        zone: Europe/London
        people: [{name: Omar Haddad}]
        interviews: [{start: 2026-02-17T10:00, with: [Omar Haddad]}]
        sent:
          - {at: 2026-02-17T15:00, kind: thank-you, to: Omar Haddad}
          - {at: 2026-02-27T10:00, kind: status, to: Omar Haddad}
        """;
    assertTrue(planOf(facts, "--now", NOW).out().contains("Ask a last time how things stand"));
    assertFalse(planOf(facts, "--now", NOW, "--preset", "uk").out().contains("Ask a last time"));
  }

  @Test
  void factsWithoutInterviewsPlanNothing() throws IOException {
    Run run = planOf("company: Acme Robotics\napplied: 2026-03-01\n", "--now", NOW);
    assertEquals(ExitCode.FINE, run.code());
    assertTrue(run.out().contains("Nothing to do for now"), run.out());
  }

  @Test
  void aFolderWithoutFactsIsNothingToPlan() throws IOException {
    Run empty = plan(folder.toString());
    assertEquals(ExitCode.NOT_DONE, empty.code());
    assertEquals("", empty.out());
    Files.writeString(folder.resolve("dana.txt"), "Dear Dana,\n\nThank you for your time.\n");
    Run drafts = plan(folder.toString());
    assertEquals(ExitCode.NOT_DONE, drafts.code());
    assertTrue(drafts.err().contains("nothing to plan: no interview.yml here"), drafts.err());
  }

  @Test
  void brokenFactsArePlannedAsFarAsTheyGoAndTheirPlaceIsTold() throws IOException {
    String facts =
        """
        company: Acme Robotics
        people: [{name: Dana Rivera}]
        interviews: [{start: 2026-03-09T10:00, with: [Dana Rivera]}]
        promised: {by: 2026-02-30}
        """;
    Run run = planOf(facts, "--now", NOW);
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("interview.yml:4:16: "), run.err());
    assertTrue(run.out().contains("Thank Dana Rivera (Acme Robotics)"), run.out());
  }

  @Test
  void searchesWithSettingsOfTheirOwnArePlannedByThem() throws IOException {
    for (String search : List.of("ana", "ben")) {
      Path employer = Files.createDirectories(folder.resolve(search).resolve("acme"));
      Files.writeString(
          employer.resolve("interview.yml"),
          """
          company: Acme of %s
          zone: America/New_York
          people: [{name: Dana Rivera}]
          interviews: [{start: 2026-03-09T10:00, with: [Dana Rivera]}]
          """
              .formatted(search));
    }
    Files.writeString(folder.resolve("ben/afterword.yml"), "preset: prompt\n");
    Run run = Run.of(new InstalledEngine(Map.of()), "plan", folder.toString(), "--now", NOW);
    assertEquals("", run.err());
    assertTrue(run.out().contains("best sent within 1 hour"), run.out());
    assertTrue(run.out().contains("best sent within 24 hours"), run.out());
  }

  @Test
  void thanksToAPanelInOneDraftAreOneEntry() throws IOException {
    Files.writeString(
        folder.resolve("panel.md"),
        "---\nkind: group-thanks\nto: [Dana Rivera, Wei Chen]\n---\nDear Dana, dear Wei,\n\nThank you.\n");
    Run run =
        planOf(
            """
            company: Acme Robotics
            people: [{name: Dana Rivera}, {name: Wei Chen}]
            interviews: [{start: 2026-03-09T10:00, with: [Dana Rivera, Wei Chen]}]
            """,
            "--now",
            NOW);
    assertTrue(
        run.out().contains("Thank Dana Rivera and Wei Chen in one message (Acme Robotics)"),
        run.out());
    assertTrue(run.out().contains("1 drafted"), run.out());
  }

  @Test
  void aDraftForTheWrongTimeSaysSo() throws IOException {
    Files.writeString(
        folder.resolve("dana.md"),
        "---\nkind: status\nto: Dana Rivera\nsend: 2026-03-11T09:00\n---\nDear Dana,\n\nIs there news?\n");
    Run run =
        planOf(
            """
            company: Acme Robotics
            zone: America/New_York
            people: [{name: Dana Rivera}]
            interviews: [{start: 2026-03-06T10:00, with: [Dana Rivera]}]
            promised: {by: 2026-03-20}
            sent: [{at: 2026-03-06T15:00, kind: thank-you, to: Dana Rivera}]
            """,
            "--now",
            NOW);
    assertTrue(run.out().contains("dana.md is to go out Wed 11 March 09:00, too soon"), run.out());
  }

  @Test
  void noTextCanSteerTheTerminal() throws IOException {
    Run run =
        planOf(
            """
            company: "Acme \\e[31m\\aRobotics"
            people: [{name: "Dana\\nRivera"}]
            interviews: [{start: 2026-03-09T10:00, with: ["Dana\\nRivera"]}]
            """,
            "--now",
            NOW);
    assertFalse(run.out().contains("\u001b"), run.out());
    assertTrue(run.out().contains("Thank Dana Rivera (Acme ␛[31m␇Robotics)"), run.out());
  }

  @Test
  void linesOfACalendarHaveAtMost75BytesAndEndInCrLf() throws IOException {
    Run run =
        planOf(
            """
            company: "Größte Bäckerei Österreichs – 和菓子 und 🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐"
            people: [{name: Dana Rivera}]
            interviews: [{start: 2026-03-09T10:00, with: [Dana Rivera]}]
            """,
            "--now",
            NOW,
            "--format",
            "ics");
    assertFalse(run.out().replace("\r\n", "").contains("\n"));
    for (String line : run.out().split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertFalse(Character.isLowSurrogate(line.isEmpty() ? ' ' : line.charAt(0)), line);
    }
    assertTrue(run.out().replace("\r\n ", "").contains("🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐🥐"));
  }

  @Test
  void todayIsTheDayOfTheWriter() throws IOException {
    Files.writeString(
        folder.resolve("mei.md"),
        "---\nkind: status\nto: Mei Tan\nsend: 2026-03-18T09:30\n---\nDear Mei,\n\nIs there news?\n");
    Run run =
        planOf(
            """
            company: Pelican Parcel
            zone: Asia/Singapore
            people: [{name: Mei Tan}]
            interviews: [{start: 2026-03-09T10:00, with: [Mei Tan]}]
            sent: [{at: 2026-03-09T15:00, kind: thank-you, to: Mei Tan}]
            """,
            "--now",
            "2026-03-17T09:00-04:00");
    assertTrue(run.out().contains("\n\nToday\n  Ask how things stand"), run.out());
    assertTrue(run.out().contains("go out Wed 18 March 09:30 (Asia/Singapore)"), run.out());
  }
}

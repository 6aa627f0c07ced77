package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import dev.afterword.interview.FactsReader;
import dev.afterword.lint.KindProfile;
import dev.afterword.lint.RuleCard;
import dev.afterword.rules.RuleBook;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.ShippedSchema;
import dev.afterword.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands as they are installed. */
class CommandsTest {

  @TempDir Path folder;

  @Test
  void theFactsThatInitWritesCanBeRead() throws IOException {
    run("init", folder.toString());
    String facts = Files.readString(folder.resolve("interview.yml"));
    assertEquals(
        List.of(),
        FactsReader.read(new Source("interview.yml", facts), ZoneId.of("UTC")).problems());
    // What stands in comments is meant to be used, too.
    String used = facts.replaceAll("(?m)^(\\s*)# ([a-z][a-z-]*: |  [a-z]|  - )", "$1$2");
    assertFalse(used.equals(facts));
    assertEquals(
        List.of(),
        FactsReader.read(new Source("interview.yml", used), ZoneId.of("UTC")).problems(),
        used);
  }

  @Test
  void whatInitWritesIsFoundUnfinishedByACheck() {
    run("init", folder.toString());
    Run check =
        run(
            "check",
            "--isolated",
            "--no-proofread",
            "--now",
            "2026-03-04T16:30",
            folder.toString());
    assertEquals(ExitCode.VIOLATIONS, check.code(), check.err());
    assertTrue(check.out().contains("[placeholder-left]"), check.out());
    assertFalse(check.out().contains("[interviewer-not-thanked]"), check.out());
  }

  @Test
  void initDraftsThanksToEverybodyWhoWasMetAndKeepsWhatIsThere() throws IOException {
    String facts =
        """
        company: Acme
        people: [{name: Dana Rivera}, {name: Łukasz Nowak}, {name: Ada Fox, part: reference}]
        interviews: [{start: 2026-03-04T10:00, with: [Dana Rivera, Łukasz Nowak]}]
        """;
    Files.writeString(folder.resolve("interview.yml"), facts);
    Run run = run("init", folder.toString());
    assertTrue(run.out().contains("kept  " + folder.resolve("interview.yml")), run.out());
    assertEquals(facts, Files.readString(folder.resolve("interview.yml")));
    assertEquals(
        List.of("interview.yml", "thank-you-dana-rivera.md", "thank-you-łukasz-nowak.md"),
        filesIn(folder));
    assertTrue(
        Files.readString(folder.resolve("thank-you-dana-rivera.md"))
            .startsWith("---\nkind: thank-you\nto: Dana Rivera\n"));
  }

  @Test
  void initKeepsADraftThatIsThere() throws IOException {
    Path draft = folder.resolve("thank-you-first-interviewer.md");
    Files.writeString(draft, "mine");
    Run run = run("init", folder.toString());
    assertTrue(run.out().contains("kept  " + draft), run.out());
    assertEquals("mine", Files.readString(draft));
  }

  @Test
  void initNeedsSomebodyToWriteTo() throws IOException {
    Files.writeString(folder.resolve("interview.yml"), "company: Acme\n");
    Run run = run("init", folder.toString());
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("nobody to write to"), run.err());
  }

  @TestFactory
  Stream<DynamicTest> aFirstDraftOfEachKindHoldsAllThatItMustHave() {
    return RuleBook.load(List.of()).profiles().stream()
        .map(
            profile ->
                DynamicTest.dynamicTest(
                    Fields.nameOf(profile.kind()),
                    () -> {
                      String draft = FirstDraft.of(profile, "Dana Rivera");
                      for (KindProfile.Element element : profile.mustHave()) {
                        assertTrue(
                            draft.contains(element.draft().replace("[Name]", "Dana")), draft);
                      }
                    }));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> explainTellsAllAboutEachRule() {
    InstalledEngine engine = new InstalledEngine(Map.of());
    List<RuleCard> cards = RuleBook.load(List.of()).cards();
    assertTrue(cards.size() > 40, "only " + cards.size() + " rules");
    Engine.Rules rules = new Engine.Rules(cards, List.of(), List.of());
    return cards.stream()
        .map(
            card ->
                DynamicTest.dynamicTest(
                    card.id(),
                    () -> {
                      String page =
                          Run.of(new OnlyRules(engine, rules), "explain", card.id()).out();
                      assertTrue(page.contains(card.summary()), page);
                      assertTrue(page.contains("Sources: "), page);
                      assertTrue(page.contains("It finds:\n"), page);
                      assertTrue(page.contains("It leaves alone:\n"), page);
                      assertTrue(page.contains("To keep it silent:\n"), page);
                      assertTrue(page.contains("allow"), page);
                      card.options()
                          .keySet()
                          .forEach(option -> assertTrue(page.contains(option + ":"), page));
                    }));
  }

  /** The rules, read once for all pages. */
  private record OnlyRules(Engine engine, Engine.Rules rules) implements Engine {
    @Override
    public dev.afterword.watch.Scope scope(CheckPlan plan) {
      return engine.scope(plan);
    }

    @Override
    public dev.afterword.lint.LintReport check(CheckPlan plan) throws IOException {
      return engine.check(plan);
    }

    @Override
    public dev.afterword.lint.LintReport check(
        CheckPlan plan, dev.afterword.lint.Progress progress, dev.afterword.text.FileContents files)
        throws IOException {
      return engine.check(plan, progress, files);
    }

    @Override
    public dev.afterword.report.Plan plan(CheckPlan order) throws IOException {
      return engine.plan(order);
    }

    @Override
    public Rules rules(dev.afterword.settings.CommandLineSettings settings) {
      return rules;
    }

    @Override
    public String settings(dev.afterword.settings.CommandLineSettings settings) throws IOException {
      return engine.settings(settings);
    }

    @Override
    public RulesTested testRules(java.util.Optional<Path> rulesFolder) throws IOException {
      return engine.testRules(rulesFolder);
    }
  }

  @Test
  void rulesAreListedInThreeForms() {
    assertTrue(run("rules").out().contains("too-long"));
    assertTrue(run("rules", "--format", "markdown").out().contains("| `too-long` |"));
    assertTrue(
        JsonParser.parseString(run("rules", "--format", "json").out()).toString().contains("why"));
  }

  @Test
  void verboseTellsHowSettingsFactsAndPromisesWereRead() throws IOException {
    Files.writeString(
        folder.resolve("interview.yml"),
        """
        company: {name: Acme Robotics}
        zone: America/New_York
        calendar: xx
        people: [{name: Dana Rivera}]
        interviews: [{start: 2026-03-04T10:00, with: [Dana Rivera]}]
        promised: {by: end of next week}
        """);
    String calendar =
        folder + "/interview.yml: calendar weekends only (no public holidays are known for xx)\n";
    String facts = folder + "/interview.yml: the facts of 1 draft, zone America/New_York\n";
    String promise =
        folder
            + "/interview.yml:6:16: “end of next week”, said on Wed 4 March 2026, read as Friday 13 March 2026\n";

    String told = check("accept: [warehouse]\n", "--verbose").out();
    assertTrue(told.contains(facts + calendar + promise), told);
    assertTrue(told.contains("settings: preset balanced, "), told);
    String usual = check("accept: [warehouse]\n").out();
    assertTrue(usual.contains(calendar), usual);
    assertFalse(
        usual.contains(facts) || usual.contains(promise) || usual.contains("preset"), usual);
  }

  @Test
  void rulesOfTheUserAreTestedByTheirExamples() throws IOException {
    Files.writeString(
        folder.resolve("synergy.yml"),
        """
        summary: Synergy
        category: tone
        severity: suggestion
        phrases: [synergy]
        message: “{match}” says little.
        bad:
          - There is much [[synergy]] here.
          - There is [[much]] synergy here.
        good:
          - There is much energy here.
        """);
    Run run = run("rules", "test", folder.toString());
    assertEquals(ExitCode.VIOLATIONS, run.code(), run.err());
    assertEquals(
        folder.resolve("synergy.yml")
            + """
            :8:5: synergy: found “synergy” instead of “much” in a bad example: “There is much synergy here.”
            1 rule, 3 examples, 1 not as written
            """,
        run.out());
  }

  @Test
  void everySchemaNamedIsPrinted() {
    for (String name : SchemaCommand.NAMES) {
      Run run = run("schema", name);
      assertTrue(JsonParser.parseString(run.out()).isJsonObject(), name);
    }
  }

  @Test
  void theSchemaOfTheSettingsKnowsWhatTheReaderKnows() {
    Run check = check("nonsense-key: 1\n");
    String known = check.err().replaceAll("(?s).*it may have ([a-z, -]*).*", "$1");
    assertEquals(
        Stream.of(known.split(", ", -1)).map(String::strip).sorted().toList(),
        List.copyOf(ShippedSchema.named("afterword").keys()));
  }

  @Test
  void settingsThatAreFineKeepToTheSchema() throws IOException {
    String settings =
        """
        preset: uk
        language: en-GB
        now: 2026-03-04T16:30
        me: {name: Sam Lee, skills: [Kafka]}
        accept: [dbt]
        rules: {emoji: off, too-long: suggestion, too-short: {severity: warning}}
        overrides:
          - path: acme/
            rules: {emoji: error}
        allow:
          - {rule: shouting, path: "*.txt", reason: It is their slogan}
        """;
    Run check = check(settings);
    assertEquals("", check.err());
    assertEquals(List.of(), errors(settings));
    assertEquals(List.of(), errors(Files.readString(Path.of("corpus/demo/afterword.yml"))));
    assertFalse(errors("language: de-DE\n").isEmpty());
  }

  private static List<String> errors(String settings) {
    return ShippedSchema.named("afterword")
        .errors(YamlReader.read(new Source("afterword.yml", settings), new Problems()));
  }

  private Run check(String settings, String... more) {
    try {
      Files.writeString(folder.resolve("afterword.yml"), settings);
      Files.writeString(folder.resolve("note.txt"), "Dear Dana,\n\nThank you.\n\nBest,\nSam\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return run(
        Stream.concat(Stream.of("check", "--no-proofread", folder.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void theJsonReportOfTheDemoKeepsToItsSchema() {
    Run run = run("check", "--no-proofread", "--format", "json", "corpus/demo");
    assertEquals(ExitCode.VIOLATIONS, run.code(), run.err());
    // JSON is YAML.
    assertEquals(
        List.of(),
        ShippedSchema.named("report")
            .errors(YamlReader.read(new Source("report.json", run.out()), new Problems())));
  }

  private static Run run(String... args) {
    return Run.of(new InstalledEngine(Map.of()), args);
  }
}

package dev.afterword.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Kind;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {

  private static final RuleCard LONG = SettingsBench.LONG;
  private static final RuleCard EMOJI = SettingsBench.EMOJI;

  @TempDir Path folder;

  private SettingsBench bench;

  @BeforeEach
  void emptyFolder() {
    bench = new SettingsBench(folder);
  }

  private static CommandLineSettings isolated() {
    return new CommandLineSettings(Optional.empty(), true, Optional.empty(), List.of(), List.of());
  }

  private static CommandLineSettings chosen(List<String> select, List<String> ignore) {
    return new CommandLineSettings(Optional.empty(), false, Optional.empty(), select, ignore);
  }

  private String limit(Settings settings, String path, Kind kind) {
    return settings.rule(LONG, path, kind).options().text("limit").orElse("off");
  }

  @Test
  void withoutFilesTheRulesStandAsTheirCardsSay() {
    Settings settings = bench.settings();
    assertEquals("200", limit(settings, "a.md", Kind.THANK_YOU));
    assertEquals("80", limit(settings, "a.md", Kind.CARD));
    assertEquals("en-US", settings.language());
    assertEquals(Optional.empty(), bench.settings().now());
  }

  @Test
  void theProjectsFileIsFoundByWalkingUpAndStandsAboveTheUsers() {
    bench
        .file("home/afterword/config.yml", "rules: {too-long: {limit: 100}, emoji: off}\n")
        .file("afterword.yml", "rules: {too-long: {limit: 120}}\n")
        .file("acme/dana.md", "Dear Dana,");
    EffectiveSettings settings = bench.read(CommandLineSettings.none(), "acme/dana.md").settings();
    assertEquals("120", limit(settings, "acme/dana.md", Kind.THANK_YOU));
    assertFalse(settings.rule(EMOJI, "acme/dana.md", Kind.THANK_YOU).on());
  }

  @Test
  void isolatedReadsNeitherTheProjectsFileNorTheUsers() {
    bench
        .file("home/afterword/config.yml", "no such key: 1\n")
        .file("afterword.yml", "emoji: off\nnow: 2026-03-04T16:30Z\n");
    SettingsFiles.Reading reading = bench.read(isolated());
    assertEquals(List.of(), reading.problems());
    assertEquals(Optional.empty(), reading.settings().now());
  }

  @Test
  void aFolderWithAnotherFileIsAnotherSearchTheWorkingFolderIncluded() {
    bench.file("acme/afterword.yml", "language: en-GB");
    EffectiveSettings settings = bench.read(CommandLineSettings.none(), "acme").settings();
    assertFalse(settings.isOtherSearch(folder.resolve("acme").toAbsolutePath().normalize()));
    assertTrue(settings.isOtherSearch(folder.toAbsolutePath().normalize()));
    assertFalse(bench.read(isolated(), "acme").settings().isOtherSearch(folder));
  }

  @Test
  void aFolderOfSamplesIsNamedFromTheFileAndHoldsNoDrafts() {
    bench.file("afterword.yml", "samples: kept").file("kept/aunt.txt", "Dear Mr. Boateng,");
    EffectiveSettings settings = bench.settings();
    Path kept = folder.resolve("kept").toAbsolutePath().normalize();
    assertEquals(List.of(kept), settings.samples());
    assertTrue(settings.excludes(kept.resolve("aunt.txt")));
    assertFalse(settings.excludes(folder.resolve("acme/dana.md").toAbsolutePath()));
  }

  @Test
  void aNamedFileStandsInPlaceOfTheProjects() {
    bench.file("afterword.yml", "language: en-GB").file("other.yml", "accept: [Acme]");
    CommandLineSettings flags =
        new CommandLineSettings(
            Optional.of(Path.of("other.yml")), false, Optional.empty(), List.of(), List.of());
    EffectiveSettings settings = bench.read(flags).settings();
    assertEquals("en-US", settings.language());
    assertEquals(Set.of("Acme"), settings.accepted());
  }

  @Test
  void aFileStandsAboveTheOneThatItExtends() {
    bench
        .file("base.yml", "language: en-GB\naccept: [Acme]\nrules: {too-long: {limit: 90}}\n")
        .file("afterword.yml", "extends: base.yml\nrules: {too-long: {limit: 95}}\n");
    assertEquals("en-GB", bench.settings().language());
    assertEquals("95", limit(bench.settings(), "a.md", Kind.STATUS));
  }

  @Test
  void filesThatExtendEachOtherAreAProblemAtTheSecond() {
    bench.file("base.yml", "extends: afterword.yml\n");
    assertEquals(
        List.of("base.yml:1:10: \"extends\" leads back to afterword.yml, which extends this file"),
        bench.problems("extends: base.yml\n"));
  }

  @Test
  void theMomentOfTheCheckHasAnOffsetOrIsMeantInTheSystemsZone() {
    bench.file("afterword.yml", "now: 2026-03-04T16:30-05:00\n");
    assertEquals(Optional.of(Instant.parse("2026-03-04T21:30:00Z")), bench.settings().now());
    bench.file("afterword.yml", "now: 2026-07-04T16:30\n");
    assertEquals(Optional.of(Instant.parse("2026-07-04T15:30:00Z")), bench.settings().now());
  }

  @Test
  void theMomentIsListedWithItsPlace() {
    bench.file("afterword.yml", "now: 2026-03-04T16:30-05:00\n");
    assertTrue(
        bench
            .settings()
            .origins()
            .contains(
                new EffectiveSettings.Origin(
                    "now", "2026-03-04T16:30-05:00", "afterword.yml:1:6")));
  }

  @Test
  void whatIsNoMomentIsAProblemAtItsPlace() {
    assertEquals(
        List.of(
            "afterword.yml:1:6: \"now\" must be a date and time that exist, such as"
                + " 2026-03-04T10:00, not \"today\""),
        bench.problems("now: today\n"));
  }

  @Test
  void anUnknownLanguageNamesTheNearestThatCanBeRead() {
    assertEquals(
        List.of(
            "afterword.yml:1:11: \"language\" must be one of en-GB, en-US, not \"en-gb\"; did you"
                + " mean \"en-GB\"?"),
        bench.problems("language: en-gb\n"));
  }

  @Test
  void anUnknownKeyNamesTheNearest() {
    assertEquals(
        List.of(
            "afterword.yml:1:1: unknown key \"acept\" in the settings; did you mean \"accept\"?"),
        bench.problems("acept: [Acme]\n"));
  }

  @Test
  void anUnknownRuleNamesTheNearest() {
    assertEquals(
        List.of("afterword.yml:2:3: unknown rule \"to-long\"; did you mean \"too-long\"?"),
        bench.problems("rules:\n  to-long: off\n"));
  }

  @Test
  void anUnknownOptionNamesTheNearest() {
    assertEquals(
        List.of(
            "afterword.yml:1:20: unknown option \"limits\" of the rule too-long; did you mean"
                + " \"limit\"?"),
        bench.problems("rules: {too-long: {limits: 3}}\n"));
  }

  @Test
  void oneWrongValueDoesNotLoseTheOthers() {
    bench.file("afterword.yml", "rules: {too-long: {limit: many}, emoji: off}\n");
    Settings settings = bench.settings();
    assertEquals("200", limit(settings, "a.md", Kind.STATUS));
    assertFalse(settings.rule(EMOJI, "a.md", Kind.STATUS).on());
  }

  @Test
  void aSeverityStandsAloneOrBesideOptions() {
    bench.file("afterword.yml", "rules: {emoji: error, too-long: {severity: suggestion}}\n");
    assertEquals(
        Optional.of(Severity.ERROR), bench.settings().rule(EMOJI, "a.md", Kind.STATUS).severity());
    assertEquals(
        Optional.of(Severity.SUGGESTION),
        bench.settings().rule(LONG, "a.md", Kind.STATUS).severity());
  }

  @Test
  void overridesHoldForTheirPathsAndKindsOnly() {
    bench.file(
        "afterword.yml",
        """
        overrides:
          - path: acme/
            rules: {too-long: {limit: 50}}
          - kind: [card, voicemail]
            rules: {emoji: off}
        """);
    Settings settings = bench.settings();
    assertEquals("50", limit(settings, "acme/dana.md", Kind.STATUS));
    assertEquals("200", limit(settings, "bolt/dana.md", Kind.STATUS));
    assertFalse(settings.rule(EMOJI, "bolt/dana.md", Kind.CARD).on());
    assertTrue(settings.rule(EMOJI, "bolt/dana.md", Kind.STATUS).on());
  }

  @Test
  void anOverrideWithoutPathOrKindIsAProblem() {
    assertEquals(
        List.of("afterword.yml:2:5: the override must say for which \"path\" or \"kind\""),
        bench.problems("overrides:\n  - rules: {emoji: off}\n"));
  }

  @Test
  void theCommandLineStandsAboveOverrides() {
    bench.file("afterword.yml", "overrides: [{kind: card, rules: {emoji: error}}]\n");
    Settings settings = bench.read(chosen(List.of(), List.of("tone"))).settings();
    assertFalse(settings.rule(EMOJI, "a.md", Kind.CARD).on());
    assertTrue(settings.rule(LONG, "a.md", Kind.CARD).on());
  }

  @Test
  void whatTheCommandLineSelectsRunsAlone() {
    Settings settings = bench.read(chosen(List.of("brevity"), List.of())).settings();
    assertTrue(settings.rule(LONG, "a.md", Kind.CARD).on());
    assertFalse(settings.rule(EMOJI, "a.md", Kind.CARD).on());
  }

  @Test
  void anUnknownNameOnTheCommandLineNamesTheNearest() {
    assertEquals(
        List.of("--ignore: unknown rule or category \"tones\"; did you mean \"tone\"?"),
        bench.read(chosen(List.of(), List.of("tones"))).problems().stream()
            .map(Object::toString)
            .toList());
  }

  @Test
  void anUnknownPresetNamesTheNearest() {
    assertEquals(
        List.of(
            "afterword.yml:1:9: \"preset\": must be one of balanced, classic, patient, prompt, uk,"
                + " us, not \"clasic\"; did you mean \"classic\"?"),
        bench.problems("preset: clasic\n"));
  }

  @Test
  void exclusionsStartFromTheFolderOfTheirFile() {
    bench.file("afterword.yml", "exclude: [old, 'acme/*.txt']\n");
    EffectiveSettings settings = bench.settings();
    assertTrue(settings.excludes(folder.resolve("bolt/old")));
    assertTrue(settings.excludes(folder.resolve("acme/a.txt")));
    assertFalse(settings.excludes(folder.resolve("bolt/a.txt")));
  }

  @Test
  void anAllowanceReachesTheFilesBelowItsFolderThatItsGlobMeans() {
    bench.file("afterword.yml", "allow: [{rule: emoji, path: acme, reason: she uses them}]\n");
    Settings settings = bench.settings();
    Settings.SettledAllowance wish = settings.allowances().get(0);
    assertTrue(settings.reaches(wish, "acme/dana.md"));
    assertFalse(settings.reaches(wish, "bolt/dana.md"));
  }

  @Test
  void everyValueTellsWhereItComesFrom() {
    bench.file("afterword.yml", "preset: uk\nrules:\n  too-long: {gap: 3bd}\n");
    assertTrue(
        bench
            .settings()
            .origins()
            .containsAll(
                List.of(
                    new EffectiveSettings.Origin("language", "en-GB", "preset uk"),
                    new EffectiveSettings.Origin("preset", "uk", "afterword.yml:1:9"),
                    new EffectiveSettings.Origin("rules.emoji", "warning", "default"),
                    new EffectiveSettings.Origin(
                        "rules.too-long.gap", "3bd", "afterword.yml:3:19"))));
  }

  @Test
  void aFolderOfRulesStartsFromItsFile() {
    bench.file("afterword.yml", "rules-dir: own\n");
    assertEquals(
        List.of(folder.resolve("own").toAbsolutePath().normalize()),
        bench.find(CommandLineSettings.none()).ruleFolders());
  }
}

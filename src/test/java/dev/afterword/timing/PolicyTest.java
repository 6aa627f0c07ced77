package dev.afterword.timing;

import static dev.afterword.timing.Search.times;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import dev.afterword.rules.RuleBook;
import dev.afterword.settings.CommandLineSettings;
import dev.afterword.settings.SettingsFiles;
import dev.afterword.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of time as settings, presets and overrides make them. */
class PolicyTest {

  private static final List<RuleCard> CARDS = RuleBook.load(List.of()).cards();

  private static final PolicyReader POLICIES =
      new PolicyReader(CARDS.stream().collect(Collectors.toMap(RuleCard::id, Function.identity())));

  @TempDir Path folder;

  private Settings settings(String text) throws IOException {
    Files.writeString(folder.resolve("afterword.yml"), text);
    SettingsFiles.Reading reading =
        new SettingsReader(folder, Optional.empty())
            .find(List.of(Path.of("")), CommandLineSettings.none())
            .resolve(CARDS, List.of("en-GB", "en-US"), ZoneOffset.UTC);
    assertEquals(List.of(), reading.problems());
    return reading.settings();
  }

  private static String status(Policy policy) {
    Search search = Search.acme("promised: {by: 2026-03-18, said: 2026-03-04}");
    return times(
        Timetable.of(search.application(), policy, search.at("2026-03-05T09:00"))
            .nextStatus()
            .orElseThrow());
  }

  @Test
  void aPresetMovesTheWindows() throws IOException {
    assertEquals(
        "Fri 20 Mar 00:00 – Fri 20 Mar 08:00 – Fri 27 Mar 23:59",
        status(POLICIES.read(settings("preset: balanced"), "acme/interview.yml")));
    assertEquals(
        "Wed 18 Mar 00:00 – Wed 18 Mar 08:00 – Wed 25 Mar 23:59",
        status(POLICIES.read(settings("preset: prompt"), "acme/interview.yml")));
    assertEquals(
        "Fri 20 Mar 00:00 – Fri 20 Mar 08:00 – Mon 23 Mar 23:59",
        status(POLICIES.read(settings("preset: classic"), "acme/interview.yml")));
  }

  @Test
  void oneEmployerMayHaveNumbersOfItsOwn() throws IOException {
    Settings settings =
        settings(
            """
            overrides:
              - path: "council/**"
                rules: {status-too-soon: {grace: 10bd}, follow-up-limit: {quit-after: 60d}}
            """);
    assertEquals(
        "Wed 1 Apr 00:00 – Wed 1 Apr 08:00 – Wed 8 Apr 23:59",
        status(POLICIES.read(settings, "council/interview.yml")));
    assertEquals(
        Optional.of(new Delay(60, Delay.Unit.DAYS)),
        POLICIES.read(settings, "council/interview.yml").followUps().quitAfter());
    assertEquals(
        Optional.of(new Delay(21, Delay.Unit.DAYS)),
        POLICIES.read(settings, "acme/interview.yml").followUps().quitAfter());
  }

  @Test
  void aKindOfMessageMayHaveNumbersOfItsOwn() throws IOException {
    Settings settings =
        settings(
            """
            overrides:
              - kind: voicemail
                rules: {follow-up-limit: {limit: 1}}
            """);
    assertEquals(
        Optional.of(1),
        POLICIES.read(settings, "acme/call.md", Kind.VOICEMAIL).followUps().limit());
    assertEquals(
        Optional.of(2), POLICIES.read(settings, "acme/mail.md", Kind.STATUS).followUps().limit());
  }

  @Test
  void aNumberThatIsOffIsAbsent() throws IOException {
    Policy policy =
        POLICIES.read(settings("rules: {thank-you-late: {ideal: off}}"), "acme/interview.yml");
    assertEquals(Optional.empty(), policy.thanks().ideal());
    assertTrue(policy.thanks().limit().isPresent());
  }

  @Test
  void workingHoursKnowTheirEdges() {
    Policy.WorkingHours hours = Search.acme("").policy().workingHours();
    assertEquals("08:00", hours.start().toString());
    assertTrue(hours.contain(hours.start()));
    assertFalse(hours.contain(hours.start().minusMinutes(1)));
    assertFalse(hours.contain(hours.start().plusHours(11).plusMinutes(1)));
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.validate.ValidationEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What calendar programs make of {@code afterword plan --format ics}. */
class PlanCalendarTest {

  private static final String SEARCH = "src/test/resources/dev/afterword/cli/plan/search";
  private static final String NOW = "2026-03-10T09:00-04:00";

  private static final String FACTS =
      """
      company: {name: "Baker, Lund; Söhne"}
      zone: America/New_York
      people: [{name: Dana Rivera}, {name: Wei Chen}]
      interviews: [{start: 2026-03-09T10:00, with: [Dana Rivera, Wei Chen]}]
      promised: {by: 2026-03-20}
      """;

  @TempDir Path folder;

  private static String printed(String path, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("plan", path, "--isolated", "--format", "ics"));
    arguments.addAll(Arrays.asList(options));
    return Run.of(new InstalledEngine(Map.of()), arguments.toArray(String[]::new)).out();
  }

  private String printedOf(String facts, String now) throws IOException {
    Files.writeString(folder.resolve("interview.yml"), facts);
    return printed(folder.toString(), "--now", now);
  }

  private static List<VEvent> events(String printed) {
    return Biweekly.parse(printed).first().getEvents();
  }

  private static VEvent thanks(String printed) {
    return events(printed).stream()
        .filter(event -> event.getSummary().getValue().startsWith("Thank Dana Rivera"))
        .findFirst()
        .orElseThrow();
  }

  /** What another library than the one that wrote it finds wrong. */
  private static List<String> faults(String printed) throws IOException, ParserException {
    Calendar calendar = new CalendarBuilder().build(new StringReader(printed));
    return calendar.validate().getEntries().stream().map(ValidationEntry::getMessage).toList();
  }

  @Test
  void twoLibrariesAcceptIt() throws IOException, ParserException {
    String printed = printed(SEARCH, "--now", NOW);
    List<ICalendar> calendars = Biweekly.parse(printed).all();
    assertEquals(1, calendars.size());
    assertEquals("", calendars.get(0).validate(ICalVersion.V2_0).toString());
    assertEquals(List.of(), faults(printed));
  }

  @Test
  void aCalendarWithoutEventsIsOneToo() throws IOException, ParserException {
    String printed = printedOf("company: Acme\n", NOW);
    assertEquals(List.of(), events(printed));
    assertEquals(List.of(), faults(printed));
  }

  @Test
  void itIsNoInvitation() {
    assertFalse(printed(SEARCH, "--now", NOW).contains("METHOD"));
  }

  @Test
  void everyEventHasItsOwnNameAndAReminder() {
    List<VEvent> events = events(printed(SEARCH, "--now", NOW));
    HashSet<String> names = new HashSet<>();
    events.forEach(event -> names.add(event.getUid().getValue()));
    assertEquals(events.size(), names.size());
    assertTrue(events.stream().allMatch(event -> event.getAlarms().size() == 1));
    assertTrue(
        events.stream()
            .allMatch(
                event ->
                    event
                        .getDateTimeStamp()
                        .getValue()
                        .toInstant()
                        .equals(Instant.parse("2026-03-10T13:00:00Z"))));
  }

  @Test
  void anEventKeepsItsNameWhenTheFactsGrowAndTimePasses() throws IOException {
    String before = thanks(printedOf(FACTS, NOW)).getUid().getValue();
    String grown =
        FACTS
            .replace("company:", "# the second one\n\noutcome: pending\ncompany:")
            .replace("people: [", "people: [{name: Ada Fox, part: coordinator}, ")
            .replace("interviews: [", "interviews: [{start: 2026-02-20T10:00, with: [Ada Fox]}, ");
    assertEquals(before, thanks(printedOf(grown, "2026-03-12T09:00-04:00")).getUid().getValue());
  }

  @Test
  void anEventKeepsItsNameWhenItsFolderMoves() throws IOException {
    String before = thanks(printedOf(FACTS, NOW)).getUid().getValue();
    Path other = Files.createDirectories(folder.resolve("archive/2026"));
    Files.move(folder.resolve("interview.yml"), other.resolve("interview.yml"));
    assertEquals(before, thanks(printed(other.toString(), "--now", NOW)).getUid().getValue());
  }

  @Test
  void anEventLiesAtTheBestTime() throws IOException {
    VEvent event = thanks(printedOf(FACTS, NOW));
    assertEquals(
        Instant.parse("2026-03-10T15:00:00Z"), event.getDateStart().getValue().toInstant());
    assertEquals("Thank Dana Rivera (Baker, Lund; Söhne)", event.getSummary().getValue());
  }

  @Test
  void anEventLiesWhereItsDraftIsToGoOut() throws IOException {
    Files.writeString(
        folder.resolve("dana.md"),
        "---\nkind: thank-you\nto: Dana Rivera\nsend: 2026-03-10T17:30\n---\nDear Dana,\n\nThanks.\n");
    VEvent event = thanks(printedOf(FACTS, NOW));
    assertEquals(
        Instant.parse("2026-03-10T21:30:00Z"), event.getDateStart().getValue().toInstant());
  }

  @Test
  void whatIsOverdueIsForTheNextQuarterOfAnHour() throws IOException {
    VEvent event = thanks(printedOf(FACTS, "2026-03-16T09:02-04:00"));
    assertEquals(
        Instant.parse("2026-03-16T13:15:00Z"), event.getDateStart().getValue().toInstant());
  }

  @Test
  void whatWasSentIsNoEvent() throws IOException {
    String sent = FACTS + "sent: [{at: 2026-03-09T15:00, kind: thank-you, to: Dana Rivera}]\n";
    assertTrue(
        events(printedOf(sent, NOW)).stream()
            .noneMatch(event -> event.getSummary().getValue().contains("Dana")));
  }
}

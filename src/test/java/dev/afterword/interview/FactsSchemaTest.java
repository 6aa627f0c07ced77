package dev.afterword.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.yaml.ShippedSchema;
import dev.afterword.yaml.YamlReader;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the schema of interview.yml that ships to what the reader does. */
class FactsSchemaTest {

  private static final ShippedSchema SCHEMA = ShippedSchema.named("interview");

  private static List<String> readerProblems(String text) {
    return FactsReader.read(new Source("interview.yml", text), ZoneOffset.UTC).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  private static List<String> schemaProblems(String text) {
    Problems problems = new Problems();
    return SCHEMA.errors(YamlReader.read(new Source("interview.yml", text), problems));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "company: Acme",
        "company: {name: Acme Robotics, also: Acme, domains: [acme.example]}",
        "company: {name: Acme Robotics, facts: [robots that fold laundry, founded in a barn]}",
        "company:\nrole:\npeople:\ninterviews:\npromised:\nsent:\nreceived:\ncards:\napplied:",
        "role: {title: Engineer, also: [developer, coder]}",
        "zone: Europe/Berlin\ncalendar: no\ninterest: true",
        "calendar: DE-by",
        "people: {name: Wei Chen}",
        "people:\n- name: Wei Chen\n  title:\n  phone: 5550100\n  notes:\n  -\n  - tests\n-",
        "people: [{name: Ada, part: reference, informed: 2024-02-29}]",
        "interviews: {start: 2026-03-04T10:00}",
        "interviews: [{start: 2026-03-04 9:30, end: '2026-03-04T11:30:30+01:00', with: Wei}]",
        "interviews: [{start: 2026-03-04T10:00Z, round: 2}]",
        "promised: {asked: yes}",
        "promised: {by: end of next week, said: 2026-03-04, permission: no, calls: false}",
        "promised: {channel: email}",
        "promised: {by: 04/12}",
        "sent: [{at: 2026-03-04T13:00, kind: thank-you, to: Wei, channel: post, file: a.md}]",
        "received: [{at: 2026-03-04T13:00, kind: offer}]",
        "topics-raised: salary",
        "contact-by: {on: 2026-04-01, asked-by: Wei}",
        "keep-in-touch: {every: 20bd}",
        "cards: off\noutcome: withdrawn",
      })
  void whatTheReaderAcceptsIsValid(String text) {
    assertEquals(List.of(), readerProblems(text));
    assertEquals(List.of(), schemaProblems(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compny: Acme",
        "company: [Acme]",
        "company: {also: Acme}",
        "company: {name: ' '}",
        "company: {name: Acme, facts: {founded: 1999}}",
        "role: {title: Engineer, level: 3}",
        "calendar: America",
        "interest: maybe",
        "people: Wei Chen",
        "people: [{title: CTO}]",
        "people: [{name: Wei, part: boss}]",
        "people: [{name: Wei, informed: 2026-02-30}]",
        "people: [{name: Wei, notes: {a: b}}]",
        "interviews: [{with: Wei}]",
        "interviews: [{start: 2026-03-04}]",
        "interviews: [{start: 2026-03-04T25:00}]",
        "interviews: [{start: 2026-03-04T10:00, where: office}]",
        "promised: Friday",
        "promised: {by: 2026-13-01}",
        "promised: {by: Friday, said: today}",
        "promised: {calls: never}",
        "promised: {channel: pigeon}",
        "sent: [{at: 2026-03-04T13:00, to: Wei}]",
        "sent: [{at: 2026-03-04T13:00, kind: thanks, to: Wei}]",
        "sent: [{at: 2026-03-04T13:00, kind: card}]",
        "sent: [{at: 2026-03-04T13:00, kind: card, to: Wei, channel: pigeon}]",
        "received: [{at: 2026-03-04T13:00}]",
        "applied: 10 February",
        "contact-by: {asked-by: Wei}",
        "contact-by: 2026-04-01",
        "keep-in-touch: {every: month}",
        "keep-in-touch: {}",
        "cards: sometimes",
        "outcome: hired",
        "[company]",
      })
  void whatTheReaderRejectsIsInvalid(String text) {
    assertNotEquals(List.of(), readerProblems(text));
    assertNotEquals(List.of(), schemaProblems(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "company",
        "role",
        "people",
        "interviews",
        "promised",
        "sent",
        "received",
        "contact-by",
        "keep-in-touch"
      })
  void theKeysOfEachPartAreTheKeysTheReaderKnows(String key) {
    assertEquals(knownTo(key + ": {zyxwvutsrq: 1}"), SCHEMA.keysOf(key));
  }

  @Test
  void theKeysOfTheFileAreTheKeysTheReaderKnows() {
    assertEquals(knownTo("zyxwvutsrq: 1"), SCHEMA.keys());
  }

  /** The reader lists its keys where it meets one that resembles none of them. */
  private static Set<String> knownTo(String text) {
    String list =
        readerProblems(text).stream()
            .filter(problem -> problem.contains("zyxwvutsrq"))
            .map(problem -> problem.substring(problem.indexOf("; it may have ") + 14))
            .collect(Collectors.joining());
    return new TreeSet<>(Arrays.asList(list.split(", ", -1)));
  }
}

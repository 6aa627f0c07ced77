package dev.afterword.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Kind;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsReaderTest {

  private static final ZoneId SYSTEM = ZoneId.of("Europe/Berlin");

  private static FactsReader.Reading reading(String text) {
    return FactsReader.read(new Source("acme/interview.yml", text), SYSTEM);
  }

  private static Facts facts(String text) {
    FactsReader.Reading reading = reading(text);
    assertEquals(List.of(), reading.problems());
    return reading.facts().orElseThrow();
  }

  private static List<String> problems(String text) {
    return reading(text).problems().stream().map(Problem::toString).toList();
  }

  @Test
  void readsEveryKeyOfTheFile() {
    Facts facts =
        facts(
            """
            company: {name: Acme Robotics, also: [Acme], domains: [ACME.example]}
            role: {title: Senior Data Engineer, also: [data engineer]}
            zone: America/New_York
            calendar: us
            interest: no
            people:
              - name: Dana Rivera
                title: Director of Data
                email: dana.rivera@acme.example
                phone: +1 555 0100
                address: 1 Mill Lane, Springfield
                address-as: Dana
                part: recruiter
                notes:
                  - the Friday retrospective
                informed: 2026-03-01
            interviews:
              - start: 2026-03-04T10:00
                end: 2026-03-04T11:30
                with: [Dana Rivera, Wei Chen]
                round: final
            promised:
              by: 2026-03-18
              said: 2026-03-05
              asked: yes
              permission: yes
              calls: no
              channel: email
            sent:
              - {at: 2026-03-04T13:00, kind: thank-you, to: Dana Rivera, channel: post, file: sent/dana.md}
            received:
              - {at: 2026-03-10T09:12, from: Dana Rivera, kind: rejection}
            applied: 2026-02-10
            topics-raised: [salary]
            contact-by: {on: 2026-04-01, asked-by: Dana Rivera}
            keep-in-touch: {every: 30d}
            cards: off
            outcome: rejected
            """);
    assertEquals("Acme Robotics", facts.company().orElseThrow().name().value());
    assertEquals("acme.example", facts.company().orElseThrow().domains().get(0).value());
    assertEquals("data engineer", facts.role().orElseThrow().also().get(0).value());
    assertEquals("us", facts.calendar().name());
    assertFalse(facts.interest());
    Person dana = facts.people().get(0);
    assertEquals(Optional.of("Dana"), dana.addressAs().map(Placed::value));
    assertEquals(Person.Part.RECRUITER, dana.part());
    assertEquals("the Friday retrospective", dana.notes().get(0).value());
    assertEquals(LocalDate.of(2026, 3, 1), dana.informed().orElseThrow().value());
    Interview interview = facts.interviews().get(0);
    assertEquals("2026-03-04T10:00-05:00[America/New_York]", interview.start().value().toString());
    assertEquals("2026-03-04T11:30-05:00[America/New_York]", interview.end().toString());
    assertEquals("Wei Chen", interview.with().get(1).value());
    assertEquals(Optional.of("final"), interview.round().map(Placed::value));
    Promise promise = facts.promised().orElseThrow();
    assertEquals(Optional.of(LocalDate.of(2026, 3, 18)), promise.by());
    assertEquals(LocalDate.of(2026, 3, 5), promise.said().orElseThrow().value());
    assertTrue(promise.asked());
    assertEquals(Optional.of(true), promise.permission().map(Placed::value));
    assertEquals(Optional.of(false), promise.calls().map(Placed::value));
    assertEquals(Optional.of(Channel.EMAIL), promise.channel().map(Placed::value));
    assertEquals(Kind.THANK_YOU, facts.sent().get(0).kind());
    assertEquals(Channel.POST, facts.sent().get(0).channel());
    assertEquals(Received.Kind.REJECTION, facts.received().get(0).kind());
    assertEquals(LocalDate.of(2026, 2, 10), facts.applied().orElseThrow().value());
    assertEquals("salary", facts.topicsRaised().get(0).value());
    assertEquals(LocalDate.of(2026, 4, 1), facts.contactBy().orElseThrow().on().value());
    assertEquals("30d", facts.keepInTouch().orElseThrow().value().toString());
    assertEquals(Facts.Cards.OFF, facts.cards());
    assertEquals(Facts.Outcome.REJECTED, facts.outcome().value());
  }

  @Test
  void anAlmostEmptyFileHasTheUsualValues() {
    Facts facts = facts("company: Acme\nrole: Engineer\n");
    assertEquals("Acme", facts.company().orElseThrow().name().value());
    assertEquals("Engineer", facts.role().orElseThrow().title().value());
    assertEquals(SYSTEM, facts.zone());
    assertEquals("de", facts.calendar().name());
    assertTrue(facts.interest());
    assertEquals(Facts.Cards.ALLOWED, facts.cards());
    assertEquals(Facts.Outcome.PENDING, facts.outcome().value());
    assertEquals(Optional.empty(), facts.promised());
  }

  @Test
  void everyValueKnowsItsPlace() {
    Facts facts = facts("people:\n  - name: Wei Chen\n    notes: [on-call rotation]\n");
    Placed<String> note = facts.people().get(0).notes().get(0);
    assertEquals("acme/interview.yml:3:13", facts.place(note.span()).toString());
    assertEquals("on-call rotation", new Place(facts.source(), note.span()).text());
  }

  @Test
  void anUnknownKeyNamesTheNearestOne() {
    assertEquals(
        List.of(
            "acme/interview.yml:2:1: unknown key \"promise\" in the interview's facts;"
                + " did you mean \"promised\"?"),
        problems("company: Acme\npromise:\n  by: Friday\n"));
  }

  @Test
  void whatIsRightIsReadBesideWhatIsWrong() {
    FactsReader.Reading reading =
        reading("company: Acme\ninterest: maybe\npeople:\n  - title: CTO\n  - name: Wei Chen\n");
    assertEquals(
        List.of(
            "acme/interview.yml:2:11: \"interest\" must be yes or no, not \"maybe\"",
            "acme/interview.yml:4:5: the person must have \"name\""),
        reading.problems().stream().map(Problem::toString).toList());
    assertEquals("Wei Chen", reading.facts().orElseThrow().people().get(0).name().value());
  }
}

package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.rules.RuleBench.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Good notes of many sorts, with their facts: the rules about people and wording keep silent. */
class GoodNotesTest {

  private static final String HARBOUR =
      """
      company: {name: Harbour Analytics, also: [Harbour], domains: [harbour.example]}
      role: {title: Senior Data Engineer, also: [data engineer]}
      people:
        - name: Dana Rivera
          title: Director of Data
          email: dana.rivera@harbour.example
          address-as: Dana
          notes:
            - moving the warehouse from nightly batches to Kafka
            - the Friday retrospective
        - name: Wei Chen
          email: wei.chen@harbour.example
          notes:
            - six engineers share the on-call rotation
            - schema registry that nobody owns
        - name: Zoë Müller-Øster
          email: zoe@harbour.example
          address-as: Dr. Müller-Øster
          notes: [teaching SQL to the customer service people]
        - name: Marta Kowalska
          email: marta@harbour.example
          part: recruiter
      interviews:
        - {start: 2026-03-04T10:00, with: [Dana Rivera, Wei Chen, Zoë Müller-Øster]}
      """;

  private static final String CLINIC =
      """
      company: {name: St. Brigid's Clinic, also: [St. Brigid's]}
      role: {title: Ward Nurse}
      people:
        - name: Siobhán O'Neill
          notes: [handover at seven takes twenty minutes, new lifts for ward four]
        - name: Pieter van der Berg
          address-as: Piet
          notes: [students are never alone with a patient]
        - name: Nguyen Thi Mai
          address-as: Mai
      interviews:
        - {start: 2026-03-04T10:00, with: [Siobhán O'Neill, Pieter van der Berg, Nguyen Thi Mai]}
      """;

  private static final List<String> RULES =
      RuleBook.load(List.of()).cards().stream()
          .map(RuleCard::id)
          .filter(
              id ->
                  Stream.of(
                          "duplicate",
                          "generic",
                          "missing-conv",
                          "missing-recip",
                          "placeholder",
                          "recipient-mis",
                          "wrong-")
                      .anyMatch(id::startsWith))
          .toList();

  private static void assertSilent(RuleBench search) {
    assertEquals(
        List.of(),
        RULES.stream()
            .flatMap(rule -> search.run(rule).stream())
            .map(GoodNotesTest::line)
            .toList());
  }

  private static String line(Violation violation) {
    return violation.card().id() + " at " + violation.place() + ": " + violation.message();
  }

  private static final File DANA =
      new File(
          "dana.md",
          """
          ---
          kind: thank-you
          to: Dana Rivera <dana.rivera@harbour.example>
          subject: Thank you - data engineer interview on Wednesday
          ---
          Dear Dana,

          Thank you for taking the time to meet with me about the Senior Data Engineer role at Harbour
          Analytics. Your move from nightly batch jobs to streaming with Kafka is the sort of work I did
          at Northgate Mutual, where my former manager Dan Riviere let two of us cut over one ledger at a
          time. I would be glad to bring that patience to your team.

          I look forward to hearing from you.

          Best regards,
          Robin Hale
          """);

  private static final File WEI =
      new File(
          "wei.eml.txt",
          """
          To: wei.chen@harbour.example
          Subject: Thank you for Wednesday
          Kind: thank-you

          Hi Wei,

          thank you for taking the time to meet with me about the Senior Data Engineer role at Harbour
          Analytics. A pager shared among six people sounds kinder than what I know, and the schema
          registry without an owner is a job I would put my hand up for. Dana mentioned that Marta
          will be in touch about next steps.

          I look forward to hearing from you.

          Best regards,
          Robin Hale
          """);

  private static final File ZOE =
      new File(
          "zoe.md",
          """
          ---
          kind: thank-you
          to: Zoe Mueller-Oester <zoe@harbour.example>
          ---
          Dear Dr. Muller-Oster,

          Thank you for the interview on Wednesday. That you teach SQL to the people who answer the phone
          says much about Harbour; I ran a similar evening course in Cork, with more cake than slides.
          Please let me know if you need any further information.

          Kind regards,
          Robin
          """);

  @Test
  void threeHonestNotesForOneJob() {
    assertSilent(new RuleBench().with(HARBOUR, DANA, WEI, ZOE));
  }

  @Test
  void aFourthHonestNoteBesideThoseThatWereSent() {
    File marta =
        new File(
            "marta.md",
            """
            ---
            kind: status
            to: Marta Kowalska <marta@harbour.example>
            ---
            Dear Marta,

            Thank you for setting up the interviews for the Senior Data Engineer role at Harbour Analytics
            on 4 March. You expected a decision by the 18th; is there anything that I can add?

            Kind regards,
            Robin Hale
            """);
    assertSilent(new RuleBench().with(HARBOUR, List.of(DANA, WEI), ZOE, marta));
  }

  @Test
  void aNoteToSeveralPeople() {
    assertSilent(
        new RuleBench()
            .with(
                HARBOUR,
                new File(
                    "all.md",
                    """
                    ---
                    kind: group-thanks
                    to: [Dana Rivera, Wei Chen, Zoë Müller-Øster]
                    ---
                    Dear Dana, Wei and Zoë,

                    Thank you all for Wednesday. I have been thinking about the retrospective that you hold
                    each Friday, and about who might adopt the schema registry.

                    Best wishes,
                    Robin Hale
                    """)));
  }

  @Test
  void aCardAfterTheMailToTheSamePerson() {
    File card =
        new File(
            "dana-card.md",
            """
            ---
            kind: card
            to: Dana Rivera
            ---
            Dear Dana,

            Your move from nightly batch jobs to streaming with Kafka is the sort of work I did at Northgate
            Mutual. Thank you again for Wednesday.

            Robin
            """);
    assertSilent(new RuleBench().with(HARBOUR, DANA, card));
  }

  @Test
  void namesFromManyPlaces() {
    assertSilent(
        new RuleBench()
            .with(
                CLINIC,
                new File(
                    "siobhan.md",
                    """
                    ---
                    kind: thank-you
                    to: Siobhan O’Neill
                    ---
                    Dear Ms O’Neill,

                    Thank you for showing me round on Wednesday. Twenty minutes for a handover is a luxury I
                    have not seen since Galway. Pieter van der Berg's rule about students, and Ms Mai's calm on
                    ward four, made me want to start at once.

                    Yours sincerely,
                    Grace Dean
                    """),
                new File(
                    "piet.txt",
                    """
                    To: Pieter van der Berg
                    Kind: thank-you

                    Dear Mr. van der Berg,

                    Will and Mark, the two students whom I met, told me that nobody leaves them alone with a
                    patient. I wish that had been so in my own training; it is how I mean to teach.

                    Grace Dean
                    """),
                new File(
                    "mai.md",
                    """
                    ---
                    kind: thank-you
                    to: Nguyen Thi Mai
                    ---
                    Dear Mai,

                    Thank you for lunch in the garden. What you said about the quiet hour, the bell that rings
                    only twice and the soup kept warm for late visitors has stayed with me.

                    Grace
                    """)));
  }

  @Test
  void aNoteWithoutFacts() {
    assertSilent(
        new RuleBench()
            .without(
                new File(
                    "okafor.eml.md",
                    """
                    ---
                    kind: thank-you
                    to: Chidi Okafor <c.okafor@museum.example>
                    ---
                    Dear Mr. Okafor,

                    Thank you for meeting me on Tuesday. The story of the flooded archive, and of the volunteers
                    who dried forty ledgers by hand, told me more about the museum than any brochure. I have
                    rebound books since school and would love to help with the remaining shelves.

                    Sincerely,
                    Will Marsh
                    """)));
  }

  @Test
  void aScriptAndAVoicemail() {
    assertSilent(
        new RuleBench()
            .with(
                HARBOUR,
                new File(
                    "call.md",
                    """
                    ---
                    kind: phone-script
                    to: Dana Rivera
                    ---
                    Hello, may I speak to Dana Rivera, please? Dana, this is Robin Hale. We met on the fourth.
                    Do you have a moment? I wanted to ask how the decision is coming along.
                    """),
                new File(
                    "voicemail.md",
                    """
                    ---
                    kind: voicemail
                    to: Dana Rivera
                    ---
                    Hello Dana, this is Robin Hale, about the data engineer interview. My number is 555 0134.
                    Again, Robin Hale, 555 0134. Thank you.
                    """)));
  }

  @Test
  void thirdPartiesAndPlacesThatLookLikeNames() {
    assertSilent(
        new RuleBench("Rivers")
            .with(
                HARBOUR,
                new File(
                    "dana.md",
                    """
                    ---
                    kind: keep-in-touch
                    to: Dana Rivera <dana.rivera@harbour.example>
                    ---
                    Dear Dana,

                    My colleague Mart Kowalsky and I have moved to the Riviera; the river is warm. In March I
                    gave a talk on Kafka in Warsaw, and Rivers Consulting has asked me for another. How did the
                    cutover go?

                    Robin
                    """)));
  }

  @Test
  void anotherEmployerWhereItBelongs() {
    assertSilent(
        new RuleBench()
            .with(
                HARBOUR,
                new File(
                    "offer.md",
                    """
                    ---
                    kind: offer-leverage
                    to: Dana Rivera
                    ---
                    Dear Dana,

                    Globex has made me an offer that I must answer by 20 March. Harbour Analytics remains my
                    first choice. Would a decision by then be possible?

                    Robin
                    """),
                new File(
                    "withdrawal.md",
                    """
                    ---
                    kind: withdrawal
                    to: Wei Chen
                    ---
                    Dear Wei,

                    I have accepted an offer from Globex and withdraw my application. Thank you for your time.

                    Robin
                    """))
            .with("company: {name: Globex}\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear Dana,",
        "Hi Dana",
        "Hello Ms. Rivera:",
        "Good morning, Dana!",
        "Dana,",
        "Dear D. Rivera,",
        "Dear Dana R.,",
        "Dear Director Rivera,",
        "Dear Dana Rivera,",
        "Hi Dana and team,",
        "Dear Rivera Dana,"
      })
  void salutationsThatNameTheReader(String salutation) {
    assertSilent(
        new RuleBench()
            .with(
                HARBOUR,
                new File(
                    "dana.md",
                    """
                    ---
                    kind: thank-you
                    to: dana.rivera@harbour.example
                    ---
                    %s

                    Thank you for Wednesday. I keep thinking of the nightly batches, and of Dana's retrospective.

                    Best regards,
                    Robin Hale
                    """
                        .formatted(salutation))));
  }
}

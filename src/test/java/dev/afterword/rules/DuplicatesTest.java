package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.Violation;
import dev.afterword.rules.RuleBench.File;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

  private static final String FACTS =
      """
      company: {name: Orchard Pumps}
      role: {title: Service Planner}
      people:
        - {name: Dana Rivera, notes: [releases around the harvest]}
        - {name: Wei Chen, notes: [spare parts by rail, the apprentice scheme]}
      """;

  private static final String BODY =
      """
      %s, thank you for a morning that I will remember. You showed me a store in which every shelf tells its
      own history, and you never once looked at the clock.

      The year of the frost sounded dreadful, and I would have liked to be there with a wrench.
      """;

  private static File markdown(String path, String reader) {
    return new File(
        path,
        "---\nkind: thank-you\nto: %s\n---\nDear %s,\n\n".formatted(reader, reader)
            + BODY.formatted(reader.split(" ", -1)[0]));
  }

  @Test
  void theCopyIsReportedOnceAtTheLaterFileWithItsTwin() {
    RuleBench search =
        new RuleBench().with(FACTS, markdown("b.md", "Wei Chen"), markdown("a.md", "Dana Rivera"));
    List<Violation> found = search.run("duplicate-message");
    assertEquals(1, found.size());
    Violation copy = found.get(0);
    assertEquals("b.md", copy.place().source().path());
    assertEquals("a.md", copy.related().get(0).place().source().path());
    assertEquals(copy.place().text().replace("Wei", "Dana"), copy.related().get(0).place().text());
    assertEquals(
        "100 % of this message also stands in your message to Dana Rivera", copy.message());
  }

  @Test
  void theCopyThatWasAskedAboutIsReportedEvenIfTheOtherComesLater() {
    RuleBench search =
        new RuleBench()
            .with(FACTS, markdown("a.md", "Dana Rivera"), markdown("b.md", "Wei Chen"))
            .unasked("b.md");
    for (String rule : List.of("duplicate-message", "duplicate-wording")) {
      List<Violation> found = search.run(rule);
      assertEquals(1, found.size(), rule);
      assertEquals("a.md", found.get(0).place().source().path());
      assertEquals("b.md", found.get(0).related().get(0).place().source().path());
    }
  }

  @Test
  void theTopicsThatAreLeftAreNamed() {
    RuleBench search =
        new RuleBench().with(FACTS, markdown("a.md", "Dana Rivera"), markdown("b.md", "Wei Chen"));
    assertEquals(
        "Not used yet from the talk with Wei Chen: spare parts by rail; the apprentice scheme",
        search.run("duplicate-message").get(0).help().orElseThrow());
  }

  @Test
  void aCopyInAnotherFormatIsACopy() {
    File text =
        new File("b.txt", "To: Wei Chen\nKind: thank-you\n\nDear Wei,\n\n" + BODY.formatted("Wei"));
    RuleBench search = new RuleBench().with(FACTS, markdown("a.md", "Dana Rivera"), text);
    assertEquals(1, search.run("duplicate-message").size());
  }

  @Test
  void aCopyOfWhatWasSentIsReportedAtTheDraft() {
    RuleBench search =
        new RuleBench()
            .with(
                FACTS, List.of(markdown("sent/z.md", "Dana Rivera")), markdown("a.md", "Wei Chen"));
    assertEquals("a.md", search.run("duplicate-message").get(0).place().source().path());
  }

  @Test
  void twoMessagesToOnePersonAreNoMatterOfThisRule() {
    RuleBench search =
        new RuleBench()
            .with(FACTS, markdown("a.md", "Dana Rivera"), markdown("b.md", "Dana Rivera"));
    assertEquals(List.of(), search.run("duplicate-message"));
    assertEquals(List.of(), search.run("duplicate-wording"));
  }

  @Test
  void otherApplicationsAreNotCompared() {
    RuleBench search =
        new RuleBench()
            .with(FACTS, markdown("a.md", "Dana Rivera"))
            .with(FACTS, markdown("b.md", "Wei Chen"));
    assertEquals(List.of(), search.run("duplicate-message"));
  }

  @Test
  void aThousandCopiesGiveOneViolationEach() {
    File[] drafts =
        IntStream.range(0, 1000)
            .mapToObj(i -> markdown("%04d.md".formatted(i), "r%d@orchard.example".formatted(i)))
            .toArray(File[]::new);
    List<Violation> found = new RuleBench().with(FACTS, drafts).run("duplicate-message");
    assertEquals(999, found.size());
    assertTrue(found.stream().allMatch(copy -> !copy.related().isEmpty()));
  }

  private static final List<String> ABOUT_WORDING =
      List.of(
          "borrowed-detail",
          "card-duplicates-mail",
          "copied-template",
          "duplicate-message",
          "duplicate-subject",
          "duplicate-wording",
          "repeats-earlier-message",
          "same-topic-reference",
          "self-repetition");

  private static File note(String path, String reader, String subject, String body) {
    return new File(
        path,
        """
        ---
        kind: thank-you
        to: %s
        subject: %s
        ---
        Dear %s,

        %s

        Best regards,
        Robin Hale
        """
            .formatted(reader, subject, reader.split(" ", -1)[0], body));
  }

  @Test
  void honestNotesOfOneWriterForOneJobAreLeftAlone() {
    String facts =
        """
        company: {name: Orchard Pumps}
        role: {title: Service Planner}
        people:
          - {name: Dana Rivera, notes: [releases around the harvest, two lorries for four depots]}
          - {name: Wei Chen, notes: [spare parts by rail, the apprentice scheme]}
          - {name: Olu Adeyemi, notes: [the year of the frost, maps drawn by hand]}
        """;
    RuleBench search =
        new RuleBench()
            .with(
                facts,
                note(
                    "dana.md",
                    "Dana Rivera",
                    "Thank you for Tuesday, and for the harvest plan",
                    """
                    Thank you for taking the time to meet with me on Tuesday about the Service Planner role.
                    Planning releases around the harvest made sense to me at once; at the dairy I did the
                    same around calving.

                    I would be glad to bring eleven years of planning to Orchard Pumps. I look forward to
                    hearing from you.
                    """),
                note(
                    "olu.md",
                    "Olu Adeyemi",
                    "Your hand-drawn maps, and thanks from the planner",
                    """
                    It was a pleasure to meet you on Tuesday. I had not seen hand-drawn maps in a depot
                    before, and I understand now how you got through the frost.

                    The Service Planner role is one I would take up with joy, and eleven years of planning at
                    a dairy should help. Please let me know if you need anything else from me.
                    """),
                note(
                    "wei.md",
                    "Wei Chen",
                    "Spare parts by rail, and a thank-you",
                    """
                    Thank you for the conversation on Tuesday. Spare parts by rail sound slow until one
                    counts the lorries in the tunnel, and your apprentices seem to know that best.

                    I have planned for a dairy for eleven years and would be glad to plan for Orchard Pumps.
                    I look forward to hearing from you.
                    """));
    for (String rule : ABOUT_WORDING) {
      assertEquals(List.of(), search.run(rule), rule);
    }
  }

  @Test
  void aLetterThatTheWriterKeepsAsASampleIsNotToBeCopied() {
    File kept = new File("kept/aunt.txt", "Kind: thank-you\n\nDear Mr. Boateng,\n\n" + BODY);
    RuleBench search = new RuleBench().with(FACTS, markdown("a.md", "Dana Rivera"));
    assertEquals(List.of(), search.run("copied-template"));
    Violation copy = search.keeping(kept).run("copied-template").get(0);
    assertEquals("a.md", copy.place().source().path());
    assertEquals("kept/aunt.txt", copy.related().get(0).place().source().path());
    assertTrue(copy.message().endsWith("stand in a sample letter, kept/aunt.txt"), copy.message());
  }

  @Test
  void versionsOfOneMessageToOneReaderDoNotRepeatEachOther() {
    RuleBench search =
        new RuleBench()
            .with(FACTS, markdown("a.md", "Dana Rivera"), markdown("b.md", "Dana Rivera"));
    assertEquals(List.of(), search.run("repeats-earlier-message"));
  }
}

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
}

package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.language.English;
import dev.afterword.language.Proofreaders;
import dev.afterword.lint.Application;
import dev.afterword.lint.Category;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.FixPlan;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofreadingTest {

  private static final DraftReader DRAFTS = new DraftReader(English.segmenter());

  /** Starting LanguageTool takes seconds, so all tests share one. */
  private static final Proofreading PROOFREADING = proofreading();

  private static Proofreading proofreading() {
    ProofreadingPolicy policy = ProofreadingPolicy.shipped();
    return new Proofreading(card("misspelling"), card("grammar"), policy, new Proofreaders(policy));
  }

  @Test
  void goodLettersOfManyStylesAreLeftAlone() throws IOException {
    List<String> found = new ArrayList<>();
    for (String letter : resource("good-letters.txt").split("\n----\n", -1)) {
      String variant = letter.substring(0, letter.indexOf('\n'));
      String rest = letter.substring(variant.length() + 1);
      String blank = rest.startsWith("Subject:") ? "" : "\n";
      check("Language: " + variant + "\n" + blank + rest).forEach(v -> found.add(told(v)));
    }
    assertEquals("", String.join("\n", found));
  }

  @Test
  void plantedMistakesAreFoundAtTheirWords() throws IOException {
    List<String> missed = new ArrayList<>();
    for (String line : resource("planted-mistakes.txt").lines().toList()) {
      boolean british = line.startsWith("GB: ");
      String marked = british ? line.substring(4) : line;
      String head = british ? "Language: en-GB\n\nDear Ana,\n\n" : "Dear Ana,\n\n";
      int start = marked.indexOf("[[");
      int end = marked.indexOf("]]") - 2;
      Span mark = new Span(head.length() + start, head.length() + end);
      String text = head + marked.replace("[[", "").replace("]]", "") + "\n\nBest,\nSam Lee\n";
      List<Violation> found = check(text);
      if (found.stream().noneMatch(v -> v.place().span().overlaps(mark))) {
        missed.add(marked + told(found));
      }
    }
    assertEquals("", String.join("\n", missed));
  }

  @Test
  void aMisspellingComesWithItsLikeliestCorrections() {
    Violation found = only("I hope you recieve this in time.");
    assertEquals("misspelling", found.card().id());
    assertEquals("“recieve” is not in the dictionary", found.message());
    assertEquals(Severity.WARNING, found.severity());
    assertEquals("write “receive”", found.fixes().get(0).title());
    assertEquals(Fix.Applicability.UNSAFE, found.fixes().get(0).applicability());
    assertTrue(found.fixes().size() <= 5);
  }

  @Test
  void aMisspellingInGreetingOrSubjectIsAnError() {
    List<Violation> subject =
        check("Subject: Thanks for the oportunity\n\nDear Ana,\n\nIt was fun.\n\nBest,\nSam\n");
    assertEquals(List.of(Severity.ERROR), subject.stream().map(Violation::severity).toList());
    List<Violation> greeting = check("Helo Ms Okafor,\n\nIt was fun.\n\nBest,\nSam\n");
    assertEquals(List.of("Helo"), greeting.stream().map(v -> v.place().text()).toList());
    assertEquals(Severity.ERROR, greeting.get(0).severity());
  }

  @Test
  void aSlipOfGrammarSaysWhatWasProbablyMeant() {
    Violation found = only("I would of liked to meet the team.");
    assertEquals("grammar", found.card().id());
    assertEquals("“would of” should probably be “would have” or “would've”", found.message());
    assertTrue(found.help().orElseThrow().endsWith("(LanguageTool MODAL_OF)"));
  }

  @Test
  void theRightArticleIsASafeFix() {
    Violation found = only("It was a honor to meet you.");
    assertEquals(
        Fix.of("write “an”", Fix.Applicability.SAFE, found.place().span(), "an"),
        found.fixes().get(0));
  }

  @Test
  void aWordThatTheFileSpellsOtherwiseIsMendedThere() {
    Draft draft = read("a.md", "Dear Ana,\n\nI hope you rec&#105;eve this in time.\n");
    Violation found = check(draft, Optional.empty(), settings("en-US", Set.of())).get(0);
    assertEquals("rec&#105;eve", found.place().text());
    assertEquals(
        "Dear Ana,\n\nI hope you receive this in time.\n",
        FixPlan.of(List.of(found), Fix.Applicability.UNSAFE).appliedTo(draft.source()));
  }

  @Test
  void wordsOfTheFactsAreNeverMisspellings() {
    Facts facts =
        facts(
            """
            company: {name: acme-robotix, also: [Akme]}
            role: {title: datta engineer}
            people:
              - name: José García-Krämer
                title: Head of Reserch
                notes: [the skemma registry, our gizmotron]
            interviews:
              - {start: 2026-03-04T10:00, with: [José García-Krämer]}
            """);
    String text =
        """
        Dear garcia,

        The akme gizmotrons and the skemma's owner came up. I liked the datta work at acme-robotix,
        the kraemer plan and garcia's view.

        Best,
        Sam Lee
        """;
    assertEquals(
        List.of(),
        told(check(read("a.txt", text), Optional.of(facts), settings("en-US", Set.of()))));
  }

  @Test
  void acceptedWordsAreNeverMisspellings() {
    Draft draft = read("a.txt", "Dear Ana,\n\nThe flibbets and a flibbet's cost came up.\n");
    assertEquals(
        List.of(), told(check(draft, Optional.empty(), settings("en-US", Set.of("flibbet")))));
  }

  @Test
  void unknownCapitalisedWordsAreTakenForNames() {
    assertEquals(List.of(), body("I met Anneke Botha and Wlodek at the Brakwater plant."));
    assertEquals(List.of(), body("Linh told me about it. Hemi agreed. Anneke laughed."));
    assertEquals(List.of(), body("We use GARCH, eSched, MQ7, PostgreSQL and FooBar."));
  }

  @Test
  void wordsOfTradesThatTheDictionaryLacksAreNoMisspellings() {
    assertEquals(List.of(), body("In my judgement the mums come for the songs."));
    assertEquals(List.of(), body("We tried a helles and looked at the micrographs of the dough."));
    assertEquals(List.of(), body("The backoff of the retries is what I would look at first."));
    assertEquals(
        List.of(), body("I like that you keep a lumber yard and a tool holder for each of us."));
  }

  @Test
  void aWordThatIsNoEvidentSlipIsASuggestion() {
    assertEquals(Severity.WARNING, only("I hope you recieve this in time.").severity());
    assertEquals(Severity.WARNING, only("The vistors asked for the lake.").severity());
    assertEquals(Severity.WARNING, only("You showed me the kitcen.").severity());
    assertEquals(Severity.SUGGESTION, only("We sat under the cobnut.").severity());
    assertEquals(Severity.SUGGESTION, only("The otters keep to the holt.").severity());
  }

  @Test
  void theSpellingOfAnotherVariantCountsOnlyWhereOneWasChosen() {
    String letter = "Dear Ana,\n\nThe colour programme was fun.\n\nBest,\nSam\n";
    assertEquals(List.of(), told(check(letter)));
    List<Violation> found = check("Language: en-US\n\n" + letter);
    assertEquals(
        List.of("“colour” is British spelling", "“programme” is British spelling"),
        found.stream().map(Violation::message).toList());
    assertEquals(Severity.SUGGESTION, found.get(0).severity());
  }

  @Test
  void placesAreRightBehindEmoji() {
    Draft draft = read("a.txt", "Dear Ana,\r\n\r\nFun 😀👩🏽‍💻! I hope you recieve it.\r\n");
    assertEquals(
        "recieve",
        check(draft, Optional.empty(), settings("en-US", Set.of())).get(0).place().text());
  }

  @Test
  void quotedTextAndSignaturesAreNotRead() {
    assertEquals(
        List.of(),
        told(
            check(
                """
                Dear Ana,

                Thank you for the tour.

                Best,
                Sam Leee
                Senor Enginer

                On Wed, Mar 4, 2026 at 10:00 Ana wrote:
                > I definately liked it.
                """)));
  }

  @Test
  void aDraftInAnUnknownVariantIsReadAsTheSettingsSay() {
    Draft draft = read("letter.txt", "Language: en-UG\n\nDear Ana,\n\nIt was a grey colour.\n");
    assertEquals(List.of(), check(draft, Optional.empty(), settings("en-GB", Set.of())));
    assertEquals(2, check(draft, Optional.empty(), settings("en-US", Set.of())).size());
  }

  @Test
  void severalThreadsGetTheSameReport() {
    String text = "Dear Ana,\n\nI would of liked it. I hope you recieve this.\n";
    List<String> alone = told(check(text));
    Stream.generate(() -> text)
        .limit(8)
        .parallel()
        .map(same -> told(check(same)))
        .forEach(found -> assertEquals(alone, found));
  }

  private static Violation only(String sentence) {
    List<Violation> found = check("Dear Ana,\n\n" + sentence + "\n\nBest,\nSam Lee\n");
    assertEquals(1, found.size(), () -> told(found).toString());
    return found.get(0);
  }

  private static List<String> body(String sentence) {
    return told(check("Dear Ana,\n\n" + sentence + "\n\nBest,\nSam Lee\n"));
  }

  private static List<String> told(List<Violation> found) {
    return found.stream().map(ProofreadingTest::told).toList();
  }

  private static String told(Violation found) {
    return found.message() + found.help().map(help -> " [" + help + "]").orElse("");
  }

  private static List<Violation> check(String text) {
    return check(read("letter.txt", text), Optional.empty(), settings("en-US", Set.of()));
  }

  private static List<Violation> check(Draft draft, Optional<Facts> facts, Settings settings) {
    List<Application> applications =
        facts.map(known -> new Application(known, List.of(draft), List.of())).stream().toList();
    List<Draft> loose = facts.isPresent() ? List.of() : List.of(draft);
    Workspace workspace =
        new Workspace(
            applications, loose, Instant.parse("2026-03-04T20:00:00Z"), ZoneOffset.UTC, settings);
    return PROOFREADING.check(
        new DraftContext(workspace, applications.stream().findFirst(), draft));
  }

  private static Draft read(String path, String text) {
    DraftReader.Reading reading = DRAFTS.read(path, text.getBytes(StandardCharsets.UTF_8));
    return reading.draft().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }

  private static Facts facts(String yaml) {
    FactsReader.Reading reading =
        FactsReader.read(new Source("interview.yml", yaml), ZoneId.of("America/New_York"));
    return reading.facts().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }

  private static Settings settings(String language, Set<String> accepted) {
    return Settings.everyRuleOn(accepted, language);
  }

  private static String resource(String name) throws IOException {
    try (var stream = ProofreadingTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.joining("\n"));
    }
  }

  /** What a report says, from the rule's own file. */
  private static RuleCard card(String id) {
    try {
      Path file = Path.of("rules", id + ".yml");
      Source source = new Source(file.toString(), Files.readString(file));
      Problems problems = new Problems();
      Fields fields = Fields.ofFile(source, source.whole(), "the rule", problems);
      Map<String, String> messages = new HashMap<>();
      messages.put("message", fields.text("message").orElseThrow().value());
      for (YamlValue.Entry entry : fields.map("messages", "messages").orElseThrow().entries()) {
        messages.put(entry.key().text(), ((YamlValue.Scalar) entry.value()).text());
      }
      return new RuleCard(
          id,
          "",
          Category.PROOFREADING,
          Severity.WARNING,
          true,
          Set.of(Kind.values()),
          Where.WHOLE,
          Set.of(),
          Set.of(),
          "",
          List.of(),
          messages,
          fields.text("help").map(help -> help.value()),
          Map.of("certain", new OptionValue.Texts(List.of("oportunity/opportunity"))),
          Map.of(),
          Set.of(),
          List.of(),
          List.of());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

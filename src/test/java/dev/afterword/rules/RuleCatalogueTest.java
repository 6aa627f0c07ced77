package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.afterword.lint.OptionNote;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every rule that comes with the program must have. */
class RuleCatalogueTest {

  private final RuleBook rules = RuleBook.load(List.of());

  /**
   * A page of advice with its section and point, or a section of the collected evidence: of the
   * long chapters 2 and 3 the very section, because nobody looks up a whole chapter.
   */
  private static final String SOURCE =
      "(dos-and-donts|right-way|tips|interview-dos-donts) \\d+:\\d+[a-e]?"
          + "|evidence (2\\.[0-8]|3\\.[1-6]|4|5)"
          + "|design \\d+(\\.\\d+)?";

  /** Words that would speak about the writer instead of the text. */
  private static final List<String> UNKIND =
      List.of(
          "you look",
          "you sound",
          "you seem",
          "you appear",
          "you are being",
          "desperate person",
          "your fault",
          "stupid",
          "ridiculous",
          "you should have",
          "you failed",
          "you forgot");

  @Test
  void allRuleFilesCanBeRead() {
    assertFalse(rules.cards().isEmpty(), "there are no rules");
    assertEquals(List.of(), rules.problems());
  }

  @Test
  void examplesComeLastInEveryFileSoThatAChecksReadingMayStopBeforeThem() {
    RuleBook toCheck = RuleBook.loadToCheck(List.of());
    assertEquals(List.of(), toCheck.problems());
    assertEquals(
        rules.cards().stream().map(RuleCatalogueTest::withoutExamples).toList(), toCheck.cards());
  }

  private static RuleCard withoutExamples(RuleCard card) {
    return new RuleCard(
        card.id(),
        card.summary(),
        card.category(),
        card.severity(),
        card.certain(),
        card.on(),
        card.kinds(),
        card.where(),
        card.needs(),
        card.assumes(),
        card.why(),
        card.sources(),
        card.messages(),
        card.help(),
        card.options(),
        card.optionNotes(),
        card.offers(),
        card.yieldsTo(),
        List.of(),
        List.of());
  }

  @Test
  void everyRuleHasThreeBadAndTwoGoodExamples() {
    assertEquals(List.of(), idsWhere(card -> card.bad().size() < 3 || card.good().size() < 2));
  }

  @Test
  void everyRuleSaysWhyAndWhoSaysSo() {
    assertEquals(
        List.of(),
        idsWhere(
            card -> card.why().isEmpty() || card.sources().isEmpty() || card.summary().isEmpty()));
  }

  @Test
  void everySourceCanBeLookedUp() {
    assertEquals(
        List.of(),
        idsWhere(card -> !card.sources().stream().allMatch(text -> text.matches(SOURCE))));
  }

  @Test
  void noTwoRulesHaveTheSameSummaryOrMessage() {
    assertEquals(List.of(), repeated(card -> card.summary()));
    assertEquals(
        List.of(), repeated(card -> String.join(" ", new TreeSet<>(card.messages().values()))));
  }

  @Test
  void everyOptionSaysWhatItCountsAndWhy() {
    assertEquals(
        List.of(), idsWhere(card -> !card.optionNotes().values().stream().allMatch(this::isTold)));
  }

  /** Unit and reason stand behind one another in one line. */
  private boolean isTold(OptionNote note) {
    return note.unit().isPresent()
        && note.why()
            .filter(why -> !why.endsWith(".") && !why.matches("\\p{Lu}\\p{Ll}.*"))
            .isPresent();
  }

  @Test
  void noMessageEndsInAFullStop() {
    assertEquals(
        List.of(),
        idsWhere(card -> card.messages().values().stream().anyMatch(text -> text.endsWith("."))));
  }

  @Test
  void messagesSpeakOfTheWordsAndNeverOfTheWriter() {
    assertEquals(
        List.of(),
        idsWhere(
            card ->
                card.messages().values().stream()
                    .map(text -> text.toLowerCase(Locale.ROOT))
                    .anyMatch(text -> UNKIND.stream().anyMatch(text::contains))));
  }

  @Test
  void everyIdNamesAProblem() {
    // “No calls” is what they asked for, not an order to the writer.
    assertEquals(
        List.of("no-calls-requested"),
        idsWhere(card -> card.id().matches("(avoid|no|check|do-not|use)-.*")));
  }

  @Test
  void rulesYieldOnlyToRulesThatExist() {
    assertEquals(
        List.of(),
        idsWhere(card -> card.yieldsTo().stream().anyMatch(id -> rules.card(id).isEmpty())));
  }

  @Test
  void theListOfCodeRulesIsSortedAndHasAFileForEach() throws IOException {
    String code = Files.readString(Path.of("src/main/java/dev/afterword/rules/CodeRules.java"));
    List<String> listed =
        Pattern.compile("case \"([^\"]+)\" ->")
            .matcher(code)
            .results()
            .map(entry -> entry.group(1))
            .toList();
    assertEquals(listed.stream().sorted().toList(), listed);
    List<String> declared =
        ShippedFiles.RULES.read().stream()
            .flatMap(
                (Source source) ->
                    RuleFileReader.read(
                        source,
                        RuleFileReader.Scope.SHIPPED,
                        KindProfiles.shipped(),
                        new Problems())
                        .stream())
            .map(RuleFileReader.Reading::file)
            .filter(file -> file.check() instanceof RuleFile.Code)
            .map(file -> file.card().id())
            .filter(id -> !Proofreading.IDS.contains(id))
            .filter(id -> !CodeRules.DECIDED_BY_THE_LINTER.contains(id))
            .toList();
    assertEquals(declared, listed);
  }

  private List<String> idsWhere(Predicate<RuleCard> broken) {
    return rules.cards().stream().filter(broken).map(RuleCard::id).toList();
  }

  private List<List<String>> repeated(Function<RuleCard, String> text) {
    return rules.cards().stream().collect(Collectors.groupingBy(text)).values().stream()
        .filter(same -> same.size() > 1)
        .map(same -> same.stream().map(RuleCard::id).toList())
        .toList();
  }
}

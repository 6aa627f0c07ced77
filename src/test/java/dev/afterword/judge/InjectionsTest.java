package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import dev.afterword.lint.RuleCard;
import dev.afterword.rules.RuleBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InjectionsTest {

  private static List<GoodMessage> messages = List.of();
  private static Stock stock = new Stock(List.of(), List.of(), List.of(), Split.DEVELOPMENT);

  @BeforeAll
  static void read() throws IOException {
    LabelledWriting writing = new LabelledWriting(Path.of("corpus", "labelled"));
    DraftReader reader = new DraftReader(English.segmenter());
    messages =
        writing.cases(Split.DEVELOPMENT).stream()
            .filter(LabelledCase::isGood)
            .flatMap(labelled -> GoodMessage.of(labelled, reader).stream())
            .toList();
    stock =
        new Stock(
            messages,
            writing.sentences(Split.DEVELOPMENT),
            writing.names(Split.DEVELOPMENT),
            Split.DEVELOPMENT);
  }

  private static List<Planted> planted(long seed, int draws) {
    Injections injections = new Injections(stock, seed);
    return Injections.all().stream()
        .flatMap(
            injection ->
                messages.stream()
                    .flatMap(message -> injections.of(message, injection, draws).stream()))
        .toList();
  }

  @Test
  void thousandsOfCasesComeFromASeed() {
    assertTrue(planted(1, 2).size() >= 3000, planted(1, 2).size() + " cases");
  }

  @Test
  void theSameSeedPlantsTheSame() {
    assertEquals(planted(7, 1), planted(7, 1));
    assertNotEquals(planted(7, 1), planted(8, 1));
  }

  @Test
  void theMarkedWordsLieInTheSpoiledFile() {
    for (Planted planted : planted(3, 1)) {
      for (Spot spot : planted.defect().spots()) {
        String text = planted.message().text(spot.file());
        assertTrue(spot.span().end() <= text.length(), planted.defect() + " in " + text);
        assertFalse(spot.span().isEmpty(), planted.defect().name());
      }
    }
  }

  @Test
  void everyInjectionFindsAPlaceAndNamesRulesThatThereAre() {
    RuleBook rules = RuleBook.load(List.of());
    List<Planted> all = planted(3, 1);
    for (Injection injection : Injections.all()) {
      assertTrue(
          all.stream().anyMatch(planted -> planted.defect().name().equals(injection.word())),
          injection.word());
      injection
          .rules()
          .forEach(id -> assertTrue(rules.card(id).isPresent(), injection.word() + ": " + id));
    }
  }

  /** Whether the words of a message tell its kind is what this rule asks; nobody else can know. */
  private static final Set<String> NOTHING_TO_PLANT = Set.of("kind-unclear");

  /** Slips of grammar are planted for three rules; which of them hears one is no matter. */
  private static final Set<String> BESIDE_GRAMMAR = Set.of("wrong-form", "wrong-small-word");

  @Test
  void everyRuleThatRunsUnaskedHasADefectToFind() {
    Set<String> withoutDefect =
        RuleBook.load(List.of()).cards().stream()
            .filter(RuleCard::on)
            .map(RuleCard::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(withoutDefect.size() > 100, "only " + withoutDefect.size() + " rules");
    Injections.all().stream()
        .flatMap(injection -> injection.rules().stream().limit(1))
        .forEach(withoutDefect::remove);
    assertTrue(SlipDefect.GRAMMAR_MISTAKE.rules().containsAll(BESIDE_GRAMMAR));
    withoutDefect.removeAll(BESIDE_GRAMMAR);
    assertEquals(NOTHING_TO_PLANT, withoutDefect);
  }
}

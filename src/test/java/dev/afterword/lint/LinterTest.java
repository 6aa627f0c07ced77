package dev.afterword.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Allowance;
import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Headers;
import dev.afterword.draft.Kind;
import dev.afterword.draft.KindReading;
import dev.afterword.draft.Letter;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinterTest {

  private static final String TEXT = "I will realy take anything you have, please. Call me.";

  static RuleCard card(String id, Category category, Severity severity, String... yieldsTo) {
    return new RuleCard(
        id,
        "A rule",
        category,
        severity,
        true,
        Set.of(Kind.values()),
        Where.BODY,
        Set.of(),
        Set.of(),
        "Because.",
        List.of(),
        Map.of("message", "{rule}", "unknown", "{rule}{suggestion}"),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Set.of(yieldsTo),
        List.of(),
        List.of());
  }

  /** Finds the same words in every draft. */
  private record Finder(RuleCard card, String words) implements Checker.OfDraft {
    @Override
    public List<RuleCard> cards() {
      return List.of(card);
    }

    @Override
    public List<Violation> check(DraftContext context) {
      Draft draft = context.draft();
      int start = draft.source().text().indexOf(words);
      Span span = new Span(start, start + words.length());
      return List.of(card.report(draft.place(span), Map.of("rule", card.id())));
    }
  }

  private record Crasher(RuleCard card) implements Checker.OfDraft {
    @Override
    public List<RuleCard> cards() {
      return List.of(card);
    }

    @Override
    public List<Violation> check(DraftContext context) {
      throw new IllegalStateException("no such thing");
    }
  }

  private static Finder tone(String id, String words) {
    return new Finder(card(id, Category.TONE, Severity.WARNING), words);
  }

  private static Draft draft(String path, Allowance... allowances) {
    return draft(path, TEXT, allowances);
  }

  private static Draft draft(String path, String text, Allowance... allowances) {
    Source source = new Source(path, text);
    int start = text.indexOf("I will");
    MappedText body = MappedText.verbatim(source, new Span(start, text.length()));
    int end = body.text().indexOf('.') + 1;
    List<Sentence> sentences =
        List.of(sentence(body, new Span(0, end)), sentence(body, new Span(end + 1, body.length())));
    return new Draft(
        source,
        Headers.none(),
        new Letter(List.of(new Part(Part.Role.PARAGRAPH, body, sentences))),
        KindReading.declared(Kind.STATUS),
        Channel.EMAIL,
        List.of(allowances));
  }

  private static Sentence sentence(MappedText body, Span span) {
    return new Sentence(
        body.text().substring(span.start(), span.end()), span, body.inFile(span), List.of());
  }

  private static LintReport lint(List<Draft> drafts, Checker... checkers) {
    return lint(drafts, new Linter(List.of(checkers)));
  }

  private static LintReport lint(List<Draft> drafts, Linter linter) {
    return linter.lint(
        new Workspace(
            List.of(),
            drafts,
            Instant.EPOCH,
            ZoneId.of("UTC"),
            Settings.everyRuleOn(Set.of(), "en-US")),
        List.of());
  }

  private static List<String> rules(LintReport report) {
    return report.violations().stream().map(found -> found.card().id()).toList();
  }

  @Test
  void aRuleThatDoesNotRunTodayIsNamedWithTheReason() {
    RuleCard idle = card("slow", Category.PROOFREADING, Severity.ERROR);
    Linter linter =
        new Linter(List.of(tone("tone", "anything")), List.of(idle), Map.of(idle, "no time"));
    assertEquals(
        List.of(new LintReport.Skipped(List.of("slow"), "a.md", "no time")),
        lint(List.of(draft("a.md")), linter).skipped());
  }

  /** Fails whenever it is asked. */
  private record Unasked(RuleCard card) implements Checker.OfWorkspace {
    @Override
    public List<RuleCard> cards() {
      return List.of(card);
    }

    @Override
    public List<Violation> check(Workspace workspace) {
      throw new IllegalStateException("nobody should ask");
    }
  }

  /** Every rule but one is on. */
  private record AllBut(String off, Settings others) implements Settings {
    @Override
    public RuleState rule(RuleCard card, String path, Kind kind) {
      RuleState state = others.rule(card, path, kind);
      return new RuleState(!card.id().equals(off), state.severity(), state.options());
    }

    @Override
    public Set<String> accepted() {
      return others.accepted();
    }

    @Override
    public Me me() {
      return others.me();
    }

    @Override
    public String language() {
      return others.language();
    }

    @Override
    public List<SettledAllowance> allowances() {
      return others.allowances();
    }
  }

  @Test
  void aRuleAboutTheWholeSearchIsNotAskedWhereItIsOff() {
    Linter linter =
        new Linter(List.of(new Unasked(card("idle", Category.SEARCH, Severity.WARNING))));
    Workspace workspace =
        new Workspace(
            List.of(),
            List.of(draft("a.md")),
            Instant.EPOCH,
            ZoneId.of("UTC"),
            new AllBut("idle", Settings.everyRuleOn(Set.of(), "en-US")));
    assertEquals(List.of(), linter.lint(workspace, List.of()).crashes());
  }

  @Test
  void aRuleAboutTheWholeSearchIsAskedWhereItIsOn() {
    assertEquals(
        List.of(List.of("asked")),
        lint(List.of(draft("a.md")), new Unasked(card("asked", Category.SEARCH, Severity.WARNING)))
            .crashes()
            .stream()
            .map(LintReport.Crash::rules)
            .toList());
  }

  @Test
  void aRuleKeepsSilentWhereOneThatItYieldsToSpeaks() {
    Finder wide =
        new Finder(card("wide", Category.BREVITY, Severity.WARNING, "narrow"), "take anything");
    assertEquals(
        List.of("narrow"), rules(lint(List.of(draft("a.md")), wide, tone("narrow", "anything"))));
  }

  @Test
  void aRuleAlsoYieldsToAWordAboutToneElsewhereInItsSentence() {
    Finder sharp = tone("sharp", "anything");
    Finder same =
        new Finder(card("same", Category.COMPLETENESS, Severity.WARNING, "sharp"), "please");
    Finder next = new Finder(card("next", Category.TONE, Severity.WARNING, "sharp"), "Call me");
    assertEquals(List.of("sharp", "next"), rules(lint(List.of(draft("a.md")), sharp, same, next)));
  }

  @Test
  void ofTwoRulesThatYieldToEachOtherOneSpeaks() {
    Finder one = new Finder(card("one", Category.TONE, Severity.WARNING, "two"), "anything");
    Finder two = new Finder(card("two", Category.BREVITY, Severity.WARNING, "one"), "anything");
    assertEquals(1, lint(List.of(draft("a.md")), one, two).violations().size());
  }

  @Test
  void proofreadingLeavesWordsToTheOtherCategories() {
    Finder grammar = new Finder(card("grammar", Category.PROOFREADING, Severity.ERROR), "anything");
    assertEquals(
        List.of("desperate"),
        rules(lint(List.of(draft("a.md")), grammar, tone("desperate", "take anything"))));
  }

  @Test
  void aSuggestionSilencesNoSlip() {
    Finder grammar =
        new Finder(card("grammar", Category.PROOFREADING, Severity.WARNING), "anything");
    Finder mild = new Finder(card("mild", Category.TONE, Severity.SUGGESTION), "take anything");
    assertEquals(List.of("mild", "grammar"), rules(lint(List.of(draft("a.md")), grammar, mild)));
  }

  @Test
  void theLongerWordingSpeaksWithinACategory() {
    assertEquals(
        List.of("z-long"),
        rules(
            lint(
                List.of(draft("a.md")),
                tone("a-short", "anything"),
                tone("z-long", "take anything"))));
  }

  @Test
  void theGraverWordingSpeaksBeforeTheLonger() {
    Finder grave = new Finder(card("grave", Category.TONE, Severity.ERROR), "anything");
    assertEquals(
        List.of("grave"),
        rules(lint(List.of(draft("a.md")), grave, tone("long", "take anything"))));
  }

  @Test
  void aWholeSentenceSilencesNoWordAndNoWordSilencesIt() {
    String sentence = TEXT.substring(0, TEXT.indexOf('.') + 1);
    Finder misspelling =
        new Finder(card("misspelling", Category.PROOFREADING, Severity.WARNING), "realy");
    assertEquals(
        List.of("long-sentence", "misspelling", "desperate"),
        rules(
            lint(
                List.of(draft("a.md")),
                tone("long-sentence", sentence),
                misspelling,
                tone("desperate", "anything"))));
  }

  @Test
  void oneRuleSpeaksOnceAboutTheSameWords() {
    assertEquals(
        List.of("desperate"),
        rules(
            lint(
                List.of(draft("a.md")),
                tone("desperate", "anything"),
                tone("desperate", "anything"))));
  }

  @Test
  void aCrashNamesRuleAndDraftAndTheOthersStillReport() {
    LintReport report =
        lint(
            List.of(draft("acme/dana.md")),
            new Crasher(card("wrong-name", Category.PERSONALIZATION, Severity.ERROR)),
            tone("desperate", "anything"));
    assertEquals(List.of("desperate"), rules(report));
    assertEquals(
        "acme/dana.md: the rule wrong-name crashed on acme/dana.md:"
            + " java.lang.IllegalStateException: no such thing",
        report.problems().get(0).toString());
    assertTrue(report.crashes().get(0).cause().getStackTrace().length > 0);
  }

  private static Allowance allowance(String text, String rule) {
    int start = text.indexOf(rule);
    int end = text.indexOf("\n");
    return new Allowance(
        rule,
        Optional.empty(),
        new Span(0, end),
        new Span(start, start + rule.length()),
        Optional.empty());
  }

  private static LintReport lintWithAllowance(String rule, Checker... checkers) {
    String text = "<!-- afterword: allow " + rule + " -->\n" + TEXT;
    List<RuleCard> known =
        List.of(
            card("desperate", Category.TONE, Severity.WARNING),
            card("resting", Category.TONE, Severity.WARNING),
            card(Linter.UNUSED_ALLOWANCE, Category.SEARCH, Severity.SUGGESTION));
    return lint(
        List.of(draft("a.md", text, allowance(text, rule))), new Linter(List.of(checkers), known));
  }

  @Test
  void anAllowanceSuppressesItsRule() {
    assertEquals(List.of(), rules(lintWithAllowance("desperate", tone("desperate", "anything"))));
  }

  @Test
  void anAllowanceOfARuleThatFoundNothingIsUnusedAndItsLineCanGo() {
    Checker silent =
        new Checker.OfDraft() {
          @Override
          public List<RuleCard> cards() {
            return List.of(card("desperate", Category.TONE, Severity.WARNING));
          }

          @Override
          public List<Violation> check(DraftContext context) {
            return List.of();
          }
        };
    LintReport report = lintWithAllowance("desperate", silent);
    assertEquals(List.of("unused-allowance"), rules(report));
    Fix fix = report.violations().get(0).fixes().get(0);
    assertEquals(Fix.Applicability.SAFE, fix.applicability());
    Place removed =
        new Place(report.violations().get(0).place().source(), fix.edits().get(0).span());
    assertEquals("<!-- afterword: allow desperate -->\n", removed.text());
  }

  @Test
  void anAllowanceOfARuleThatDidNotRunIsNotUnused() {
    assertEquals(List.of(), rules(lintWithAllowance("resting")));
  }

  @Test
  void anAllowanceOfAnUnknownRuleNamesTheNearest() {
    assertEquals(
        "desparate; did you mean \"desperate\"?",
        lintWithAllowance("desparate").violations().get(0).message());
  }

  @Test
  void theOrderOfCheckersMakesNoDifference() {
    List<Checker> checkers = new ArrayList<>();
    for (String words : List.of("anything", "take anything", "realy", "please", "Call")) {
      checkers.add(tone("rule-" + words.replace(' ', '-'), words));
      checkers.add(tone("also-" + words.replace(' ', '-'), words));
    }
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      drafts.add(draft("note-" + i + ".md"));
    }
    List<String> expected = lines(lint(drafts, new Linter(checkers)));
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      Collections.shuffle(checkers, random);
      Collections.shuffle(drafts, random);
      assertEquals(expected, lines(lint(drafts, new Linter(checkers))), "seed " + seed);
    }
  }

  private static List<String> lines(LintReport report) {
    return report.violations().stream()
        .map(found -> found.place() + " " + found.card().id())
        .toList();
  }
}

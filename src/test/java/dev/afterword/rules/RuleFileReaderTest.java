package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.draft.PlainSegmenter;
import dev.afterword.lint.Checker;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.OptionNote;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleFileReaderTest {

  private static final String HEAD =
      """
      summary: Words in a test
      category: tone
      message: "“{match}” is found"
      """;

  @Test
  void aSmallFileIsARule() {
    RuleCard card = read(HEAD + "phrases: [so what]\n").card();
    assertEquals("loud", card.id());
    assertEquals(Severity.WARNING, card.severity());
    assertEquals(Set.of(Kind.values()), card.kinds());
  }

  @Test
  void examplesKeepTheirMarksAndFacts() {
    RuleCard card =
        read(HEAD
                + """
                    phrases: [so what]
                    bad:
                      - Well, [[so what]]?
                      - text: "[[So what]]"
                        kind: status
                        facts:
                          company:
                            name: Acme
                    """)
            .card();
    assertEquals("Well, so what?", card.bad().get(0).text());
    assertEquals(List.of(new Span(6, 13)), card.bad().get(0).marks());
    assertEquals(Optional.of(Kind.STATUS), card.bad().get(1).around().kind());
    assertTrue(card.bad().get(1).around().facts().orElseThrow().contains("company:\n"));
  }

  @Test
  void optionsMayDifferByKind() {
    RuleCard card =
        read(HEAD
                + "phrases: [so]\noptions: {limit: {default: {default: 5, card: off}, unit: words}}\n")
            .card();
    assertEquals(
        Map.of(
            "limit",
            new OptionValue.ByKind(
                Map.of("default", new OptionValue.Text("5"), "card", new OptionValue.Text("off")))),
        card.options());
    assertEquals(
        Map.of("limit", new OptionNote(Optional.of("words"), Optional.empty())),
        card.optionNotes());
  }

  @Test
  void aRuleIsAsSevereWhateverItFindsUnlessItSaysWhatItIsCertainOf() {
    RuleCard plain = read(HEAD + "severity: error\nphrases: [so]\n").card();
    assertEquals(Severity.ERROR, plain.certain());
    assertEquals("error", plain.severities());
    RuleCard doubting =
        read(HEAD
                + "severity: suggestion\ncertain: error\ntone: angry\nphrases: [so]\n"
                + "options: {confidence: {default: 80, unit: percent}}\n"
                + "messages: {by-model: so}\n")
            .card();
    assertEquals(Severity.SUGGESTION, doubting.severity());
    assertEquals(Severity.ERROR, doubting.certain());
    assertEquals("suggestion, error where certain", doubting.severities());
  }

  @Test
  void whatARuleIsCertainOfMattersMoreAndNeedsACheckThatTellsItApart() {
    assertProblems(
        HEAD.replace("{match}", "so") + "severity: warning\ncertain: warning\nrequire: [so]\n",
        "rules/loud.yml:5:10: \"certain\" must be more than \"severity\"");
    assertProblems(
        HEAD + "severity: suggestion\ncertain: warning\nphrases: [so]\n",
        "rules/loud.yml:5:10: \"certain\" stands beside phrases with a \"tone\", \"require\" or"
            + " \"code\"; other checks are as certain of all they find");
  }

  @Test
  void everythingThatIsWrongIsReportedAtItsPlace() {
    assertProblems(
        HEAD + "phrase: [so what]\n",
        "rules/loud.yml:1:1: a rule file must have exactly one of phrases, replace, count, require,"
            + " pattern, code; this one has none",
        "rules/loud.yml:4:1: unknown key \"phrase\" in a rule file; did you mean \"phrases\"?");
    assertProblems(
        HEAD + "kinds: [statsu]\nphrases:\n  - so (what|that\n",
        "rules/loud.yml:4:9: \"kinds\" must be one of thank-you, group-thanks, card, status,"
            + " final-status, phone-script, voicemail, rejection-reply, feedback-request,"
            + " keep-in-touch, referral-ask, offer-leverage, withdrawal, reference-notice,"
            + " contact-request, not \"statsu\"; did you mean \"status\"?",
        "rules/loud.yml:6:8: \"(\" is never closed");
    assertProblems(
        HEAD + "phrases: [so]\nbad:\n  - Well [[so\n",
        "rules/loud.yml:6:5: \"[[\" is never closed by \"]]\"");
    assertProblems(
        HEAD.replace("{match}", "{mach}") + "phrases: [so]\n",
        "rules/loud.yml:3:12: nothing fills {mach} here; did you mean \"match\"?");
    assertProblems(
        HEAD + "code: true\n",
        "rules/loud.yml:4:7: \"code\" is for the rules that come with the program; use phrases,"
            + " replace, count, require or pattern");
  }

  @Test
  void twoChecksInOneFileAreOneTooMany() {
    assertProblems(
        HEAD + "phrases: [so]\nrequire: [thank you]\n",
        "rules/loud.yml:1:1: a rule file must have exactly one of phrases, replace, count, require,"
            + " pattern, code; this one has phrases and require");
  }

  @Test
  void aBrokenFileLeavesTheOthersRunning() {
    Problems problems = new Problems();
    RuleBook book =
        RuleBook.of(
            List.of(),
            List.of(
                new Source("own/loud.yml", HEAD + "phrases: [so what]\n"),
                new Source("own/broken.yml", HEAD)),
            problems);
    assertEquals(1, book.problems().size());
    assertEquals(List.of("so what"), found(book, "Well, so what."));
  }

  @Test
  void twoFilesOfOneRuleAreReportedWithBothPlaces() {
    RuleBook book =
        RuleBook.of(
            List.of(),
            List.of(
                new Source("a/loud.yml", HEAD + "phrases: [so]\n"),
                new Source("b/loud.yml", HEAD + "phrases: [so]\n")),
            new Problems());
    assertEquals(
        List.of("b/loud.yml:1:1: the rule \"loud\" stands already in a/loud.yml"),
        book.problems().stream().map(Problem::toString).toList());
  }

  @Test
  void unlessSilencesWhatItOverlaps() {
    RuleBook book =
        book(HEAD + "phrases: [i need an answer]\nunless: [answer when it suits you]\n");
    assertEquals(List.of("I need an answer"), found(book, "I need an answer now."));
    assertEquals(List.of(), found(book, "I need an answer when it suits you."));
  }

  @Test
  void replaceOffersItsRewriteWithTheCapitalOfTheWords() {
    RuleBook book = book(HEAD + "replace: {just checking in: i am writing}\n");
    Violation violation = violations(book, "Just checking in about the role.").get(0);
    assertEquals("I am writing", violation.fixes().get(0).edits().get(0).text());
    assertEquals(Fix.Applicability.UNSAFE, violation.fixes().get(0).applicability());
  }

  @Test
  void countRaisesTheSeverityAboveItsSecondLimit() {
    RuleBook book =
        book(
            HEAD
                + "severity: suggestion\n"
                + "count: {of: exclamation-marks, at-most: 1, error-above: 2}\n");
    assertEquals(List.of(), found(book, "So good!"));
    assertEquals(List.of("!"), found(book, "So good! Yes!"));
    assertEquals(Severity.SUGGESTION, violations(book, "So good! Yes!").get(0).severity());
    assertEquals(Severity.ERROR, violations(book, "So! Good! Yes!").get(0).severity());
  }

  @Test
  void countCanCountPhrases() {
    RuleBook book = book(HEAD + "count: {of: [sorry, apologies], at-most: 1}\n");
    assertEquals(List.of(), found(book, "I am sorry."));
    assertEquals(List.of("Apologies"), found(book, "I am sorry. Apologies for that."));
  }

  @Test
  void requireAsksForOneOfItsPhrases() {
    RuleBook book =
        book(
            HEAD.replace("“{match}” is found", "No thanks")
                + "where: body\nrequire: [(thank you|thanks)]\n");
    assertEquals(List.of(), found(book, "Thank you for Tuesday."));
    assertEquals(1, violations(book, "It was Tuesday.").size());
  }

  @Test
  void requireNamesAllThatIsMissingInOneSentence() {
    RuleBook book =
        book(
            HEAD.replace("“{match}” is found", "Nothing says {missing}")
                + """
                where: body
                require:
                  - {what: the day, phrases: [on monday]}
                  - {what: the place, phrases: [in the office]}
                  - {what: the dress, phrases: [in uniform], kinds: [card]}
                """);
    assertEquals(
        List.of("Nothing says the day and the place"), messages(book, "Thank you for the talk."));
    assertEquals(List.of("Nothing says the place"), messages(book, "We met on Monday."));
    assertEquals(List.of(), messages(book, "We met on Monday in the office."));
  }

  @Test
  void whereLittleIsMissingARequirementIsASuggestion() {
    RuleBook book =
        book(
            HEAD.replace("“{match}” is found", "Nothing says {missing}")
                + """
                where: body
                severity: error
                options: {warning-from: {default: 2, unit: missing facts}}
                require:
                  - {what: the day, phrases: [on monday]}
                  - {what: the place, phrases: [in the office]}
                """);
    assertEquals(Severity.SUGGESTION, violations(book, "We met on Monday.").get(0).severity());
    assertEquals(Severity.ERROR, violations(book, "We met.").get(0).severity());
  }

  @Test
  void aKindMayHaveASentenceOfItsOwn() {
    RuleBook book =
        book(
            HEAD.replace("“{match}” is found", "No thanks")
                + """
                messages: {thank-you: No thanks in a note of thanks}
                where: body
                require: [thank you]
                """);
    assertEquals(List.of("No thanks in a note of thanks"), messages(book, "It was Tuesday."));
  }

  private static List<String> messages(RuleBook book, String body) {
    return violations(book, body).stream().map(Violation::message).toList();
  }

  private static RuleBook book(String yaml) {
    RuleBook book =
        RuleBook.of(List.of(), List.of(new Source("rules/loud.yml", yaml)), new Problems());
    assertEquals(List.of(), book.problems());
    return book;
  }

  private static List<String> found(RuleBook book, String body) {
    return violations(book, body).stream().map(violation -> violation.place().text()).toList();
  }

  private static List<Violation> violations(RuleBook book, String body) {
    String message = "Dear Dana,\n\n" + body + "\n\nBest regards,\nRobin Hale\n";
    Draft draft =
        new DraftReader(new PlainSegmenter())
            .read("note.txt", message.getBytes(StandardCharsets.UTF_8))
            .draft()
            .orElseThrow();
    Workspace workspace =
        new Workspace(
            List.of(),
            List.of(draft),
            Instant.EPOCH,
            ZoneOffset.UTC,
            Settings.everyRuleOn(Set.of(), "en-US"));
    return book.checkers().stream()
        .map(Checker.OfDraft.class::cast)
        .flatMap(
            checker -> checker.check(new DraftContext(workspace, Optional.empty(), draft)).stream())
        .toList();
  }

  private static RuleFile read(String yaml) {
    Problems problems = new Problems();
    Optional<RuleFileReader.Reading> reading =
        RuleFileReader.read(
            new Source("rules/loud.yml", yaml),
            RuleFileReader.Scope.OWN,
            KindProfiles.shipped(),
            problems);
    assertEquals(List.of(), problems.all());
    return reading.orElseThrow().file();
  }

  private static void assertProblems(String yaml, String... expected) {
    Problems problems = new Problems();
    RuleFileReader.read(
        new Source("rules/loud.yml", yaml),
        RuleFileReader.Scope.OWN,
        KindProfiles.shipped(),
        problems);
    assertEquals(
        String.join("\n", expected),
        String.join("\n", problems.all().stream().map(Problem::toString).toList()));
  }
}

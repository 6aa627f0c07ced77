package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Category;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Linter;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Where;
import dev.afterword.phrases.Phrase;
import dev.afterword.phrases.PhraseParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaredCheckerTest {

  private static RuleCard card(String id, String message) {
    return new RuleCard(
        id,
        "A word",
        Category.TONE,
        Severity.WARNING,
        true,
        Set.of(Kind.values()),
        Where.BODY,
        Set.of(),
        Set.of(),
        "Because.",
        List.of(),
        Map.of("message", message),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  private static List<List<Phrase>> word(String word) throws PhraseParser.Malformed {
    return List.of(List.of(PhraseParser.parse(word)), List.of(), List.of());
  }

  @Test
  void aRuleThatFailsIsNamedAndTheOthersOfItsReadingStillSpeak() throws PhraseParser.Malformed {
    DeclaredCheck finding = new FindCheck(false, Optional.empty(), Optional.empty());
    DeclaredChecker checker =
        new DeclaredChecker(
            Map.of(
                card("broken", "{nobody fills this}"), finding,
                card("sound", "“{match}”"), finding),
            PhraseBook.of(Map.of("broken", word("mill"), "sound", word("pump"))));
    RuleBench.File note =
        new RuleBench.File("a.md", "---\nkind: status\n---\nDear Dana,\n\nThe mill has a pump.\n");
    LintReport report =
        new Linter(List.of(checker)).lint(new RuleBench().without(note).workspace(), List.of());
    assertEquals(
        List.of("sound"), report.violations().stream().map(found -> found.card().id()).toList());
    assertEquals(
        List.of(
            "a.md: the rule broken crashed on a.md: java.lang.IllegalArgumentException: the rule"
                + " broken gives no value for {nobody fills this}"),
        report.problems().stream().map(Object::toString).toList());
  }
}

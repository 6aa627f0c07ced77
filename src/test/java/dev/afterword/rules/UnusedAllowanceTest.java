package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.Fix;
import dev.afterword.lint.Linter;
import dev.afterword.lint.Violation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is left of a draft when an allowance that suppresses nothing is removed. */
class UnusedAllowanceTest {

  private static final RuleBook RULES = RuleBook.load(List.of());

  private static List<Violation> unused(String path, String text) {
    Linter linter = new Linter(RULES.checkers(Set.of("emoji", "shouting")), RULES.cards());
    return linter
        .lint(new RuleBench().without(new RuleBench.File(path, text)).workspace(), List.of())
        .violations()
        .stream()
        .filter(found -> found.card().id().equals(Linter.UNUSED_ALLOWANCE))
        .toList();
  }

  /** The file after the safe fix of its one violation. */
  private static String mended(String path, String text) {
    List<Violation> found = unused(path, text);
    assertEquals(1, found.size(), found::toString);
    Fix fix = found.get(0).fixes().get(0);
    assertEquals(Fix.Applicability.SAFE, fix.applicability());
    StringBuilder mended = new StringBuilder(text);
    Fix.Edit edit = fix.edits().get(0);
    mended.replace(edit.span().start(), edit.span().end(), edit.text());
    assertEquals(List.of(), unused(path, mended.toString()));
    return mended.toString();
  }

  private static String letter(String head) {
    return head
        + "Dear Dana,\n\nThank you for the tour of the pump room.\n\nKind regards,\nRobin\n";
  }

  private static String noisyLetter(String head) {
    return letter(head).replace("room.", "room 😀");
  }

  @Test
  void aCommentGoesWithItsLine() {
    assertEquals(
        letter("\n"),
        mended("a.md", letter("<!-- afterword: allow emoji: she likes them -->\n\n")));
  }

  @Test
  void anEntryOfTheFrontMatterGoesWithItsLine() {
    assertEquals(
        letter("---\nkind: status\n---\n"),
        mended("a.md", letter("---\nkind: status\nallow: emoji\n---\n")));
  }

  @Test
  void anItemOfAListGoesWithItsDashAndTheOtherStays() {
    assertEquals(
        noisyLetter("---\nkind: status\nallow:\n  - emoji\n---\n"),
        mended("a.md", noisyLetter("---\nkind: status\nallow:\n  - shouting\n  - emoji\n---\n")));
  }

  @Test
  void aMapInAListGoesWithAllItsLines() {
    assertEquals(
        noisyLetter("---\nkind: status\nallow:\n  - emoji\n---\n"),
        mended(
            "a.md",
            noisyLetter(
                "---\nkind: status\nallow:\n  - rule: shouting\n    reason: old\n  - emoji\n---\n")));
  }

  @Test
  void anItemInBracketsGoesWithItsComma() {
    assertEquals(
        noisyLetter("---\nkind: status\nallow: [{rule: emoji}]\n---\n"),
        mended(
            "a.md",
            noisyLetter("---\nkind: status\nallow: [{rule: shouting}, {rule: emoji}]\n---\n")));
    assertEquals(
        noisyLetter("---\nkind: status\nallow: [{rule: emoji}]\n---\n"),
        mended(
            "a.md",
            noisyLetter("---\nkind: status\nallow: [{rule: emoji}, {rule: shouting}]\n---\n")));
  }

  @Test
  void oneOfTheRulesOfACommentGoesWithItsComma() {
    assertEquals(
        noisyLetter("<!-- afterword: allow emoji: she likes them -->\n\n"),
        mended(
            "a.md", noisyLetter("<!-- afterword: allow shouting, emoji: she likes them -->\n\n")));
  }

  @Test
  void aHeaderOfATextGoesWithItsLine() {
    assertEquals(
        letter("Kind: status\n\n"), mended("a.txt", letter("Kind: status\nAllow: emoji\n\n")));
  }

  @Test
  void aHeaderOfAMailGoesWithItsLines() {
    String head = "Subject: Your pump room\nX-Afterword-Kind: status\n";
    assertEquals(
        letter(head + "\n"),
        mended("a.eml", letter(head + "X-Afterword-Allow: emoji:\n she likes them\n\n")));
  }
}

package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.language.English;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenPatternRuleTest {

  private static final String SUPERLATIVES =
      """
      summary: Superlatives in a test
      category: tone
      where: body
      message: "“{match}” is found"
      pattern: |
        <antipattern><token>at</token><token>the</token><token>latest</token></antipattern>
        <pattern>
          <token>the</token>
          <marker><token postag="JJS"/></marker>
          <token postag="NN.*" postag_regexp="yes"/>
        </pattern>
      """;

  @Test
  void aPatternFindsWordsByWhatTheyAre() {
    RuleBook book =
        book(
            SUPERLATIVES
                + """
                bad:
                  - Yours is the [[finest]] laboratory.
                  - We met. It was the [[kindest]] welcome, and the [[longest]] walk.
                good:
                  - I can start on Monday at the latest date you name.
                  - Yours is a fine laboratory.
                """);
    assertEquals(List.of(), broken(book));
  }

  @Test
  void aBrokenPatternIsReportedAtItsLine() {
    assertEquals(
        List.of(
            "own/superlatives.yml:8:5: <tokn> has no place in <pattern>; did you mean \"token\"?"),
        problems(SUPERLATIVES.replace("<token>the</token>\n", "<tokn>the</tokn>\n")));
    assertEquals(
        List.of(
            "own/superlatives.yml:9:35: no XML: The element type \"token\" must be terminated by"
                + " the matching end-tag \"</token>\""),
        problems(SUPERLATIVES.replace("postag=\"JJS\"/>", "postag=\"JJS\">")));
  }

  @Test
  void aPatternMayNotReadOtherFiles() {
    assertEquals(
        List.of("own/superlatives.yml:6:3: a pattern has no DOCTYPE and no entities"),
        problems(
            SUPERLATIVES.replace(
                "  <antipattern>",
                "  <!DOCTYPE p [<!ENTITY e SYSTEM \"file:///any/e\">]><antipattern>")));
  }

  @Test
  void whatKeepsAPatternSilentIsAPatternToo() {
    assertEquals(
        List.of(
            "own/superlatives.yml:12:10: \"unless\" goes with phrases; beside a pattern write an"
                + " <antipattern>"),
        problems(SUPERLATIVES + "unless: [at the latest]\n"));
  }

  @Test
  void patternsCountAmongTheRulesThatNeedLanguageTool() {
    RuleBook book = book(SUPERLATIVES);
    assertEquals(book.cards(), book.proofreadingCards());
    assertEquals(List.of(), book.checkersWithoutProofreading());
  }

  private static List<String> broken(RuleBook book) {
    RuleCard card = book.card("superlatives").orElseThrow();
    return new RuleExamples(book, English.segmenter())
        .run(card).stream()
            .filter(outcome -> outcome.verdict() != RuleExamples.Verdict.PASSED)
            .map(RuleExamples.Outcome::toString)
            .toList();
  }

  private static RuleBook book(String yaml) {
    RuleBook book = read(yaml);
    assertEquals(List.of(), book.problems());
    return book;
  }

  private static List<String> problems(String yaml) {
    return read(yaml).problems().stream().map(Problem::toString).toList();
  }

  private static RuleBook read(String yaml) {
    return RuleBook.of(
        List.of(), List.of(new Source("own/superlatives.yml", yaml)), new Problems());
  }
}

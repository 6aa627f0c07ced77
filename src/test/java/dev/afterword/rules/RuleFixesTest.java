package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.language.English;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the rules say of their fixes. That a fix leaves less to find and is declared in its file is
 * a part of running the examples; see {@link RuleExamplesTest}.
 */
class RuleFixesTest {

  private static final RuleBook RULES = RuleBook.load(List.of());

  private static final RuleExamples EXAMPLES = new RuleExamples(RULES, English.segmenter());

  private static List<RuleCard> offering() {
    List<RuleCard> offering =
        RULES.cards().stream()
            .filter(
                card ->
                    card.offers().filter(trust -> trust != Fix.Applicability.DISPLAY).isPresent())
            .toList();
    assertTrue(offering.size() >= 30, "only " + offering.size() + " rules offer a fix");
    return offering;
  }

  @Test
  void everyFixIsShownByAnExampleBeforeAndAfter() {
    assertEquals(
        List.of(),
        offering().stream()
            .filter(card -> EXAMPLES.run(card).stream().noneMatch(RuleExamples.Outcome::asShown))
            .map(RuleCard::id)
            .toList());
  }
}

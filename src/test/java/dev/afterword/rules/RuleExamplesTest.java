package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.afterword.draft.Segmenter;
import dev.afterword.language.English;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of every rule: bad ones are found at the marked words, good ones are left alone.
 */
class RuleExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyRuleDoesWhatItsExamplesSay() {
    Segmenter segmenter = English.segmenter();
    RuleBook rules = RuleBook.load(List.of());
    assertFalse(rules.cards().isEmpty(), "there are no rules");
    RuleExamples examples = new RuleExamples(rules, segmenter);
    return rules.cards().stream()
        .map(
            card ->
                dynamicTest(
                    card.id(),
                    () ->
                        assertEquals(
                            List.of(),
                            examples.run(card).stream()
                                .filter(outcome -> outcome.verdict() != RuleExamples.Verdict.PASSED)
                                .map(RuleExamples.Outcome::toString)
                                .toList())));
  }
}

package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

  @ParameterizedTest
  @CsvSource({
    "taught, teach",
    "children, child",
    "bought, buy",
    "knives, knife",
    "quicker, quick",
    "busiest, busy",
    "Thought, think"
  })
  void bringsIrregularFormsToTheirBase(String form, String base) {
    assertEquals(List.of(base), Lemmas.bases(List.of(form)));
  }

  @Test
  void takesAFormOfSeveralWordsForTheInflectedOne() {
    assertEquals(List.of("leave"), Lemmas.bases(List.of("left")));
  }

  @Test
  void leavesWhatItDoesNotKnow() {
    assertEquals(
        List.of("kafka", "2026", "teach"), Lemmas.bases(List.of("Kafka", "2026", "teach")));
  }

  @Test
  void answersInOrder() {
    assertEquals(List.of("the", "mouse", "run"), Lemmas.bases(List.of("the", "mice", "ran")));
  }
}

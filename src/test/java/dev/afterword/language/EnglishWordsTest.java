package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EnglishWordsTest {

  @Test
  void wordsThatAreAlsoNamesAreOrdinary() {
    for (String word : new String[] {"Mark", "Will", "Grace", "Dean", "River", "Thank"}) {
      assertTrue(EnglishWords.isOrdinary(word), word);
    }
  }

  @Test
  void namesAreNotOrdinary() {
    for (String name : new String[] {"Rivera", "Riviera", "Peterson", "Petersson", "Okafor"}) {
      assertFalse(EnglishWords.isOrdinary(name), name);
    }
  }

  @Test
  void namesThatTheDictionaryHasAreKnown() {
    assertTrue(EnglishWords.isKnown("Peterson"));
    assertFalse(EnglishWords.isKnown("Petersonn"));
    assertFalse(EnglishWords.isKnown(""));
  }

  @Test
  void theBeginningOfAWordIsNoWord() {
    assertFalse(EnglishWords.isKnown("interv"));
  }
}

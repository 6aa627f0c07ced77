package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StemmerTest {

  @Test
  void formsOfAWordMeet() {
    assertEquals(Stemmer.stem("migrated"), Stemmer.stem("Migration"));
    assertEquals(Stemmer.stem("batches"), Stemmer.stem("batch"));
  }
}

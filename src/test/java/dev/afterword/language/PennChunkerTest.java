package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;

/**
 * Pins the phrase tags that LanguageTool's rules were written against. When they change, rules are
 * lost without a word.
 */
class PennChunkerTest {

  private static final PennChunker CHUNKER = new PennChunker(new LoadedPhraseModels());

  @Test
  void phrasesAreMarkedWithTheTagsOfThePennTreebank() {
    assertEquals(
        "Thank[B-VP] you[B-NP-singular,E-NP-singular] for[B-PP]"
            + " the[B-NP-singular] data[I-NP-singular] migration[E-NP-singular]",
        chunks("Thank you for the data migration"));
    assertEquals(
        "I[B-NP-singular,E-NP-singular] look[B-VP] forward[B-ADVP] to[B-VP] hear[I-VP]"
            + " from[B-PP] you[B-NP-singular,E-NP-singular] .[O]",
        chunks("I look forward to hear from you ."));
  }

  @Test
  void aPhraseWhoseNounIsPluralIsMarkedPlural() {
    assertEquals(
        "The[B-NP-plural] five/NNS[I-NP-plural] teams/NNS[E-NP-plural] work[B-VP] together[B-ADVP] .[O]",
        chunks("The five/NNS teams/NNS work together ."));
  }

  @Test
  void curlyApostrophesAreReadAsStraightOnes() {
    assertEquals(chunks("Dana's team won").replace("'", "’"), chunks("Dana’s team won"));
  }

  @Test
  void anEmptySentenceHasNoPhrases() {
    assertEquals("", chunks(""));
  }

  /** Tokens are separated by blanks; {@code word/TAG} gives a word its part of speech. */
  private static String chunks(String sentence) {
    List<AnalyzedTokenReadings> tokens = new ArrayList<>();
    int at = 0;
    for (String written : sentence.split("(?<= )|(?= )", -1)) {
      if (written.isEmpty()) {
        continue;
      }
      int slash = written.indexOf('/');
      String word = slash < 0 ? written : written.substring(0, slash);
      String tag = slash < 0 ? null : written.substring(slash + 1);
      tokens.add(new AnalyzedTokenReadings(new AnalyzedToken(word, tag, word), at));
      at += word.length();
    }
    CHUNKER.addChunkTags(tokens);
    return tokens.stream()
        .filter(token -> !token.getToken().isBlank())
        .map(PennChunkerTest::told)
        .collect(Collectors.joining(" "));
  }

  private static String told(AnalyzedTokenReadings token) {
    String tag = token.getReadings().get(0).getPOSTag();
    return token.getToken()
        + (tag == null ? "" : "/" + tag)
        + "["
        + token.getChunkTags().stream()
            .map(chunk -> chunk.getChunkTag())
            .collect(Collectors.joining(","))
        + "]";
  }
}

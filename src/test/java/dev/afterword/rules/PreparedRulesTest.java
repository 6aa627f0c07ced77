package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.language.English;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Where;
import dev.afterword.phrases.PhraseAutomaton;
import dev.afterword.phrases.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreparedRulesTest {

  private static final PreparedRules READ =
      RuleBook.readShipped(RuleFileReader.Scope.SHIPPED_WITHOUT_EXAMPLES).prepared();

  @Test
  void theCardsAndChecksAreThoseOfTheRuleFiles() throws IOException {
    PreparedRules prepared = PreparedRules.read(ByteBuffer.wrap(written()));
    assertEquals(cards(READ), cards(prepared));
    assertFalse(cards(prepared).isEmpty());
    for (int i = 0; i < READ.files().size(); i++) {
      RuleFile file = READ.files().get(i);
      assertEquals(file.check(), prepared.files().get(i).check(), file.card().id());
      assertEquals(file.asksFor(), prepared.files().get(i).asksFor(), file.card().id());
    }
    assertEquals(READ.phrases().lists(), prepared.phrases().lists());
  }

  private static List<RuleCard> cards(PreparedRules rules) {
    return rules.files().stream().map(RuleFile::card).toList();
  }

  @Test
  void theirPhrasesFindTheSameInEveryLetter() throws IOException {
    PhraseAutomaton prepared = PreparedRules.read(ByteBuffer.wrap(written())).phrases().automaton();
    int found = 0;
    for (Path letter : letters()) {
      for (Part part : parts(letter)) {
        for (Sentence sentence : part.sentences()) {
          List<PhraseAutomaton.Match> matches =
              READ.phrases().automaton().matches(Tokens.of(part, sentence));
          assertEquals(matches, prepared.matches(Tokens.of(part, sentence)), letter.toString());
          found += matches.size();
        }
      }
    }
    assertTrue(found > 100, "only " + found + " phrases were found");
  }

  private static List<Path> letters() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("corpus/letters"))) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<Part> parts(Path letter) throws IOException {
    return Where.WHOLE.in(
        new DraftReader(English.segmenter())
            .read(letter.toString(), Files.readAllBytes(letter))
            .draft()
            .orElseThrow());
  }

  @Test
  void theSameRulesGiveTheSameBytes() throws IOException {
    PreparedRules again =
        RuleBook.readShipped(RuleFileReader.Scope.SHIPPED_WITHOUT_EXAMPLES).prepared();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    again.write(bytes);
    assertEquals(List.of(), differing(written(), bytes.toByteArray()));
  }

  private static List<Integer> differing(byte[] one, byte[] other) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < Math.max(one.length, other.length) && places.size() < 5; i++) {
      if (i >= one.length || i >= other.length || one[i] != other[i]) {
        places.add(i);
      }
    }
    return places;
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    READ.write(bytes);
    return bytes.toByteArray();
  }
}

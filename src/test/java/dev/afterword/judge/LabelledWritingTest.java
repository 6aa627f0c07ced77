package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.interview.FactsReader;
import dev.afterword.language.English;
import dev.afterword.rules.RuleBook;
import dev.afterword.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the labelled writing promises on its page. */
class LabelledWritingTest {

  private static final Set<String> ACTS =
      Set.of(
          "thanks",
          "interest",
          "fit",
          "topic",
          "status-question",
          "next-step",
          "apology",
          "withdrawal",
          "acknowledgement",
          "offer-fact",
          "small-talk",
          "other");

  private static final String UNKNOWN_ACT = "-";

  private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w.-]*\\w");

  private static final LabelledWriting WRITING = new LabelledWriting(Path.of("corpus", "labelled"));
  private static final List<LabelledCase> CASES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (Split split : Split.values()) {
      CASES.addAll(WRITING.cases(split));
    }
  }

  @Test
  void thereAreHundredsOfMessagesOfAllKindsMostOfThemGood() throws IOException {
    long good = CASES.stream().filter(LabelledCase::isGood).count();
    assertTrue(good >= 400 && CASES.size() >= 600, good + " of " + CASES.size() + " are good");
    assertTrue(5 * good >= 3L * CASES.size(), good + " of " + CASES.size() + " are good");
    for (Split split : Split.values()) {
      Set<Kind> kinds =
          WRITING.cases(split).stream().map(LabelledCase::kind).collect(Collectors.toSet());
      assertEquals(EnumSet.allOf(Kind.class), kinds, split.word());
    }
  }

  @Test
  void noNumberIsGivenTwice() {
    Set<String> numbers = new HashSet<>();
    for (LabelledCase labelled : CASES) {
      String id = labelled.message().id();
      assertTrue(id.matches("\\d{3,4}-[a-z0-9-]+"), id);
      assertTrue(numbers.add(id.substring(0, id.indexOf('-'))), id);
    }
  }

  @Test
  void factsAndDraftsCanBeRead() {
    DraftReader reader = new DraftReader(English.segmenter());
    for (LabelledCase labelled : CASES) {
      Message message = labelled.message();
      Source facts = new Source(message.id(), message.text(Message.FACTS));
      assertEquals(List.of(), FactsReader.read(facts, ZoneOffset.UTC).problems(), message.id());
      for (String draft : message.drafts()) {
        byte[] bytes = message.text(draft).getBytes(StandardCharsets.UTF_8);
        DraftReader.Reading reading = reader.read(draft, bytes);
        assertEquals(List.of(), reading.problems(), message.id());
        assertEquals(labelled.kind(), reading.draft().orElseThrow().kind().kind(), message.id());
      }
    }
  }

  @Test
  void everyDraftIsNamed() {
    for (LabelledCase labelled : CASES) {
      Message message = labelled.message();
      Set<String> files = new TreeSet<>(message.files().keySet());
      files.remove(Message.FACTS);
      files.removeIf(file -> file.startsWith("sent/"));
      assertEquals(files, new TreeSet<>(message.drafts()), message.id());
    }
  }

  @Test
  void everyFaultNamesRulesThatThereAre() {
    RuleBook rules = RuleBook.load(List.of());
    for (LabelledCase labelled : CASES) {
      for (Defect defect : labelled.defects()) {
        assertFalse(defect.rules().isEmpty(), labelled.message().id());
        for (String id : defect.rules()) {
          assertTrue(rules.card(id).isPresent(), labelled.message().id() + ": " + id);
        }
        assertTrue(labelled.message().drafts().containsAll(defect.files()));
      }
    }
  }

  @Test
  void allAddressesAreInvented() {
    for (LabelledCase labelled : CASES) {
      String all = String.join("\n", labelled.message().files().values());
      List<String> real =
          ADDRESS
              .matcher(all)
              .results()
              .map(found -> found.group())
              .filter(address -> !address.endsWith(".example"))
              .toList();
      assertEquals(List.of(), real, labelled.message().id());
    }
  }

  @Test
  void thereAreSentencesOfEveryToneAndEveryAct() throws IOException {
    int all = 0;
    for (Split split : Split.values()) {
      List<LabelledSentence> sentences = WRITING.sentences(split);
      all += sentences.size();
      for (Tone tone : Tone.values()) {
        long count = sentences.stream().filter(one -> one.tone() == tone).count();
        assertTrue(count * 200 >= sentences.size(), split.word() + " has " + count + " " + tone);
      }
      Set<String> acts =
          sentences.stream()
              .map(LabelledSentence::act)
              .collect(Collectors.toCollection(TreeSet::new));
      acts.remove(UNKNOWN_ACT);
      assertEquals(new TreeSet<>(ACTS), acts);
    }
    assertTrue(all >= 2500, all + " sentences");
  }

  @Test
  void noHandWritesInTwoSplits() throws IOException {
    Set<String> known = new HashSet<>();
    for (Split split : Split.values()) {
      Set<String> hands =
          WRITING.sentences(split).stream().map(LabelledSentence::hand).collect(Collectors.toSet());
      hands.forEach(hand -> assertTrue(known.add(hand), hand));
    }
  }
}

package dev.afterword.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Part;
import dev.afterword.draft.PlainSegmenter;
import dev.afterword.draft.Segmenter;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PhraseTest {

  @Test
  void caseAndQuoteStyleMakeNoDifference() {
    assertEquals(List.of("Don’t wait"), found("don't wait", "Please Don’t wait."));
  }

  @Test
  void shortenedWordsAreTheSameAsFullOnesBothWays() {
    assertEquals(List.of("haven't heard"), found("have not heard", "I haven't heard."));
    assertEquals(List.of("have not heard"), found("haven't heard", "I have not heard."));
    assertEquals(List.of("I'd like"), found("i would like", "I'd like that."));
    assertEquals(List.of("I had like"), found("i'd like", "I had like that."));
    assertEquals(List.of("can not"), found("can't", "I can not."));
    assertEquals(List.of("cannot"), found("can't", "I cannot."));
    assertEquals(List.of("That's fine"), found("that is fine", "That's fine."));
    assertEquals(List.of("Let us"), found("let's", "Let us go."));
  }

  @Test
  void possessiveIsNoVerb() {
    assertEquals(List.of(), found("the team is", "I like the team's plan."));
    assertEquals(List.of("team's plan"), found("team's plan", "I like the team's plan."));
    assertEquals(List.of("the team's plan"), found("the * plan", "I like the team's plan."));
  }

  @Test
  void hyphensAreBlanks() {
    assertEquals(List.of("follow-up"), found("follow up", "A follow-up."));
    assertEquals(List.of("follow up"), found("follow-up", "A follow up."));
  }

  @Test
  void punctuationInsideASentenceIsIgnored() {
    assertEquals(List.of("so, then"), found("so then", "Well, so, then."));
  }

  @Test
  void aPhraseNeverCrossesASentence() {
    assertEquals(List.of(), found("so then", "I think so. Then I left."));
  }

  @Test
  void alternativesMayHaveSeveralWordsAndNest() {
    assertEquals(
        List.of("by the end of"),
        found("by (noon|the (end|start) of)", "I ask for news by the end of May."));
  }

  @Test
  void optionalWordsMayBeMissing() {
    assertEquals(List.of("an answer"), found("an [early|quick] answer", "I need an answer."));
    assertEquals(
        List.of("an early answer"), found("an [early|quick] answer", "I need an early answer."));
  }

  @Test
  void aGapIsUpToFourWordsOfOneClause() {
    assertEquals(List.of("need it by"), found("need ... by", "I need it by May."));
    assertEquals(List.of("need a b c d by"), found("need ... by", "I need a b c d by May."));
    assertEquals(List.of(), found("need ... by", "I need a b c d e by May."));
    assertEquals(List.of(), found("need ... by", "I need help; it ends by May."));
    assertEquals(List.of(), found("need ... by", "I need help – it ends by May."));
  }

  @Test
  void theLongestMatchIsFound() {
    assertEquals(
        List.of("an answer by Friday noon"),
        found("an answer by ...", "I need an answer by Friday noon."));
  }

  @Test
  void aTildeStandsForAnyForm() {
    assertEquals(List.of("decided"), found("~decide", "They decided."));
    assertEquals(List.of("I'm waiting"), found("i ~be waiting", "I'm waiting."));
    assertEquals(Set.of("plan", "plans", "planned", "planning"), WordForms.of("plan"));
    assertEquals(Set.of("hope", "hopes", "hoped", "hoping"), WordForms.of("hope"));
    assertEquals(Set.of("try", "tries", "tried", "trying"), WordForms.of("try"));
    assertEquals(Set.of("write", "writes", "wrote", "written", "writing"), WordForms.of("write"));
    assertTrue(WordForms.of("visit").contains("visited"));
    assertTrue(WordForms.of("permit").contains("permitted"));
  }

  @Test
  void classesStandForNumbersNamesAndDates() {
    assertEquals(List.of("3 days", "two days"), found("#number days", "In 3 days or two days."));
    assertEquals(List.of("and Wei"), found("and #name", "You and Wei and others."));
    assertEquals(List.of("by March 18th"), found("by #date", "Tell me by March 18th."));
    assertEquals(List.of("by next Friday"), found("by #date", "Tell me by next Friday."));
    assertEquals(
        List.of("by the end of the week"), found("by #date", "By one, by the end of the week."));
  }

  @Test
  void aMalformedPhraseSaysWhere() {
    assertMalformed("i need (an|your answer", 7);
    assertMalformed("i need an) answer", 9);
    assertMalformed("i | you", 2);
    assertMalformed("i need () now", 8);
    assertMalformed("by #day", 3);
    assertMalformed("well, then", 4);
    assertMalformed("[perhaps]", 0);
  }

  private static void assertMalformed(String phrase, int offset) {
    PhraseParser.Malformed malformed =
        assertThrows(PhraseParser.Malformed.class, () -> PhraseParser.parse(phrase));
    assertEquals(offset, malformed.offset(), malformed.reason());
  }

  @Test
  void theAutomatonFindsWhatTryingEverythingFinds() throws IOException {
    for (int seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      List<List<Phrase>> lists = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(4); i++) {
        lists.add(List.of(randomPhrase(random, 3), randomPhrase(random, 3)));
      }
      PhraseAutomaton automaton = new PhraseAutomaton(lists);
      for (int text = 0; text < 5; text++) {
        List<Token> tokens = randomTokens(random);
        List<PhraseAutomaton.Match> expected = tryingEverything(lists, tokens);
        assertEquals(expected, automaton.matches(tokens), "seed " + seed);
        assertEquals(expected, writtenAndRead(automaton).matches(tokens), "seed " + seed);
      }
    }
  }

  private static PhraseAutomaton writtenAndRead(PhraseAutomaton automaton) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    automaton.write(new DataOutputStream(bytes));
    return PhraseAutomaton.read(ByteBuffer.wrap(bytes.toByteArray()));
  }

  private static final List<String> WORDS = List.of("a", "b", "c", Tokens.POSSESSIVE);

  private static Phrase randomPhrase(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 7)) {
      case 0, 3 -> new Phrase.OneOf(Set.of(WORDS.get(random.nextInt(3))));
      case 1 -> new Phrase.AnyWord();
      case 2 -> random.nextBoolean() ? new Phrase.Gap() : new Phrase.OfClass(WordClass.NUMBER);
      case 4 -> new Phrase.Maybe(randomPhrase(random, depth - 1));
      case 5 ->
          new Phrase.Choice(
              List.of(randomPhrase(random, depth - 1), randomPhrase(random, depth - 1)));
      default ->
          new Phrase.Sequence(
              List.of(randomPhrase(random, depth - 1), randomPhrase(random, depth - 1)));
    };
  }

  private static List<Token> randomTokens(Random random) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      Set<WordClass> classes = random.nextInt(4) == 0 ? Set.of(WordClass.NUMBER) : Set.of();
      String word = random.nextInt(5) == 0 ? "other" : WORDS.get(random.nextInt(WORDS.size()));
      tokens.add(new Token(word, classes, random.nextInt(6) == 0, new Span(i, i + 1)));
    }
    return tokens;
  }

  private static List<PhraseAutomaton.Match> tryingEverything(
      List<List<Phrase>> lists, List<Token> tokens) {
    List<PhraseAutomaton.Match> matches = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      for (int list = 0; list < lists.size(); list++) {
        TreeSet<Integer> ends = new TreeSet<>();
        for (Phrase phrase : lists.get(list)) {
          ends.addAll(ends(phrase, tokens, from));
        }
        ends.remove(from);
        if (!ends.isEmpty()) {
          matches.add(new PhraseAutomaton.Match(list, new Span(from, ends.last())));
        }
      }
    }
    return matches;
  }

  private static Set<Integer> ends(Phrase phrase, List<Token> tokens, int from) {
    Set<Integer> ends = new TreeSet<>();
    if (phrase instanceof Phrase.Sequence sequence) {
      Set<Integer> reached = Set.of(from);
      for (Phrase item : sequence.items()) {
        Set<Integer> next = new TreeSet<>();
        reached.forEach(at -> next.addAll(ends(item, tokens, at)));
        reached = next;
      }
      return reached;
    }
    if (phrase instanceof Phrase.Choice choice) {
      choice.options().forEach(option -> ends.addAll(ends(option, tokens, from)));
    } else if (phrase instanceof Phrase.Maybe maybe) {
      ends.add(from);
      ends.addAll(ends(maybe.phrase(), tokens, from));
    } else if (phrase instanceof Phrase.Gap) {
      Set<Integer> reached = Set.of(from);
      ends.add(from);
      for (int words = 0; words < Phrase.WIDEST_GAP; words++) {
        Set<Integer> next = new TreeSet<>();
        boolean first = words == 0;
        reached.stream()
            .filter(at -> first || at == tokens.size() || !tokens.get(at).afterBreak())
            .forEach(at -> next.addAll(ends(new Phrase.AnyWord(), tokens, at)));
        ends.addAll(next);
        reached = next;
      }
    } else if (from < tokens.size()) {
      Token token = tokens.get(from);
      boolean possessive = token.word().equals(Tokens.POSSESSIVE);
      if (phrase instanceof Phrase.OneOf one && one.words().contains(token.word())) {
        ends.add(from + 1);
      } else if (phrase instanceof Phrase.OfClass of && token.classes().contains(of.wordClass())) {
        ends.add(from + 1);
      } else if (phrase instanceof Phrase.AnyWord && !possessive) {
        ends.add(from + 1);
        if (from + 1 < tokens.size() && tokens.get(from + 1).word().equals(Tokens.POSSESSIVE)) {
          ends.add(from + 2);
        }
      }
    }
    return ends;
  }

  /** The words that a phrase finds in a paragraph. */
  private static List<String> found(String phrase, String paragraph) {
    MappedText text =
        MappedText.verbatim(new Source("t", paragraph), new Span(0, paragraph.length()));
    List<Sentence> sentences = new ArrayList<>();
    for (Segmenter.Segment segment : new PlainSegmenter().sentences(paragraph)) {
      List<Word> words =
          segment.words().stream()
              .map(span -> new Word(paragraph.substring(span.start(), span.end()), span, span))
              .toList();
      String read = paragraph.substring(segment.span().start(), segment.span().end());
      sentences.add(new Sentence(read, segment.span(), segment.span(), words));
    }
    Part part = new Part(Part.Role.PARAGRAPH, text, sentences);
    PhraseAutomaton automaton = new PhraseAutomaton(List.of(List.of(parse(phrase))));
    List<PhraseFinds.Find> finds = new ArrayList<>();
    for (Sentence sentence : sentences) {
      List<Token> tokens = Tokens.of(part, sentence);
      for (PhraseAutomaton.Match match : automaton.matches(tokens)) {
        Span first = tokens.get(match.tokens().start()).inPart();
        Span last = tokens.get(match.tokens().end() - 1).inPart();
        finds.add(new PhraseFinds.Find(0, 0, part, first.cover(last)));
      }
    }
    return new PhraseFinds(finds).of(0, 1, 1).stream().map(PhraseFinds.Find::words).toList();
  }

  private static Phrase parse(String phrase) {
    try {
      return PhraseParser.parse(phrase);
    } catch (PhraseParser.Malformed e) {
      throw new AssertionError(e);
    }
  }
}

package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Segmenter;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSegmenterTest {

  private static final Segmenter SEGMENTER = English.segmenter();

  /** Each line is one paragraph; {@code |} stands where one sentence ends and the next begins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thank you for your time.|I enjoyed it.",
        "We met at 3 p.m. about the data role.",
        "We met at 3 p.m. Eastern on the fourth floor.",
        "We met at 3 p.m. Tuesday, as planned.",
        "I can call at 10 a.m. or at 4 p.m. on Friday.",
        "The call ended at 4 p.m.|I wrote this right after.",
        "I hold an M.B.A. from a state school.",
        "I hold an M.B.A.|My thesis was on queues.",
        "I have a Ph.D. in statistics.",
        "You asked for a tool, e.g. my scheduler.",
        "I like the stack, i.e. Kafka and Flink.",
        "We used queues, caches, etc. in that project.",
        "We used queues, caches, etc.|Then we measured.",
        "I left Acme Corp. in May.",
        "I worked for Acme Corp.|I left in May.",
        "Acme Robotics Inc. Boston is a fine place.",
        "I visited Globex Ltd. and liked it.",
        "Dr. Okafor met me.|She was kind.",
        "Please thank Mr. Chen and Mrs. Rivera.",
        "I spoke with Prof. Lindqvist and Ms. Vance.",
        "The U.S. team starts at noon.",
        "I moved to the U.S.|My family followed.",
        "J. K. Lee introduced us.",
        "I met J. K. Lee and Dana R. Smith.|They were kind.",
        "We agreed on plan B.|The rest is easy.",
        "It grew by 3.5 percent.|That is 1.2 million rows.",
        "See https://sam.example/work.html for more.|Thank you.",
        "Write to sam.lee@mail.example.|I read it daily.",
        "The site sam.example has it all.",
        "It was… interesting.",
        "I wonder… perhaps we should meet.",
        "She said “I am done.”|Then we left.",
        "“Ship it!” was the motto.",
        "She asked “why?” and waited.",
        "(We met on Tuesday.)|It was fun.",
        "Three things stood out: the tour, the team, the tests.",
        "I know Swift.|iPhone apps are my field.",
        "I met you today.|I liked it.",
        "It was great!|Thanks.",
        "Really?!|That is good news.",
        "Great news!!!|I am in.",
        "Thank you! 😀|See you soon.",
        "Thank you. 🙏🏽|See you soon.",
        "I had fun 😀 at the tour.",
        "We use Node.js and Socket.IO daily.",
        "I read No. 5 of the series.",
        "My number is no. 12 on the list.",
        "Was it no?|It was yes.",
        "It took approx. 10 minutes.",
        "We spoke on Jan. 5 about it.",
        "We spoke on Tues. about it.",
        "Smith vs. Jones came up.",
        "Sammy Davis Jr. sang it.",
        "Talk to St. John first.",
        "Version 2.0 shipped.|Version 2.1 follows.",
        "I know C++.|C# too.",
        "Yes.|No.|Maybe.",
        "So did I.|We laughed.",
        "The answer is no.|We moved on.",
        "You lead; I follow - happily.",
        "1. The tour was great.",
        "I saw it on Mar. 3 at noon.",
        "The rover went to Mar.|The rest stayed.",
      })
  void cutsWhereAReaderPauses(String marked) {
    assertEquals(marked, cut(marked.replace("|", " "), "|"));
  }

  @Test
  void aMissingBlankDoesNotHideTheEndOfASentence() {
    assertEquals("It was great.|Thank you for it.", cut("It was great.Thank you for it.", "|"));
    assertEquals("It was great!|Thanks.", cut("It was great!Thanks.", "|"));
  }

  @Test
  void aBrokenLineEndsASentenceUnlessItRunsOn() {
    assertEquals("Best,|Sam Lee|Portland", cut("Best,\nSam Lee\nPortland", "|"));
    assertEquals("I liked the\ntour.", cut("I liked the\ntour.", "|"));
  }

  @Test
  void aParagraphWithoutAFullStopIsOneSentence() {
    assertEquals("thank you so much", cut("  thank you so much ", "|"));
    assertEquals("", cut("   ", "|"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I haven't met Dana's team",
        "I haven’t met Dana’s team",
        "on-call and e-mail",
        "at 3:30 and 3:30pm",
        "$95,000 or 95% or £40k",
        "https://sam.example/a?b=c-d and sam.lee+jobs@mail.example and www.sam.example",
        "CI/CD and 24/7 and 3/4/2026",
        "R&D at AT&T",
        "C++ and C# and .NET",
        "p.m. and U.S. and Ph.D.",
        "Zoë Krämer and Jose\u0301",
        "snake_case and 10–12",
        "1st and 2½",
        "日本 and Ελλάδα",
      })
  void blanksAloneSeparateTheseWords(String text) {
    assertEquals(List.of(text.split(" ")), words(text));
  }

  @Test
  void punctuationAndEmojiAreNoWords() {
    assertEquals(
        List.of("Well", "thanks", "you", "were", "kind", "today"),
        words("Well… thanks — “you” were (kind), today! 😀 👩🏽‍💻 ;-"));
    assertEquals(List.of("Kafka", "Flink"), words("Kafka/Flink"));
    assertEquals(List.of("One", "two", "three"), words("One--two, 'three'"));
  }

  @Test
  void noLetterIsLostAndNothingOverlaps() {
    String[] pieces = {
      "I",
      "met",
      "Dr.",
      "Ms.",
      "p.m.",
      "e.g.",
      "haven't",
      "on-call",
      "3:30",
      "$95,000",
      "😀",
      "👩🏽‍💻",
      "“so”",
      "(yes)",
      "…",
      "...",
      "?!",
      ".",
      ",",
      ":",
      "\n",
      "\n\n",
      " ",
      "  ",
      "\u00A0",
      "é",
      "e\u0301",
      "a@b.example",
      "https://x.example/p",
      "J.",
      "K.",
      "Lee",
      "iPhone",
      "M.B.A.",
      "—",
      "–",
      "/",
      "'",
      "’",
      "U.S.",
      "3.5",
      "Corp.",
      "½",
      "\uD835\uDC00",
      "\uD800",
      "*",
      "_",
      "#",
      "%",
      "\u200D",
      "ß",
      "ǅ"
    };
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        if (random.nextInt(3) > 0) {
          text.append(' ');
        }
      }
      checkSpans(text.toString(), "seed " + seed + ": " + text);
    }
  }

  private static void checkSpans(String text, String message) {
    boolean[] covered = new boolean[text.length()];
    int lastSentence = 0;
    int lastWord = 0;
    for (Segmenter.Segment sentence : SEGMENTER.sentences(text)) {
      assertTrue(sentence.span().start() >= lastSentence, message);
      assertTrue(!sentence.span().isEmpty(), message);
      lastSentence = sentence.span().end();
      for (Span word : sentence.words()) {
        assertTrue(sentence.span().contains(word), message);
        assertTrue(word.start() >= lastWord && !word.isEmpty(), message);
        lastWord = word.end();
        java.util.Arrays.fill(covered, word.start(), word.end(), true);
      }
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.codePointAt(i))) {
        assertTrue(covered[i], message + " loses the character at " + i);
      }
    }
  }

  @Test
  void severalThreadsMayShareOne() throws Exception {
    String text = "We met at 3 p.m. on Tuesday. thanks. looking forward to it.I mean it.";
    Segmenter shared = English.segmenter();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Segmenter.Segment>>> tasks = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        tasks.add(() -> shared.sentences(text));
      }
      for (var result : threads.invokeAll(tasks)) {
        assertEquals(SEGMENTER.sentences(text), result.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  private static String cut(String text, String mark) {
    return SEGMENTER.sentences(text).stream()
        .map(sentence -> text.substring(sentence.span().start(), sentence.span().end()))
        .collect(Collectors.joining(mark));
  }

  private static List<String> words(String text) {
    return SEGMENTER.sentences(text).stream()
        .flatMap(sentence -> sentence.words().stream())
        .map(word -> text.substring(word.start(), word.end()))
        .toList();
  }
}

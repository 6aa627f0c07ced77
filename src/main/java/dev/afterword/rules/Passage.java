package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sentence of a message as topics are looked for in it.
 *
 * @param words what it is about
 * @param text the sentence; each character knows its place in the file
 * @param toTheReader whether it speaks to the reader or of the conversation
 * @param ofTheWriter whether the writer speaks about nobody else: “I have taught for six years” is
 *     a career, “your six apprentices” is a conversation
 * @param writerFrom where the writer first comes up in the text, in UTF-16 units; 0 if nowhere
 * @param inSubject whether it stands above the message and not in it
 */
record Passage(
    ContentWords words,
    MappedText text,
    boolean toTheReader,
    boolean ofTheWriter,
    int writerFrom,
    boolean inSubject) {

  private static final Set<String> WRITER =
      Set.of("i", "i'm", "i've", "i'd", "i'll", "me", "my", "mine", "myself");

  /** With these even the topic in front is the writer's: “English is my second language”. */
  private static final Set<String> POSSESSED = Set.of("me", "my", "mine", "myself");

  /** Of the reader and the writer, or of the writer and colleagues in another job. */
  private static final Set<String> WE =
      Set.of("we", "we're", "we've", "we'd", "we'll", "us", "our", "ours");

  /** Behind “my” they tell of that other job: “at my last school we sang every morning”. */
  private static final Set<String> OTHER_JOB =
      Set.of("last", "former", "previous", "old", "present", "current", "first");

  private static final Set<String> TALK = WordList.words("talk-words.txt");
  private static final Set<String> AFTERTHOUGHT = WordList.words("afterthought-words.txt");

  /** How the words of a sentence are read. */
  @FunctionalInterface
  interface Reading {
    ContentWords of(Sentence sentence);
  }

  /** The sentences of a subject and a body, in order. */
  static List<Passage> of(Draft draft, Reading reading) {
    return Stream.concat(
            draft.headers().subject().stream().map(part -> of(part, reading, true)),
            draft.letter().body().stream().map(part -> of(part, reading, false)))
        .flatMap(passages -> passages)
        .toList();
  }

  private static Stream<Passage> of(Part part, Reading reading, boolean inSubject) {
    return part.sentences().stream()
        .map(
            sentence -> {
              List<String> words = sentence.words().stream().map(Passage::plain).toList();
              return new Passage(
                  reading.of(sentence),
                  part.text().slice(sentence.inPart()),
                  hasAny(words, TALK),
                  isOfTheWriter(words),
                  writerFrom(sentence, words),
                  inSubject);
            });
  }

  private static boolean isOfTheWriter(List<String> words) {
    return hasAny(words, WRITER) && !isOfBoth(words) && !hasAny(words, AFTERTHOUGHT);
  }

  private static boolean isOfBoth(List<String> words) {
    boolean elsewhere =
        IntStream.range(1, words.size())
            .anyMatch(i -> words.get(i - 1).equals("my") && OTHER_JOB.contains(words.get(i)));
    return words.stream()
        .filter(TALK::contains)
        .anyMatch(word -> !(elsewhere && WE.contains(word)));
  }

  private static int writerFrom(Sentence sentence, List<String> words) {
    if (hasAny(words, POSSESSED)) {
      return 0;
    }
    return IntStream.range(0, words.size())
        .filter(i -> WRITER.contains(words.get(i)))
        .map(i -> sentence.words().get(i).inPart().start() - sentence.inPart().start())
        .findFirst()
        .orElse(0);
  }

  private static boolean hasAny(List<String> words, Set<String> wanted) {
    return words.stream().anyMatch(wanted::contains);
  }

  private static String plain(Word word) {
    return word.text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /**
   * Whether the writer speaks of nobody else and has come up before one of its words. What stands
   * in front, as in “weekly supervision is something I have only read about”, is the topic.
   */
  boolean isOfTheWriter(ContentWords.Word word) {
    return ofTheWriter && word.span().start() > writerFrom;
  }

  /** Where one of its words lies in the file. */
  Span inFile(ContentWords.Word word) {
    return text.inFile(word.span());
  }
}

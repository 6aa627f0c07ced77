package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

/** The models that are used where they lie say what those say that OpenNLP loads. */
class FlatPhraseModelsTest {

  private static final Path CORPUS = Path.of("corpus");

  @Test
  void everyLineOfTheCorpusGetsTheSamePhrases() throws IOException, NotPrepared {
    List<String> lines = lines();
    assertTrue(lines.size() > 500, "only " + lines.size() + " lines");
    assertSame(lines);
  }

  @Test
  void lettersOfEveryKindGetTheSamePhrases() throws NotPrepared {
    assertSame(
        List.of(
            "",
            "\u00a0",
            "Dana’s team “won” — again… 😀👩‍💻!",
            "so\u00adft hy\u00adphens and zero\u200bwidth",
            "Спасибо за встречу, 谢谢你 and شكرا",
            "e.g. Dr. O'Neill-Smith's 3.5% of $1,000.00/yr (C++/C#) <a@b.example>",
            "ITS ALL CAPS AND numbers 1 22 333 4444-55555"));
  }

  private static void assertSame(List<String> sentences) throws NotPrepared {
    PhraseModels loaded = new LoadedPhraseModels();
    PhraseModels flat = new FlatPhraseModels(PreparedFiles.open().read(Preparation.MODELS));
    for (String sentence : sentences) {
      assertEquals(told(loaded, sentence), told(flat, sentence), sentence);
    }
  }

  private static String told(PhraseModels models, String sentence) {
    Span[] places = models.tokenizer().tokenizePos(sentence);
    String[] words = Span.spansToStrings(places, sentence);
    String[] tags = models.tags(words);
    return Arrays.toString(places)
        + Arrays.toString(tags)
        + Arrays.toString(models.chunks(words, tags));
  }

  private static List<String> lines() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(md|txt)"))
          .sorted()
          .flatMap(FlatPhraseModelsTest::linesOf)
          .filter(line -> !line.isBlank())
          .distinct()
          .limit(3000)
          .toList();
    }
  }

  private static Stream<String> linesOf(Path file) {
    try {
      return Files.readString(file).lines();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package dev.afterword.judgement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.language.English;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ships is what the labelled sentences make of it. */
class TrainingTest {

  private static final Path LABELLED = Path.of("corpus/labelled");

  private static final int LARGEST = 8_000_000;

  @TempDir private Path folder;

  @Test
  void theSameSentencesGiveTheSameBytes() throws IOException {
    List<LabelledSentence> corpus = Training.corpus(LABELLED);
    assertTrue(corpus.size() > 1000, "only " + corpus.size() + " sentences");

    assertArrayEquals(shipped(Judge.ACTS), bytes(Training.acts(corpus)::write));
    assertArrayEquals(shipped(Judge.TONES), bytes(Training.tones(corpus)::write));
    assertArrayEquals(shipped(JudgedKinds.KINDS), bytes(Training.kinds(corpus, LABELLED)::write));
    assertArrayEquals(shipped(JudgedNames.NAMES), bytes(Training.names(LABELLED)::write));
  }

  @Test
  void theModelsAreSmall() throws IOException {
    for (String model : List.of(Judge.ACTS, Judge.TONES, JudgedKinds.KINDS, JudgedNames.NAMES)) {
      int size = shipped(model).length;
      assertTrue(size > 10_000 && size < LARGEST, model + " has " + size + " bytes");
    }
  }

  @Test
  void aLineThatIsNotAsItMustBeIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("train.tsv"),
            "hand\tkind\ttone\tact\tsentence\nnurse\tstatus\tcross\tother\tWell.\n");

    IllegalArgumentException problem =
        assertThrows(
            IllegalArgumentException.class, () -> LabelledSentence.read(file, English.segmenter()));

    String message = String.valueOf(problem.getMessage());
    assertTrue(message.contains("train.tsv:2: "), message);
    assertTrue(message.contains("CROSS"), message);
  }

  @Test
  void aSentenceWithoutAMarkedNameIsNamed() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("train.tsv"),
            "hand\tkind\tbearer\tsentence\nnurse\tstatus\tmet\tI met Ana.\n");

    IllegalArgumentException problem =
        assertThrows(
            IllegalArgumentException.class, () -> LabelledName.read(file, English.segmenter()));

    String message = String.valueOf(problem.getMessage());
    assertTrue(message.contains("train.tsv:2: a name must stand in [brackets]"), message);
  }

  private static byte[] shipped(String name) throws IOException {
    try (InputStream stream = Judge.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }

  private static byte[] bytes(Training.Trained model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}

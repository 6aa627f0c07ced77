package dev.afterword.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A draft that an editor shows is the draft that lies on disk, at the same places. */
class OpenDraftTest {

  private static final Segmenter SEGMENTER = new PlainSegmenter();

  private final DraftReader reader = new DraftReader(SEGMENTER);

  @Test
  void theLettersOfTheCorpusAreReadAlike() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("corpus"))) {
      List<Path> drafts =
          files.filter(file -> file.toString().matches(".*\\.(md|txt|eml)")).toList();
      assertTrue(drafts.size() > 50, "only " + drafts.size());
      drafts.forEach(file -> assertAlike(file.toString(), bytes(file)));
    }
  }

  @Test
  void mailsInAnyCharsetAreReadAlike() {
    for (int seed = 0; seed < 200; seed++) {
      GeneratedMail mail = GeneratedMail.of(seed, seed % 2 == 0 ? "\n" : "\r\n");
      assertAlike("seed-" + seed + ".eml", mail.bytes());
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertAlike(String name, byte[] bytes) {
    DraftReader.Reading onDisk = reader.read(name, bytes);
    if (onDisk.draft().isEmpty()) {
      return;
    }
    Draft written = onDisk.draft().get();
    Draft shown = reader.read(name, written.source().text()).draft().orElseThrow();
    assertEquals(written.source().text(), shown.source().text(), name);
    assertEquals(words(written), words(shown), name);
    assertEquals(written.headers().to(), shown.headers().to(), name);
    assertEquals(written.kind(), shown.kind(), name);
  }

  private static List<String> words(Draft draft) {
    return Stream.concat(draft.headers().subject().stream(), draft.letter().parts().stream())
        .flatMap(part -> Stream.concat(Stream.of(part.role() + " " + part.span()), words(part)))
        .toList();
  }

  private static Stream<String> words(Part part) {
    return part.words().map(word -> word.text() + " " + word.span());
  }

  @Test
  void whoRemembersReadsAgainWhatHasChanged() {
    DraftReader remembering = DraftReader.remembering(SEGMENTER, (subject, letter) -> Map.of(), 2);
    byte[] bytes = "Hi Dana,\n\nThank you.\n".getBytes(StandardCharsets.UTF_8);
    Draft first = remembering.read("a.txt", bytes).draft().orElseThrow();
    assertSame(first, remembering.read("a.txt", bytes).draft().orElseThrow());
    assertNotSame(first, remembering.read("b.txt", bytes).draft().orElseThrow());
    assertEquals(
        "Hi Wei,",
        remembering.read("a.txt", "Hi Wei,\n").draft().orElseThrow().source().text().strip());
    assertNotSame(first, remembering.read("a.txt", bytes).draft().orElseThrow());
  }
}

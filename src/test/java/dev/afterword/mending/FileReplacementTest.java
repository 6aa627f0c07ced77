package dev.afterword.mending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

  @TempDir Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void writeTheOldFile() throws IOException {
    file = folder.resolve("dana.md");
    Files.writeString(file, "old");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(one -> one.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theNewContentTakesThePlaceOfTheOld() throws IOException {
    assertEquals(Optional.empty(), FileReplacement.replace(file, bytes("old"), bytes("new")));
    assertEquals("new", Files.readString(file));
    assertEquals(List.of("dana.md"), names());
  }

  @Test
  void aFileThatChangedSinceItWasReadIsLeftAlone() throws IOException {
    Files.writeString(file, "typed in the meantime");
    Optional<String> refusal = FileReplacement.replace(file, bytes("old"), bytes("new"));
    assertTrue(refusal.orElseThrow().contains("changed since it was read"), refusal.toString());
    assertEquals("typed in the meantime", Files.readString(file));
    assertEquals(List.of("dana.md"), names());
  }

  @Test
  void anInterruptedWriteLeavesTheOldFile() throws IOException {
    Optional<String> refusal =
        FileReplacement.replace(
            file,
            bytes("old"),
            bytes("something long and new"),
            (channel, content) -> {
              channel.write(ByteBuffer.wrap(content, 0, 9));
              throw new IOException("the disk is full");
            });
    assertTrue(refusal.isPresent());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of("dana.md"), names());
  }

  @Test
  void permissionsStay() throws IOException {
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX here");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(Optional.empty(), FileReplacement.replace(file, bytes("old"), bytes("new")));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void aLinkStaysALinkToTheFileThatIsReplaced() throws IOException {
    Path link = folder.resolve("link.md");
    Files.createSymbolicLink(link, Path.of("dana.md"));
    assertEquals(Optional.empty(), FileReplacement.replace(link, bytes("old"), bytes("new")));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void aFileThatIsGoneIsNotMadeAnew() throws IOException {
    Files.delete(file);
    assertEquals(
        Optional.of("it was left as it was, because it is gone"),
        FileReplacement.replace(file, bytes("old"), bytes("new")));
    assertEquals(List.of(), names());
  }
}

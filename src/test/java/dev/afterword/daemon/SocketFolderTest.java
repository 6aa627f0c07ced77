package dev.afterword.daemon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SocketFolderTest {

  @TempDir Path temporary;

  @Test
  void itIsMadeForNobodyElse() throws IOException {
    Path path = temporary.resolve("cache").resolve("run");
    SocketFolder.at(path);
    SocketFolder.at(path);
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test
  void oneThatOthersMayEnterIsRefused() throws IOException {
    for (String permissions : new String[] {"rwxr-x---", "rwx-----x", "rwxrwxrwx"}) {
      Path path = Files.createDirectory(temporary.resolve(permissions));
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
      assertRefused("can be entered by others", path);
    }
  }

  @Test
  void oneOfSomebodyElseIsRefused() throws IOException {
    Path path = Files.createDirectory(temporary.resolve("run"));
    assertThrows(IOException.class, () -> SocketFolder.at(path, "nobody"));
  }

  @Test
  void aLinkIsRefusedEvenToAFolderThatWouldDo() throws IOException {
    Path good = temporary.resolve("good");
    SocketFolder.at(good);
    Path link = Files.createSymbolicLink(temporary.resolve("link"), good);
    assertRefused("but a link or a file", link);
    assertRefused("but a link or a file", Files.createFile(temporary.resolve("file")));
  }

  @Test
  void aPathThatIsTooLongForASocketIsRefused() {
    assertRefused("is too long for a socket", temporary.resolve("x".repeat(100)));
  }

  @Test
  void aRelativePathIsRefused() {
    assertRefused("is no absolute path", Path.of("run"));
  }

  private static void assertRefused(String why, Path path) {
    IOException refused = assertThrows(IOException.class, () -> SocketFolder.at(path));
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }
}

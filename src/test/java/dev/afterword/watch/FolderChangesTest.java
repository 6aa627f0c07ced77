package dev.afterword.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderChangesTest {

  private static final Duration NONE = Duration.ZERO;
  private static final Duration LONG = Duration.ofDays(1);

  @TempDir Path folder;

  private final List<String> told = new ArrayList<>();

  @Test
  void aChangeIsNoticedHoweverItCameToBeKnown() throws IOException {
    try (FolderChanges changes =
        new FolderChanges(FileSystems.getDefault()::newWatchService, NONE, LONG, told::add)) {
      assertNoticed(changes);
    }
    assertEquals(List.of(), told);
  }

  @Test
  void whereTheSystemTellsNothingFilesAreLookedAtAndThatIsSaid() throws IOException {
    FolderChanges.Opening failing =
        () -> {
          throw new IOException("the limit of watches is reached");
        };
    try (FolderChanges changes = new FolderChanges(failing, NONE, NONE, told::add)) {
      assertNoticed(changes);
    }
    assertEquals(List.of("the limit of watches is reached"), told);
  }

  @Test
  void aFolderThatIsGoneIsNoReasonToLookEverySecond() throws IOException {
    try (FolderChanges changes =
        new FolderChanges(FileSystems.getDefault()::newWatchService, NONE, NONE, told::add)) {
      changes.cover(folder.resolve("gone"));
    }
    assertEquals(List.of(), told);
  }

  @Test
  void whoeverIsInterruptedWaitsForNothing() {
    try (FolderChanges changes =
        new FolderChanges(FileSystems.getDefault()::newWatchService, NONE, LONG, told::add)) {
      Thread.currentThread().interrupt();
      assertFalse(changes.await());
    }
    assertTrue(Thread.interrupted());
  }

  private void assertNoticed(Changes changes) throws IOException {
    Watcher watcher =
        new Watcher(changes, () -> new Scope(List.of(folder), List.of(), none -> true));
    Snapshot before = watcher.look();
    Path draft = Files.writeString(folder.resolve("dana.md"), "Dear Dana,\n");
    Optional<Snapshot> after = watcher.next(before);
    assertTrue(after.orElseThrow().files().containsKey(draft));
  }
}

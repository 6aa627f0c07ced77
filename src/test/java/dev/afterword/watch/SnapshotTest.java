package dev.afterword.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  @TempDir Path folder;
  private Path draft = Path.of("");

  @BeforeEach
  void writeDraft() throws IOException {
    Files.createDirectory(folder.resolve("acme"));
    draft = Files.writeString(folder.resolve("acme/dana.md"), "Dear Dana,\n");
    Files.setLastModifiedTime(draft, FileTime.fromMillis(0));
  }

  @Test
  void twoOfFilesThatNobodyTouchedAreEqual() {
    assertEquals(look(), look());
  }

  @Test
  void aFileThatWasWrittenReplacedAddedOrRemovedMakesAnother() throws IOException {
    Snapshot first = look();
    Files.writeString(draft, "Dear Wei,\n\n");
    Snapshot written = look();
    assertNotEquals(first, written);
    Files.move(draft, folder.resolve("acme/wei.md"));
    Snapshot moved = look();
    assertNotEquals(written, moved);
    Files.delete(folder.resolve("acme/wei.md"));
    assertNotEquals(moved, look());
    assertEquals(Set.of(), look().files().keySet());
  }

  @Test
  void hiddenFoldersAreNotLookedInto() throws IOException {
    Snapshot before = look();
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/config.md"), "x");
    assertEquals(before, look());
  }

  @Test
  void everyFolderIsCoveredEvenAroundSingleFiles() {
    List<Path> covered = new ArrayList<>();
    Snapshot.of(scope(), covered::add);
    assertEquals(List.of(folder, folder.resolve("acme")), covered);
    covered.clear();
    Snapshot.of(new Scope(List.of(), List.of(draft), none -> true), covered::add);
    assertEquals(List.of(folder.resolve("acme")), covered);
  }

  @Test
  void whatDoesNotExistIsNotThere() {
    Path gone = folder.resolve("gone");
    assertEquals(
        Set.of(),
        Snapshot.of(
                new Scope(List.of(gone), List.of(gone.resolve("dana.md")), none -> true),
                covered -> {})
            .files()
            .keySet());
  }

  private Scope scope() {
    return new Scope(List.of(folder), List.of(), none -> true);
  }

  private Snapshot look() {
    return Snapshot.of(scope(), covered -> {});
  }
}

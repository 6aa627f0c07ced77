package dev.afterword.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCacheTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
  private static final String SECRET = "I hope to recieve an answer";

  @TempDir private Path home;
  private Path folder = Path.of("");

  @BeforeEach
  void chooseAFolderThatIsNotThereYet() {
    folder = home.resolve("caches").resolve("afterword");
  }

  @Test
  void whatOneProcessKeepsAnotherFinds() {
    FolderCache first = cache();
    first.keep(List.of("a", "b"), bytes("found"));
    assertEquals("found", find(first, "a", "b"));
    first.save();
    assertEquals("found", find(cache(), "a", "b"));
    assertEquals("nothing", find(cache(), "ab"));
    assertEquals("nothing", find(cache(), "a", "b", ""));
    assertEquals(List.of(), first.troubles());
  }

  @Test
  void anotherVersionFindsNothing() {
    keep("a", "found");
    assertEquals("nothing", find(new FolderCache(folder, List.of("version 2"), TODAY), "a"));
  }

  @Test
  void halvesOfSurrogatePairsAreTwoTexts() {
    keep("\uD83D", "found");
    assertEquals("nothing", find(cache(), "\uDE00"));
    assertEquals("found", find(cache(), "\uD83D"));
  }

  @Test
  void nothingIsWrittenUnlessThereIsSomethingNew() throws IOException {
    FolderCache unasked = cache();
    unasked.save();
    assertFalse(Files.exists(folder));
    keep("a", "found");
    FolderCache asked = cache();
    assertEquals("found", find(asked, "a"));
    Files.delete(folder.resolve("proofreading.cache"));
    asked.save();
    assertFalse(Files.exists(folder.resolve("proofreading.cache")));
  }

  @Test
  void nobodyElseCanReadIt() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    keep("a", "found");
    assertEquals("rwx------", permissions(folder));
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertFalse(all.isEmpty());
      for (Path file : all) {
        assertEquals("rw-------", permissions(file), file.toString());
      }
    }
  }

  @Test
  void whatOthersCouldHaveWrittenIsNotBelieved() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    keep("a", "found");
    Path file = folder.resolve("proofreading.cache");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    FolderCache cache = cache();
    assertEquals("nothing", find(cache, "a"));
    assertEquals(1, cache.troubles().size());
    keep("b", "found");
    assertEquals("rw-------", permissions(file));
  }

  @Test
  void noTextCanBeReadInIt() {
    keep(SECRET, "EN_A_VS_AN");
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      assertFalse(new String(file(), charset).contains("recieve"), charset.toString());
    }
    assertTrue(new String(file(), StandardCharsets.UTF_8).contains("EN_A_VS_AN"));
  }

  @Test
  void aFileThatIsCutOffAnywhereIsBegunAnew() throws IOException {
    keep("a", "found");
    byte[] whole = file();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = new byte[length];
      System.arraycopy(whole, 0, cut, 0, length);
      assertIsBegunAnew(cut);
    }
  }

  @Test
  void aFileWithAnyByteChangedIsBegunAnew() throws IOException {
    keep("a", "found");
    byte[] whole = file();
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] = (byte) (whole[at] ^ 0x10);
      assertIsBegunAnew(changed);
    }
  }

  @Test
  void aFileOfSomethingElseIsBegunAnew() throws IOException {
    keep("a", "found");
    assertIsBegunAnew(bytes("Dear Dana,\n\nthank you for the talk about streams.\n".repeat(10)));
    assertIsBegunAnew(new byte[0]);
  }

  private void assertIsBegunAnew(byte[] content) throws IOException {
    Files.write(folder.resolve("proofreading.cache"), content);
    FolderCache cache = cache();
    assertEquals("nothing", find(cache, "a"));
    assertEquals(1, cache.troubles().size());
    cache.keep(List.of("a"), bytes("again"));
    cache.save();
    assertEquals("again", find(cache(), "a"));
  }

  @Test
  void anIndexThatPointsOutsideIsRefusedThoughItsChecksumIsRight() {
    assertTrue(ResultFile.read(ResultFile.bytes(Collections.emptySortedMap())).isPresent());
    byte[] bytes = file("a", "found");
    int end = "afterword results 1\n".length() + Integer.BYTES + 16 + Integer.BYTES;
    bytes[end + 3]++;
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, bytes.length - Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, checksum.getValue());
    assertEquals(Optional.empty(), ResultFile.read(bytes));
  }

  private byte[] file(String key, String result) {
    keep(key, result);
    return file();
  }

  @Test
  void whatWasNotAskedForTheLongestGoesFirst() {
    int room = 100;
    String result = "x".repeat(20);
    for (int day = 0; day < 2; day++) {
      FolderCache cache = cache(TODAY.plusDays(day), room);
      cache.keep(List.of("kept on day " + day), bytes(result));
      cache.save();
    }
    FolderCache later = cache(TODAY.plusDays(2), room);
    assertEquals(result, find(later, "kept on day 0"));
    later.keep(List.of("kept on day 2"), bytes(result));
    later.save();
    FolderCache last = cache(TODAY.plusDays(3), room);
    assertEquals(result, find(last, "kept on day 0"));
    assertEquals("nothing", find(last, "kept on day 1"));
    assertEquals(result, find(last, "kept on day 2"));
  }

  @Test
  void itNeverGrowsBeyondItsBound() throws IOException {
    int room = 10_000;
    for (int day = 0; day < 5; day++) {
      FolderCache cache = cache(TODAY.plusDays(day), room);
      for (int i = 0; i < 200; i++) {
        cache.keep(List.of(day + " " + i), bytes("x".repeat(i)));
      }
      cache.save();
      long size = Files.size(folder.resolve("proofreading.cache"));
      assertTrue(size > room / 2 && size < room + 100, size + " bytes");
    }
  }

  @Test
  void manyAtOnceLeaveASoundFile() throws Exception {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int number = i;
      threads.add(
          new Thread(
              () ->
                  IntStream.range(0, 20)
                      .forEach(
                          round -> {
                            FolderCache cache = cache();
                            cache.keep(List.of(number + " " + round), bytes("found"));
                            cache.keep(List.of("last"), bytes(number + " " + round));
                            cache.save();
                          })));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    FolderCache cache = cache();
    assertTrue(find(cache, "last").matches("\\d+ \\d+"), find(cache, "last"));
    assertEquals(List.of(), cache.troubles());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of("proofreading.cache", "proofreading.lock"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void aSecondWriterKeepsWhatTheFirstOneAdded() {
    FolderCache first = cache();
    FolderCache second = cache();
    assertEquals("nothing", find(first, "a"));
    assertEquals("nothing", find(second, "b"));
    first.keep(List.of("a"), bytes("first"));
    second.keep(List.of("b"), bytes("second"));
    first.save();
    second.save();
    assertEquals("first", find(cache(), "a"));
    assertEquals("second", find(cache(), "b"));
  }

  @Test
  void whereNothingCanBeWrittenResultsAreForgottenAndTheReasonIsTold() throws IOException {
    Files.createDirectories(folder.getParent());
    Files.writeString(folder, "a file where the folder should be");
    FolderCache cache = cache();
    cache.keep(List.of("a"), bytes("found"));
    assertEquals("found", find(cache, "a"));
    cache.save();
    assertEquals(1, cache.troubles().size());
    assertTrue(cache.troubles().get(0).contains(folder.toString()), cache.troubles().get(0));
    assertEquals("nothing", find(cache(), "a"));
  }

  @Test
  void clearingLeavesAloneWhatOthersKeepThere() throws IOException {
    keep("a", "found");
    Files.writeString(folder.resolve("classes.jsa"), "an archive");
    FolderCache cache = cache();
    assertEquals(new FolderCache.Size(1, file().length), cache.size());
    cache.clear();
    assertEquals(new FolderCache.Size(0, 0), cache.size());
    assertEquals("nothing", find(cache, "a"));
    assertTrue(Files.exists(folder.resolve("classes.jsa")));
  }

  @Test
  void aFolderThatIsNotThereIsEmpty() throws IOException {
    assertEquals(new FolderCache.Size(0, 0), cache().size());
    cache().clear();
    assertFalse(Files.exists(folder));
  }

  @Test
  void nobodyChangesWhatIsKept() {
    byte[] result = bytes("found");
    FolderCache cache = cache();
    cache.keep(List.of("a"), result);
    result[0] = 0;
    cache.find(List.of("a")).orElseThrow()[1] = 0;
    assertArrayEquals(bytes("found"), cache.find(List.of("a")).orElseThrow());
  }

  private void keep(String key, String result) {
    FolderCache cache = cache();
    cache.keep(List.of(key), bytes(result));
    cache.save();
  }

  private FolderCache cache() {
    return new FolderCache(folder, List.of("version 1"), TODAY);
  }

  private FolderCache cache(LocalDate day, int room) {
    return new FolderCache(folder, List.of("version 1"), day, room);
  }

  private static String find(FolderCache cache, String... key) {
    return cache
        .find(List.of(key))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("nothing");
  }

  private byte[] file() {
    try {
      return Files.readAllBytes(folder.resolve("proofreading.cache"));
    } catch (IOException e) {
      throw new AssertionError("nothing was written", e);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

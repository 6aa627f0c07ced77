package dev.afterword.cache;

import dev.afterword.text.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Results in a folder of the user, in one file that nobody else can read. It is read when the first
 * result is asked for, and replaced as a whole by {@link #save}, so that a reader never sees half a
 * file and two processes never harm each other. Whatever is wrong with the file, it is taken for an
 * empty one. Over its bound, the results go first that were not asked for the longest.
 */
public final class FolderCache implements ResultCache {

  private static final String FILE = "proofreading.cache";
  private static final String LOCK = "proofreading.lock";
  private static final String HALF_WRITTEN = "proofreading-";

  /** Room for some ten thousand letters. */
  private static final int MOST_BYTES = 8 << 20;

  private final Path folder;
  private final String basis;
  private final int today;
  private final int mostBytes;
  private final Map<ResultKey, byte[]> added = new ConcurrentHashMap<>();
  private final Set<ResultKey> used = ConcurrentHashMap.newKeySet();
  private final List<String> troubles = new ArrayList<>();
  private @Nullable ResultFile read;

  /**
   * @param folder that need not exist yet
   * @param basis what all results depend on, such as the program's version
   * @param today the day on which results are asked for
   */
  public FolderCache(Path folder, List<String> basis, LocalDate today) {
    this(folder, basis, today, MOST_BYTES);
  }

  FolderCache(Path folder, List<String> basis, LocalDate today, int mostBytes) {
    this.folder = folder;
    this.basis = ResultKey.of(basis).toString();
    this.today = (int) today.toEpochDay();
    this.mostBytes = mostBytes;
  }

  /**
   * What a folder holds.
   *
   * @param results how many are kept
   * @param bytes what they take up on disk
   */
  public record Size(int results, long bytes) {}

  @Override
  public Optional<byte[]> find(List<String> of) {
    ResultKey key = key(of);
    byte[] fresh = added.get(key);
    if (fresh != null) {
      return Optional.of(fresh.clone());
    }
    Optional<ResultFile.Entry> kept = file().find(key);
    kept.filter(entry -> entry.day() != today).ifPresent(entry -> used.add(key));
    return kept.map(ResultFile.Entry::result);
  }

  @Override
  public void keep(List<String> of, byte[] result) {
    added.put(key(of), result.clone());
  }

  private ResultKey key(List<String> of) {
    return ResultKey.of(Stream.concat(Stream.of(basis), of.stream()).toList());
  }

  private synchronized ResultFile file() {
    @Nullable ResultFile known = read;
    ResultFile file = known != null ? known : readFile();
    read = file;
    return file;
  }

  private ResultFile readFile() {
    Path path = folder.resolve(FILE);
    try {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        return ResultFile.EMPTY;
      }
      // What others may read or write is none of ours.
      if (!OwnerOnly.holdsFor(path) || Files.size(path) > 2L * mostBytes) {
        troubles.add(path + " is not what this program keeps there, and is begun anew");
        return ResultFile.EMPTY;
      }
      Optional<ResultFile> file = ResultFile.read(Files.readAllBytes(path));
      if (file.isEmpty()) {
        troubles.add(path + " is damaged or of another version, and is begun anew");
      }
      return file.orElse(ResultFile.EMPTY);
    } catch (NoSuchFileException goneMeanwhile) {
      return ResultFile.EMPTY;
    } catch (IOException e) {
      troubles.add("cannot read " + path + ": " + e);
      return ResultFile.EMPTY;
    }
  }

  /**
   * Writes what was added, and of what was asked for that it is still in use. Does nothing if
   * nothing is new; what cannot be written is among the {@link #troubles()}.
   */
  public synchronized void save() {
    if (added.isEmpty() && used.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder, OwnerOnly.folder());
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(LOCK),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  OwnerOnly.file());
          FileLock lock = channel.tryLock()) {
        if (lock == null) {
          troubles.add(folder + " is being written to by another check; nothing is added to it");
        } else {
          replaceFile();
        }
      }
    } catch (OverlappingFileLockException e) {
      troubles.add(folder + " is being written to by another check; nothing is added to it");
    } catch (IOException | UnsupportedOperationException e) {
      troubles.add("cannot write to " + folder + ": " + e);
    }
  }

  /** Another process may have added results since the file was read, so it is read again. */
  private void replaceFile() throws IOException {
    removeHalfWritten();
    SortedMap<ResultKey, ResultFile.Entry> results = readFile().all();
    used.forEach(
        key ->
            results.computeIfPresent(
                key, (same, entry) -> new ResultFile.Entry(today, entry.result())));
    added.forEach((key, result) -> results.put(key, new ResultFile.Entry(today, result)));
    removeOldest(results);
    byte[] bytes = ResultFile.bytes(results);
    Path written = Files.createTempFile(folder, HALF_WRITTEN, null, OwnerOnly.file());
    try {
      Files.write(written, bytes);
      Files.move(written, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(written);
    }
    read = ResultFile.read(bytes).orElseThrow();
    added.clear();
    used.clear();
  }

  private void removeOldest(SortedMap<ResultKey, ResultFile.Entry> results) {
    long size = results.values().stream().mapToLong(ResultFile.Entry::size).sum();
    if (size <= mostBytes) {
      return;
    }
    List<Map.Entry<ResultKey, ResultFile.Entry>> oldestFirst = new ArrayList<>();
    results.forEach((key, entry) -> oldestFirst.add(Map.entry(key, entry)));
    oldestFirst.sort(Comparator.comparingInt(result -> result.getValue().day()));
    for (Map.Entry<ResultKey, ResultFile.Entry> oldest : oldestFirst) {
      if (size <= mostBytes) {
        return;
      }
      results.remove(oldest.getKey());
      size -= oldest.getValue().size();
    }
  }

  /** What a process left behind that was stopped while it wrote. */
  private void removeHalfWritten() throws IOException {
    for (Path path : files(HALF_WRITTEN + "*")) {
      Files.deleteIfExists(path);
    }
  }

  private List<Path> files(String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
      found.forEach(files::add);
    }
    return files;
  }

  /** What kept results from being used or kept; a check goes on without them. */
  public synchronized List<String> troubles() {
    return List.copyOf(troubles);
  }

  /**
   * What is kept.
   *
   * @throws IOException if the folder cannot be looked into
   */
  public synchronized Size size() throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Size(0, 0);
    }
    long bytes = 0;
    for (Path path : files("proofreading*")) {
      bytes += Files.size(path);
    }
    return new Size(readFile().count(), bytes);
  }

  /**
   * Forgets everything, and leaves alone what others keep in the folder.
   *
   * @throws IOException if the files cannot be deleted
   */
  public synchronized void clear() throws IOException {
    added.clear();
    used.clear();
    read = ResultFile.EMPTY;
    if (Files.isDirectory(folder)) {
      removeHalfWritten();
      Files.deleteIfExists(folder.resolve(FILE));
      Files.deleteIfExists(folder.resolve(LOCK));
    }
  }
}

package dev.afterword.watch;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What the system tells of folders. Where it tells nothing, or no more, it is worth looking every
 * second.
 */
public final class FolderChanges implements Changes {

  /** Editors that write a new file and rename it do so at once. */
  private static final Duration SAVING = Duration.ofMillis(100);

  private static final Duration LOOKING = Duration.ofSeconds(1);

  /** Of folders of other machines systems tell nothing, and do not say so. */
  private static final Duration LOOKING_ALL_THE_SAME = Duration.ofSeconds(10);

  private final Duration saving;
  private final Duration looking;
  private final Consumer<String> fallback;
  private Optional<WatchService> events;

  /** How the system is asked to tell. */
  @FunctionalInterface
  interface Opening {
    WatchService open() throws IOException;
  }

  /**
   * The changes of this machine's folders.
   *
   * @param fallback is told why changes will be noticed later than they might, if so
   */
  public static FolderChanges begin(Consumer<String> fallback) {
    return new FolderChanges(FolderChanges::opened, SAVING, LOOKING, fallback);
  }

  private static WatchService opened() throws IOException {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
      throw new IOException("Java does not hear of changes on this system");
    }
    return FileSystems.getDefault().newWatchService();
  }

  FolderChanges(Opening opening, Duration saving, Duration looking, Consumer<String> fallback) {
    this.saving = saving;
    this.looking = looking;
    this.fallback = fallback;
    this.events = Optional.empty();
    try {
      this.events = Optional.of(opening.open());
    } catch (IOException | UnsupportedOperationException e) {
      fallback.accept(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void cover(Path folder) {
    if (events.isEmpty()) {
      return;
    }
    try {
      folder.register(
          events.get(),
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException | UnsupportedOperationException e) {
      if (Files.isDirectory(folder) && Files.isReadable(folder)) {
        close();
        fallback.accept(String.valueOf(e.getMessage()));
      }
    }
  }

  @Override
  public boolean await() {
    try {
      if (events.isEmpty()) {
        Thread.sleep(looking.toMillis());
      } else {
        awaitEvent(events.get());
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void awaitEvent(WatchService told) throws InterruptedException {
    WatchKey key = told.poll(LOOKING_ALL_THE_SAME.toMillis(), TimeUnit.MILLISECONDS);
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = told.poll();
    }
  }

  @Override
  public void settle() {
    try {
      Thread.sleep(saving.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      if (events.isPresent()) {
        events.get().close();
      }
    } catch (IOException e) {
      fallback.accept(String.valueOf(e.getMessage()));
    }
    events = Optional.empty();
  }
}

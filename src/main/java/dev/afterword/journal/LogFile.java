package dev.afterword.journal;

import dev.afterword.text.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that entries are added to, by any number of processes, and that only its owner can read.
 * What is too long is set aside under the same name with {@code .1} behind it, where it takes the
 * place of what lay there, so that both together never take more than twice the most.
 */
public final class LogFile {

  private static final long MOST_BYTES = 250_000;

  private final Path file;
  private final long mostBytes;

  /**
   * @param file absolute; need not exist, nor its folder
   */
  public LogFile(Path file) {
    this(file, MOST_BYTES);
  }

  LogFile(Path file, long mostBytes) {
    this.file = file;
    this.mostBytes = mostBytes;
  }

  /**
   * Adds an entry.
   *
   * @throws IOException if it cannot be written
   */
  public void add(Entry entry) throws IOException {
    byte[] bytes = entry.inWords().getBytes(StandardCharsets.UTF_8);
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder, OwnerOnly.folder());
    }
    setAside(bytes.length);
    // What is appended in one piece stays in one piece, whoever else appends.
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
            OwnerOnly.file())) {
      channel.write(ByteBuffer.wrap(bytes));
    }
  }

  private void setAside(int more) throws IOException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    OwnerOnly.impose(file);
    if (Files.size(file) + more > mostBytes) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    }
  }
}

package dev.afterword.mending;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.Optional;

/**
 * Puts new content in place of a file's: all of it or nothing. The new content is written to a file
 * beside it, which takes its place in one step, with its permissions and owner. A link leads to the
 * file that is replaced.
 */
public final class FileReplacement {

  /** Writes the new content down. */
  @FunctionalInterface
  interface Pen {
    void write(FileChannel file, byte[] content) throws IOException;
  }

  private FileReplacement() {}

  /**
   * Replaces what a file holds, unless it holds something else by now.
   *
   * @param before what it held when it was read
   * @param after what it is to hold
   * @return why it was left as it was, or nothing if it was replaced
   */
  public static Optional<String> replace(Path file, byte[] before, byte[] after) {
    return replace(file, before, after, FileReplacement::writeDown);
  }

  static Optional<String> replace(Path file, byte[] before, byte[] after, Pen pen) {
    try {
      Path target = file.toRealPath();
      if (!Files.isWritable(target)) {
        return Optional.of("this may not be written");
      }
      Path beside =
          Files.createTempFile(
              target.toAbsolutePath().getParent(), "." + target.getFileName() + ".", ".tmp");
      try {
        Files.copy(
            target,
            beside,
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
        Optional<String> stranger = owned(beside, target);
        if (stranger.isPresent()) {
          return stranger;
        }
        try (FileChannel channel =
            FileChannel.open(
                beside, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
          pen.write(channel, after);
          channel.force(true);
        }
        if (!Arrays.equals(Files.readAllBytes(target), before)) {
          return Optional.of("it was changed since it was read, so it was left as it is");
        }
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        return Optional.empty();
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      return Optional.of("it was left as it was, because " + reason(e));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it is gone";
    }
    return e instanceof AccessDeniedException
        ? "nothing may be written into its folder"
        : "it cannot be replaced (" + e.getClass().getSimpleName() + ")";
  }

  private static void writeDown(FileChannel file, byte[] content) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      file.write(rest);
    }
  }

  /** Gives a file the owner and group of another; says why if that may not be done. */
  private static Optional<String> owned(Path file, Path like) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      return Optional.empty();
    }
    PosixFileAttributes wanted = Files.readAttributes(like, PosixFileAttributes.class);
    try {
      if (!view.readAttributes().owner().equals(wanted.owner())) {
        view.setOwner(wanted.owner());
      }
      if (!view.readAttributes().group().equals(wanted.group())) {
        view.setGroup(wanted.group());
      }
      view.setPermissions(wanted.permissions());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "it belongs to " + wanted.owner().getName() + ", and would not once it is replaced");
    }
  }
}

package dev.afterword.language;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that lie in a jar as they are, not compressed. They are mapped into memory: only what is
 * looked at is ever read. The layout is that of a zip file, which ends with a list of its entries.
 */
final class MappedJar {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int END_COUNT_AT = 10;
  private static final int END_LIST_AT = 16;

  private static final int ENTRY_SIGNATURE = 0x02014b50;
  private static final int ENTRY_SIZE = 46;
  private static final int ENTRY_METHOD_AT = 10;
  private static final int ENTRY_LENGTH_AT = 24;
  private static final int ENTRY_NAME_LENGTH_AT = 28;
  private static final int ENTRY_EXTRA_LENGTH_AT = 30;
  private static final int ENTRY_COMMENT_LENGTH_AT = 32;
  private static final int ENTRY_HEADER_AT = 42;

  private static final int HEADER_SIZE = 30;
  private static final int HEADER_NAME_LENGTH_AT = 26;
  private static final int HEADER_EXTRA_LENGTH_AT = 28;

  private static final int NOT_COMPRESSED = 0;

  private final ByteBuffer jar;
  private final Map<String, ByteBuffer> files = new HashMap<>();

  private MappedJar(ByteBuffer jar) {
    this.jar = jar;
  }

  /**
   * Maps a jar.
   *
   * @param folder whose files are wanted, from the root of the jar, with a slash at its end
   */
  static MappedJar of(Path path, String folder) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      if (channel.size() > Integer.MAX_VALUE) {
        return new MappedJar(ByteBuffer.allocate(0));
      }
      MappedJar mapped =
          new MappedJar(
              channel
                  .map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                  .order(ByteOrder.LITTLE_ENDIAN));
      mapped.list(folder.getBytes(StandardCharsets.UTF_8));
      return mapped;
    }
  }

  /** The bytes of a file, unless the jar has them compressed or not at all. */
  Optional<ByteBuffer> file(String name) {
    return Optional.ofNullable(files.get(name)).map(ByteBuffer::duplicate);
  }

  private void list(byte[] folder) {
    int end = jar.limit() - END_SIZE;
    while (end >= 0 && jar.getInt(end) != END_SIGNATURE) {
      end--;
    }
    if (end < 0) {
      return;
    }
    int count = unsigned(end + END_COUNT_AT);
    int entry = jar.getInt(end + END_LIST_AT);
    for (int i = 0; i < count && isEntry(entry); i++) {
      int nameLength = unsigned(entry + ENTRY_NAME_LENGTH_AT);
      if (unsigned(entry + ENTRY_METHOD_AT) == NOT_COMPRESSED && startsWith(entry, folder)) {
        byte[] name = new byte[nameLength];
        jar.get(entry + ENTRY_SIZE, name);
        files.put(new String(name, StandardCharsets.UTF_8), bytes(entry));
      }
      entry +=
          ENTRY_SIZE
              + nameLength
              + unsigned(entry + ENTRY_EXTRA_LENGTH_AT)
              + unsigned(entry + ENTRY_COMMENT_LENGTH_AT);
    }
  }

  /** The list of a jar of another layout begins where none of ours can. */
  private boolean isEntry(int at) {
    return at >= 0 && at <= jar.limit() - ENTRY_SIZE && jar.getInt(at) == ENTRY_SIGNATURE;
  }

  private boolean startsWith(int entry, byte[] folder) {
    if (unsigned(entry + ENTRY_NAME_LENGTH_AT) <= folder.length) {
      return false;
    }
    for (int i = 0; i < folder.length; i++) {
      if (jar.get(entry + ENTRY_SIZE + i) != folder[i]) {
        return false;
      }
    }
    return true;
  }

  private ByteBuffer bytes(int entry) {
    int header = jar.getInt(entry + ENTRY_HEADER_AT);
    int start =
        header
            + HEADER_SIZE
            + unsigned(header + HEADER_NAME_LENGTH_AT)
            + unsigned(header + HEADER_EXTRA_LENGTH_AT);
    return jar.slice(start, jar.getInt(entry + ENTRY_LENGTH_AT));
  }

  private int unsigned(int at) {
    return jar.getShort(at) & 0xffff;
  }
}

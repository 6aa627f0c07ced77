package dev.afterword.cache;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The form in which results lie on disk: a head, an index sorted by key, the results one after the
 * other, and a checksum of it all. A result is found in it as it lies, so that opening a file costs
 * no more than reading its bytes.
 */
final class ResultFile {

  /** Ends in the version of the form. */
  private static final byte[] HEAD = "afterword results 1\n".getBytes(StandardCharsets.US_ASCII);

  private static final int KEY = 2 * Long.BYTES;
  private static final int DAY = KEY;
  private static final int END = KEY + Integer.BYTES;

  /** What the index holds of each result: its key, its day, and where it ends. */
  private static final int ENTRY = END + Integer.BYTES;

  private static final int INDEX = HEAD.length + Integer.BYTES;
  private static final int CHECKSUM = Long.BYTES;

  /** A file in which nothing is kept. */
  static final ResultFile EMPTY =
      new ResultFile(ByteBuffer.wrap(bytes(Collections.emptySortedMap())));

  private final ByteBuffer bytes;
  private final int count;

  /** A result and when it was last of use. */
  static final class Entry {

    private final int day;
    private final byte[] result;

    /**
     * @param day on which it was last asked for, in days since 1970
     */
    Entry(int day, byte[] result) {
      this.day = day;
      this.result = result.clone();
    }

    int day() {
      return day;
    }

    byte[] result() {
      return result.clone();
    }

    /** What it takes up in a file. */
    int size() {
      return ENTRY + result.length;
    }
  }

  private ResultFile(ByteBuffer bytes) {
    this.bytes = bytes;
    this.count = bytes.getInt(HEAD.length);
  }

  /** Reads a file; empty if it has another form or is damaged. */
  static Optional<ResultFile> read(byte[] bytes) {
    return isSound(bytes) ? Optional.of(new ResultFile(ByteBuffer.wrap(bytes))) : Optional.empty();
  }

  private static boolean isSound(byte[] bytes) {
    if (bytes.length < INDEX + CHECKSUM) {
      return false;
    }
    ByteBuffer file = ByteBuffer.wrap(bytes);
    if (!file.slice(0, HEAD.length).equals(ByteBuffer.wrap(HEAD))) {
      return false;
    }
    int end = bytes.length - CHECKSUM;
    return file.getLong(end) == checksum(bytes, end) && isInOrder(file, end);
  }

  /** A sound checksum does not make a sound index: anybody can compute one. */
  private static boolean isInOrder(ByteBuffer file, int end) {
    int count = file.getInt(HEAD.length);
    long results = INDEX + (long) count * ENTRY;
    if (count < 0 || results > end) {
      return false;
    }
    int before = (int) results;
    for (int i = 0; i < count; i++) {
      int next = file.getInt(INDEX + i * ENTRY + END);
      if (next < before || next > end) {
        return false;
      }
      before = next;
    }
    return before == end;
  }

  private static long checksum(byte[] bytes, int end) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, end);
    return checksum.getValue();
  }

  /** The bytes of a file with some results. */
  static byte[] bytes(SortedMap<ResultKey, Entry> results) {
    int size = results.values().stream().mapToInt(Entry::size).sum();
    ByteBuffer file = ByteBuffer.allocate(INDEX + size + CHECKSUM);
    file.put(HEAD).putInt(results.size());
    int end = INDEX + results.size() * ENTRY;
    for (Map.Entry<ResultKey, Entry> result : results.entrySet()) {
      end += result.getValue().size() - ENTRY;
      file.putLong(result.getKey().high()).putLong(result.getKey().low());
      file.putInt(result.getValue().day()).putInt(end);
    }
    results.values().forEach(entry -> file.put(entry.result()));
    return file.putLong(checksum(file.array(), file.position())).array();
  }

  /** The number of results. */
  int count() {
    return count;
  }

  Optional<Entry> find(ResultKey key) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = key(middle).compareTo(key);
      if (order == 0) {
        return Optional.of(entry(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  /** All results. */
  SortedMap<ResultKey, Entry> all() {
    SortedMap<ResultKey, Entry> all = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      all.put(key(i), entry(i));
    }
    return all;
  }

  private ResultKey key(int index) {
    int at = INDEX + index * ENTRY;
    return new ResultKey(bytes.getLong(at), bytes.getLong(at + Long.BYTES));
  }

  private Entry entry(int index) {
    int at = INDEX + index * ENTRY;
    int start = index == 0 ? INDEX + count * ENTRY : bytes.getInt(at - ENTRY + END);
    byte[] result = new byte[bytes.getInt(at + END) - start];
    bytes.get(start, result);
    return new Entry(bytes.getInt(at + DAY), result);
  }
}

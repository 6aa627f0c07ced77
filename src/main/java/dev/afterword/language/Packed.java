package dev.afterword.language;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How strings and sections lie in prepared files. */
final class Packed {

  private Packed() {}

  /** Writes a string of any length. */
  static void writeString(String string, DataOutputStream to) throws IOException {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  /** The string at the position of a buffer, which then stands behind it. */
  static String string(ByteBuffer from) {
    byte[] bytes = new byte[from.getInt()];
    from.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes strings with their number before them. */
  static void writeStrings(List<String> strings, DataOutputStream to) throws IOException {
    to.writeInt(strings.size());
    for (String string : strings) {
      writeString(string, to);
    }
  }

  /** Writes strings with their number before them. */
  static void writeStrings(String[] strings, DataOutputStream to) throws IOException {
    writeStrings(List.of(strings), to);
  }

  /** The strings at the position of a buffer, which then stands behind them. */
  static String[] strings(ByteBuffer from) {
    String[] strings = new String[from.getInt()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = string(from);
    }
    return strings;
  }

  /** The section at the position of a buffer, which then stands behind it. */
  static ByteBuffer slice(ByteBuffer from) {
    int size = from.getInt();
    ByteBuffer section = from.slice(from.position(), size);
    from.position(from.position() + size);
    return section;
  }

  /** The numbers at the position of a buffer, which then stands behind them. */
  static IntBuffer ints(ByteBuffer from) {
    return slice(from).asIntBuffer();
  }

  /** Writes numbers with their size before them. */
  static void writeInts(List<Integer> numbers, DataOutputStream to) throws IOException {
    to.writeInt(numbers.size() * Integer.BYTES);
    for (int number : numbers) {
      to.writeInt(number);
    }
  }

  /** A part of a file whose size is known at its end only. */
  static final class Section {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    DataOutputStream out() {
      return out;
    }

    /** In bytes. */
    int size() {
      return out.size();
    }

    /** Writes the section with its size before it. */
    void writeTo(DataOutputStream to) throws IOException {
      to.writeInt(out.size());
      bytes.writeTo(to);
    }
  }
}

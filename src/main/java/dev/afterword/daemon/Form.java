package dev.afterword.daemon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How requests and answers go over the socket. What is not in this form is refused. */
final class Form {

  /** The first four bytes of every call. */
  static final int GREETING = 0x41465744;

  /** How much a request or a name may take up, in bytes. */
  static final int MOST_ASKED = 16 << 20;

  /** How much an answer may take up, in bytes. */
  static final int MOST_ANSWERED = 128 << 20;

  private Form() {}

  /** What is wanted of a resident process. */
  enum Wish {
    CHECK('c'),
    STATUS('?'),
    STOP('x');

    private final char letter;

    Wish(char letter) {
      this.letter = letter;
    }
  }

  /** What a resident process says. */
  enum Word {
    WORKING('w'),
    ANSWER('a'),
    PRESENT('p'),
    LEAVING('l'),
    REFUSED('r');

    private final char letter;

    Word(char letter) {
      this.letter = letter;
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  static byte[] bytes(Request request) {
    return written(
        out -> {
          out.writeInt(request.arguments().size());
          for (String argument : request.arguments()) {
            write(argument, out);
          }
          write(request.folder().path().toString(), out);
          write(request.folder().key(), out);
          out.writeInt(request.environment().size());
          for (Map.Entry<String, String> variable :
              new TreeMap<>(request.environment()).entrySet()) {
            write(variable.getKey(), out);
            write(variable.getValue(), out);
          }
          out.writeBoolean(request.terminal());
          write(request.now().toString(), out);
          write(request.zone().getId(), out);
          out.writeBoolean(request.input().isPresent());
          if (request.input().isPresent()) {
            write(request.input().get(), out);
          }
        });
  }

  /**
   * A request as it was written.
   *
   * @throws IOException if it is none
   */
  static Request request(byte[] bytes) throws IOException {
    return read(
        bytes,
        in ->
            new Request(
                strings(in),
                new Request.WorkingFolder(Path.of(string(in)), string(in)),
                variables(in),
                in.readBoolean(),
                Instant.parse(string(in)),
                ZoneId.of(string(in)),
                in.readBoolean() ? Optional.of(new Bytes(block(in))) : Optional.empty()));
  }

  static byte[] bytes(Answer answer) {
    return written(
        out -> {
          out.writeInt(answer.code());
          write(answer.out(), out);
          write(answer.err(), out);
        });
  }

  /**
   * An answer as it was written.
   *
   * @throws IOException if it is none
   */
  static Answer answer(byte[] bytes) throws IOException {
    return read(bytes, in -> new Answer(in.readInt(), new Bytes(block(in)), new Bytes(block(in))));
  }

  /** Writes bytes with their number before them. */
  static void writeBlock(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads bytes with their number before them; memory is taken only for what really comes.
   *
   * @throws IOException if more are announced than may come, or fewer come
   */
  static byte[] readBlock(DataInputStream in, int most) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > most) {
      throw new IOException(length + " bytes are announced, and at most " + most + " may come");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("only " + bytes.length + " of " + length + " bytes came");
    }
    return bytes;
  }

  static void write(Wish wish, DataOutputStream out) throws IOException {
    out.writeByte(wish.letter);
  }

  static void write(Word word, DataOutputStream out) throws IOException {
    out.writeByte(word.letter);
  }

  static Wish readWish(DataInputStream in) throws IOException {
    int letter = in.readByte();
    return oneOf(Wish.values(), wish -> wish.letter == letter);
  }

  static Word readWord(DataInputStream in) throws IOException {
    int letter = in.readByte();
    return oneOf(Word.values(), word -> word.letter == letter);
  }

  private static <T> T oneOf(T[] values, Predicate<T> wanted) throws IOException {
    return Arrays.stream(values)
        .filter(wanted)
        .findFirst()
        .orElseThrow(() -> new IOException("a letter came that means nothing"));
  }

  private static byte[] block(DataInputStream in) throws IOException {
    return readBlock(in, MOST_ANSWERED);
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      strings.add(string(in));
    }
    return strings;
  }

  private static Map<String, String> variables(DataInputStream in) throws IOException {
    Map<String, String> variables = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      variables.put(string(in), string(in));
    }
    return variables;
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(block(in), StandardCharsets.UTF_8);
  }

  private static void write(String text, DataOutputStream out) throws IOException {
    writeBlock(text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static void write(Bytes bytes, DataOutputStream out) throws IOException {
    writeBlock(bytes.toArray(), out);
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return bytes.toByteArray();
  }

  private static <T> T read(byte[] bytes, Reading<T> reading) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      T value = reading.from(in);
      if (in.read() >= 0) {
        throw new IOException("more came than belongs to it");
      }
      return value;
    } catch (DateTimeException | InvalidPathException e) {
      throw new IOException("what came makes no sense", e);
    }
  }
}

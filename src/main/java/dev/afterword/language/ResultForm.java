package dev.afterword.language;

import dev.afterword.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The form in which results of proofreading are kept: rules, places, messages and replacements, and
 * nothing of the text itself. What was kept by somebody else, or about another text, reads as
 * nothing.
 */
final class ResultForm {

  private ResultForm() {}

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T> {
    T from(DataInputStream in) throws IOException;
  }

  /** Findings in several texts. */
  static byte[] bytes(List<List<Finding>> findings) {
    return written(
        out -> {
          for (List<Finding> inText : findings) {
            out.writeShort(inText.size());
            for (Finding finding : inText) {
              write(finding, out);
            }
          }
        });
  }

  /**
   * The findings in several texts.
   *
   * @return empty if they cannot be about these texts
   */
  static Optional<List<List<Finding>>> findings(byte[] bytes, List<String> texts) {
    return read(
        bytes,
        in -> {
          List<List<Finding>> findings = new ArrayList<>();
          for (String text : texts) {
            findings.add(findings(in, text.length()));
          }
          return findings;
        });
  }

  private static List<Finding> findings(DataInputStream in, int length) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      findings.add(finding(in, length));
    }
    return findings;
  }

  private static void write(Finding finding, DataOutputStream out) throws IOException {
    out.writeUTF(finding.rule());
    out.writeUTF(finding.category());
    out.writeBoolean(finding.spelling());
    out.writeUTF(finding.message());
    out.writeShort(finding.replacements().size());
    for (String replacement : finding.replacements()) {
      out.writeUTF(replacement);
    }
    out.writeInt(finding.priority());
    write(finding.inText(), out);
  }

  private static Finding finding(DataInputStream in, int length) throws IOException {
    return new Finding(
        in.readUTF(),
        in.readUTF(),
        in.readBoolean(),
        in.readUTF(),
        replacements(in),
        in.readInt(),
        span(in, length));
  }

  private static List<String> replacements(DataInputStream in) throws IOException {
    List<String> replacements = new ArrayList<>();
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      replacements.add(in.readUTF());
    }
    return replacements;
  }

  /** Where patterns were found. */
  static byte[] bytes(List<Proofreader.Find> found, List<TokenPattern> patterns) {
    return written(
        out -> {
          out.writeShort(found.size());
          for (Proofreader.Find find : found) {
            out.writeShort(patterns.indexOf(find.pattern()));
            write(find.inPart(), out);
          }
        });
  }

  /**
   * Where patterns were found in a text of so many UTF-16 units.
   *
   * @return empty if it cannot be about such a text
   */
  static Optional<List<Proofreader.Find>> finds(
      byte[] bytes, List<TokenPattern> patterns, int length) {
    return read(
        bytes,
        in -> {
          List<Proofreader.Find> found = new ArrayList<>();
          for (int left = in.readUnsignedShort(); left > 0; left--) {
            TokenPattern pattern = patterns.get(in.readUnsignedShort());
            found.add(new Proofreader.Find(pattern, span(in, length)));
          }
          return List.copyOf(found);
        });
  }

  private static void write(Span span, DataOutputStream out) throws IOException {
    out.writeInt(span.start());
    out.writeInt(span.end());
  }

  private static Span span(DataInputStream in, int length) throws IOException {
    Span span = new Span(in.readInt(), in.readInt());
    if (span.isEmpty() || span.end() > length) {
      throw new IOException(span + " does not lie in " + length + " units");
    }
    return span;
  }

  private static byte[] written(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a result is too long to be kept", e);
    }
    return bytes.toByteArray();
  }

  private static <T> Optional<T> read(byte[] bytes, Reading<T> reading) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      T read = reading.from(in);
      return in.available() == 0 ? Optional.of(read) : Optional.empty();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
      return Optional.empty();
    }
  }
}

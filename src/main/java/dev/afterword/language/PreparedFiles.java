package dev.afterword.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Preparation} made of the files of LanguageTool and OpenNLP when Afterword was built.
 * They say what they were made of; where anything else is on the class path, they are left alone.
 */
final class PreparedFiles {

  /** Changes whenever a file is written in another way than before. */
  static final int FORMAT = 1;

  /** Where the files lie, from the root of the class path. */
  static final String FOLDER = "dev/afterword/language/prepared/";

  /** Names the format, the code that wrote, and then what the files were made of, a line each. */
  static final String LABEL = "label.txt";

  private static final int LINES_BEFORE_SOURCES = 2;

  private static final ClassLoader LOADER = PreparedFiles.class.getClassLoader();

  private final Optional<MappedJar> jar = jar();

  private PreparedFiles() {}

  /** The prepared files. */
  static PreparedFiles open() throws NotPrepared {
    Optional<String> label = label();
    if (label.isEmpty()) {
      throw new NotPrepared("its files were not prepared when Afterword was built");
    }
    compare(label.get());
    return new PreparedFiles();
  }

  /** Compares a label with what is on the class path. */
  static void compare(String label) throws NotPrepared {
    List<String> lines = label.lines().toList();
    if (lines.size() < LINES_BEFORE_SOURCES || !lines.get(0).equals(heading())) {
      throw new NotPrepared("its files were prepared for another version of Afterword");
    }
    for (String line : lines.subList(LINES_BEFORE_SOURCES, lines.size())) {
      String source = line.substring(line.indexOf(' ') + 1);
      if (!line.equals(line(source))) {
        throw new NotPrepared("its files were prepared from another " + source);
      }
    }
  }

  /** The label, if there is one. */
  static Optional<String> label() {
    try (@Nullable InputStream bytes = LOADER.getResourceAsStream(FOLDER + LABEL)) {
      return bytes == null
          ? Optional.empty()
          : Optional.of(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + LABEL + " cannot be read", e);
    }
  }

  /**
   * What the label of files says that are made now.
   *
   * @param code what changes with the code that made them; no check looks at it, because code and
   *     files lie in one jar
   */
  static String labelOf(String code, Collection<String> sources) {
    List<String> lines = new ArrayList<>();
    lines.add(heading());
    lines.add(codeLine(code));
    sources.stream().distinct().sorted().map(PreparedFiles::line).forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  /** Whether files were made by this code. */
  static boolean isBy(String code) {
    return label().filter(label -> label.lines().anyMatch(codeLine(code)::equals)).isPresent();
  }

  private static String codeLine(String code) {
    return "code " + code;
  }

  private static String heading() {
    return "format " + FORMAT;
  }

  private static String line(String source) {
    return identity(source) + " " + source;
  }

  /**
   * A sum over the bytes of a file on the class path, as its jar has it: nothing is read. A file
   * that lies in no jar has none that would be as cheap.
   */
  private static String identity(String source) {
    @Nullable URL url = LOADER.getResource(source);
    if (url == null) {
      return "missing";
    }
    try {
      URLConnection connection = url.openConnection();
      return connection instanceof JarURLConnection jar
          ? Long.toHexString(jar.getJarEntry().getCrc()) + "-" + jar.getJarEntry().getSize()
          : "unpacked";
    } catch (IOException e) {
      throw new UncheckedIOException(source + " cannot be read", e);
    }
  }

  /**
   * The bytes of a file.
   *
   * @throws IllegalStateException if there is no file of this name: it is a part of the program
   */
  ByteBuffer read(String name) {
    @Nullable URL url = LOADER.getResource(FOLDER + name);
    if (url == null) {
      throw new IllegalStateException(FOLDER + name + " is missing");
    }
    return jar.flatMap(mapped -> mapped.file(FOLDER + name)).orElseGet(() -> copy(url));
  }

  private static ByteBuffer copy(URL url) {
    try (InputStream bytes = url.openStream()) {
      return ByteBuffer.wrap(bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(url + " cannot be read", e);
    }
  }

  private static Optional<MappedJar> jar() {
    @Nullable URL label = LOADER.getResource(FOLDER + LABEL);
    try {
      if (label != null && label.openConnection() instanceof JarURLConnection connection) {
        return Optional.of(MappedJar.of(Path.of(connection.getJarFileURL().toURI()), FOLDER));
      }
      return Optional.empty();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the jar of Afterword cannot be read", e);
    }
  }
}

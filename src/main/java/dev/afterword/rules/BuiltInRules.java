package dev.afterword.rules;

import dev.afterword.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The rule files and profiles that come with the program, in its jar or in the folder of its
 * classes.
 */
final class BuiltInRules {

  static final String RULES = "rules/";

  private static final String KINDS = "rules/kinds/";
  private static final String ENDING = ".yml";

  private BuiltInRules() {}

  /** All of them, in order of their names. */
  static List<Source> read() {
    return readFrom(home(), RULES);
  }

  /** The profiles of kinds of message beside them, in order of their names. */
  static List<Source> readKinds() {
    return readFrom(home(), KINDS);
  }

  private static Path home() {
    try {
      URL home = BuiltInRules.class.getProtectionDomain().getCodeSource().getLocation();
      return Path.of(home.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's rules cannot be found", e);
    }
  }

  /**
   * The files of a folder, in order of their names; folders in it are left alone.
   *
   * @param home the program's jar, or the folder of its classes
   * @param folder below it
   */
  static List<Source> readFrom(Path home, String folder) {
    try {
      List<Source> files = Files.isDirectory(home) ? ofFolder(home, folder) : ofJar(home, folder);
      if (files.isEmpty()) {
        throw new IllegalStateException("the program has lost its " + folder);
      }
      return files.stream().sorted(Comparator.comparing(Source::path)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's rules cannot be read", e);
    }
  }

  private static List<Source> ofFolder(Path home, String folder) throws IOException {
    List<Source> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(home.resolve(folder))) {
      for (Path file : found.filter(path -> path.toString().endsWith(ENDING)).toList()) {
        files.add(new Source(folder + file.getFileName(), Files.readString(file)));
      }
    }
    return files;
  }

  private static List<Source> ofJar(Path jar, String folder) throws IOException {
    List<Source> files = new ArrayList<>();
    try (JarFile content = new JarFile(jar.toFile())) {
      List<JarEntry> entries =
          content.stream()
              .filter(entry -> entry.getName().startsWith(folder))
              .filter(entry -> entry.getName().indexOf('/', folder.length()) < 0)
              .filter(entry -> entry.getName().endsWith(ENDING))
              .toList();
      for (JarEntry entry : entries) {
        try (InputStream stream = content.getInputStream(entry)) {
          String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          files.add(new Source(entry.getName(), text));
        }
      }
    }
    return files;
  }
}

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
 * A folder of files that come with the program, in its jar or in the folder of its classes.
 *
 * @param folder its name, which is also what the program is said to lack without it
 * @param ending of the names of its files
 */
record ShippedFiles(String folder, String ending) {

  /** The rules. */
  static final ShippedFiles RULES = new ShippedFiles("rules", ".yml");

  /** The profiles of the kinds of message. */
  static final ShippedFiles KINDS = new ShippedFiles("rules/kinds", ".yml");

  /** Letters that circulate as models to copy. */
  static final ShippedFiles SAMPLES = new ShippedFiles("samples", ".txt");

  /**
   * The path of one of them in the program.
   *
   * @param name without its ending
   */
  String pathOf(String name) {
    return folder + "/" + name + ending;
  }

  /** All of them, in order of their names. */
  List<Source> read() {
    try {
      URL home = ShippedFiles.class.getProtectionDomain().getCodeSource().getLocation();
      return readFrom(Path.of(home.toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program's " + folder + " cannot be found", e);
    }
  }

  /**
   * All of them, in order of their names; folders in the folder are left alone.
   *
   * @param home the program's jar, or the folder of its classes
   */
  List<Source> readFrom(Path home) {
    try {
      List<Source> files = Files.isDirectory(home) ? ofFolder(home) : ofJar(home);
      if (files.isEmpty()) {
        throw new IllegalStateException("the program has lost its " + folder);
      }
      return files.stream().sorted(Comparator.comparing(Source::path)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's " + folder + " cannot be read", e);
    }
  }

  private List<Source> ofFolder(Path home) throws IOException {
    List<Source> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(home.resolve(folder))) {
      for (Path file : found.filter(path -> path.toString().endsWith(ending)).toList()) {
        files.add(new Source(folder + "/" + file.getFileName(), Files.readString(file)));
      }
    }
    return files;
  }

  private List<Source> ofJar(Path jar) throws IOException {
    List<Source> files = new ArrayList<>();
    try (JarFile content = new JarFile(jar.toFile())) {
      List<JarEntry> entries =
          content.stream()
              .filter(entry -> entry.getName().startsWith(folder + "/"))
              .filter(entry -> entry.getName().indexOf('/', folder.length() + 1) < 0)
              .filter(entry -> entry.getName().endsWith(ending))
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

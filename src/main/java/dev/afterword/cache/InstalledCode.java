package dev.afterword.cache;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Tells one installation of the program from another: by the names, sizes and times of all jars on
 * the class path, and the content of classes that lie open. Another version of a library, a new
 * build or a jar put in by hand make another installation; no class needs loading to see it.
 */
public final class InstalledCode {

  private InstalledCode() {}

  /**
   * What differs when any code does, in a fixed order.
   *
   * @param classPath as in the property {@code java.class.path}
   * @throws UncheckedIOException if it cannot be looked at
   */
  public static List<String> identity(String classPath) {
    try {
      Collection<String> files = new TreeSet<>();
      for (Path path : paths(classPath)) {
        addFiles(path, files);
      }
      return List.copyOf(files);
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own files cannot be looked at", e);
    }
  }

  private static List<Path> paths(String classPath) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String named : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(named);
      paths.add(path);
      if (named.endsWith(".jar") && Files.isRegularFile(path)) {
        paths.addAll(namedIn(path));
      }
    }
    return paths;
  }

  /** The jars that a jar's manifest names beside it. */
  private static List<Path> namedIn(Path jar) throws IOException {
    try (JarFile opened = new JarFile(jar.toFile(), false)) {
      Manifest manifest = opened.getManifest();
      String named =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      return named == null
          ? List.of()
          : Stream.of(named.strip().split("\\s+", -1)).map(jar::resolveSibling).toList();
    }
  }

  private static void addFiles(Path path, Collection<String> files) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> found =
          Files.find(path, Integer.MAX_VALUE, (file, attributes) -> attributes.isRegularFile())) {
        for (Path file : (Iterable<Path>) found::iterator) {
          files.add(path.relativize(file) + " " + checksum(file));
        }
      }
    } else if (Files.isRegularFile(path)) {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      files.add(path.getFileName() + " " + attributes.size() + " " + attributes.lastModifiedTime());
    }
  }

  private static long checksum(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(Files.readAllBytes(file));
    return checksum.getValue();
  }
}

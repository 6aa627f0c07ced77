package dev.afterword.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledCodeTest {

  @TempDir private Path folder;

  @Test
  void aJarThatTheManifestNamesBelongsToTheInstallation() throws IOException {
    Path library = Files.writeString(folder.resolve("library-1.jar"), "one");
    Path program = jarNaming("library-1.jar missing.jar");
    List<String> before = InstalledCode.identity(program.toString());
    assertEquals(2, before.size(), before.toString());
    Files.writeString(library, "another");
    assertNotEquals(before, InstalledCode.identity(program.toString()));
  }

  @Test
  void aJarOfAnotherTimeIsAnother() throws IOException {
    Path program = jarNaming("");
    List<String> before = InstalledCode.identity(program.toString());
    assertEquals(before, InstalledCode.identity(program.toString()));
    Files.setLastModifiedTime(program, FileTime.fromMillis(0));
    assertNotEquals(before, InstalledCode.identity(program.toString()));
  }

  @Test
  void openClassesCountByTheirContent() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes").resolve("a"));
    Path one = Files.writeString(classes.resolve("A.class"), "one");
    String classPath = folder.resolve("classes") + File.pathSeparator + "nowhere";
    List<String> before = InstalledCode.identity(classPath);
    assertEquals(1, before.size());
    Files.setLastModifiedTime(one, FileTime.fromMillis(0));
    assertEquals(before, InstalledCode.identity(classPath));
    Files.writeString(one, "two");
    assertNotEquals(before, InstalledCode.identity(classPath));
  }

  private Path jarNaming(String others) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, others);
    Path jar = folder.resolve("program.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }
}

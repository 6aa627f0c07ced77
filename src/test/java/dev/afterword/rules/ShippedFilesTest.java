package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.afterword.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedFilesTest {

  @TempDir private Path folder;

  @Test
  void aJarGivesTheSameRulesAsTheFolderItWasMadeFrom() throws IOException {
    List<Source> files = ShippedFiles.RULES.read();
    Path jar = folder.resolve("with blank & umläut.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (int i = files.size() - 1; i >= 0; i--) {
        entry(out, files.get(i).path(), files.get(i).text());
      }
      entry(out, "rules/README.txt", "no rule");
      entry(out, "rules/kinds/thank-you.yml", "no rule but a profile");
      entry(out, "dev/afterword/rules/proofreading.yml", "no rule either");
    }
    assertEquals(
        files.stream().map(Source::path).toList(),
        ShippedFiles.RULES.readFrom(jar).stream().map(Source::path).toList());
    assertEquals(
        files.stream().map(Source::text).toList(),
        ShippedFiles.RULES.readFrom(jar).stream().map(Source::text).toList());
  }

  @Test
  void aProgramWithoutRulesDoesNotStart() throws IOException {
    Path jar = folder.resolve("empty.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      entry(out, "rules/README.txt", "no rule");
    }
    assertThrows(IllegalStateException.class, () -> ShippedFiles.RULES.readFrom(jar));
  }

  private static void entry(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}

package dev.afterword.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftReader;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The headers that are offered are those that can be read. */
class DraftKeysTest {

  private final DraftReader reader = new DraftReader(none -> List.of());

  @Test
  void frontMatterMayHaveAllOfThemAndNoOther() {
    String known = trouble("a.md", "---\nnonsense: 1\n---\n\nHi\n");
    String keys = known.replaceFirst(".*it may have ", "");
    assertEquals(
        new TreeSet<>(List.of(keys.split(", ", -1))),
        new TreeSet<>(DraftKeys.ofFrontMatter().keySet()));
  }

  @Test
  void aMailMayHaveAllThatBeginAsOurs() {
    DraftKeys.ofMail()
        .keySet()
        .forEach(
            key -> assertEquals("", trouble("a.eml", "To: a@b.example\n" + key + ":\n\nHi\n")));
    assertTrue(trouble("a.eml", "X-Afterword-Nonsense: 1\n\nHi\n").contains("unknown header"));
  }

  @Test
  void aTextIsReadAsLettersWhereOneOfThemIsUnknown() {
    DraftKeys.ofText()
        .keySet()
        .forEach(
            key -> {
              var draft = reader.read("a.txt", key + ": \n\nHi\n").draft().orElseThrow();
              assertEquals(1, draft.letter().parts().size(), key);
            });
  }

  private String trouble(String name, String text) {
    return reader.read(name, text).problems().stream()
        .map(problem -> problem.message())
        .filter(message -> !message.startsWith("\"Date\" must be"))
        .findFirst()
        .orElse("");
  }
}

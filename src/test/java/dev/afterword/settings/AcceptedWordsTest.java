package dev.afterword.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.Fix;
import dev.afterword.text.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A word that is accepted stands in the list, and everything else as it did. */
class AcceptedWordsTest {

  @Test
  void whereThereIsNoListOneIsBegun() {
    assertWritten("accept: [dbt]\n", "", "dbt");
    assertWritten("preset: uk\naccept: [dbt]\n", "preset: uk", "dbt");
    assertWritten("# mine\naccept: [dbt]\n", "# mine\n", "dbt");
    assertWritten("accept: [dbt]\npreset: uk\n", "accept:\npreset: uk\n", "dbt");
  }

  @Test
  void aListIsContinuedInItsForm() {
    assertWritten("accept: [Kafka, dbt] # tools\n", "accept: [Kafka] # tools\n", "dbt");
    assertWritten("accept: [dbt]\n", "accept: []\n", "dbt");
    assertWritten("accept: [Kafka, dbt]\n", "accept: Kafka\n", "dbt");
    assertWritten(
        "accept:\n- Kafka\n- dbt\n\nme: {name: Sam}\n",
        "accept:\n- Kafka\n\nme: {name: Sam}\n",
        "dbt");
    assertWritten("accept:\r\n  - a # b\r\n  - dbt\r\n", "accept:\r\n  - a # b\r\n", "dbt");
  }

  @Test
  void severalWordsAreWrittenAtOnce() {
    assertWritten("accept: [dbt, \"C#\"]\n", "", "dbt|C#");
    assertWritten("accept: [Kafka, dbt, Rust]\n", "accept: [Kafka]\n", "dbt|Rust");
    assertWritten("accept:\n  - a\n  - dbt\n  - Rust\n", "accept:\n  - a\n", "dbt|Rust");
  }

  @Test
  void whatYamlWouldReadOtherwiseIsQuoted() {
    assertWritten("accept: [\"no\"]\n", "", "no");
    assertWritten("accept: [\"C#\"]\n", "", "C#");
    assertWritten("accept: [\"a \\\"b\\\"\"]\n", "", "a \"b\"");
    assertWritten("accept: [Łukasz]\n", "", "Łukasz");
  }

  @Test
  void whatCannotBeReadIsLeftAlone() {
    assertEquals(Optional.empty(), edit("accept: [a\n", "dbt"));
    assertEquals(Optional.empty(), edit("accept: {a: b}\n", "dbt"));
    assertEquals(Optional.empty(), edit("- a\n", "dbt"));
  }

  private static Optional<Fix.Edit> edit(String settings, String word) {
    return AcceptedWords.edit(
        new Source("afterword.yml", settings), List.of(word.split("\\|", -1)));
  }

  private static void assertWritten(String expected, String settings, String word) {
    Fix.Edit edit = edit(settings, word).orElseThrow();
    assertEquals(expected, new Source("afterword.yml", settings).with(List.of(edit.placed())));
  }
}

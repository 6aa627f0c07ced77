package dev.afterword.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.text.Source;
import org.junit.jupiter.api.Test;

/** What is about to be written at the bar, by the keys around it. */
class YamlCursorTest {

  @Test
  void aKeyAtTheMarginOrBelowAnother() {
    assertCursor("|", "key below [], typed “”");
    assertCursor("comp|", "key below [], typed “comp”");
    assertCursor("company: Acme\nro|", "key below [], typed “ro”");
    assertCursor("promised:\n  by: 2026-03-18\n  |", "key below [promised], typed “”");
    assertCursor("a:\n  b:\n    c: 1\n  d|", "key below [a], typed “d”");
  }

  @Test
  void aKeyOfAnItemOfAList() {
    assertCursor("people:\n  - name: Dana\n    em|", "key below [people], typed “em”");
    assertCursor("people:\n  - name: Dana\n  - {name: Wei, |", "key below [people], typed “”");
  }

  @Test
  void aValueBehindItsKey() {
    assertCursor("outcome: |", "value of [outcome], typed “”");
    assertCursor("outcome: pen|", "value of [outcome], typed “pen”");
    assertCursor("a:\n  b: c|", "value of [a, b], typed “c”");
    assertCursor(
        "sent:\n  - {at: 2026-03-04T13:00, kind: th|", "value of [sent, kind], typed “th”");
    assertCursor("promised: {by: \n|", "key below [], typed “”");
  }

  @Test
  void anItemOfAListOfTexts() {
    assertCursor("accept:\n  - db|", "value of [accept], typed “db”");
    assertCursor("accept: [Kafka, db|", "value of [accept], typed “db”");
    assertCursor(
        "interviews:\n  - {with: [Dana Rivera, We|", "value of [interviews, with], typed “We”");
    assertCursor(
        "interviews:\n  - {with: [Dana Rivera], ro|", "key below [interviews], typed “ro”");
  }

  private static void assertCursor(String text, String expected) {
    int at = text.indexOf('|');
    Source source = new Source("a.yml", text.replace("|", ""));
    YamlCursor cursor = YamlCursor.at(source, 1, at);
    assertEquals(
        expected,
        (cursor.inValue() ? "value of " : "key below ")
            + cursor.path()
            + ", typed “"
            + source.at(cursor.typed())
            + "”",
        text);
  }
}

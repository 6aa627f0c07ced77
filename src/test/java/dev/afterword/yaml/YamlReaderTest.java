package dev.afterword.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.Place;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

  private static YamlValue.Mapping map(Source source) {
    Problems problems = new Problems();
    Optional<YamlValue> value = YamlReader.read(source, problems);
    assertEquals(List.of(), problems.all());
    return (YamlValue.Mapping) value.orElseThrow();
  }

  private static List<String> problems(String text) {
    Problems problems = new Problems();
    YamlReader.read(new Source("a.yml", text), problems);
    return problems.all().stream().map(Problem::toString).toList();
  }

  private static String place(Source source, YamlValue value) {
    return new Place(source, value.span()).start().line()
        + ":"
        + new Place(source, value.span()).start().column()
        + " "
        + source.at(value.span());
  }

  @Test
  void keysAndValuesKnowTheirPlaces() {
    Source source = new Source("a.yml", "one: 1\nmany:\n  - first\n  - 'second'\n");
    YamlValue.Mapping map = map(source);
    assertEquals("2:1 many", place(source, map.entries().get(1).key()));
    assertEquals("1:6 1", place(source, map.get("one").orElseThrow()));
    YamlValue.Sequence many = (YamlValue.Sequence) map.get("many").orElseThrow();
    assertEquals("4:5 'second'", place(source, many.items().get(1)));
    assertEquals("second", ((YamlValue.Scalar) many.items().get(1)).text());
  }

  @Test
  void placesCountUtf16UnitsPastCharactersOutsideTheBasicPlane() {
    Source source = new Source("a.yml", "party: \"🎉🎉\"\nnote: [𝒜𝒷, here]\n");
    YamlValue.Sequence note = (YamlValue.Sequence) map(source).get("note").orElseThrow();
    assertEquals("2:8 𝒜𝒷", place(source, note.items().get(0)));
    assertEquals("2:14 here", place(source, note.items().get(1)));
  }

  @Test
  void lineEndsOfWindowsMakeNoDifference() {
    Source source = new Source("a.yml", "one: 1\r\n\r\nnested:\r\n  two: zwei\r\n");
    YamlValue.Mapping nested = (YamlValue.Mapping) map(source).get("nested").orElseThrow();
    assertEquals("4:8 zwei", place(source, nested.get("two").orElseThrow()));
  }

  @Test
  void aPartOfAFileHasThePlacesOfTheFile() {
    Source source = new Source("a.md", "---\nto: 🎉 Wei\nkind: card\n---\nHello\n");
    Problems problems = new Problems();
    YamlValue.Mapping map =
        (YamlValue.Mapping)
            YamlReader.read(source, new Span(4, source.text().indexOf("---\nHello")), problems)
                .orElseThrow();
    assertEquals("2:5 🎉 Wei", place(source, map.get("to").orElseThrow()));
    assertEquals("3:7 card", place(source, map.get("kind").orElseThrow()));
  }

  @Test
  void nothingIsGuessedFromTheLookOfAValue() {
    YamlValue.Mapping map = map(new Source("a.yml", "a: no\nb: 010\nc: 2026-03-04\nd: 1e3\n"));
    assertEquals(
        List.of("no", "010", "2026-03-04", "1e3"),
        map.entries().stream().map(entry -> ((YamlValue.Scalar) entry.value()).text()).toList());
  }

  @Test
  void aKeyWithoutValueHasNone() {
    YamlValue.Mapping map = map(new Source("a.yml", "a:\nb: ~\nc: null\nd: ''\n"));
    assertTrue(((YamlValue.Scalar) map.get("a").orElseThrow()).isMissing());
    assertTrue(((YamlValue.Scalar) map.get("b").orElseThrow()).isMissing());
    assertTrue(((YamlValue.Scalar) map.get("c").orElseThrow()).isMissing());
    assertFalse(((YamlValue.Scalar) map.get("d").orElseThrow()).isMissing());
  }

  @Test
  void aKeyThatStandsTwiceIsReportedAtItsSecondPlace() {
    assertEquals(
        List.of("a.yml:3:1: the key \"a\" stands here twice"), problems("a: 1\nb: 2\na: 3"));
  }

  @Test
  void whatIsNotYamlIsReportedAtItsPlace() {
    List<String> problems = problems("a: [1, 2\nb: 3\n");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("a.yml:2:"), problems.get(0));
  }

  @Test
  void aTabAsIndentIsReportedAtItsPlace() {
    List<String> problems = problems("people:\n\t- name: Wei\n");
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("a.yml:2:1: this is not YAML"), problems.get(0));
  }

  @Test
  void aSecondDocumentIsReported() {
    assertEquals(1, problems("a: 1\n---\nb: 2\n").size());
  }

  @Test
  void aliasesThatMultiplyAreReported() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol]\n");
    for (int level = 1; level < 12; level++) {
      String last = "*a" + (level - 1);
      bomb.append("a" + level + ": &a" + level + " [" + (last + ", ").repeat(7) + last + "]\n");
    }
    List<String> problems = problems(bomb.toString());
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).startsWith("a.yml:1:1: this is not YAML"), problems.get(0));
  }

  @Test
  void aValueThatContainsItselfIsReported() {
    assertEquals(
        List.of("a.yml:1:1: this is not YAML: a value that contains itself"),
        problems("a: &a [*a]\n"));
  }

  @Test
  void tooDeepAFileIsReported() {
    assertEquals(1, problems("[".repeat(5000) + "]".repeat(5000)).size());
    assertEquals(1, problems("- ".repeat(20_000) + "a").size());
    assertEquals(1, problems("{a: ".repeat(60) + "1" + "}".repeat(60)).size());
  }

  @Test
  void tooLargeAFileIsReported() {
    assertEquals(1, problems("- x\n".repeat(240_000)).size());
    assertEquals(1, problems("- x\n".repeat(2_500_000)).size());
    assertEquals(1, problems("a: " + "x".repeat(10_000_000)).size());
  }

  @Test
  void anEmptyFileHoldsNoValue() {
    Problems problems = new Problems();
    assertEquals(Optional.empty(), YamlReader.read(new Source("a.yml", "# nothing\n"), problems));
    assertTrue(problems.isEmpty());
  }

  @Test
  void bytesThatAreNoTextAreReported() {
    assertEquals(1, problems("a: \u0000\u0001b\n").size());
  }
}

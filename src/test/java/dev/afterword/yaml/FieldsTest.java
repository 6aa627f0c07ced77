package dev.afterword.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FieldsTest {

  private enum Size {
    SMALL,
    EXTRA_LARGE
  }

  private static List<String> problems(String text, Consumer<Fields> asking) {
    Problems problems = new Problems();
    Source source = new Source("a.yml", text);
    Fields fields = Fields.ofFile(source, source.whole(), "the order", problems);
    asking.accept(fields);
    fields.finish();
    return problems.all().stream().map(Problem::toString).toList();
  }

  @Test
  void anUnknownKeyNamesTheNearestKnownOne() {
    assertEquals(
        List.of("a.yml:1:1: unknown key \"colr\" in the order; did you mean \"color\"?"),
        problems("colr: red", fields -> fields.text("color")));
  }

  @Test
  void anUnknownKeyLikeNoOtherListsTheKnownOnes() {
    assertEquals(
        List.of("a.yml:1:1: unknown key \"price\" in the order; it may have color, size"),
        problems(
            "price: 3",
            fields -> {
              fields.text("color");
              fields.text("size");
            }));
  }

  @Test
  void aWrongChoiceNamesTheNearestOne() {
    assertEquals(
        List.of(
            "a.yml:1:7: \"size\" must be one of small, extra-large, not \"smal\";"
                + " did you mean \"small\"?"),
        problems("size: smal", fields -> fields.choice("size", Fields.names(Size.values()))));
  }

  @Test
  void aWrongTypeIsReportedAtTheValue() {
    assertEquals(
        List.of("a.yml:2:3: \"color\" must be text, not a list"),
        problems("color:\n  - red\n", fields -> fields.text("color")));
  }

  @Test
  void aMissingValueIsReportedAtItsKeyOrAtTheMap() {
    assertEquals(
        List.of("a.yml:2:1: the order must have \"color\""),
        problems(
            "size: 1\ncolor:\n",
            fields -> {
              fields.text("size");
              fields.requiredText("color");
            }));
    assertEquals(
        List.of("a.yml:1:1: the order must have \"color\""),
        problems(
            "size: 1",
            fields -> {
              fields.text("size");
              fields.requiredText("color");
            }));
  }

  @Test
  void anEmptyTextIsNoRequiredText() {
    assertEquals(
        List.of("a.yml:1:8: \"color\" must not be empty"),
        problems("color: ' '", fields -> fields.requiredText("color")));
  }

  @Test
  void aSingleValueStandsForAListAndEmptyItemsAreLeftOut() {
    problems(
        "one: red\nmany:\n- red\n-\n- blue\n",
        fields -> {
          assertEquals(List.of("red"), fields.texts("one").stream().map(Placed::value).toList());
          assertEquals(
              List.of("red", "blue"), fields.texts("many").stream().map(Placed::value).toList());
        });
  }

  @Test
  void readsNumbersAndFlags() {
    assertEquals(
        List.of(
            "a.yml:2:4: \"b\" must be a number, not \"many\"",
            "a.yml:4:4: \"d\" must be yes or no, not \"on\""),
        problems(
            "a: 2.5\nb: many\nc: yes\nd: on\n",
            fields -> {
              assertEquals(
                  Optional.of(new BigDecimal("2.5")), fields.number("a").map(Placed::value));
              assertEquals(Optional.empty(), fields.number("b"));
              assertEquals(Optional.of(true), fields.flag("c").map(Placed::value));
              assertEquals(Optional.empty(), fields.flag("d"));
            }));
  }

  @Test
  void aFileThatIsNoMapIsReported() {
    assertEquals(
        List.of("a.yml:1:1: the order must be keys with values, not a list"),
        problems("- red", fields -> fields.text("color")));
  }

  @Test
  void anEmptyFileHasNoKeys() {
    assertEquals(List.of(), problems("", fields -> fields.text("color")));
  }
}

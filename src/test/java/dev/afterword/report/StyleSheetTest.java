package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the colours of pages to WCAG 2.2, by day and by night. */
class StyleSheetTest {

  private static final double TEXT = 4.5;
  private static final double SHAPES = 3;

  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");

  private static final List<String> DAY_AND_NIGHT = List.of("day", "night");

  /** What words are written in, and on what. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "ink",
          List.of(
              "desk",
              "paper",
              "error-tint",
              "warning-tint",
              "suggestion-tint",
              "removed",
              "added",
              "look-1",
              "look-2",
              "look-3",
              "look-4",
              "look-5",
              "look-6",
              "window"),
          "quiet",
          List.of("desk", "paper", "weekend"),
          "error",
          List.of("desk", "paper", "weekend"),
          "warning",
          List.of("desk", "paper"),
          "suggestion",
          List.of("desk", "paper"),
          "ready",
          List.of("desk", "paper"),
          "on-number",
          List.of("error"));

  /** Lines and shapes that carry meaning, and what they stand on. */
  private static final Map<String, List<String>> DRAWN =
      Map.of(
          "error", List.of("error-tint", "paper", "weekend", "desk"),
          "warning", List.of("warning-tint", "paper", "weekend"),
          "suggestion", List.of("suggestion-tint", "paper", "desk"),
          "ready", List.of("paper", "weekend"),
          "ink", List.of("paper", "weekend", "window"),
          "quiet", List.of("look-1", "look-2", "look-3", "look-4", "look-5", "look-6", "paper"),
          "focus", List.of("desk", "paper"));

  @Test
  void theRatioIsThatOfWcag() {
    assertEquals(21, ratio("000000", "ffffff"), 0.01);
    assertEquals(4.54, ratio("767676", "ffffff"), 0.01);
  }

  @Test
  void nightHasEveryColourOfTheDay() {
    Map<String, String> day = colours("day");
    assertTrue(day.size() >= 20, "only " + day.size() + " colours");
    assertEquals(day.keySet(), colours("night").keySet());
  }

  @TestFactory
  Stream<DynamicTest> wordsCanBeRead() {
    return pairs(WORDS, TEXT);
  }

  @TestFactory
  Stream<DynamicTest> shapesCanBeSeen() {
    return pairs(DRAWN, SHAPES);
  }

  @Test
  void paperIsPrintedByDay() {
    assertTrue(StyleSheet.load().css().contains("@media screen and (prefers-color-scheme: dark)"));
  }

  private static Stream<DynamicTest> pairs(Map<String, List<String>> pairs, double least) {
    return DAY_AND_NIGHT.stream()
        .flatMap(
            time ->
                pairs.entrySet().stream()
                    .flatMap(
                        pair ->
                            pair.getValue().stream()
                                .map(ground -> pair(time, pair.getKey(), ground, least))));
  }

  private static DynamicTest pair(String time, String front, String ground, double least) {
    return dynamicTest(
        front + " on " + ground + " by " + time,
        () -> {
          double ratio = ratio(colour(time, front), colour(time, ground));
          assertTrue(ratio >= least, ratio + " is less than " + least);
        });
  }

  private static String colour(String time, String name) {
    return Optional.ofNullable(colours(time).get(name)).orElseThrow(() -> new AssertionError(name));
  }

  private static Map<String, String> colours(String time) {
    String css = StyleSheet.load().css();
    int night = css.indexOf("prefers-color-scheme: dark");
    String part =
        time.equals("day") ? css.substring(0, night) : css.substring(night, css.indexOf("}\n}"));
    Map<String, String> colours = new HashMap<>();
    Matcher colour = COLOUR.matcher(part);
    while (colour.find()) {
      colours.put(colour.group(1), colour.group(2));
    }
    return colours;
  }

  private static double ratio(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour, 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double part = (channel & 0xff) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}

package dev.afterword.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Options;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionReaderTest {

  @TempDir Path folder;

  private Options options(String written, Kind kind) {
    SettingsBench bench =
        new SettingsBench(folder).file("afterword.yml", "rules: {too-long: {" + written + "}}\n");
    return bench.settings().rule(SettingsBench.LONG, "a.md", kind).options();
  }

  private List<String> problems(String written) {
    return new SettingsBench(folder)
        .problems("rules: {too-long: {" + written + "}}\n").stream()
            .map(problem -> problem.substring(problem.indexOf('"')))
            .toList();
  }

  @Test
  void oneNumberStandsForAllKinds() {
    assertEquals(Optional.of(150), options("limit: 150", Kind.CARD).count("limit"));
  }

  @Test
  void aMapChangesTheKindsThatItNamesOnly() {
    assertEquals(Optional.of(60), options("limit: {card: 60}", Kind.CARD).count("limit"));
    assertEquals(Optional.of(200), options("limit: {card: 60}", Kind.STATUS).count("limit"));
  }

  @Test
  void offIsUnderstoodEverywhere() {
    assertEquals(Optional.empty(), options("limit: off", Kind.CARD).count("limit"));
    assertEquals(Optional.empty(), options("limit: {card: off}", Kind.CARD).count("limit"));
    assertEquals(Optional.empty(), options("gap: off", Kind.CARD).delay("gap"));
    assertEquals(List.of(), options("words: off", Kind.CARD).texts("words"));
  }

  @Test
  void oneWordIsAListOfOne() {
    assertEquals(List.of("so"), options("words: so", Kind.CARD).texts("words"));
    assertEquals(List.of("so", "much"), options("words: [so, much]", Kind.CARD).texts("words"));
  }

  @Test
  void whatIsNoNumberIsToldWhatOneLooksLike() {
    assertEquals(
        List.of("\"limit\" must be a number, as in 80, or off, not \"few\""),
        problems("limit: few"));
  }

  @Test
  void nothingIsCountedBelowZero() {
    assertEquals(List.of("\"limit\" must be 0 or more, not \"-1\""), problems("limit: {card: -1}"));
  }

  @Test
  void aShareIsNoMoreThanAll() {
    String expected = "\"share\" must be a percentage from 0 to 100, or off, not ";
    assertEquals(List.of(expected + "\"150\""), problems("share: 150"));
    assertEquals(List.of(expected + "\"-1\""), problems("share: -1"));
    assertEquals(Optional.of(100), options("share: 100", Kind.CARD).count("share"));
  }

  @Test
  void whatIsNoDelayIsToldWhatOneLooksLike() {
    assertEquals(
        List.of("\"gap\" must be a delay, as in 2bd, or off, not \"2\""), problems("gap: 2"));
  }

  @Test
  void aFlagIsYesOrNo() {
    assertEquals(
        List.of("\"counted\" must be yes or no, not \"maybe\""), problems("counted: maybe"));
  }

  @Test
  void aMapForAnOptionWithoutKindsIsRefused() {
    assertEquals(
        List.of("\"gap\" must be a delay, as in 2bd, or off, not a map"),
        problems("gap: {card: 2bd}"));
  }

  @Test
  void anUnknownKindNamesTheNearest() {
    assertEquals(
        List.of("\"cards\" in \"limit\"; did you mean \"card\"?"), problems("limit: {cards: 3}"));
  }

  @Test
  void aListInAListOfWordsIsRefused() {
    assertEquals(
        List.of("\"words\" must be a list of words, not a list"), problems("words: [[so]]"));
  }

  @Test
  void whatIsNoPhraseIsToldWhereAndWhy() {
    assertEquals(
        List.of(
            "afterword.yml:1:43: \"openers\" holds \"(so\", which is no phrase: \"(\" is never closed"),
        new SettingsBench(folder)
            .problems("rules: {too-long: {openers: [\"very much\", \"(so\"]}}\n"));
    assertEquals(1, problems("openers: \"(so\"").size());
    assertEquals(List.of(), problems("openers: off"));
    assertEquals(List.of(), problems("openers: (so|thus) much"));
    assertEquals(List.of(), problems("words: (so"));
  }
}

package dev.afterword.mending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import dev.afterword.lint.Category;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.Problem;
import dev.afterword.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MendingTest {

  private static final String LETTER = "Dear Dana,\n\nThank you for the talk.\n\nBest,\nSam\n";

  private final DraftReader reader = new DraftReader(English.segmenter());

  private static final RuleCard CARD =
      new RuleCard(
          "some-rule",
          "A rule",
          Category.TONE,
          Severity.WARNING,
          true,
          Set.of(),
          Where.BODY,
          Set.of(),
          Set.of(),
          "Because.",
          List.of(),
          Map.of("message", "found"),
          Optional.empty(),
          Map.of(),
          Map.of(),
          Set.of(),
          List.of(),
          List.of());

  /** A check of one draft that replaces words wherever they stand. */
  private Mending.Check replacing(Map<String, String> words) {
    return contents -> {
      byte[] bytes = contents.of("dana.md").orElse(LETTER.getBytes(StandardCharsets.UTF_8));
      DraftReader.Reading read = reader.read("dana.md", bytes);
      List<Violation> found = new ArrayList<>();
      read.draft().ifPresent(draft -> found.addAll(found(draft, words)));
      return new LintReport(
          ZonedDateTime.parse("2026-03-05T12:00:00Z"),
          read.draft().stream().map(draft -> new LintReport.Verdict(draft, found)).toList(),
          found,
          List.of(),
          read.problems());
    };
  }

  private static List<Violation> found(Draft draft, Map<String, String> words) {
    return words.entrySet().stream()
        .filter(one -> draft.source().text().contains(one.getKey()))
        .map(
            one -> {
              int at = draft.source().text().indexOf(one.getKey());
              Span span = new Span(at, at + one.getKey().length());
              return CARD.report(draft.place(span), Map.of())
                  .withFix(Fix.of("fix", Fix.Applicability.SAFE, span, one.getValue()));
            })
        .toList();
  }

  private Mended mend(Map<String, String> words) throws IOException {
    return Mending.of(
        Fix.Applicability.SAFE,
        replacing(words),
        path -> Optional.of(LETTER.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void fixesThatAppearAfterOthersAreMadeTooAndCounted() throws IOException {
    Mended mended = mend(Map.of("talk", "speech", "speech", "tour"));
    assertEquals(LETTER.replace("talk", "tour"), mended.files().get(0).textAfter().text());
    assertEquals("2 findings in 1 file", mended.inWords());
    assertEquals(List.of(), mended.left().problems());
  }

  @Test
  void fixesThatUndoOneAnotherAreAFaultAndLeaveTheFileAsItWas() throws IOException {
    Mended mended = mend(Map.of("talk", "speech", "speech", "talk"));
    assertEquals(List.of(), mended.files());
    assertEquals(
        List.of(
            "dana.md: the fixes of some-rule did not settle in 10 rounds, so the file was left as"
                + " it was; this is a fault of Afterword, please report it"),
        mended.left().problems().stream().map(Problem::toString).toList());
  }

  @Test
  void aFixThatBreaksTheFileIsTakenBack() throws IOException {
    Mended mended = mend(Map.of("Dear", "---\nnonsense: 1\n---\nDear", "talk", "tour"));
    assertEquals(List.of(), mended.files());
    assertTrue(
        mended.left().problems().get(0).message().contains("could not be read as before"),
        mended.left().problems().toString());
  }

  @Test
  void aFileThatChangedWhileItWasCheckedIsLeftAlone() throws IOException {
    Mended mended =
        Mending.of(
            Fix.Applicability.SAFE,
            replacing(Map.of("talk", "tour")),
            path -> Optional.of("Dear Wei,\n".getBytes(StandardCharsets.UTF_8)));
    assertEquals(List.of(), mended.files());
    assertEquals(1, mended.left().problems().size());
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftWriter;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import dev.afterword.mending.Contents;
import dev.afterword.mending.Mended;
import dev.afterword.mending.Mending;
import dev.afterword.settings.CommandLineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for the fixes of the whole corpus; each message names the fix or the seed. */
class FixPropertiesTest {

  private static final Path DEMO = Path.of("corpus", "demo");

  private static final Path LETTERS = Path.of("corpus", "letters");

  private static final Engine ENGINE = new InstalledEngine(Map.of());

  private static LintReport check(Path folder, Contents contents) throws IOException {
    return ENGINE.check(
        CheckPlan.of(
                List.of(folder),
                CheckPlan.AsOf.now(
                    Clock.fixed(Instant.parse("2026-03-05T21:30:00Z"), ZoneOffset.UTC)),
                CommandLineSettings.none())
            .proofreading(false)
            .uncached()
            .withContents(contents));
  }

  private static byte[] onDisk(String path) {
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Choice(Violation violation, Fix fix) {
    String path() {
      return violation.place().source().path();
    }

    Contents in(Contents contents) {
      byte[] before = contents.of(path()).orElseGet(() -> onDisk(path()));
      byte[] after =
          DraftWriter.write(path(), before, fix.edits().stream().map(Fix.Edit::placed).toList())
              .orElseThrow(() -> new AssertionError(violation.place() + " " + fix));
      return contents.with(path(), after);
    }

    long found(LintReport report) {
      return report.violations().stream()
          .filter(one -> one.card().id().equals(violation.card().id()))
          .filter(one -> one.place().source().path().equals(path()))
          .count();
    }
  }

  private static List<Choice> choices(LintReport report) {
    List<Choice> choices = new ArrayList<>();
    for (LintReport.Verdict verdict : report.drafts()) {
      for (Violation found : verdict.violations()) {
        found.fix(Fix.Applicability.UNSAFE).ifPresent(fix -> choices.add(new Choice(found, fix)));
      }
    }
    return choices;
  }

  @Test
  void aFixNeverMakesANewFindingOfItsOwnRule() throws IOException {
    List<Choice> choices = new ArrayList<>(choices(check(LETTERS, Contents.asOnDisk())));
    choices.addAll(choices(check(DEMO, Contents.asOnDisk())));
    assertTrue(choices.size() > 20, "only " + choices.size() + " fixes to try");
    for (Choice choice : choices) {
      Path file = Path.of(choice.path());
      Path folder = file.startsWith(DEMO) ? DEMO : file.resolveSibling("");
      long before = choice.found(check(folder, Contents.asOnDisk()));
      long after = choice.found(check(folder, choice.in(Contents.asOnDisk())));
      assertTrue(
          after < before, () -> choice.violation().place() + " " + choice.violation().card().id());
    }
  }

  @Test
  void inAnyOrderTheFixesComeToTheSame() throws IOException {
    Mended together =
        Mending.of(
            Fix.Applicability.UNSAFE,
            contents -> check(DEMO, contents),
            path -> Optional.of(onDisk(path)));
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      Contents contents = Contents.asOnDisk();
      List<Choice> left = choices(check(DEMO, contents));
      while (!left.isEmpty()) {
        contents = left.get(random.nextInt(left.size())).in(contents);
        left = choices(check(DEMO, contents));
      }
      for (var file : together.files()) {
        assertEquals(
            file.textAfter().text(),
            DraftWriter.text(file.path(), contents.of(file.path()).orElseThrow())
                .orElseThrow()
                .text(),
            "seed " + seed + " " + file.path());
      }
    }
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Segmenter;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.language.English;
import dev.afterword.lint.Application;
import dev.afterword.lint.Checker;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A search put together from texts, and what some rules find in it. */
final class RuleBench {

  private static final ZoneId ZONE = ZoneId.of("Europe/Dublin");
  private static final Segmenter SEGMENTER = English.segmenter();
  private static final RuleBook RULES = RuleBook.load(List.of());

  private final List<Application> applications = new ArrayList<>();
  private final List<Draft> loose = new ArrayList<>();
  private final Set<String> background = new HashSet<>();
  private final List<Draft> samples = new ArrayList<>();
  private final Set<String> accepted;

  RuleBench(String... accepted) {
    this.accepted = Set.of(accepted);
  }

  /** A message as it lies in a file, found at a path. */
  record File(String path, String text) {}

  RuleBench with(String facts, File... drafts) {
    return with(facts, List.of(), drafts);
  }

  RuleBench with(String facts, List<File> sent, File... drafts) {
    String path = "application-" + applications.size() + "/interview.yml";
    FactsReader.Reading reading = FactsReader.read(new Source(path, facts), ZONE);
    Facts read = reading.facts().orElseThrow(() -> new AssertionError(reading.problems()));
    applications.add(new Application(read, read(List.of(drafts)), read(sent)));
    return this;
  }

  RuleBench without(File... drafts) {
    loose.addAll(read(List.of(drafts)));
    return this;
  }

  private static List<Draft> read(List<File> files) {
    DraftReader reader = new DraftReader(SEGMENTER);
    List<Draft> drafts = new ArrayList<>();
    for (File file : files) {
      DraftReader.Reading reading =
          reader.read(file.path(), file.text().getBytes(StandardCharsets.UTF_8));
      drafts.add(reading.draft().orElseThrow(() -> new AssertionError(reading.problems())));
    }
    return drafts;
  }

  /** Keeps letters of others to learn from. */
  RuleBench keeping(File... letters) {
    samples.addAll(read(List.of(letters)));
    return this;
  }

  /** Leaves a file to be compared with others only. */
  RuleBench unasked(String path) {
    background.add(path);
    return this;
  }

  Workspace workspace() {
    return new Workspace(
            applications,
            loose,
            background,
            Instant.parse("2026-03-05T12:00:00Z"),
            ZONE,
            Settings.everyRuleOn(accepted, "en-US"))
        .withSamples(samples);
  }

  /** What a rule finds, in order of place. */
  List<Violation> run(String rule) {
    Workspace workspace = workspace();
    List<Violation> found = new ArrayList<>();
    for (Checker checker : RULES.checkers(Set.of(rule))) {
      if (checker instanceof Checker.OfDraft ofDraft) {
        for (Draft draft : workspace.drafts()) {
          DraftContext context = new DraftContext(workspace, workspace.applicationOf(draft), draft);
          if (context.mayRun(RULES.card(rule).orElseThrow())) {
            found.addAll(ofDraft.check(context));
          }
        }
      } else if (checker instanceof Checker.OfWorkspace ofWorkspace) {
        found.addAll(ofWorkspace.check(workspace));
      }
    }
    found.removeIf(violation -> !violation.card().id().equals(rule));
    found.sort(Comparator.comparing(Violation::place));
    return found;
  }

  /** The words that a rule finds. */
  List<String> words(String rule) {
    return run(rule).stream().map(violation -> violation.place().text()).toList();
  }
}

package dev.afterword.cli;

import dev.afterword.draft.Segmenter;
import dev.afterword.language.English;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.RuleCard;
import dev.afterword.rules.RuleBook;
import dev.afterword.rules.RuleExamples;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules, readers and settings of this installation. */
final class InstalledEngine implements Engine {

  @Override
  public LintReport check(CheckPlan plan) {
    throw new Failure("checking is not wired yet");
  }

  @Override
  public Rules rules(SettingsChoice settings) {
    RuleBook book = RuleBook.load(List.of(), English.segmenter());
    return new Rules(book.cards(), book.problems());
  }

  @Override
  public String settings(SettingsChoice settings) {
    throw new Failure("the settings are not wired yet");
  }

  @Override
  public RulesTested testRules(Optional<Path> folder) {
    Segmenter segmenter = English.segmenter();
    RuleBook book = RuleBook.load(folder.stream().toList(), segmenter);
    Set<String> others = folder.isPresent() ? builtIn(segmenter) : Set.of();
    List<RuleCard> cards =
        book.cards().stream().filter(card -> !others.contains(card.id())).toList();
    RuleExamples examples = new RuleExamples(book, segmenter);
    List<RuleExamples.Outcome> outcomes =
        cards.stream().flatMap(card -> examples.run(card).stream()).toList();
    return new RulesTested(
        cards.size(),
        outcomes.size(),
        outcomes.stream()
            .filter(outcome -> outcome.verdict() != RuleExamples.Verdict.PASSED)
            .map(RuleExamples.Outcome::toString)
            .toList(),
        book.problems());
  }

  private static Set<String> builtIn(Segmenter segmenter) {
    Set<String> ids = new HashSet<>();
    RuleBook.load(List.of(), segmenter).cards().forEach(card -> ids.add(card.id()));
    return ids;
  }
}

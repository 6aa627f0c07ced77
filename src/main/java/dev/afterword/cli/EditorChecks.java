package dev.afterword.cli;

import dev.afterword.language.Proofreaders;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Progress;
import dev.afterword.lint.RuleCard;
import dev.afterword.lsp.Checks;
import dev.afterword.settings.CommandLineSettings;
import dev.afterword.text.FileContents;
import dev.afterword.text.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks for an editor as the command line does, from parts that are loaded once. */
final class EditorChecks implements Checks {

  /** Some hundred letters. */
  private static final int REMEMBERED = 4_000;

  private final Console console;
  private final LoadedParts loaded;
  private final RunLog log;
  private final InstalledEngine engine;
  private final RecentResults results = new RecentResults(REMEMBERED);

  /**
   * @param loaded what all checks share
   * @param log is told what the editor does not show
   */
  EditorChecks(Console console, LoadedParts loaded, RunLog log) {
    this.log = log;
    this.console = console;
    this.loaded = loaded;
    this.engine = new InstalledEngine(console.environment(), console.folder(), loaded);
  }

  @Override
  public LintReport check(Order order, Progress progress) {
    log.checked();
    return engine.check(
        CheckPlan.of(order.paths(), CheckPlan.AsOf.now(console.clock()), CommandLineSettings.none())
            .proofreading(order.proofread())
            .uncached(),
        order.files(),
        progress,
        results);
  }

  @Override
  public List<Problem> settings(Path folder, FileContents files) {
    return engine.settingsProblems(folder, files, console.clock().getZone());
  }

  @Override
  public Guide guide() {
    Engine.Rules rules = engine.rules(CommandLineSettings.none());
    return new Guide(rules.cards(), rules.profiles());
  }

  @Override
  public Set<String> proofreadingRules() {
    return loaded.rules().proofreadingCards().stream()
        .map(RuleCard::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<String> variants() {
    return Proofreaders.variants();
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(console.clock());
  }

  @Override
  public void crashed(List<String> rules, Throwable cause) {
    log.crashed(rules, cause);
  }

  @Override
  public Path file(String shownPath) {
    return console.folder().resolve(shownPath).normalize();
  }
}

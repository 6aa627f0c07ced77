package dev.afterword.cli;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.RuleCard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rules, readers and settings of this installation. */
final class InstalledEngine implements Engine {

  @Override
  public LintReport check(CheckPlan plan) {
    throw new Failure("checking is not wired yet");
  }

  @Override
  public List<RuleCard> rules(SettingsChoice settings) {
    throw new Failure("the rules are not wired yet");
  }

  @Override
  public String settings(SettingsChoice settings) {
    throw new Failure("the settings are not wired yet");
  }

  @Override
  public RulesTested testRules(Optional<Path> folder) {
    throw new Failure("rule tests are not wired yet");
  }
}

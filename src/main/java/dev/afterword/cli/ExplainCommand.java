package dev.afterword.cli;

import dev.afterword.lint.RuleCard;
import dev.afterword.report.RulePage;
import dev.afterword.text.Nearest;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells all about one rule. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Tells what a rule finds, why, and how to make it keep silent.")
final class ExplainCommand implements Job {

  private final Console console;
  private final Engine engine;

  @Parameters(paramLabel = "RULE", description = "The id in brackets at the end of a violation.")
  private String rule = "";

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  ExplainCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
  }

  @Override
  public ExitCode run() throws IOException {
    Engine.Rules rules = engine.rules(settings.choice(List.of(), List.of()));
    List<RuleCard> cards = rules.cards();
    RuleCard found =
        cards.stream()
            .filter(card -> card.id().equals(rule))
            .findFirst()
            .orElseThrow(() -> new Failure(unknown(cards)));
    console.out().print(RulePage.of(found));
    return ExitCode.of(console.tell(rules.problems()));
  }

  private String unknown(List<RuleCard> cards) {
    return "there is no rule \""
        + rule
        + "\""
        + Nearest.suggestion(rule, cards.stream().map(RuleCard::id).toList())
        + "\nafterword rules lists them all";
  }
}

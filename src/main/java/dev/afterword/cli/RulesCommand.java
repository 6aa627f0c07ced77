package dev.afterword.cli;

import dev.afterword.lint.RuleCard;
import dev.afterword.report.RuleDocument;
import dev.afterword.report.RuleTable;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists all rules. */
@Command(name = "rules", mixinStandardHelpOptions = true, description = "Lists all rules.")
final class RulesCommand implements Job {

  private final Console console;
  private final Engine engine;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private RulesFormat format = RulesFormat.TABLE;

  @Mixin private final SettingsOptions settings;

  RulesCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
    this.settings = new SettingsOptions(console);
  }

  @Override
  public ExitCode run() throws IOException {
    Engine.Rules rules = engine.rules(settings.choice());
    List<RuleCard> cards = rules.cards();
    console
        .out()
        .print(
            switch (format) {
              case TABLE -> RuleTable.text(cards);
              case JSON -> RuleTable.json(cards);
              case MARKDOWN -> RuleDocument.of(cards, rules.profiles());
            });
    return ExitCode.of(console.tell(rules.problems()));
  }
}

package dev.afterword.cli;

import dev.afterword.lint.RuleCard;
import dev.afterword.report.KindPage;
import dev.afterword.report.RulePage;
import dev.afterword.text.Nearest;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells all about one rule, or about one kind of message. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a rule finds, why, and how to make it keep silent;",
      "or what a kind of message is made of, and which rules look after it."
    })
final class ExplainCommand implements Job {

  private final Console console;
  private final Engine engine;

  @Parameters(
      paramLabel = "RULE|KIND",
      completionCandidates = ExplainedNames.class,
      description =
          "The id in brackets at the end of a violation, or a kind of message such as thank-you.")
  private String name = "";

  @Mixin private final SettingsOptions settings;

  ExplainCommand(Console console, Engine engine) {
    this.console = console;
    this.engine = engine;
    this.settings = new SettingsOptions(console);
  }

  @Override
  public ExitCode run() throws IOException {
    Engine.Rules rules = engine.rules(settings.choice());
    // First: a rule that nobody knows may be one of a file that cannot be read.
    ExitCode told = ExitCode.of(console.tell(rules.problems()));
    console.out().print(page(rules));
    return told;
  }

  /** No rule has the name of a kind: a rule's id names a problem. */
  private String page(Engine.Rules rules) {
    return Stream.concat(
            rules.cards().stream().filter(card -> card.id().equals(name)).map(RulePage::of),
            rules.profiles().stream()
                .filter(profile -> Fields.nameOf(profile.kind()).equals(name))
                .map(profile -> KindPage.of(profile, rules.cards())))
        .findFirst()
        .orElseThrow(() -> new Failure(unknown(rules)));
  }

  private String unknown(Engine.Rules rules) {
    List<String> known =
        Stream.concat(
                rules.cards().stream().map(RuleCard::id),
                rules.profiles().stream().map(profile -> Fields.nameOf(profile.kind())))
            .toList();
    return "there is no rule \""
        + name
        + "\""
        + Nearest.suggestion(name, known)
        + "\nafterword rules lists them all";
  }
}

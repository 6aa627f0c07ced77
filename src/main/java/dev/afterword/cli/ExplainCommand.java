package dev.afterword.cli;

import dev.afterword.lint.Category;
import dev.afterword.lint.RuleCard;
import dev.afterword.report.CategoryPage;
import dev.afterword.report.KindPage;
import dev.afterword.report.RulePage;
import dev.afterword.text.Nearest;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells all about one rule, one kind of message or one category of rules. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what a rule finds, why, and how to make it keep silent; what a kind of message is",
      "made of, and which rules look after it; or which rules a category holds."
    })
final class ExplainCommand implements Job {

  private static final Map<String, Category> CATEGORIES = Fields.names(Category.values());

  private final Console console;
  private final Engine engine;

  @Parameters(
      paramLabel = "RULE|KIND|CATEGORY",
      completionCandidates = ExplainedNames.class,
      description =
          "The id in brackets at the end of a violation, a kind of message such as thank-you, or tone.")
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

  /** No rule has the name of a kind or a category: a rule's id names a problem. */
  private String page(Engine.Rules rules) {
    Stream<String> ofRule =
        rules.cards().stream().filter(card -> card.id().equals(name)).map(RulePage::of);
    Stream<String> ofKind =
        rules.profiles().stream()
            .filter(profile -> Fields.nameOf(profile.kind()).equals(name))
            .map(profile -> KindPage.of(profile, rules.cards()));
    Stream<String> ofCategory =
        CATEGORIES.entrySet().stream()
            .filter(one -> one.getKey().equals(name))
            .map(one -> CategoryPage.of(one.getValue(), rules.cards()));
    return Stream.of(ofRule, ofKind, ofCategory)
        .flatMap(pages -> pages)
        .findFirst()
        .orElseThrow(() -> new Failure(unknown(rules)));
  }

  private String unknown(Engine.Rules rules) {
    List<String> kinds =
        rules.profiles().stream().map(profile -> Fields.nameOf(profile.kind())).toList();
    List<String> known =
        Stream.of(
                rules.cards().stream().map(RuleCard::id),
                kinds.stream(),
                CATEGORIES.keySet().stream())
            .flatMap(names -> names)
            .toList();
    String near = Nearest.suggestion(name, known);
    String others =
        near.isEmpty()
            ? "\nkinds are "
                + String.join(", ", kinds)
                + "\ncategories are "
                + String.join(", ", CATEGORIES.keySet())
            : "";
    return "there is no rule \"" + name + "\"" + near + "\nafterword rules lists them all" + others;
  }
}

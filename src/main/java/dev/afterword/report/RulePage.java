package dev.afterword.report;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Need;
import dev.afterword.lint.OptionNote;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Where;
import dev.afterword.yaml.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All about one rule, for a person: what it finds, why, and how to make it keep silent. */
public final class RulePage {

  /** Longer lists are cut; {@code config} prints them whole. */
  private static final int LONGEST_LIST = 2 * PageText.WIDEST;

  private final PageText page = new PageText();
  private final RuleCard card;

  private RulePage(RuleCard card) {
    this.card = card;
  }

  /** The page of a rule, in lines that end in a line feed. */
  public static String of(RuleCard card) {
    return new RulePage(card).page();
  }

  private String page() {
    String standing = card.on() ? "" : ", off unless asked for";
    page.line(
        card.id()
            + " ("
            + card.severities()
            + ", "
            + Fields.nameOf(card.category())
            + standing
            + ")");
    page.wrapped("", card.summary());
    page.line("");
    page.wrapped("", card.why());
    reach();
    new ShownExamples(card, page).print();
    card.help().filter(help -> !help.contains("{")).ifPresent(this::help);
    card.offers().ifPresent(this::offer);
    options();
    if (!card.on()) {
      page.line("");
      page.line("To switch it on:");
      page.line(PageText.INDENT + "rules: {" + card.id() + ": on} in afterword.yml");
    }
    silence();
    sources();
    return page.toString();
  }

  /** Which messages it reads, and when it says nothing. */
  private void reach() {
    boolean isAboutAll = card.kinds().size() == Kind.values().length;
    if (!isAboutAll
        || card.where() != Where.WHOLE
        || !card.needs().isEmpty()
        || !card.yieldsTo().isEmpty()) {
      page.line("");
    }
    if (!isAboutAll) {
      page.wrapped(
          "Messages: ",
          card.kinds().stream().sorted().map(Fields::nameOf).collect(Collectors.joining(", ")));
    }
    if (card.where() != Where.WHOLE) {
      page.line("Reads: the " + Fields.nameOf(card.where()));
    }
    if (!card.needs().isEmpty()) {
      page.wrapped(
          "Silent when there is: ",
          card.needs().stream().sorted().map(Need::absence).collect(Collectors.joining("; ")));
    }
    if (!card.yieldsTo().isEmpty()) {
      page.wrapped(
          "Leaves the word to: ", String.join(", ", card.yieldsTo().stream().sorted().toList()));
    }
  }

  private void help(String help) {
    page.line("");
    page.wrapped("What to do: ", help);
  }

  private void offer(Fix.Applicability offered) {
    page.line("");
    page.wrapped(
        "Fix: ",
        switch (offered) {
          case SAFE -> "afterword check --fix makes it where it cannot change the meaning";
          case UNSAFE ->
              "offered; afterword check --fix --unsafe-fixes makes it, fix -i asks first";
          case DISPLAY -> "shown, to be made by hand";
        });
  }

  private void options() {
    if (card.options().isEmpty()) {
      return;
    }
    Map<String, OptionValue> options = new TreeMap<>(card.options());
    page.line("");
    page.line(
        "Options (in afterword.yml, as in rules: {"
            + card.id()
            + ": {"
            + options.keySet().iterator().next()
            + ": …}}):");
    options.forEach(this::option);
  }

  private void option(String name, OptionValue value) {
    Optional<OptionNote> note = Optional.ofNullable(card.optionNotes().get(name));
    String meaning =
        Stream.of(note.flatMap(OptionNote::unit), note.flatMap(OptionNote::why))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "));
    String usual =
        value instanceof OptionValue.Texts
            ? OptionText.cut(value, LONGEST_LIST)
            : OptionText.of(value);
    page.hanging(PageText.INDENT + name + ": ", meaning);
    page.hanging(PageText.INDENT.repeat(2) + "default: ", usual);
  }

  private void silence() {
    String id = card.id();
    page.line("");
    page.line("To keep it silent:");
    if (!card.bad().isEmpty()
        && card.bad().stream().allMatch(bad -> bad.form() == RuleCard.Form.FACTS)) {
      way("for one place", "allow: [{rule: " + id + ", path: \"acme/**\", reason: …}]");
      way("", "in afterword.yml");
    } else {
      way("in one draft", "<!-- afterword: allow " + id + ": your reason -->");
      way("", "(.md; elsewhere a header X-Afterword-Allow: " + id + ")");
    }
    if (card.on()) {
      way("always", "rules: {" + id + ": off} in afterword.yml");
      way("for one run", "afterword check --ignore " + id);
    }
  }

  private void way(String when, String how) {
    page.line(
        PageText.INDENT + when + " ".repeat("in one draft    ".length() - when.length()) + how);
  }

  /** Those of one origin together, as in {@code dos-and-donts 1:16a, 1:20a; evidence 2.1}. */
  private void sources() {
    if (!card.sources().isEmpty()) {
      page.line("");
      page.wrapped("Sources: ", SourceText.of(card.sources()));
    }
  }
}

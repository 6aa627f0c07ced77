package dev.afterword.report;

import dev.afterword.lint.Need;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.RuleCard.Example;
import dev.afterword.lint.Where;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All about one rule, for a person: what it finds, why, and how to make it keep silent. */
public final class RulePage {

  /** Enough to see what is meant; the file holds them all. */
  private static final int MOST_EXAMPLES = 5;

  private static final int MOST_LINES = 8;

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
            + Fields.nameOf(card.severity())
            + ", "
            + Fields.nameOf(card.category())
            + standing
            + ")");
    page.wrapped("", card.summary());
    page.line("");
    page.wrapped("", card.why());
    page.line("");
    about();
    mended();
    examples("It finds", card.bad());
    examples("It leaves alone", card.good());
    card.help().filter(help -> !help.contains("{")).ifPresent(this::help);
    options();
    silence();
    return page.toString();
  }

  private void about() {
    if (card.kinds().size() < dev.afterword.draft.Kind.values().length) {
      page.wrapped("Messages: ", names(card.kinds()));
    }
    if (card.where() != Where.WHOLE) {
      page.line("Reads: the " + Fields.nameOf(card.where()));
    }
    if (!card.needs().isEmpty()) {
      page.line(
          "Silent when there is: "
              + card.needs().stream()
                  .sorted()
                  .map(Need::absence)
                  .collect(Collectors.joining(", ")));
    }
    if (!card.yieldsTo().isEmpty()) {
      page.wrapped(
          "Leaves the word to: ", String.join(", ", card.yieldsTo().stream().sorted().toList()));
    }
    if (!card.sources().isEmpty()) {
      page.wrapped("Sources: ", String.join("; ", card.sources()));
    }
  }

  /** The first example that shows how the words read when they are mended. */
  private void mended() {
    Optional<Example> example =
        card.bad().stream().filter(bad -> bad.after().isPresent()).findFirst();
    if (example.isEmpty()) {
      return;
    }
    page.line("");
    page.line("Before:");
    example(example.get());
    page.line("After:");
    Example before = example.get();
    example(
        new Example(
            before.place(),
            before.form(),
            before.after().orElseThrow(),
            List.of(),
            Optional.empty(),
            before.around()));
  }

  private void examples(String title, List<Example> examples) {
    if (examples.isEmpty()) {
      return;
    }
    page.line("");
    page.line(title + ":");
    List<Example> sentences =
        examples.stream()
            .filter(example -> example.form() == RuleCard.Form.WORDS)
            .limit(MOST_EXAMPLES)
            .toList();
    List<Example> shown = sentences.isEmpty() ? examples.subList(0, 1) : sentences;
    shown.forEach(this::example);
    int others = examples.size() - shown.size();
    if (others > 0) {
      page.line(
          PageText.INDENT
              + "(and "
              + others
              + " more in "
              + shown.get(0).place().source().path()
              + ")");
    }
  }

  /** A sentence, or as much of a letter as shows its marks. */
  private void example(Example example) {
    Source source = new Source("example", example.text().stripTrailing());
    int marked = example.marks().stream().findFirst().map(Span::start).orElse(0);
    int first = Math.max(1, source.position(marked).line() - MOST_LINES + 2);
    int last = Math.min(source.lines(), first + MOST_LINES - 1);
    if (first > 1) {
      page.line(PageText.INDENT + "…");
    }
    for (int number = first; number <= last; number++) {
      Span line = source.line(number);
      int start = line.start();
      do {
        Span row = row(source, start, line.end());
        row(source.at(row), row, example.marks());
        start = row.end();
      } while (start < line.end());
    }
    if (last < source.lines()) {
      page.line(PageText.INDENT + "…");
    }
  }

  /** As much of a line as fits, up to a blank; the carets of its marks stand under each row. */
  private static Span row(Source source, int start, int lineEnd) {
    int end = Math.min(lineEnd, start + PageText.WIDEST - PageText.INDENT.length());
    int blank = source.text().lastIndexOf(' ', end - 1);
    return new Span(start, end < lineEnd && blank > start ? blank + 1 : end);
  }

  private void row(String text, Span row, List<Span> marks) {
    page.line((PageText.INDENT + text).stripTrailing());
    StringBuilder carets = new StringBuilder();
    for (Span mark : marks) {
      if (mark.overlaps(row) || (mark.isEmpty() && row.contains(mark))) {
        int from = Math.max(mark.start(), row.start()) - row.start();
        int to = Math.min(mark.end(), row.end()) - row.start();
        int column = DisplayWidth.of(text.substring(0, from));
        carets
            .append(" ".repeat(Math.max(0, column - carets.length())))
            .append("^".repeat(Math.max(1, DisplayWidth.of(text.substring(from, to).strip()))));
      }
    }
    if (carets.length() > 0) {
      page.line(PageText.INDENT + carets);
    }
  }

  private void help(String help) {
    page.line("");
    page.wrapped("What to do: ", help);
  }

  private void options() {
    if (card.options().isEmpty()) {
      return;
    }
    page.line("");
    page.line("Options (afterword.yml, under rules: " + card.id() + ":):");
    for (Map.Entry<String, OptionValue> option : new TreeMap<>(card.options()).entrySet()) {
      String unit = card.units().get(option.getKey());
      String value = OptionText.of(option.getValue()) + (unit == null ? "" : "    in " + unit);
      String line = PageText.INDENT + option.getKey() + ": " + value;
      if (DisplayWidth.of(line) <= PageText.WIDEST) {
        page.line(line);
      } else {
        page.wrapped(PageText.INDENT + option.getKey() + ": ", value);
      }
    }
  }

  private void silence() {
    page.line("");
    page.line("To keep it silent:");
    page.line(
        PageText.INDENT
            + "in one draft    <!-- afterword: allow "
            + card.id()
            + ": your reason -->");
    page.line(
        PageText.INDENT
            + "                (.md; elsewhere a header X-Afterword-Allow: "
            + card.id()
            + ")");
    page.line(PageText.INDENT + "always          rules: {" + card.id() + ": off} in afterword.yml");
    page.line(PageText.INDENT + "for one run     afterword check --ignore " + card.id());
  }

  private static String names(Collection<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(Fields::nameOf).collect(Collectors.joining(", "));
  }
}

package dev.afterword.report;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.RuleCard.Around;
import dev.afterword.lint.RuleCard.Example;
import dev.afterword.lint.RuleCard.Form;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The examples of a rule on its page: one with all that it takes to understand it, and others that
 * take no more.
 */
final class ShownExamples {

  /** Enough to see what is meant; the file holds them all. */
  private static final int MOST_OTHERS = 4;

  private static final int MOST_LINES = 14;

  private final RuleCard card;
  private final PageText page;

  ShownExamples(RuleCard card, PageText page) {
    this.card = card;
    this.page = page;
  }

  void print() {
    Optional<Example> first = first();
    first.ifPresent(this::found);
    leftAlone(first);
  }

  /** One that shows how the words read when they are mended, if there is one. */
  private Optional<Example> first() {
    List<Example> mended = card.bad().stream().filter(bad -> bad.mended().isPresent()).toList();
    return Stream.of(words(mended.stream()), mended.stream(), card.bad().stream())
        .flatMap(examples -> examples)
        .findFirst();
  }

  private static Stream<Example> words(Stream<Example> examples) {
    return examples.filter(example -> example.form() == Form.WORDS);
  }

  private void found(Example first) {
    page.line("");
    page.line("It finds:");
    whole(first, Around.nothing());
    first.after().ifPresent(after -> mended(first.text(), after));
    first
        .around()
        .elsewhereAfter()
        .ifPresent(facts -> block("mended by the interview.yml of another application:", facts));
    List<Example> others =
        likewise(first, card.bad())
            .filter(example -> !example.equals(first))
            .limit(MOST_OTHERS)
            .toList();
    if (!others.isEmpty()) {
      page.line("");
      page.line("It also finds:");
      others.forEach(this::listed);
    }
    more(card.bad().size() - 1 - others.size(), first);
  }

  private void leftAlone(Optional<Example> first) {
    if (card.good().isEmpty()) {
      return;
    }
    page.line("");
    page.line("It leaves alone:");
    List<Example> words =
        first.stream()
            .flatMap(example -> likewise(example, card.good()))
            .limit(MOST_OTHERS)
            .toList();
    if (words.isEmpty()) {
      Around known = first.map(Example::around).orElseGet(Around::nothing);
      whole(near(known), known);
    } else {
      words.forEach(this::listed);
    }
    more(card.good().size() - Math.max(1, words.size()), card.good().get(0));
  }

  private Example near(Around known) {
    return card.good().stream()
        .filter(example -> example.around().equals(known))
        .findFirst()
        .orElseGet(() -> card.good().get(0));
  }

  /** Sentences that need nothing around them but what the page shows already. */
  private static Stream<Example> likewise(Example first, List<Example> examples) {
    return words(examples.stream())
        .filter(
            example ->
                example.around().equals(first.around())
                    || example.around().equals(Around.nothing()));
  }

  private void more(int others, Example shown) {
    if (others > 0) {
      String path = shown.place().source().path();
      page.line(PageText.INDENT + "(and " + others + " more in " + path + ")");
    }
  }

  /**
   * An example with what lies around it.
   *
   * @param known what the page shows already
   */
  private void whole(Example example, Around known) {
    Around around = example.around();
    around
        .facts()
        .filter(facts -> !known.facts().equals(Optional.of(facts)))
        .ifPresent(facts -> block("with this interview.yml:", facts));
    around
        .elsewhere()
        .filter(facts -> !known.elsewhere().equals(Optional.of(facts)))
        .ifPresent(facts -> block("with the interview.yml of another application:", facts));
    around.sent().stream()
        .filter(message -> !known.sent().contains(message))
        .forEach(message -> block("with this message under sent/:", message));
    around.beside().stream()
        .filter(message -> !known.beside().contains(message))
        .forEach(message -> block("with this other draft:", message));
    if (!around.equals(Around.nothing()) || example.form() == Form.FACTS) {
      page.line("  " + nameOf(example) + moment(example) + ":");
    }
    lines(example.text(), example.marks());
  }

  private void block(String label, String text) {
    page.line("  " + label);
    lines(text, List.of());
  }

  private String nameOf(Example example) {
    return switch (example.form()) {
      case FACTS -> "in interview.yml";
      case MESSAGE -> "in the message";
      case WORDS ->
          "in "
              + (card.kinds().size() == 1 ? Optional.<String>empty() : kind(example))
                  .map(kind -> "a message of kind " + kind)
                  .orElse("the message");
    };
  }

  private static Optional<String> kind(Example example) {
    return example.around().kind().map(Fields::nameOf);
  }

  /** What is due depends on the day. */
  private static String moment(Example example) {
    Optional<String> usual =
        example.form() == Form.FACTS
            ? Optional.of(LocalDate.ofInstant(RuleCard.EXAMPLES_NOW, ZoneOffset.UTC).toString())
            : Optional.empty();
    return example
        .around()
        .now()
        .map(now -> now.replace('T', ' '))
        .or(() -> usual)
        .map(now -> ", checked on " + now)
        .orElse("");
  }

  /** What differs from the text before; a sentence stands as a whole. */
  private void mended(String before, String after) {
    List<String> old = before.stripTrailing().lines().toList();
    List<String> now = after.stripTrailing().lines().toList();
    page.line("Mended:");
    if (old.size() == 1) {
      lines(after, List.of());
      return;
    }
    int from = 0;
    while (from < Math.min(old.size(), now.size()) && old.get(from).equals(now.get(from))) {
      from++;
    }
    int same = 0;
    while (same < Math.min(old.size(), now.size()) - from
        && old.get(old.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
      same++;
    }
    boolean isGone = from == now.size() - same;
    int first = isGone ? Math.max(0, from - 1) : from;
    int last = isGone ? Math.min(now.size(), from + 1) : now.size() - same;
    elided(first > 0);
    lines(String.join("\n", now.subList(first, last)), List.of());
    elided(last < now.size());
  }

  private void elided(boolean something) {
    if (something) {
      page.line(PageText.INDENT + "…");
    }
  }

  /** A text, or as much of it as shows its marks. */
  private void lines(String text, List<Span> marks) {
    lines(PageText.INDENT, text, marks);
  }

  private void listed(Example example) {
    lines("  - ", example.text(), example.marks());
  }

  /**
   * The same behind a mark of its own.
   *
   * @param before stands before the first line, and is as wide as the indent of the others
   */
  private void lines(String before, String text, List<Span> marks) {
    String indent = before;
    Source source = new Source("example", text.stripTrailing());
    int marked = marks.stream().findFirst().map(Span::start).orElse(0);
    int first = Math.max(1, source.position(marked).line() - MOST_LINES + 2);
    int last = Math.min(source.lines(), first + MOST_LINES - 1);
    cut(first - 1);
    for (int number = first; number <= last; number++) {
      Span line = source.line(number);
      int start = line.start();
      do {
        Span row = row(source, start, line.end());
        row(indent, source.at(row), row, marks);
        indent = PageText.INDENT;
        start = row.end();
      } while (start < line.end());
    }
    cut(source.lines() - last);
  }

  private void cut(int lines) {
    if (lines > 0) {
      page.line(
          PageText.INDENT + "… (" + lines + (lines == 1 ? " line" : " lines") + " not shown)");
    }
  }

  /** As much of a line as fits, up to a blank; the carets of its marks stand under each row. */
  private static Span row(Source source, int start, int lineEnd) {
    int end = Math.min(lineEnd, start + PageText.WIDEST - PageText.INDENT.length());
    int blank = source.text().lastIndexOf(' ', end - 1);
    return new Span(start, end < lineEnd && blank > start ? blank + 1 : end);
  }

  private void row(String indent, String text, Span row, List<Span> marks) {
    page.line((indent + text).stripTrailing());
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
}

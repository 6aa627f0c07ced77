package dev.afterword.report;

import dev.afterword.lint.RuleCard;
import dev.afterword.lint.RuleCard.Example;
import java.util.List;
import java.util.regex.Pattern;

/** The most important about one rule, for viewers that show Markdown beside a violation. */
final class RuleMarkdown {

  /** Enough to see what is meant. */
  private static final int MOST_EXAMPLES = 2;

  private static final Pattern FENCE = Pattern.compile("`{3,}");

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_<>\\[\\]#|~]");

  private RuleMarkdown() {}

  /** The page of a rule, in lines that end in a line feed. */
  static String of(RuleCard card) {
    StringBuilder page = new StringBuilder();
    paragraph(page, plain(card.summary()));
    paragraph(page, plain(card.why()));
    card.help()
        .filter(help -> !help.contains("{"))
        .ifPresent(help -> paragraph(page, "**What to do:** " + plain(help)));
    examples(page, "It finds:", card.bad());
    examples(page, "It leaves alone:", card.good());
    paragraph(
        page,
        "To keep it silent in one draft: `<!-- afterword: allow "
            + card.id()
            + ": your reason -->` in Markdown, elsewhere the header `X-Afterword-Allow: "
            + card.id()
            + "`. More: `afterword explain "
            + card.id()
            + "`.");
    if (!card.sources().isEmpty()) {
      paragraph(page, "Sources: " + plain(SourceText.of(card.sources())));
    }
    return page.substring(0, page.length() - 1);
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append(text).append("\n\n");
  }

  private static void examples(StringBuilder page, String title, List<Example> examples) {
    List<Example> shown =
        examples.stream()
            .filter(example -> example.form() == RuleCard.Form.WORDS)
            .limit(MOST_EXAMPLES)
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    paragraph(page, title);
    for (Example example : shown) {
      paragraph(page, fenced(example.text()));
      example.after().ifPresent(after -> paragraph(page, "Better:\n\n" + fenced(after)));
    }
  }

  private static String fenced(String text) {
    int longest =
        FENCE.matcher(text).results().mapToInt(found -> found.group().length()).max().orElse(2);
    String fence = "`".repeat(longest + 1);
    return fence + "text\n" + text.strip() + "\n" + fence;
  }

  private static String plain(String text) {
    return MARKUP.matcher(text.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$0");
  }
}

package dev.afterword.report;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Category;
import dev.afterword.lint.KindProfile;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All rules and kinds of message as one Markdown page. */
public final class RuleDocument {

  private static final String HEAD =
      """
      # The rules

      Printed by `afterword rules --format markdown`. All about one of them: `afterword explain RULE`.

      """;

  /** Longer lists are cut; {@code config} prints them whole. */
  private static final int LONGEST_OPTION = 100;

  private RuleDocument() {}

  /**
   * The page: a table for each category, then one of the kinds of message.
   *
   * @param cards in the order in which they are to stand within their category
   */
  public static String of(List<RuleCard> cards, List<KindProfile> profiles) {
    StringBuilder page = new StringBuilder(HEAD);
    for (Category category : Category.values()) {
      List<RuleCard> of = cards.stream().filter(card -> card.category() == category).toList();
      if (!of.isEmpty()) {
        page.append("## ").append(Fields.nameOf(category)).append("\n\n");
        page.append("| rule | severity | messages | finds | sources | options |\n");
        page.append("|---|---|---|---|---|---|\n");
        of.forEach(card -> page.append(row(card)));
        page.append('\n');
      }
    }
    page.append("## Kinds of message\n\n");
    page.append("| kind | what it is | must have | words | when |\n|---|---|---|---|---|\n");
    profiles.forEach(profile -> page.append(row(profile)));
    return page.toString();
  }

  private static String row(RuleCard card) {
    return row(
        List.of(
            "`" + card.id() + "`",
            card.on() ? card.severities() : "off",
            kinds(card.kinds()),
            card.summary(),
            String.join("; ", card.sources()),
            options(card)));
  }

  private static String row(KindProfile profile) {
    return row(
        List.of(
            "`" + Fields.nameOf(profile.kind()) + "`",
            profile.summary(),
            profile.mustHave().stream()
                .map(KindProfile.Element::name)
                .collect(Collectors.joining(", ")),
            profile.words().usual() + ", at most " + profile.words().most(),
            profile.timing()));
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String kinds(Set<Kind> kinds) {
    return kinds.size() == Kind.values().length
        ? "all"
        : kinds.stream().sorted().map(Fields::nameOf).collect(Collectors.joining(", "));
  }

  private static String options(RuleCard card) {
    return new TreeMap<>(card.options())
        .entrySet().stream().map(RuleDocument::option).collect(Collectors.joining("; "));
  }

  private static String option(Map.Entry<String, OptionValue> option) {
    return "`" + option.getKey() + "`: " + OptionText.cut(option.getValue(), LONGEST_OPTION);
  }
}

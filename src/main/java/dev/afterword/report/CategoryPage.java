package dev.afterword.report;

import dev.afterword.lint.Category;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Quantity;
import dev.afterword.yaml.Fields;
import java.util.List;

/** All rules of a category, for a person. */
public final class CategoryPage {

  private CategoryPage() {}

  /**
   * The page of a category, in lines that end in a line feed.
   *
   * @param cards all rules, of which those of the category are named
   */
  public static String of(Category category, List<RuleCard> cards) {
    String name = Fields.nameOf(category);
    List<RuleCard> own = cards.stream().filter(card -> card.category() == category).toList();
    PageText page = new PageText();
    page.line(name + " (category of " + Quantity.of(own.size(), "rule") + ")");
    page.line("");
    RuleTable.text(own).lines().forEach(page::line);
    page.line("");
    page.line("What one of them finds, and why:");
    page.line(PageText.INDENT + "afterword explain RULE");
    page.line("To hear of nothing else, or of all but these:");
    page.line(PageText.INDENT + "afterword check --select " + name);
    page.line(PageText.INDENT + "afterword check --ignore " + name);
    return page.toString();
  }
}

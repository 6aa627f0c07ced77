package dev.afterword.cli;

import dev.afterword.lint.Category;
import dev.afterword.yaml.Fields;
import java.util.Iterator;
import java.util.stream.Stream;

/** What can be said where rules are chosen. */
final class RuleOrCategoryNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Stream.concat(Fields.names(Category.values()).keySet().stream(), RuleNames.ids())
        .iterator();
  }
}

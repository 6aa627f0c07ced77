package dev.afterword.cli;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Category;
import dev.afterword.yaml.Fields;
import java.util.Iterator;
import java.util.stream.Stream;

/** All that can be explained: the program's rules, their categories and the kinds of message. */
final class ExplainedNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Stream.of(
            RuleNames.ids(),
            Fields.names(Kind.values()).keySet().stream(),
            Fields.names(Category.values()).keySet().stream())
        .flatMap(names -> names)
        .iterator();
  }
}

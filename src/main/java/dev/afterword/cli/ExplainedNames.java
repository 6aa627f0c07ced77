package dev.afterword.cli;

import dev.afterword.draft.Kind;
import dev.afterword.yaml.Fields;
import java.util.Iterator;
import java.util.stream.Stream;

/** All that can be explained: the program's rules and the kinds of message. */
final class ExplainedNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Stream.concat(RuleNames.ids(), Fields.names(Kind.values()).keySet().stream()).iterator();
  }
}

package dev.afterword.cli;

import dev.afterword.draft.Kind;
import dev.afterword.yaml.Fields;
import java.util.Arrays;
import java.util.Iterator;

/** What can be said where a kind of message is asked for. */
final class KindNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Kind.values()).map(Fields::nameOf).iterator();
  }
}

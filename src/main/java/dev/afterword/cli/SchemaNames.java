package dev.afterword.cli;

import java.util.Iterator;

/** What can be said where a schema is asked for. */
final class SchemaNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return SchemaCommand.NAMES.iterator();
  }
}

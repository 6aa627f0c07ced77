package dev.afterword.cli;

import dev.afterword.lint.Severity;
import dev.afterword.yaml.Fields;
import java.util.Arrays;
import java.util.Iterator;

/** What can be said where a severity is asked for. */
final class SeverityNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Severity.values()).map(Fields::nameOf).iterator();
  }
}

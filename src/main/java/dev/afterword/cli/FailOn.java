package dev.afterword.cli;

import dev.afterword.lint.Severity;
import dev.afterword.yaml.Fields;

/** From which severity on a violation makes a check fail. */
enum FailOn {
  SUGGESTION,
  WARNING,
  ERROR,
  NEVER;

  boolean includes(Severity severity) {
    return switch (this) {
      case SUGGESTION -> true;
      case WARNING -> severity != Severity.SUGGESTION;
      case ERROR -> severity == Severity.ERROR;
      case NEVER -> false;
    };
  }

  @Override
  public String toString() {
    return Fields.nameOf(this);
  }
}

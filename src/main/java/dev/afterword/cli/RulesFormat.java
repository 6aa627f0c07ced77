package dev.afterword.cli;

import dev.afterword.yaml.Fields;

/** A form of the list of rules. */
enum RulesFormat {
  TABLE,
  JSON,
  MARKDOWN;

  @Override
  public String toString() {
    return Fields.nameOf(this);
  }
}

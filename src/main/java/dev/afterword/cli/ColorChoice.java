package dev.afterword.cli;

import dev.afterword.yaml.Fields;

/** When a report is coloured. */
enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER;

  @Override
  public String toString() {
    return Fields.nameOf(this);
  }
}

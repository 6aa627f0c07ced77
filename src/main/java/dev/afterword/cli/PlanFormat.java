package dev.afterword.cli;

import dev.afterword.yaml.Fields;

/** A form of the plan. */
enum PlanFormat {
  TEXT,
  JSON,
  ICS;

  @Override
  public String toString() {
    return Fields.nameOf(this);
  }
}

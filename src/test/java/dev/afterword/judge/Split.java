package dev.afterword.judge;

import dev.afterword.yaml.Fields;

/** The parts of the labelled writing. No hand stands in two of them. */
enum Split {
  TRAIN,
  DEVELOPMENT,
  TEST;

  /** As its folder is called. */
  String word() {
    return Fields.nameOf(this);
  }
}

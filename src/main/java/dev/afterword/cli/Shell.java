package dev.afterword.cli;

import dev.afterword.yaml.Fields;

/** A shell that can complete words. */
enum Shell {
  BASH,
  ZSH;

  @Override
  public String toString() {
    return Fields.nameOf(this);
  }
}

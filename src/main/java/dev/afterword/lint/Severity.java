package dev.afterword.lint;

/** How much a violation matters, from least to most. */
public enum Severity {
  /** Worth a thought. */
  SUGGESTION,
  /** Change it, or say why not. */
  WARNING,
  /** Do not send. */
  ERROR
}

package dev.afterword.report;

/** How much a text report tells besides the violations. */
public enum Detail {
  /** The violations only. */
  QUIET,
  /** Also a verdict for each draft and a summary. */
  NORMAL,
  /** Also how drafts, facts and settings were read, and every rule that could not run. */
  VERBOSE
}

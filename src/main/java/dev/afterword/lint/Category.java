package dev.afterword.lint;

/** What a rule looks after. */
public enum Category {
  BREVITY,
  PERSONALIZATION,
  DUPLICATES,
  TONE,
  TIMING,
  COMPLETENESS,
  CONTACT,
  PROOFREADING,
  CHANNEL,
  SEARCH
}

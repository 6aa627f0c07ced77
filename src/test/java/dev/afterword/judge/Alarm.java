package dev.afterword.judge;

/** Where a rule spoke although nothing of the kind was wrong. */
enum Alarm {
  /** In a good message. */
  GOOD_MESSAGE,
  /** In a message with another fault. */
  BESIDE_FAULT,
  /** A rule of tone, at a planted sentence that is neutral or warm. */
  FINE_SENTENCE
}

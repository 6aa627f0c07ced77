package dev.afterword.judgement;

/** How an ordinary recipient takes a sentence by itself. */
public enum Tone {
  NEUTRAL,
  WARM,
  /** It pushes for an answer. */
  PRESSING,
  /** It shows that the waiting is too long. */
  IMPATIENT,
  /** It pleads. */
  DESPERATE,
  /** It accuses. */
  ANGRY,
  /** A polite surface with a barb. */
  PASSIVE_AGGRESSIVE,
  /** It runs its writer down. */
  SELF_DOUBTING,
  /** It takes the job for granted. */
  ENTITLED,
  /** Too chummy or too private. */
  OVER_FAMILIAR;

  /** Whether a reader minds it. */
  public boolean isMinded() {
    return this != NEUTRAL && this != WARM;
  }
}

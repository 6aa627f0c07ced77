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
  OVER_FAMILIAR,
  /** It praises without a reason. */
  FLATTERING,
  /** It brings up pay, leave or private matters before there is an offer. */
  PREMATURE,
  /** It finds fault with their house, their ways or their offer. */
  CRITICAL,
  /** A shot in parting. */
  SPITEFUL,
  /** It ties a threat to the answer. */
  THREATENING,
  /** It orders a favour. */
  COMMANDING,
  /** Servile, or out of an old letter book. */
  STIFF,
  /** It turns to its writer's own hurt and bad luck. */
  SELF_PITYING,
  /** It argues with a decision. */
  DISPUTING,
  /** It apologises for what nobody complained about. */
  APOLOGISING;

  /** Whether a reader minds it. */
  public boolean isMinded() {
    return this != NEUTRAL && this != WARM;
  }
}

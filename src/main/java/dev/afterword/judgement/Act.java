package dev.afterword.judgement;

/** What a sentence does in a message. */
public enum Act {
  THANKS,
  INTEREST,
  FIT,
  /** It takes up something of the conversation. */
  TOPIC,
  STATUS_QUESTION,
  NEXT_STEP,
  APOLOGY,
  WITHDRAWAL,
  /** It takes a decision as given. */
  ACKNOWLEDGEMENT,
  OFFER_FACT,
  SMALL_TALK,
  OTHER
}

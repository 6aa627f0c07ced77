package dev.afterword.judgement;

/** What the bearer of a name is to the message in which it stands. */
public enum Bearer {
  /** Somebody whom the writer met or dealt with at the reader's organisation. */
  MET,
  /** Any other person. */
  PERSON,
  /** The organisation to which the message goes. */
  READERS_COMPANY,
  /** Any other organisation. */
  ORGANISATION,
  /** Anything else: a place, a tool, a book, a job, a feast. */
  OTHER
}

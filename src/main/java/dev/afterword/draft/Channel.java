package dev.afterword.draft;

/** The way a message reaches its reader. */
public enum Channel {
  EMAIL,
  POST,
  PHONE,
  LINKEDIN,
  TEXT,
  FAX
}

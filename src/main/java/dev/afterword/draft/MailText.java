package dev.afterword.draft;

import dev.afterword.text.MappedText;

/**
 * What a reader sees of a part of a mail, and what of it is code.
 *
 * @param code in the file
 */
record MailText(MappedText text, UnparsedDraft.Code code) {

  /** A text in a form that does not tell code from prose. */
  MailText(MappedText text) {
    this(text, UnparsedDraft.Code.NONE);
  }
}

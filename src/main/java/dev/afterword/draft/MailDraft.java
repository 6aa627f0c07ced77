package dev.afterword.draft;

import dev.afterword.text.Source;

/**
 * A mail file, read up to the parts of its letter.
 *
 * @param file the file, with the way from its text to the bytes on disk
 * @param draft what stands in it
 */
record MailDraft(DecodedFile file, UnparsedDraft draft) {

  Source source() {
    return file.source();
  }
}

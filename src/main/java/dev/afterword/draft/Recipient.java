package dev.afterword.draft;

import dev.afterword.text.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody in To or Cc; at least one of name and address is there.
 *
 * @param name as written
 * @param address an e-mail address or a phone number
 * @param span where name and address stand in the file
 */
public record Recipient(Optional<String> name, Optional<String> address, Span span) {

  /** What stands behind the @ of an e-mail address, in lower case; a phone number has none. */
  public Optional<String> domain() {
    return address
        .filter(written -> written.contains("@"))
        .map(written -> written.substring(written.indexOf('@') + 1).toLowerCase(Locale.ROOT));
  }
}

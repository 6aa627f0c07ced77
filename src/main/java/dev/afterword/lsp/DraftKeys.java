package dev.afterword.lsp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The headers of drafts, with what each says, in the order in which people write them. */
final class DraftKeys {

  private static final String OURS = "X-Afterword-";

  /** A mail file has its files in it and no header for them. */
  private static final String ATTACHMENTS = "Attachments";

  private static final Map<String, String> MEANINGS = inOrder();

  private DraftKeys() {}

  private static Map<String, String> inOrder() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("kind", "What the message is for, such as thank-you.");
    keys.put("to", "To whom it goes: names, addresses or both.");
    keys.put("cc", "Who gets a copy.");
    keys.put("subject", "The subject line.");
    keys.put("send", "When you mean to send it, such as 2026-03-04T16:30. Default: now.");
    keys.put("channel", "The way it goes. Default: the usual one of its kind.");
    keys.put("attachments", "The names of attached files.");
    keys.put("interview", "The facts it belongs to, if they are not the nearest.");
    keys.put("language", "The variant of English, such as en-GB.");
    keys.put("proofread", "Says that somebody has proofread it, and when.");
    keys.put("allow", "Rules that shall keep silent here, with reasons.");
    return Collections.unmodifiableMap(keys);
  }

  /** All of them as they are written in a mail file. */
  static Map<String, String> ofMail() {
    Map<String, String> keys = new LinkedHashMap<>();
    MEANINGS.forEach((key, meaning) -> keys.put(inMail(key), meaning));
    keys.remove(ATTACHMENTS);
    return keys;
  }

  /** All of them as people write them above plain text. */
  static Map<String, String> ofText() {
    Map<String, String> keys = new LinkedHashMap<>();
    MEANINGS.forEach((key, meaning) -> keys.put(capitalized(key), meaning));
    return keys;
  }

  /** All of them as they are written in front matter. */
  static Map<String, String> ofFrontMatter() {
    return MEANINGS;
  }

  private static String inMail(String key) {
    return switch (key) {
      case "to", "cc", "subject" -> capitalized(key);
      case "send" -> "Date";
      case "attachments" -> ATTACHMENTS;
      default -> OURS + capitalized(key);
    };
  }

  private static String capitalized(String key) {
    return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
  }

  /** The header that a written key is, however it is written. */
  static Optional<String> of(String written) {
    String key = written.toLowerCase(Locale.ROOT).replaceFirst("^x-afterword-", "");
    return Optional.of(key.equals("date") ? "send" : key).filter(MEANINGS::containsKey);
  }

  /** What a header says. */
  static Optional<String> meaning(String written) {
    return of(written).map(key -> MEANINGS.getOrDefault(key, ""));
  }
}

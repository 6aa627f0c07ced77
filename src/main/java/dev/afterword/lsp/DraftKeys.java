package dev.afterword.lsp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The headers of drafts, with what each says, in the order in which people write them. */
final class DraftKeys {

  private static final String OURS = "X-Afterword-";

  private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

  static {
    MEANINGS.put("kind", "What the message is for, such as thank-you.");
    MEANINGS.put("to", "To whom it goes: names, addresses or both.");
    MEANINGS.put("cc", "Who gets a copy.");
    MEANINGS.put("subject", "The subject line.");
    MEANINGS.put("send", "When you mean to send it, such as 2026-03-04T16:30. Default: now.");
    MEANINGS.put("channel", "The way it goes. Default: the usual one of its kind.");
    MEANINGS.put("attachments", "The names of attached files.");
    MEANINGS.put("interview", "The facts it belongs to, if they are not the nearest.");
    MEANINGS.put("language", "The variant of English, such as en-GB.");
    MEANINGS.put("proofread", "Says that somebody has proofread it, and when.");
    MEANINGS.put("allow", "Rules that shall keep silent here, with reasons.");
  }

  private DraftKeys() {}

  /** All of them. */
  static Map<String, String> meanings() {
    return Map.copyOf(MEANINGS);
  }

  /** All of them as they are written in a mail file. */
  static Map<String, String> ofMail() {
    Map<String, String> keys = new LinkedHashMap<>();
    MEANINGS.forEach((key, meaning) -> keys.put(inMail(key), meaning));
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
    return new LinkedHashMap<>(MEANINGS);
  }

  private static String inMail(String key) {
    return switch (key) {
      case "to", "cc", "subject" -> capitalized(key);
      case "send" -> "Date";
      case "attachments" -> "Attachments";
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

package dev.afterword.report;

import dev.afterword.lint.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names violations so that the same one has the same name after lines were added above it or the
 * file was moved: a hash of the rule, the words meant and a few words around them.
 */
final class Fingerprint {

  private static final int WORDS_AROUND = 3;

  /** 64 bits: two of a thousand violations share a name by accident once in 10^13 runs. */
  private static final int BYTES = 8;

  /**
   * How often the same words have come up in a file, so that repetitions get names of their own.
   */
  private final Map<List<String>, Integer> seen = new HashMap<>();

  /** The name of a violation; asked for in the order of the report. */
  String of(Violation found, Excerpt excerpt) {
    String rule = found.card().id();
    String context = context(excerpt);
    int before =
        seen.merge(List.of(found.place().source().path(), rule, context), 1, Integer::sum) - 1;
    return hash(rule + '\n' + context + '\n' + before);
  }

  private static String context(Excerpt excerpt) {
    String text = excerpt.text();
    List<String> before = words(text.substring(0, excerpt.marked().start()));
    List<String> marked = words(text.substring(excerpt.marked().start(), excerpt.marked().end()));
    List<String> after = words(text.substring(excerpt.marked().end()));
    return String.join(
            " ", before.subList(Math.max(0, before.size() - WORDS_AROUND), before.size()))
        + '|'
        + String.join(" ", marked)
        + '|'
        + String.join(" ", after.subList(0, Math.min(WORDS_AROUND, after.size())));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

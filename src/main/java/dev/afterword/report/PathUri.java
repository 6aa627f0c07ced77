package dev.afterword.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The path of a report as a URI. */
final class PathUri {

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);

  private PathUri() {}

  /** Whether the user gave an absolute path. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/") || DRIVE.matcher(path).matches();
  }

  /** A relative reference for a relative path, a {@code file:} URI for an absolute one. */
  static String of(String path) {
    if (!isAbsolute(path)) {
      return encoded(path);
    }
    return path.startsWith("/") ? "file://" + encoded(path) : "file:///" + encoded(path);
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      if (one > 0 && PLAIN.indexOf(one) >= 0) {
        uri.append((char) one);
      } else {
        uri.append('%')
            .append(Character.toUpperCase(Character.forDigit((one >> 4) & 15, 16)))
            .append(Character.toUpperCase(Character.forDigit(one & 15, 16)));
      }
    }
    return uri.toString();
  }
}

package dev.afterword.lint;

import java.util.regex.Pattern;

/**
 * A pattern of paths as {@code .gitignore} writes it: {@code *} and {@code ?} stay within a name,
 * {@code **} crosses folders, {@code {a,b}} is one of several; a pattern without a slash is about
 * names at any depth, and a pattern that names a folder is about all that lies in it.
 */
public final class PathGlob {

  private final String written;
  private final Pattern pattern;

  private PathGlob(String written, Pattern pattern) {
    this.written = written;
    this.pattern = pattern;
  }

  /** Reads a pattern; every text is one. */
  public static PathGlob of(String written) {
    String glob = written.startsWith("./") ? written.substring(1) : written;
    boolean anchored = glob.startsWith("/") || glob.replaceAll("/+$", "").contains("/");
    String names = glob.replaceAll("^/+|/+$", "");
    return new PathGlob(
        written,
        Pattern.compile((anchored ? "" : "(?:.*/)?") + regex(names) + "(?:/.*)?", Pattern.DOTALL));
  }

  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char unit = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (unit == '*') {
        regex.append("[^/]*");
      } else if (unit == '?') {
        regex.append("[^/]");
      } else if (unit == '{' && glob.indexOf('}', i) > 0) {
        regex.append("(?:");
        braces++;
      } else if (unit == '}' && braces > 0) {
        regex.append(')');
        braces--;
      } else if (unit == ',' && braces > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(unit)));
      }
    }
    return regex.append(")".repeat(braces)).toString();
  }

  /**
   * Whether a path is meant.
   *
   * @param path relative to where the pattern stands, with forward slashes
   */
  public boolean matches(String path) {
    return pattern.matcher(path).matches();
  }

  /** As it was written. */
  @Override
  public String toString() {
    return written;
  }
}

package dev.afterword.rules;

import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what is written for machines within a text: links, mail addresses, names of hosts and of
 * files. Their characters follow rules of their own.
 */
final class Addresses {

  /** What an address is. */
  enum Form {
    /** With a scheme, as in {@code https://sam.example}, or what was meant so. */
    LINK,
    MAIL,
    /** A host that asks to be opened: {@code www.sam.example}, {@code sam.example/notes}. */
    PAGE,
    /** A host alone: {@code sam.example} may as well be the name of a company. */
    HOST,
    /** {@code notes.pdf}, {@code src/main}, {@code Node.js}. */
    FILE
  }

  /**
   * An address.
   *
   * @param text as written, without brackets around it and punctuation behind it
   * @param span where it stands in the text that was searched
   */
  record Address(String text, Span span, Form form) {}

  private static final Set<String> TOP_LEVEL = WordList.words("top-level-domains.txt");

  private static final Set<String> FILE_ENDINGS = WordList.words("file-endings.txt");

  private static final Pattern CHUNK =
      Pattern.compile("[^\\s<>()\\[\\]{}\"“”„«»‘]*[^\\s<>()\\[\\]{}\"“”„«»‘’'.,;:!?…]/?");

  /** Whatever begins with the name of a scheme and a sign that is not of any sentence. */
  private static final Pattern LINK =
      Pattern.compile("(?i)(?:h[tp]{2,4}s?|ftp)(?:[:;.,]?//?|[:;]\\w).*|[a-z][a-z+]{2,}://.*");

  private static final Pattern MAIL = Pattern.compile("(?:mailto:)?[^@/]+@[^@]+");

  private static final Pattern HOST =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+([a-z]{2,})(?::\\d+)?(/.*)?");

  private static final Pattern WWW = Pattern.compile("(?i)www[.,;].+");

  private static final Pattern FILE =
      Pattern.compile("[\\p{L}\\p{N}._/\\\\-]*\\.([A-Za-z]\\w{0,4})");

  private static final Pattern PATH = Pattern.compile("[~\\w.-]*[/\\\\][\\w.-]+[/\\\\].*|\\w+::.*");

  /** Every form has one of these. */
  private static final String MARKS = "@/\\:;.,";

  private Addresses() {}

  /** All addresses in a text, in order. */
  static List<Address> in(String text) {
    return mayHoldOne(text)
        ? CHUNK.matcher(text).results().flatMap(Addresses::read).toList()
        : List.of();
  }

  /** Within every address one of its marks stands before something else than a blank. */
  private static boolean mayHoldOne(String text) {
    for (int at = 0; at + 1 < text.length(); at++) {
      if (MARKS.indexOf(text.charAt(at)) >= 0 && !Character.isWhitespace(text.charAt(at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Stream<Address> read(MatchResult chunk) {
    return form(chunk.group()).stream()
        .map(form -> new Address(chunk.group(), new Span(chunk.start(), chunk.end()), form));
  }

  private static Optional<Form> form(String text) {
    if (!hasMark(text)) {
      return Optional.empty();
    }
    if (LINK.matcher(text).matches()) {
      return Optional.of(Form.LINK);
    }
    if (MAIL.matcher(text).matches()) {
      return Optional.of(Form.MAIL);
    }
    if (WWW.matcher(text).matches()) {
      return Optional.of(Form.PAGE);
    }
    Matcher host = HOST.matcher(text);
    if (host.matches() && TOP_LEVEL.contains(host.group(1))) {
      return Optional.of(host.group(2) == null ? Form.HOST : Form.PAGE);
    }
    Matcher file = FILE.matcher(text);
    boolean isFile =
        file.matches() && FILE_ENDINGS.contains(file.group(1).toLowerCase(Locale.ROOT));
    return isFile || PATH.matcher(text).matches() ? Optional.of(Form.FILE) : Optional.empty();
  }

  /** Hardly any word of a letter has one. */
  private static boolean hasMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (MARKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a span shares a character with one of the addresses. */
  static boolean touch(List<Address> addresses, Span span) {
    return addresses.stream().anyMatch(address -> address.span().overlaps(span));
  }
}

package dev.afterword.draft;

import dev.afterword.text.Span;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date of a mail header (RFC 5322, 3.3 and 4.3). */
final class MailDate {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\p{Alpha}{3,9}\\s*,\\s*)?(\\d{1,2})\\s+(\\p{Alpha}{3})\\p{Alpha}*\\s+(\\d{2,4})"
              + "\\s+(\\d{1,2})\\s*:\\s*(\\d{2})(?:\\s*:\\s*(\\d{2}))?\\s*([+-]\\d{4}|\\p{Alpha}*)");

  private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("z", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7));

  private MailDate() {}

  /** The moment that a header names; without a zone it is meant where the interview is. */
  static Optional<PlannedSend> parse(String written, Span span) {
    Matcher matcher = DATE.matcher(COMMENT.matcher(written).replaceAll(" ").strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String zone = matcher.group(7).toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(matcher.group(2).toLowerCase(Locale.ROOT)) + 1;
    int year = year(matcher.group(3));
    int second = matcher.group(6) == null ? 0 : Math.min(59, Integer.parseInt(matcher.group(6)));
    try {
      LocalDateTime local =
          LocalDateTime.of(
              year,
              month,
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(4)),
              Integer.parseInt(matcher.group(5)),
              second);
      if (zone.isEmpty()) {
        return Optional.of(new PlannedSend(local, Optional.empty(), span));
      }
      return offset(zone).map(offset -> new PlannedSend(local, Optional.of(offset), span));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  /** Two digits are meant as RFC 5322, 4.3 says. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 2 ? year + (year < 50 ? 2000 : 1900) : year;
  }

  private static Optional<ZoneOffset> offset(String zone) {
    if (Character.isLetter(zone.charAt(0))) {
      return Optional.ofNullable(HOURS.get(zone)).map(ZoneOffset::ofHours);
    }
    return Optional.of(ZoneOffset.of(zone.substring(0, 3) + ":" + zone.substring(3)));
  }
}

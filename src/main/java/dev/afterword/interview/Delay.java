package dev.afterword.interview;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as options and facts write it: {@code 15m}, {@code 24h}, {@code 21d}, {@code
 * 2bd}.
 *
 * @param amount at least 0
 * @param unit what is counted
 */
public record Delay(int amount, Unit unit) {

  /** What a delay counts. */
  public enum Unit {
    MINUTES("m", "minute"),
    HOURS("h", "hour"),
    DAYS("d", "day"),
    BUSINESS_DAYS("bd", "business day");

    private final String symbol;
    private final String word;

    Unit(String symbol, String word) {
      this.symbol = symbol;
      this.word = word;
    }
  }

  private static final Pattern FORM = Pattern.compile("(\\d{1,5})(m|h|d|bd)");

  /** Reads {@code 2bd} and the like; nothing for any other text. */
  public static Optional<Delay> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    for (Unit unit : Unit.values()) {
      if (unit.symbol.equals(form.group(2))) {
        return Optional.of(new Delay(Integer.parseInt(form.group(1)), unit));
      }
    }
    return Optional.empty();
  }

  /** In words, as in {@code 2 business days}. */
  public String words() {
    return amount + " " + unit.word + (amount == 1 ? "" : "s");
  }

  /** As it is written in files, as in {@code 2bd}. */
  @Override
  public String toString() {
    return amount + unit.symbol;
  }
}

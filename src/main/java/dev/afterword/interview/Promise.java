package dev.afterword.interview;

import dev.afterword.draft.Channel;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What they said about the decision.
 *
 * @param words the date or their words for it, as written
 * @param by the last day that the words name; empty if there are none or they cannot be read
 * @param said the day they said it; left out, the day of the latest interview, with its place
 * @param asked whether they were asked; without {@code words}, they would not say
 * @param permission whether they agreed to a follow-up
 * @param calls whether calls are welcome
 * @param channel the way by which they asked to be reached
 * @param span where all this stands in the facts
 */
public record Promise(
    Optional<Placed<String>> words,
    Optional<LocalDate> by,
    Optional<Placed<LocalDate>> said,
    boolean asked,
    Optional<Placed<Boolean>> permission,
    Optional<Placed<Boolean>> calls,
    Optional<Placed<Channel>> channel,
    Span span) {

  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("EEE d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter READ =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

  /**
   * How the words were read, for a person to check: {@code “end of next week”, said on Wed 4 March
   * 2026, read as Friday 13 March 2026}. Nothing for a plain date and for words that cannot be
   * read.
   */
  public Optional<String> reading() {
    return words
        .map(Placed::value)
        .filter(written -> !WrittenTimes.looksLikeDate(written))
        .flatMap(
            written ->
                by.map(day -> "“" + written + "”" + saidOn() + ", read as " + READ.format(day)));
  }

  private String saidOn() {
    return said.map(day -> ", said on " + SAID.format(day.value())).orElse("");
  }

  /**
   * The last day that words such as {@code end of next week}, {@code within two weeks}, {@code by
   * Friday} name. Words without a year never name a day before they were said.
   *
   * @param said the day they were said
   * @param calendar tells business days, which some words count
   * @return nothing if the words cannot be read for certain, or name no day
   */
  public static Optional<LocalDate> lastDayNamed(
      String words, LocalDate said, BusinessCalendar calendar) {
    return PromisePhrases.read(words, said, calendar);
  }

  /** An example of each form of words that can be read, for a person to choose from. */
  public static List<String> readableForms() {
    return PromisePhrases.readableForms();
  }
}

package dev.afterword.timing;

import dev.afterword.interview.Interview;
import dev.afterword.interview.Person;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Place;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;

/**
 * The time in which a message does what it is for. All moments are told in the interview's zone.
 *
 * @param purpose what the message is for
 * @param interview the interview that it follows, where it follows one
 * @param reader whom it is for: the name as recorded
 * @param person the reader among the recorded people
 * @param opens from when on; earlier is too soon
 * @param best the moment to aim at
 * @param pressing from when on little time is left
 * @param closes until when; later is too late. Nothing if it is never too late
 * @param reason why then, in words that can stand in a sentence
 * @param rule the rule that owns the numbers, with its sources
 * @param place where the facts tell what it rests on
 */
public record Window(
    Purpose purpose,
    Optional<Interview> interview,
    Optional<String> reader,
    Optional<Person> person,
    ZonedDateTime opens,
    ZonedDateTime best,
    ZonedDateTime pressing,
    Optional<ZonedDateTime> closes,
    String reason,
    RuleCard rule,
    Place place) {

  /** By the moment to aim at, then by what the message is for and whom. */
  static final Comparator<Window> BY_TIME =
      Comparator.comparing(Window::best)
          .thenComparing(Window::purpose)
          .thenComparing(window -> window.reader().orElse(""))
          .thenComparing(Window::place);

  /** Whether a moment is too soon. */
  public boolean isAhead(ZonedDateTime at) {
    return at.isBefore(opens);
  }

  /** Whether a moment is too late. */
  public boolean isOver(ZonedDateTime at) {
    return closes.filter(at::isAfter).isPresent();
  }
}

package dev.afterword.timing;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Place;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing to do, done, or better left.
 *
 * @param purpose what it is to achieve
 * @param kind the kind of message to write
 * @param channel the way it should go
 * @param to the names of those it is for, as recorded; empty where nobody in particular is meant
 * @param state how it stands
 * @param at the moment by which it stands in an agenda: when it was done, best is done, or made no
 *     sense any more
 * @param window from when to when; nothing for what is to be stopped
 * @param draft the draft that will do it, if there is one that is still to go
 * @param passed a draft that was to do it, of which the time has passed and nothing tells that it
 *     went
 * @param done the message that did it
 * @param why in words that can stand in a sentence
 * @param rule the rule that owns the numbers, with its sources
 * @param place where it belongs in the facts
 */
public record Task(
    Purpose purpose,
    Kind kind,
    Channel channel,
    List<String> to,
    State state,
    ZonedDateTime at,
    Optional<Window> window,
    Optional<Draft> draft,
    Optional<Draft> passed,
    Optional<Outgoing> done,
    String why,
    RuleCard rule,
    Place place) {

  /** How a task stands. */
  public enum State {
    /** Its window has closed, and nothing was done. */
    OVERDUE,
    /** Its window is open and little time is left. */
    DUE_SOON,
    /** Its window is open. */
    OPEN,
    /** Its window has not opened. */
    UPCOMING,
    /** A draft will do it. */
    COVERED,
    /** Something not to do any more. */
    STOPPED,
    /** A message that went out did it. */
    DONE
  }

  static final Comparator<Task> BY_TIME =
      Comparator.comparing(Task::at)
          .thenComparing(Task::purpose)
          .thenComparing(task -> task.state() == State.STOPPED)
          .thenComparing(task -> String.join(", ", task.to()))
          .thenComparing(Task::place);

  /** Keeps its own copy of the names. */
  public Task {
    to = List.copyOf(to);
  }
}

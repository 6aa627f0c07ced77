package dev.afterword.report;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.report.Plan.Entry;
import dev.afterword.timing.Purpose;
import dev.afterword.timing.Task;
import dev.afterword.timing.Window;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tasks as a person would write them into a diary. */
final class TaskWords {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE d MMMM HH:mm", Locale.ENGLISH);
  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  private TaskWords() {}

  /** What to do and where, as in {@code Thank Dana Rivera (Acme Robotics)}. */
  static String title(Entry entry) {
    return title(entry.task()) + " (" + entry.facts().name() + ")";
  }

  /** What to do and for whom, as in {@code Thank Dana Rivera}; no full stop. */
  static String title(Task task) {
    String names = names(task.to());
    String whom = names.isEmpty() ? "" : " " + names;
    String withWhom = names.isEmpty() ? "" : " with " + names;
    boolean isCall = task.kind() == Kind.PHONE_SCRIPT || task.kind() == Kind.VOICEMAIL;
    return switch (task.purpose()) {
      case THANKS -> "Thank" + whom + (task.kind() == Kind.GROUP_THANKS ? " in one message" : "");
      case CARD -> "Post a card" + (names.isEmpty() ? "" : " to " + names);
      case STATUS -> isStopped(task) ? "Ask no more" : ask(isCall, whom, " how things stand");
      case LAST_STATUS -> ask(isCall, whom, " a last time how things stand");
      case REQUESTED_CONTACT -> "Be in touch" + withWhom + " as they asked";
      case KEEP_IN_TOUCH -> "Keep in touch" + withWhom;
      case REJECTION_REPLY -> "Answer the rejection";
      case FEEDBACK -> "Ask" + whom + " for feedback";
      case REFERRAL -> "Ask" + whom + " for an introduction";
      case OFFER -> "Tell" + (names.isEmpty() ? " them" : whom) + " of the other offer";
      case CONTACT -> "Ask" + whom + " for an address";
      case WITHDRAWAL -> "Withdraw the application";
      case REFERENCE_NOTICE -> "Tell" + whom + " that a call may come";
      case REFERENCE_RESULT -> "Tell" + whom + " how it ended";
      case CLOSING -> "Close the application for yourself";
    };
  }

  private static String ask(boolean isCall, String whom, String what) {
    return isCall ? "Call" + whom + " and ask" + what : "Ask" + whom + what;
  }

  static boolean isStopped(Task task) {
    return task.state() == Task.State.STOPPED;
  }

  /** Whether it is about a message, written or to be written. */
  static boolean isMessage(Task task) {
    return task.purpose() != Purpose.CLOSING && !isStopped(task);
  }

  /** Whether it is a message that has not gone out. */
  static boolean isToSend(Task task) {
    return isMessage(task) && task.state() != Task.State.DONE;
  }

  /** Names as they stand in a sentence. */
  static String names(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** The way a message goes, as in {@code by email}. */
  static String way(Channel channel) {
    return switch (channel) {
      case EMAIL -> "by email";
      case POST -> "by post";
      case PHONE -> "by phone";
      case LINKEDIN -> "on LinkedIn";
      case TEXT -> "by text message";
      case FAX -> "by fax";
    };
  }

  /** From when to when and best when, as far as that is still to come. */
  static Optional<String> when(Task task, ZonedDateTime now) {
    return task.window().map(window -> when(window, task.state() == Task.State.OVERDUE, now));
  }

  private static String when(Window window, boolean isOverdue, ZonedDateTime now) {
    if (isOverdue) {
      return "was due by " + window.closes().map(TaskWords::time).orElse(time(window.best()));
    }
    List<String> times = new ArrayList<>();
    boolean isAhead = window.isAhead(now);
    if (isAhead) {
      times.add("from " + time(window.opens()));
    }
    if (window.best().isAfter(now) && !(isAhead && isSameDay(window.best(), window.opens()))) {
      times.add("best by " + time(window.best()));
    }
    window.closes().ifPresent(closes -> times.add("at the latest " + time(closes)));
    return times.isEmpty() ? "any time now" : String.join(", ", times);
  }

  private static boolean isSameDay(ZonedDateTime one, ZonedDateTime other) {
    return one.toLocalDate().equals(other.toLocalDate());
  }

  /**
   * What a draft has to do with a task.
   *
   * @param zone what follows a time of day that another clock tells
   */
  static Optional<String> draft(Entry entry, String zone) {
    Task task = entry.task();
    Facts facts = entry.facts();
    return task.draft()
        .map(draft -> draft.path() + send(draft, facts).map(at -> toGo(at, zone, task)).orElse(""))
        .or(
            () ->
                task.passed()
                    .map(
                        draft ->
                            draft.path()
                                + " was to go out"
                                + send(draft, facts).map(at -> " " + time(at) + zone).orElse("")
                                + "; if it did, record it under “sent”"));
  }

  private static String toGo(ZonedDateTime at, String zone, Task task) {
    String judgement =
        task.window()
            .map(
                window -> window.isAhead(at) ? ", too soon" : window.isOver(at) ? ", too late" : "")
            .orElse("");
    return " is to go out " + time(at) + zone + judgement;
  }

  /** When a draft is to go out, in the interview's zone. */
  static Optional<ZonedDateTime> send(Draft draft, Facts facts) {
    return draft.headers().send().map(send -> send.in(facts.zone()));
  }

  /** A day; with the time of day unless that is the first or the last minute. */
  static String time(ZonedDateTime at) {
    LocalTime time = at.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    boolean isWholeDay = time.equals(LocalTime.MIDNIGHT) || time.equals(LAST_MINUTE);
    return (isWholeDay ? DAY : MINUTE).format(at);
  }
}

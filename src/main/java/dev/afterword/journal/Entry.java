package dev.afterword.journal;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing that happened. There is no place in it for what somebody wrote: it holds numbers, words
 * of the program itself, ids of rules, and where in the program something was thrown.
 *
 * @param at when
 * @param process the number of the process
 * @param origin the program and what it runs on
 * @param figures what was counted and measured
 * @param rules the ids of those that crashed
 * @param thrown what was thrown, with the causes of it
 */
public record Entry(
    Instant at,
    long process,
    Activity activity,
    Event event,
    List<String> origin,
    Map<Figure, Long> figures,
    List<String> rules,
    List<Thrown> thrown) {

  /** What goes on without anybody who watches. */
  public enum Activity {
    EDITOR,
    DAEMON,
    GATE,
    WATCH
  }

  /** What can happen. */
  public enum Event {
    BEGAN,
    CHECKED,
    CRASHED,
    ENDED
  }

  /** What is counted or measured. */
  public enum Figure {
    /** The exit code. */
    CODE,
    /** How long it took, in milliseconds. */
    MS,
    DRAFTS,
    ERRORS,
    WARNINGS,
    SUGGESTIONS,
    PROBLEMS,
    CHECKS
  }

  /**
   * An exception without what it says, because that may be words of a message.
   *
   * @param type the name of its class
   * @param frames where it was thrown, the innermost first
   */
  public record Thrown(String type, List<StackTraceElement> frames) {

    private static final int MOST_FRAMES = 20;

    /** Keeps its own copy of the innermost frames. */
    public Thrown {
      frames = frames.stream().limit(MOST_FRAMES).toList();
    }

    static Thrown of(Throwable one) {
      return new Thrown(one.getClass().getName(), List.of(one.getStackTrace()));
    }
  }

  /** Keeps its own copies. */
  public Entry {
    origin = List.copyOf(origin);
    figures = Map.copyOf(figures);
    rules = List.copyOf(rules);
    thrown = List.copyOf(thrown);
  }

  /** In a line; what was thrown stands in lines of its own below it. */
  String inWords() {
    StringBuilder line = new StringBuilder();
    line.append(at).append(' ').append(process);
    line.append(' ').append(word(activity)).append(' ').append(word(event));
    origin.forEach(part -> line.append(' ').append(part));
    if (!figures.isEmpty()) {
      new EnumMap<>(figures)
          .forEach(
              (figure, value) -> line.append(' ').append(word(figure)).append('=').append(value));
    }
    if (!rules.isEmpty()) {
      line.append(" rules=").append(String.join(",", rules));
    }
    line.append('\n');
    thrown.forEach(
        one ->
            line.append("  ")
                .append(one.type())
                .append('\n')
                .append(
                    one.frames().stream()
                        .map(frame -> "    at " + frame + "\n")
                        .collect(Collectors.joining())));
    return line.toString();
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}

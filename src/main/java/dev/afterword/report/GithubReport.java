package dev.afterword.report;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Position;
import dev.afterword.text.Problem;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The report as commands to GitHub's runner, which shows them at the lines they are about. */
public final class GithubReport implements Report {

  /** Of each level, a step may annotate so often; the others stand in its log only. */
  private static final int MOST_ANNOTATIONS = 10;

  /** In UTF-16 units; GitHub takes 64 KB, and nobody reads so much beside a line. */
  private static final int LONGEST_MESSAGE = 4_000;

  private final Severity least;

  /**
   * @param least the least severity to list
   */
  public GithubReport(Severity least) {
    this.least = least;
  }

  /** What the runner calls a severity. */
  private enum Level {
    ERROR,
    WARNING,
    NOTICE;

    static Level of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case SUGGESTION -> NOTICE;
      };
    }
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    Map<Level, Integer> counts = new EnumMap<>(Level.class);
    for (Problem problem : report.problems()) {
      counts.merge(Level.ERROR, 1, Integer::sum);
      out.write(command(problem));
    }
    for (Violation found : report.violations()) {
      if (found.severity().compareTo(least) >= 0) {
        counts.merge(Level.of(found.severity()), 1, Integer::sum);
        out.write(command(found));
      }
    }
    out.write(notAnnotated(counts));
  }

  private static String command(Problem problem) {
    String place =
        problem.position().map(at -> ",line=" + at.line() + ",col=" + at.column()).orElse("");
    return command(Level.ERROR, problem.path(), place, "afterword", problem.toString());
  }

  private static String command(Violation found) {
    Position start = found.place().start();
    Position end = found.place().end();
    // Columns of several lines are refused, and with them the whole annotation.
    String place =
        start.line() == end.line()
            ? ",line=" + start.line() + ",col=" + start.column() + ",endColumn=" + end.column()
            : ",line=" + start.line() + ",endLine=" + end.line();
    // The log shows the message alone.
    String message = found.place() + ": " + PlainMessage.of(found) + " [" + found.card().id() + "]";
    return command(
        Level.of(found.severity()),
        found.place().source().path(),
        place,
        found.card().id(),
        message);
  }

  private static String command(
      Level level, String path, String place, String title, String message) {
    return "::"
        + Fields.nameOf(level)
        + " file="
        + property(path)
        + place
        + ",title="
        + property(title)
        + "::"
        + data(cut(message))
        + "\n";
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_MESSAGE) {
      return text;
    }
    boolean halvesACharacter = Character.isHighSurrogate(text.charAt(LONGEST_MESSAGE - 1));
    return text.substring(0, LONGEST_MESSAGE - (halvesACharacter ? 1 : 0)) + "…";
  }

  private static String notAnnotated(Map<Level, Integer> counts) {
    String more =
        counts.entrySet().stream()
            .filter(level -> level.getValue() > MOST_ANNOTATIONS)
            .map(level -> level.getValue() - MOST_ANNOTATIONS + " " + Fields.nameOf(level.getKey()))
            .collect(Collectors.joining(", "));
    return more.isEmpty()
        ? ""
        : "GitHub shows " + MOST_ANNOTATIONS + " of each level; in this log only: " + more + "\n";
  }
}

package dev.afterword.report;

import com.google.gson.stream.JsonWriter;
import dev.afterword.lint.Fingerprinted;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Position;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.io.Writer;

/** The report as GitLab's code quality, which merge requests show beside the changed lines. */
public final class GitlabReport implements Report {

  private final Severity least;

  /**
   * @param least the least severity to list
   */
  public GitlabReport(Severity least) {
    this.least = least;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    JsonWriter json = JsonPieces.writer(out);
    json.beginArray();
    for (Problem problem : report.problems()) {
      problem(problem, json);
    }
    for (Fingerprinted found : Shown.of(report, least)) {
      violation(found.violation(), found.fingerprint(), json);
    }
    json.endArray();
    json.flush();
    out.write('\n');
  }

  private static void problem(Problem problem, JsonWriter json) throws IOException {
    int line = problem.position().map(Position::line).orElse(1);
    entry("afterword", "blocker", problem.message(), problem.path(), problem.toString(), json);
    lines(line, line, json);
  }

  private static void violation(Violation found, String fingerprint, JsonWriter json)
      throws IOException {
    String path = found.place().source().path();
    entry(
        found.card().id(),
        severity(found.severity()),
        PlainMessage.of(found),
        path,
        // GitLab takes two findings of one name for one, wherever they are.
        fingerprint + " " + path,
        json);
    lines(found.place().start().line(), found.place().end().line(), json);
  }

  /** Leaves the location open. */
  private static void entry(
      String rule, String severity, String message, String path, String name, JsonWriter json)
      throws IOException {
    json.beginObject();
    json.name("description").value(message);
    json.name("check_name").value(rule);
    json.name("fingerprint").value(name);
    json.name("severity").value(severity);
    json.name("location").beginObject();
    json.name("path").value(path);
  }

  private static void lines(int begin, int end, JsonWriter json) throws IOException {
    json.name("lines").beginObject();
    json.name("begin").value(begin);
    json.name("end").value(end);
    json.endObject();
    json.endObject();
    json.endObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case SUGGESTION -> "info";
    };
  }
}

package dev.afterword.report;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Position;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The report as the XML of Checkstyle, which many older tools read. */
public final class CheckstyleReport implements Report {

  /** The version of the form, not of any program. */
  private static final String VERSION = "4.3";

  private final Severity least;

  /**
   * @param least the least severity to list
   */
  public CheckstyleReport(Severity least) {
    this.least = least;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    XmlText xml = new XmlText(out);
    xml.begin("checkstyle").attribute("version", VERSION);
    Optional<String> open = Optional.empty();
    for (Entry entry : entries(report)) {
      if (!open.equals(Optional.of(entry.path()))) {
        if (open.isPresent()) {
          xml.end();
        }
        xml.begin("file").attribute("name", entry.path());
        open = Optional.of(entry.path());
      }
      entry(entry, xml);
    }
    if (open.isPresent()) {
      xml.end();
    }
    xml.end();
  }

  private record Entry(String path, Position at, String severity, String message, String source) {

    static Entry of(Violation found) {
      return new Entry(
          found.place().source().path(),
          found.place().start(),
          word(found.severity()),
          PlainMessage.of(found),
          "afterword." + found.card().id());
    }

    static Entry of(Problem problem) {
      return new Entry(
          problem.path(),
          problem.position().orElse(new Position(1, 1, 0)),
          "error",
          problem.message(),
          "afterword");
    }
  }

  private List<Entry> entries(LintReport report) {
    List<Entry> entries = new ArrayList<>();
    report.problems().forEach(problem -> entries.add(Entry.of(problem)));
    report.violations().stream()
        .filter(found -> found.severity().compareTo(least) >= 0)
        .forEach(found -> entries.add(Entry.of(found)));
    entries.sort(Comparator.comparing(Entry::path));
    return entries;
  }

  private static void entry(Entry entry, XmlText xml) throws IOException {
    xml.begin("error")
        .attribute("line", entry.at().line())
        .attribute("column", entry.at().column())
        .attribute("severity", entry.severity())
        .attribute("message", entry.message())
        .attribute("source", entry.source())
        .end();
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "info";
    };
  }
}

package dev.afterword.report;

import com.google.gson.stream.JsonWriter;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Violation.Related;
import dev.afterword.text.Place;
import dev.afterword.text.Position;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The report for reviewdog, which brings it to reviews on many platforms, fixes as suggestions that
 * one click takes over. Columns count bytes of UTF-8 there.
 */
public final class RdjsonReport implements Report {

  private final Severity least;

  /**
   * @param least the least severity to list
   */
  public RdjsonReport(Severity least) {
    this.least = least;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    JsonWriter json = JsonPieces.writer(out);
    json.beginObject();
    json.name("source").beginObject().name("name").value("afterword").endObject();
    json.name("diagnostics").beginArray();
    for (Problem problem : report.problems()) {
      problem(problem, json);
    }
    for (Violation found : report.violations()) {
      if (found.severity().compareTo(least) >= 0) {
        violation(found, json);
      }
    }
    json.endArray();
    json.endObject();
    json.flush();
    out.write('\n');
  }

  private static void problem(Problem problem, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("message").value(problem.message());
    json.name("location").beginObject();
    json.name("path").value(problem.path());
    Optional<Position> at = problem.position();
    if (at.isPresent()) {
      json.name("range").beginObject().name("start").beginObject();
      json.name("line").value(at.get().line());
      json.endObject().endObject();
    }
    json.endObject();
    json.name("severity").value("ERROR");
    json.endObject();
  }

  private static void violation(Violation found, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("message").value(PlainMessage.of(found));
    location(found.place(), json);
    json.name("severity").value(severity(found.severity()));
    json.name("code").beginObject().name("value").value(found.card().id()).endObject();
    suggestions(found, json);
    if (!found.related().isEmpty()) {
      json.name("relatedLocations").beginArray();
      for (Related related : found.related()) {
        json.beginObject();
        json.name("message").value(Printable.inOneLine(related.message()));
        location(related.place(), json);
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "ERROR";
      case WARNING -> "WARNING";
      case SUGGESTION -> "INFO";
    };
  }

  private static void location(Place place, JsonWriter json) throws IOException {
    json.name("location").beginObject();
    json.name("path").value(place.source().path());
    range(place, json);
    json.endObject();
  }

  private static void range(Place place, JsonWriter json) throws IOException {
    json.name("range").beginObject();
    json.name("start");
    position(place.source(), place.start(), json);
    json.name("end");
    position(place.source(), place.end(), json);
    json.endObject();
  }

  private static void position(Source source, Position at, JsonWriter json) throws IOException {
    int lineStart = at.offset() - at.column() + 1;
    String before = source.at(new Span(lineStart, at.offset()));
    json.beginObject();
    json.name("line").value(at.line());
    json.name("column").value(before.getBytes(StandardCharsets.UTF_8).length + 1);
    json.endObject();
  }

  private static void suggestions(Violation found, JsonWriter json) throws IOException {
    List<Fix> applicable =
        found.fixes().stream()
            .filter(fix -> fix.applicability() != Fix.Applicability.DISPLAY)
            .filter(fix -> !fix.edits().isEmpty())
            .toList();
    if (applicable.isEmpty()) {
      return;
    }
    json.name("suggestions").beginArray();
    for (Fix fix : applicable) {
      suggestion(fix, found.place().source(), json);
    }
    json.endArray();
  }

  /**
   * A suggestion is one replacement, so the edits of a fix are told with what lies between them.
   */
  private static void suggestion(Fix fix, Source source, JsonWriter json) throws IOException {
    StringBuilder text = new StringBuilder();
    int start = fix.edits().get(0).span().start();
    int at = start;
    for (Fix.Edit edit : fix.edits()) {
      text.append(source.at(new Span(at, edit.span().start())))
          .append(source.inLineEnds(edit.placed()));
      at = edit.span().end();
    }
    json.beginObject();
    range(new Place(source, new Span(start, at)), json);
    json.name("text").value(text.toString());
    json.endObject();
  }
}

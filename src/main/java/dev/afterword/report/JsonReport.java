package dev.afterword.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Violation.Related;
import dev.afterword.text.Place;
import dev.afterword.text.Position;
import dev.afterword.text.Problem;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The report for programs. Its form is described by {@code report.schema.json} in this jar; within
 * a version, fields are added but never renamed.
 */
public final class JsonReport implements Report {

  private static final int VERSION = 1;

  private final Severity least;

  /**
   * @param least the least severity to list; verdicts and summary count what is not listed too
   */
  public JsonReport(Severity least) {
    this.least = least;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setStrictness(Strictness.STRICT);
    json.setIndent("  ");
    json.beginObject();
    json.name("version").value(VERSION);
    json.name("asOf")
        .value(
            report
                .asOf()
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    drafts(report, json);
    violations(report, json);
    skipped(report, json);
    problems(report, json);
    summary(report, json);
    json.endObject();
    json.flush();
    out.write('\n');
  }

  private static void drafts(LintReport report, JsonWriter json) throws IOException {
    json.name("drafts").beginArray();
    for (Verdict verdict : report.drafts()) {
      json.beginObject();
      json.name("path").value(verdict.draft().path());
      json.name("kind").value(Fields.nameOf(verdict.draft().kind().kind()));
      json.name("kindInferred").value(verdict.draft().kind().inferred());
      json.name("confidence").value(Math.round(verdict.draft().kind().confidence() * 100) / 100.0);
      json.name("words").value(verdict.draft().letter().wordCount());
      json.name("ready").value(verdict.isReady());
      json.endObject();
    }
    json.endArray();
  }

  private void violations(LintReport report, JsonWriter json) throws IOException {
    Drafts drafts = new Drafts(report);
    Fingerprint fingerprint = new Fingerprint();
    json.name("violations").beginArray();
    for (Violation found : report.violations()) {
      String name = fingerprint.of(found, drafts.excerpt(found.place()));
      if (found.severity().compareTo(least) >= 0) {
        violation(found, name, json);
      }
    }
    json.endArray();
  }

  private static void violation(Violation found, String fingerprint, JsonWriter json)
      throws IOException {
    json.beginObject();
    json.name("rule").value(found.card().id());
    json.name("category").value(Fields.nameOf(found.card().category()));
    json.name("severity").value(Fields.nameOf(found.severity()));
    json.name("message").value(found.message());
    place(found.place(), json);
    json.name("fixes").beginArray();
    for (Fix fix : found.fixes()) {
      fix(fix, json);
    }
    json.endArray();
    json.name("related").beginArray();
    for (Related related : found.related()) {
      json.beginObject();
      place(related.place(), json);
      json.name("message").value(related.message());
      json.endObject();
    }
    json.endArray();
    Optional<String> help = found.help();
    if (help.isPresent()) {
      json.name("help").value(help.get());
    }
    json.name("fingerprint").value(fingerprint);
    json.endObject();
  }

  private static void fix(Fix fix, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("title").value(fix.title());
    json.name("applicability").value(Fields.nameOf(fix.applicability()));
    json.name("edits").beginArray();
    for (Fix.Edit edit : fix.edits()) {
      json.beginObject();
      json.name("start").value(edit.span().start());
      json.name("end").value(edit.span().end());
      json.name("text").value(edit.text());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void place(Place place, JsonWriter json) throws IOException {
    json.name("path").value(place.source().path());
    json.name("start");
    position(place.start(), json);
    json.name("end");
    position(place.end(), json);
  }

  private static void position(Position position, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("line").value(position.line());
    json.name("column").value(position.column());
    json.name("offset").value(position.offset());
    json.endObject();
  }

  private static void skipped(LintReport report, JsonWriter json) throws IOException {
    json.name("skipped").beginArray();
    for (Skipped skipped : report.skipped()) {
      json.beginObject();
      json.name("rules").beginArray();
      for (String rule : skipped.rules()) {
        json.value(rule);
      }
      json.endArray();
      json.name("path").value(skipped.path());
      json.name("reason").value(skipped.reason());
      json.endObject();
    }
    json.endArray();
  }

  private static void problems(LintReport report, JsonWriter json) throws IOException {
    json.name("problems").beginArray();
    for (Problem problem : report.problems()) {
      json.beginObject();
      json.name("path").value(problem.path());
      Optional<Position> position = problem.position();
      if (position.isPresent()) {
        json.name("position");
        position(position.get(), json);
      }
      json.name("message").value(problem.message());
      json.endObject();
    }
    json.endArray();
  }

  private static void summary(LintReport report, JsonWriter json) throws IOException {
    json.name("summary").beginObject();
    json.name("drafts").value(report.drafts().size());
    json.name("errors").value(report.count(Severity.ERROR));
    json.name("warnings").value(report.count(Severity.WARNING));
    json.name("suggestions").value(report.count(Severity.SUGGESTION));
    json.endObject();
  }
}

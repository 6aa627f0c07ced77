package dev.afterword.report;

import com.google.gson.stream.JsonWriter;
import dev.afterword.lint.Fingerprinted;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Violation.Related;
import dev.afterword.text.Source;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.Writer;
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
    JsonWriter json = JsonPieces.writer(out);
    json.beginObject();
    json.name("version").value(VERSION);
    JsonPieces.moment("asOf", report.asOf(), json);
    drafts(report, json);
    violations(report, json);
    skipped(report, json);
    JsonPieces.problems(report.problems(), json);
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
      if (verdict.brokenFacts().isPresent()) {
        json.name("brokenFacts").value(verdict.brokenFacts().get());
      }
      json.name("known").value(verdict.known().size());
      json.endObject();
    }
    json.endArray();
  }

  private void violations(LintReport report, JsonWriter json) throws IOException {
    json.name("violations").beginArray();
    for (Fingerprinted found : Shown.of(report, least)) {
      violation(found.violation(), found.fingerprint(), json);
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
    JsonPieces.place(found.place(), json);
    json.name("fixes").beginArray();
    for (Fix fix : found.fixes()) {
      fix(fix, found.place().source(), json);
    }
    json.endArray();
    json.name("related").beginArray();
    for (Related related : found.related()) {
      json.beginObject();
      JsonPieces.place(related.place(), json);
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

  private static void fix(Fix fix, Source source, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("title").value(fix.title());
    json.name("applicability").value(Fields.nameOf(fix.applicability()));
    json.name("edits").beginArray();
    for (Fix.Edit edit : fix.edits()) {
      json.beginObject();
      json.name("start").value(edit.span().start());
      json.name("end").value(edit.span().end());
      json.name("text").value(source.inLineEnds(edit.placed()));
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private static void skipped(LintReport report, JsonWriter json) throws IOException {
    json.name("skipped").beginArray();
    for (Skipped skipped : report.skipped()) {
      json.beginObject();
      JsonPieces.texts("rules", skipped.rules(), json);
      json.name("path").value(skipped.path());
      json.name("reason").value(skipped.reason());
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
    json.name("known").value(report.known().size());
    json.endObject();
  }
}

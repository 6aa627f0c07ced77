package dev.afterword.report;

import com.google.gson.stream.JsonWriter;
import dev.afterword.lint.Fingerprinted;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Crash;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Violation.Related;
import dev.afterword.text.Place;
import dev.afterword.text.Position;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The report as SARIF 2.1.0, which GitHub and many editors read. Fixes that can only be shown are
 * left out: a reader of SARIF applies what it finds there.
 */
public final class SarifReport implements Report {

  private static final String ROOT = "%SRCROOT%";

  private final Severity least;
  private final Optional<String> version;

  /**
   * @param least the least severity to list
   * @param version of the program that checked, if it has one
   */
  public SarifReport(Severity least, Optional<String> version) {
    this.least = least;
    this.version = version;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    JsonWriter json = JsonPieces.writer(out);
    json.beginObject();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    List<RuleCard> rules = rules(report);
    tool(rules, json);
    json.name("columnKind").value("utf16CodeUnits");
    invocation(report, json);
    results(report, rules, json);
    json.endObject().endArray();
    json.endObject();
    json.flush();
    out.write('\n');
  }

  /** The rules that have spoken, by id. */
  private static List<RuleCard> rules(LintReport report) {
    Map<String, RuleCard> rules = new TreeMap<>();
    report.violations().forEach(found -> rules.put(found.card().id(), found.card()));
    return List.copyOf(rules.values());
  }

  private void tool(List<RuleCard> rules, JsonWriter json) throws IOException {
    json.name("tool").beginObject().name("driver").beginObject();
    json.name("name").value("Afterword");
    if (version.isPresent()) {
      json.name("version").value(version.get());
    }
    json.name("rules").beginArray();
    for (RuleCard rule : rules) {
      rule(rule, json);
    }
    json.endArray();
    json.endObject().endObject();
  }

  private static void rule(RuleCard rule, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id").value(rule.id());
    message("shortDescription", rule.summary(), json);
    message("fullDescription", rule.why(), json);
    json.name("help").beginObject();
    json.name("text").value(RulePage.of(rule));
    json.name("markdown").value(RuleMarkdown.of(rule));
    json.endObject();
    json.name("defaultConfiguration").beginObject();
    json.name("enabled").value(rule.on());
    json.name("level").value(level(rule.severity()));
    json.endObject();
    json.name("properties").beginObject();
    JsonPieces.texts("tags", List.of(Fields.nameOf(rule.category())), json);
    json.endObject();
    json.endObject();
  }

  private static void message(String name, String text, JsonWriter json) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case SUGGESTION -> "note";
    };
  }

  private static void invocation(LintReport report, JsonWriter json) throws IOException {
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(report.problems().isEmpty());
    json.name("toolExecutionNotifications").beginArray();
    List<Problem> ofCrashes = report.crashes().stream().map(Crash::problem).toList();
    for (Problem problem : report.problems()) {
      if (!ofCrashes.contains(problem)) {
        notification("error", problem.message(), Optional.empty(), json);
        locationOf(problem, json);
        json.endObject();
      }
    }
    for (Crash crash : report.crashes()) {
      for (String rule : crash.rules()) {
        notification("error", crash.problem().message(), Optional.of(rule), json);
        json.endObject();
      }
    }
    silentRules(report.skipped(), json);
    json.endArray();
    json.endObject().endArray();
  }

  /** Once for each rule and reason, however many drafts it is about. */
  private static void silentRules(List<Skipped> skipped, JsonWriter json) throws IOException {
    Map<String, Map<String, List<String>>> pathsByRuleAndReason = new TreeMap<>();
    for (Skipped one : skipped) {
      for (String rule : one.rules()) {
        pathsByRuleAndReason
            .computeIfAbsent(rule, unseen -> new TreeMap<>())
            .computeIfAbsent(one.reason(), unseen -> new ArrayList<>())
            .add(one.path());
      }
    }
    for (Map.Entry<String, Map<String, List<String>>> rule : pathsByRuleAndReason.entrySet()) {
      for (Map.Entry<String, List<String>> reason : rule.getValue().entrySet()) {
        List<String> paths = reason.getValue();
        String where = paths.size() == 1 ? paths.get(0) : paths.size() + " drafts";
        notification(
            "note",
            "not checked in " + where + ": " + reason.getKey(),
            Optional.of(rule.getKey()),
            json);
        json.endObject();
      }
    }
  }

  /** Leaves the object open. */
  private static void notification(
      String level, String text, Optional<String> rule, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("level").value(level);
    message("message", text, json);
    if (rule.isPresent()) {
      json.name("associatedRule").beginObject().name("id").value(rule.get()).endObject();
    }
  }

  private static void locationOf(Problem problem, JsonWriter json) throws IOException {
    json.name("locations").beginArray().beginObject();
    json.name("physicalLocation").beginObject();
    file(problem.path(), json);
    Optional<Position> at = problem.position();
    if (at.isPresent()) {
      json.name("region").beginObject();
      json.name("startLine").value(at.get().line());
      json.name("startColumn").value(at.get().column());
      json.endObject();
    }
    json.endObject();
    json.endObject().endArray();
  }

  private void results(LintReport report, List<RuleCard> rules, JsonWriter json)
      throws IOException {
    List<String> ids = rules.stream().map(RuleCard::id).toList();
    json.name("results").beginArray();
    for (Fingerprinted found : Shown.of(report, least)) {
      json.beginObject();
      json.name("ruleId").value(found.violation().card().id());
      json.name("ruleIndex").value(ids.indexOf(found.violation().card().id()));
      result(found.violation(), json);
      json.name("partialFingerprints").beginObject();
      json.name("afterwordWords/v1").value(found.fingerprint());
      json.endObject();
      json.endObject();
    }
    json.endArray();
  }

  private static void result(Violation found, JsonWriter json) throws IOException {
    json.name("level").value(level(found.severity()));
    message("message", PlainMessage.of(found), json);
    json.name("locations").beginArray().beginObject();
    physical(found.place(), json);
    json.endObject().endArray();
    related(found.related(), json);
    List<Fix> applicable =
        found.fixes().stream()
            .filter(fix -> fix.applicability() != Fix.Applicability.DISPLAY)
            .toList();
    if (!applicable.isEmpty()) {
      json.name("fixes").beginArray();
      for (Fix fix : applicable) {
        fix(fix, found.place().source(), json);
      }
      json.endArray();
    }
  }

  private static void related(List<Related> related, JsonWriter json) throws IOException {
    if (related.isEmpty()) {
      return;
    }
    json.name("relatedLocations").beginArray();
    for (int i = 0; i < related.size(); i++) {
      json.beginObject();
      json.name("id").value(i + 1);
      physical(related.get(i).place(), json);
      message("message", related.get(i).message(), json);
      json.endObject();
    }
    json.endArray();
  }

  private static void physical(Place place, JsonWriter json) throws IOException {
    json.name("physicalLocation").beginObject();
    file(place.source().path(), json);
    json.name("region");
    region(place, json);
    json.endObject();
  }

  private static void file(String path, JsonWriter json) throws IOException {
    json.name("artifactLocation").beginObject();
    json.name("uri").value(PathUri.of(path));
    if (!PathUri.isAbsolute(path)) {
      json.name("uriBaseId").value(ROOT);
    }
    json.endObject();
  }

  private static void region(Place place, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("startLine").value(place.start().line());
    json.name("startColumn").value(place.start().column());
    json.name("endLine").value(place.end().line());
    json.name("endColumn").value(place.end().column());
    json.name("charOffset").value(place.span().start());
    json.name("charLength").value(place.span().length());
    json.endObject();
  }

  private static void fix(Fix fix, Source source, JsonWriter json) throws IOException {
    json.beginObject();
    message("description", fix.title(), json);
    json.name("artifactChanges").beginArray().beginObject();
    file(source.path(), json);
    json.name("replacements").beginArray();
    for (Fix.Edit edit : fix.edits()) {
      Span span = edit.span();
      json.beginObject();
      json.name("deletedRegion");
      region(new Place(source, span), json);
      message("insertedContent", source.inLineEnds(edit.placed()), json);
      json.endObject();
    }
    json.endArray();
    json.endObject().endArray();
    json.name("properties").beginObject();
    json.name("applicability").value(Fields.nameOf(fix.applicability()));
    json.endObject();
    json.endObject();
  }
}

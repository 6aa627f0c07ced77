package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JsonReportTest {

  @Test
  void placesAreLinesColumnsAndOffsets() throws IOException {
    Draft draft = Sample.draft("acme/wei.md", "Hello,\n\nI liked the tour.\n");
    String printed = print(Sample.report(draft, Sample.found(draft, "liked")));
    JsonObject violation =
        JsonParser.parseString(printed)
            .getAsJsonObject()
            .getAsJsonArray("violations")
            .get(0)
            .getAsJsonObject();

    assertEquals("acme/wei.md", violation.get("path").getAsString());
    assertEquals("{\"line\":3,\"column\":3,\"offset\":10}", violation.get("start").toString());
    assertEquals("{\"line\":3,\"column\":8,\"offset\":15}", violation.get("end").toString());
  }

  @Test
  void theMomentOfTheCheckHasSecondsAndAnOffset() throws IOException {
    assertEquals(
        "2026-03-04T16:30:00-05:00",
        JsonParser.parseString(print(Sample.report(Sample.draft("a.txt", "Hello"))))
            .getAsJsonObject()
            .get("asOf")
            .getAsString());
  }

  @Test
  void theSchemaThatShipsAcceptsAReportWithEverythingInIt() throws IOException {
    assertEquals(List.of(), schemaErrors(print(Sample.full())));
  }

  @Test
  void theSchemaThatShipsRejectsAnUnknownSeverity() throws IOException {
    assertFalse(
        schemaErrors(print(Sample.full()).replace("\"suggestion\"", "\"grave\"")).isEmpty());
  }

  @Test
  void aFingerprintStaysWhenLinesAboveChangeAndTheFileMoves() throws IOException {
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    Draft moved = Sample.draft("b/a.txt", "Hello,\n\nI liked the tour.");
    assertEquals(
        fingerprint(Sample.report(draft, Sample.found(draft, "liked")), 0),
        fingerprint(Sample.report(moved, Sample.found(moved, "liked")), 0));
  }

  @Test
  void theSameWordsTwiceHaveTwoFingerprints() throws IOException {
    Draft draft = Sample.draft("a.txt", "We can. And we can. We can.");
    LintReport report =
        Sample.report(
            draft,
            Sample.at(draft.place(new Span(0, 2)), "We"),
            Sample.at(draft.place(new Span(0, 2)), "We"));
    assertNotEquals(fingerprint(report, 0), fingerprint(report, 1));
  }

  private static String fingerprint(LintReport report, int index) throws IOException {
    return JsonParser.parseString(print(report))
        .getAsJsonObject()
        .getAsJsonArray("violations")
        .get(index)
        .getAsJsonObject()
        .get("fingerprint")
        .getAsString();
  }

  private static List<String> schemaErrors(String json) throws IOException {
    try (InputStream file =
        JsonReport.class.getResourceAsStream("/dev/afterword/schemas/report.schema.json")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
      return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }

  private static String print(LintReport report) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(Severity.SUGGESTION).write(report, out);
    return out.toString();
  }
}

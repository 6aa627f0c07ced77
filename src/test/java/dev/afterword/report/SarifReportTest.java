package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  @Test
  void theOfficialSchemaAcceptsAReportWithEverythingInIt() throws IOException {
    assertEquals(List.of(), schemaErrors(print(Sample.full())));
  }

  @Test
  void theOfficialSchemaAcceptsAReportWithNothingInIt() throws IOException {
    assertEquals(List.of(), schemaErrors(print(Sample.report(Sample.draft("a.txt", "Hello")))));
  }

  @Test
  void theOfficialSchemaWouldRejectAnUnknownLevel() throws IOException {
    String wrong = print(Sample.full()).replace("\"level\": \"error\"", "\"level\": \"grave\"");
    assertFalse(schemaErrors(wrong).isEmpty());
  }

  @Test
  void columnsCountAsTheRunSays() throws IOException {
    Draft draft = Sample.draft("a.txt", "😀 I liked it");
    JsonObject run = run(Sample.report(draft, Sample.found(draft, "liked")));
    assertEquals("utf16CodeUnits", run.get("columnKind").getAsString());
    assertEquals(
        "{\"startLine\":1,\"startColumn\":6,\"endLine\":1,\"endColumn\":11,\"charOffset\":5,\"charLength\":5}",
        physical(result(run, 0)).getAsJsonObject("region").toString());
  }

  @Test
  void severitiesAreLevels() throws IOException {
    JsonObject run = run(Sample.full());
    assertEquals("error", result(run, 0).get("level").getAsString());
    assertEquals("note", result(run, 2).get("level").getAsString());
  }

  @Test
  void aPathIsAUriBelowTheRoot() throws IOException {
    Draft draft = Sample.draft("acme/to do: 50 %/žofie.md", "I liked it");
    JsonObject run = run(Sample.report(draft, Sample.found(draft, "liked")));
    assertEquals(
        "{\"uri\":\"acme/to%20do%3A%2050%20%25/%C5%BEofie.md\",\"uriBaseId\":\"%SRCROOT%\"}",
        physical(result(run, 0)).getAsJsonObject("artifactLocation").toString());
  }

  @Test
  void eachRuleComesOnceWithHelpForPeople() throws IOException {
    JsonObject run = run(Sample.full());
    JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    assertEquals(2, rules.size());
    for (JsonElement result : run.getAsJsonArray("results")) {
      int index = result.getAsJsonObject().get("ruleIndex").getAsInt();
      assertEquals(
          result.getAsJsonObject().get("ruleId"), rules.get(index).getAsJsonObject().get("id"));
    }
    JsonObject help = rules.get(1).getAsJsonObject().getAsJsonObject("help");
    assertTrue(help.get("text").getAsString().contains("To keep it silent:"));
    assertTrue(
        help.get("markdown").getAsString().contains("`<!-- afterword: allow some-rule: your"));
  }

  @Test
  void whatBelongsToAFindingIsARelatedLocation() throws IOException {
    JsonObject related =
        result(run(Sample.full()), 0).getAsJsonArray("relatedLocations").get(0).getAsJsonObject();
    assertEquals("{\"text\":\"it starts here\"}", related.get("message").toString());
    assertEquals(1, related.get("id").getAsInt());
  }

  @Test
  void fixesAreReplacementsAndThoseThatCanOnlyBeShownAreLeftOut() throws IOException {
    JsonArray fixes = result(run(Sample.full()), 0).getAsJsonArray("fixes");
    assertEquals(2, fixes.size());
    JsonArray replacements =
        fixes
            .get(1)
            .getAsJsonObject()
            .getAsJsonArray("artifactChanges")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("replacements");
    assertEquals(2, replacements.size());
    assertEquals(
        "{\"deletedRegion\":{\"startLine\":1,\"startColumn\":3,\"endLine\":1,\"endColumn\":8,\"charOffset\":2,\"charLength\":5},\"insertedContent\":{\"text\":\"pleased\"}}",
        replacements.get(1).toString());
  }

  @Test
  void rulesThatCouldNotRunAreNotifications() throws IOException {
    JsonObject invocation =
        run(Sample.full()).getAsJsonArray("invocations").get(0).getAsJsonObject();
    assertFalse(invocation.get("executionSuccessful").getAsBoolean());
    List<String> told =
        objects(invocation.getAsJsonArray("toolExecutionNotifications"))
            .map(
                one ->
                    one.get("level").getAsString()
                        + " "
                        + (one.has("associatedRule")
                            ? one.getAsJsonObject("associatedRule").get("id").getAsString() + ": "
                            : "")
                        + one.getAsJsonObject("message").get("text").getAsString())
            .toList();
    assertEquals(
        List.of(
            "error cannot be read",
            "error no such key",
            "error a-an: the rule a-an crashed on acme/b.txt:"
                + " java.lang.IllegalStateException: index out of range",
            "note wrong-name: not checked in acme/a.txt: no facts",
            "note wrong-role: not checked in acme/a.txt: no facts"),
        told);
  }

  @Test
  void aCheckThatWasDoneSaysSo() throws IOException {
    JsonObject run = run(Sample.report(Sample.draft("a.txt", "Hello")));
    assertTrue(
        run.getAsJsonArray("invocations")
            .get(0)
            .getAsJsonObject()
            .get("executionSuccessful")
            .getAsBoolean());
  }

  @Test
  void findingsAreKnownAgainByTheirWords() throws IOException {
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    Draft changed = Sample.draft("a.txt", "Thank you!\n\nI liked the tour.");
    assertEquals(
        result(run(Sample.report(draft, Sample.found(draft, "liked"))), 0)
            .get("partialFingerprints"),
        result(run(Sample.report(changed, Sample.found(changed, "liked"))), 0)
            .get("partialFingerprints"));
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  private static JsonObject physical(JsonObject result) {
    return result
        .getAsJsonArray("locations")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("physicalLocation");
  }

  private static JsonObject result(JsonObject run, int index) {
    return run.getAsJsonArray("results").get(index).getAsJsonObject();
  }

  private static JsonObject run(LintReport report) throws IOException {
    return JsonParser.parseString(print(report))
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static String print(LintReport report) throws IOException {
    return FormsTest.print(new SarifReport(Severity.SUGGESTION, Optional.of("1.0")), report);
  }

  private static List<String> schemaErrors(String json) throws IOException {
    try (InputStream file =
        SarifReportTest.class.getResourceAsStream("sarif/sarif-2.1.0-rtm.5.json")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(text);
      return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }
}

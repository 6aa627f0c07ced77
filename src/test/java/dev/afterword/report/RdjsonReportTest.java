package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RdjsonReportTest {

  @Test
  void columnsCountBytes() throws IOException {
    Draft draft = Sample.draft("a.txt", "Hello\né😀 I liked it");
    assertEquals(
        "{\"start\":{\"line\":2,\"column\":10},\"end\":{\"line\":2,\"column\":15}}",
        diagnostic(Sample.report(draft, Sample.found(draft, "liked")), 0)
            .getAsJsonObject("location")
            .get("range")
            .toString());
  }

  @Test
  void aFixIsOneReplacementWithWhatLiesBetweenItsEdits() throws IOException {
    var suggestions = diagnostic(Sample.full(), 3).getAsJsonArray("suggestions");
    assertEquals(2, suggestions.size());
    assertEquals(
        "{\"range\":{\"start\":{\"line\":1,\"column\":1},\"end\":{\"line\":1,\"column\":8}},\"text\":\"The tour pleased\"}",
        suggestions.get(1).toString());
  }

  @Test
  void theRuleIsItsCodeAndTheSeverityOneOfThree() throws IOException {
    JsonObject found = diagnostic(Sample.full(), 3);
    assertEquals("{\"value\":\"some-rule\"}", found.get("code").toString());
    assertEquals("ERROR", found.get("severity").getAsString());
    assertEquals("INFO", diagnostic(Sample.full(), 5).get("severity").getAsString());
  }

  @Test
  void whatBelongsToAFindingIsARelatedLocation() throws IOException {
    assertEquals(
        "it starts here",
        diagnostic(Sample.full(), 3)
            .getAsJsonArray("relatedLocations")
            .get(0)
            .getAsJsonObject()
            .get("message")
            .getAsString());
  }

  private static JsonObject diagnostic(LintReport report, int index) throws IOException {
    return JsonParser.parseString(FormsTest.print(new RdjsonReport(Severity.SUGGESTION), report))
        .getAsJsonObject()
        .getAsJsonArray("diagnostics")
        .get(index)
        .getAsJsonObject();
  }
}

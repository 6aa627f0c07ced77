package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitlabReportTest {

  @Test
  void aFindingHasWhatMergeRequestsShow() throws IOException {
    Draft draft = Sample.draft("acme/wei.md", "Hello,\n\nI liked the tour.\n");
    assertEquals(
        """
        [
          {
            "description": "“liked” is found",
            "check_name": "some-rule",
            "fingerprint": "7923fdd6914c8e57 acme/wei.md",
            "severity": "major",
            "location": {
              "path": "acme/wei.md",
              "lines": {
                "begin": 3,
                "end": 3
              }
            }
          }
        ]
        """,
        FormsTest.print(
            new GitlabReport(Severity.SUGGESTION),
            Sample.report(draft, Sample.found(draft, "liked"))));
  }

  @Test
  void twoFindingsNeverShareAName() throws IOException {
    Draft one = Sample.draft("a.txt", "I liked the tour.");
    Draft other = Sample.draft("b.txt", "I liked the tour.");
    LintReport report =
        Sample.report(
            List.of(one, other),
            List.of(),
            Sample.found(one, "liked"),
            Sample.found(one, "liked"),
            Sample.found(other, "liked"));
    HashSet<String> names = new HashSet<>();
    for (JsonElement entry :
        JsonParser.parseString(FormsTest.print(new GitlabReport(Severity.SUGGESTION), report))
            .getAsJsonArray()) {
      names.add(entry.getAsJsonObject().get("fingerprint").getAsString());
    }
    assertEquals(3, names.size());
  }
}

package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.draft.Draft;
import dev.afterword.lint.Severity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckstyleReportTest {

  @Test
  void eachFileHoldsWhatWasFoundInIt() throws IOException {
    Draft one = Sample.draft("a.txt", "I liked the <b>tour</b>.");
    Draft other = Sample.draft("b.txt", "I liked it.");
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <checkstyle version="4.3">
          <file name="a.txt">
            <error line="1" column="3" severity="error" message="“liked” is found&#10;say what" source="afterword.some-rule"/>
            <error line="1" column="13" severity="info" message="“&lt;b&gt;” is found" source="afterword.some-rule"/>
          </file>
          <file name="b.txt">
            <error line="1" column="3" severity="warning" message="“liked” is found" source="afterword.some-rule"/>
          </file>
        </checkstyle>
        """,
        FormsTest.print(
            new CheckstyleReport(Severity.SUGGESTION),
            Sample.report(
                List.of(one, other),
                List.of(),
                Sample.found(one, "liked").withSeverity(Severity.ERROR).withHelp("say what"),
                Sample.found(one, "<b>").withSeverity(Severity.SUGGESTION),
                Sample.found(other, "liked"))));
  }
}

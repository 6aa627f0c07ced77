package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitReportTest {

  @Test
  void theFormIsTheCommonOne() throws Exception {
    validate(print(Sample.full()));
    validate(print(Sample.report(Sample.draft("a.txt", "Hello"))));
  }

  @Test
  void theFormAllowsNoCaseWithoutAName() throws Exception {
    String wrong = print(Sample.full()).replace("testcase name=", "testcase names=");
    assertThrows(SAXException.class, () -> validate(wrong));
  }

  @Test
  void whatMakesTheCheckFailFailsAndTheRestIsOutput() throws Exception {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="afterword" tests="2" failures="1" errors="0" skipped="0">
          <testsuite name="a.txt" tests="2" failures="1" errors="0" skipped="0">
            <testcase name="some-rule" classname="a.txt" file="a.txt" line="1">
              <failure message="“liked” is found" type="error">a.txt:1:3: “liked” is found</failure>
            </testcase>
            <testcase name="some-rule (2)" classname="a.txt" file="a.txt" line="1">
              <system-out>a.txt:1:13: “tour” is found</system-out>
            </testcase>
          </testsuite>
        </testsuites>
        """,
        print(mixed()));
  }

  @Test
  void aDraftWithoutFindingsIsACaseThatPasses() throws Exception {
    assertEquals(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="afterword" tests="1" failures="0" errors="0" skipped="0">
          <testsuite name="a.txt" tests="1" failures="0" errors="0" skipped="0">
            <testcase name="check" classname="a.txt" file="a.txt"/>
          </testsuite>
        </testsuites>
        """,
        print(Sample.report(Sample.draft("a.txt", "Hello"))));
  }

  @Test
  void theCountsAreThoseOfTheCases() throws Exception {
    var document = XmlReader.read(print(Sample.full()));
    Element all = document.getDocumentElement();
    assertEquals(count(document, "testcase"), all.getAttribute("tests"));
    assertEquals(count(document, "failure"), all.getAttribute("failures"));
    assertEquals(count(document, "error"), all.getAttribute("errors"));
    assertEquals(count(document, "skipped"), all.getAttribute("skipped"));
    assertEquals("3", all.getAttribute("errors"));
    assertEquals("2", all.getAttribute("failures"));
  }

  private static String count(Document document, String element) {
    return String.valueOf(XmlReader.elements(document, element).size());
  }

  private static LintReport mixed() {
    Draft draft = Sample.draft("a.txt", "I liked the tour.");
    return Sample.report(
        draft,
        Sample.found(draft, "liked").withSeverity(Severity.ERROR),
        Sample.found(draft, "tour").withSeverity(Severity.WARNING));
  }

  private static String print(LintReport report) throws IOException {
    return FormsTest.print(
        new JunitReport(Severity.SUGGESTION, List.of(Severity.ERROR)::contains), report);
  }

  private static void validate(String xml) throws IOException, SAXException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(JunitReportTest.class.getResource("junit.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }
}

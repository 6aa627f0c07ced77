package dev.afterword.report;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Problem;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The report as the XML of JUnit, which CI servers show as tests: a suite for each file, a case for
 * each violation, and one that passes for a file without any.
 */
public final class JunitReport implements Report {

  private final Severity least;
  private final Predicate<Severity> fails;

  /**
   * @param least the least severity to list
   * @param fails whether a severity makes the check fail: these cases fail, the others pass and
   *     carry what was found as their output
   */
  public JunitReport(Severity least, Predicate<Severity> fails) {
    this.least = least;
    this.fails = fails;
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    List<Suite> suites = suites(report);
    XmlText xml = new XmlText(out);
    xml.begin("testsuites").attribute("name", "afterword");
    counts(suites, xml);
    for (Suite suite : suites) {
      xml.begin("testsuite").attribute("name", suite.path());
      counts(List.of(suite), xml);
      cases(suite, xml);
      xml.end();
    }
    xml.end();
  }

  /** What is to be said about one file. */
  private record Suite(
      String path, List<Violation> found, List<Problem> problems, List<Skipped> skipped) {

    static Suite of(String path) {
      return new Suite(path, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isClean() {
      return found.isEmpty() && problems.isEmpty();
    }

    int tests() {
      return found.size() + problems.size() + skipped.size() + (isClean() ? 1 : 0);
    }
  }

  private List<Suite> suites(LintReport report) {
    Map<String, Suite> suites = new TreeMap<>();
    for (Verdict verdict : report.drafts()) {
      suite(suites, verdict.draft().path());
    }
    report.violations().stream()
        .filter(found -> found.severity().compareTo(least) >= 0)
        .forEach(found -> suite(suites, found.place().source().path()).found().add(found));
    report.problems().forEach(problem -> suite(suites, problem.path()).problems().add(problem));
    report.skipped().forEach(skipped -> suite(suites, skipped.path()).skipped().add(skipped));
    return List.copyOf(suites.values());
  }

  private static Suite suite(Map<String, Suite> suites, String path) {
    return suites.computeIfAbsent(path, Suite::of);
  }

  private void counts(List<Suite> suites, XmlText xml) throws IOException {
    xml.attribute("tests", suites.stream().mapToInt(Suite::tests).sum());
    xml.attribute(
        "failures",
        suites.stream()
            .flatMap(suite -> suite.found().stream())
            .filter(found -> fails.test(found.severity()))
            .count());
    xml.attribute("errors", suites.stream().mapToInt(suite -> suite.problems().size()).sum());
    xml.attribute("skipped", suites.stream().mapToInt(suite -> suite.skipped().size()).sum());
  }

  private void cases(Suite suite, XmlText xml) throws IOException {
    for (Problem problem : suite.problems()) {
      begin("check", suite, xml);
      xml.begin("error").attribute("message", problem.message()).attribute("type", "problem");
      xml.end(problem.toString());
      xml.end();
    }
    Map<String, Integer> times = new HashMap<>();
    for (Violation found : suite.found()) {
      int time = times.merge(found.card().id(), 1, Integer::sum);
      // Of two cases of one name, most servers show one.
      begin(found.card().id() + (time == 1 ? "" : " (" + time + ")"), suite, xml);
      xml.attribute("line", found.place().start().line());
      found(found, xml);
      xml.end();
    }
    for (Skipped skipped : suite.skipped()) {
      begin(String.join(", ", skipped.rules()), suite, xml);
      xml.begin("skipped").attribute("message", skipped.reason()).end();
      xml.end();
    }
    if (suite.isClean()) {
      begin("check", suite, xml);
      xml.end();
    }
  }

  private static void begin(String name, Suite suite, XmlText xml) throws IOException {
    xml.begin("testcase")
        .attribute("name", name)
        .attribute("classname", suite.path())
        .attribute("file", suite.path());
  }

  private void found(Violation found, XmlText xml) throws IOException {
    String told = found.place() + ": " + PlainMessage.of(found);
    if (fails.test(found.severity())) {
      xml.begin("failure")
          .attribute("message", Printable.inOneLine(found.message()))
          .attribute("type", Fields.nameOf(found.severity()));
      xml.end(told);
    } else {
      xml.begin("system-out").end(told);
    }
  }
}

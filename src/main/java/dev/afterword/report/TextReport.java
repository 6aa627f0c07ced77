package dev.afterword.report;

import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Violation.Related;
import dev.afterword.report.Colors.Tone;
import dev.afterword.text.Quantity;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The report that a person reads: each violation with its line, then a verdict for each draft. */
public final class TextReport implements Report {

  /** As many ids as fit a line; {@link Detail#VERBOSE} names the others. */
  private static final int RULES_NAMED = 3;

  /** The columns before the text of an excerpt. */
  private static final int MARGIN = 8;

  /** The columns before the words behind an equals sign. */
  private static final int HELP = 6;

  /** How far the further lines of a finding and of a verdict stand in. */
  private static final int FURTHER = 4;

  private final Colors colors;
  private final Detail detail;
  private final Severity least;
  private final boolean statistics;
  private final Fix.Applicability most;
  private final Columns columns;

  /**
   * @param least the least severity to show; verdicts and summary count what is not shown too
   * @param statistics whether to end with how often each rule spoke
   */
  public TextReport(Colors colors, Detail detail, Severity least, boolean statistics) {
    this(colors, detail, least, statistics, Fix.Applicability.SAFE, Columns.ANY);
  }

  private TextReport(
      Colors colors,
      Detail detail,
      Severity least,
      boolean statistics,
      Fix.Applicability most,
      Columns columns) {
    this.colors = colors;
    this.detail = detail;
    this.least = least;
    this.statistics = statistics;
    this.most = most;
    this.columns = columns;
  }

  /**
   * The same report for somebody who trusts fixes so far.
   *
   * @param trusted the least trustworthy fix that is still wanted: {@code SAFE} or {@code UNSAFE}
   */
  public TextReport offering(Fix.Applicability trusted) {
    return new TextReport(colors, detail, least, statistics, trusted, columns);
  }

  /** The same report in lines that fit. */
  public TextReport within(Columns room) {
    return new TextReport(colors, detail, least, statistics, most, room);
  }

  @Override
  public void write(LintReport report, Writer out) throws IOException {
    Sections sections = new Sections(out);
    Drafts drafts = new Drafts(report);
    for (Violation found : report.violations()) {
      if (found.severity().compareTo(least) >= 0) {
        sections.write(violation(found, drafts.excerpt(found.place())));
      }
    }
    if (detail != Detail.QUIET) {
      sections.write(verdicts(report));
    }
    if (statistics && !report.violations().isEmpty()) {
      sections.write(statistics(report));
    }
    if (detail != Detail.QUIET) {
      sections.write(summary(report));
    }
  }

  /** Pieces of a report with an empty line between them, written one by one. */
  private static final class Sections {

    private final Writer out;
    private boolean begun;

    Sections(Writer out) {
      this.out = out;
    }

    void write(String section) throws IOException {
      if (section.isEmpty()) {
        return;
      }
      if (begun) {
        out.write('\n');
      }
      out.write(section);
      begun = true;
    }
  }

  private String violation(Violation found, Excerpt excerpt) {
    StringBuilder text = new StringBuilder();
    folded(
        text,
        colors.paint(Tone.PLACE, found.place().toString())
            + ": "
            + colors.paint(tone(found.severity()), Fields.nameOf(found.severity()))
            + ": "
            + Printable.inOneLine(found.message())
            + " "
            + colors.paint(Tone.QUIET, "[" + found.card().id() + "]"),
        FURTHER);
    ExcerptPrinter.Lines lines = ExcerptPrinter.print(excerpt, columns.without(MARGIN));
    line(
        text, String.format(Locale.ROOT, "%5d | %s", excerpt.line(), lines.text()).stripTrailing());
    line(text, "      | " + colors.paint(tone(found.severity()), lines.carets()));
    for (Related related : found.related()) {
      String what =
          related.message().isEmpty() ? "" : ": " + Printable.inOneLine(related.message());
      folded(text, "      also at " + related.place() + what, MARGIN);
    }
    found.help().ifPresent(help -> folded(text, "    = " + Printable.inOneLine(help), HELP));
    for (Fix fix : found.fixes()) {
      folded(text, "    = fix: " + Printable.inOneLine(fix.title()), HELP);
    }
    return text.toString();
  }

  private String verdicts(LintReport report) {
    StringBuilder text = new StringBuilder();
    for (Verdict verdict : report.drafts()) {
      folded(text, verdict.draft().path() + ": " + verdict(verdict) + reading(verdict), FURTHER);
    }
    for (Map.Entry<String, List<Skipped>> reason : byReason(report.skipped()).entrySet()) {
      folded(text, colors.paint(Tone.QUIET, skipped(reason.getKey(), reason.getValue())), FURTHER);
    }
    report.notes().stream()
        .filter(note -> detail == Detail.VERBOSE || note.unasked())
        .map(note -> note.about() + ": " + Printable.inOneLine(note.text()))
        .forEach(note -> folded(text, colors.paint(Tone.QUIET, note), FURTHER));
    return text.toString();
  }

  private String verdict(Verdict verdict) {
    String words = Counts.verdict(verdict);
    String counts = Counts.of(verdict);
    Tone tone = verdict.isReady() ? Tone.FINE : Tone.ERROR;
    String join = verdict.isHeld() ? ": " : ", ";
    return colors.paint(tone, words)
        + (counts.isEmpty() ? "" : join + counts)
        + verdict
            .brokenFacts()
            .map(facts -> "; " + facts + " could not be read in full")
            .orElse("");
  }

  private String reading(Verdict verdict) {
    List<String> notes = new ArrayList<>();
    String kind = Fields.nameOf(verdict.draft().kind().kind());
    if (verdict.draft().kind().inferred()) {
      long percent = Math.round(verdict.draft().kind().confidence() * 100);
      notes.add("read as " + kind + ", " + percent + " % sure");
    } else if (detail == Detail.VERBOSE) {
      notes.add(kind);
    }
    if (detail == Detail.VERBOSE) {
      notes.add("by " + Fields.nameOf(verdict.draft().channel()));
      notes.add(Quantity.of(verdict.draft().letter().wordCount(), "word"));
    }
    return notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
  }

  /** What could not run, by the reason for it. */
  static Map<String, List<Skipped>> byReason(List<Skipped> skipped) {
    return skipped.stream()
        .collect(Collectors.groupingBy(Skipped::reason, TreeMap::new, Collectors.toList()));
  }

  private String skipped(String reason, List<Skipped> skipped) {
    TreeSet<String> rules = new TreeSet<>();
    TreeSet<String> paths = new TreeSet<>();
    for (Skipped one : skipped) {
      rules.addAll(one.rules());
      paths.add(one.path());
    }
    boolean all = detail == Detail.VERBOSE || rules.size() <= RULES_NAMED + 1;
    String named =
        rules.stream().limit(all ? rules.size() : RULES_NAMED).collect(Collectors.joining(", "));
    String others = all ? "" : " and " + (rules.size() - RULES_NAMED) + " more";
    String drafts =
        detail == Detail.VERBOSE || paths.size() == 1
            ? String.join(", ", paths)
            : Quantity.of(paths.size(), "draft");
    return "not checked in " + drafts + ": " + named + others + " (" + reason + ")";
  }

  private static String statistics(LintReport report) {
    Map<String, Long> byRule =
        report.violations().stream()
            .collect(
                Collectors.groupingBy(
                    found -> found.card().id(), TreeMap::new, Collectors.counting()));
    StringBuilder text = new StringBuilder();
    byRule.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(
            rule ->
                line(text, String.format(Locale.ROOT, "%5d  %s", rule.getValue(), rule.getKey())));
    return text.toString();
  }

  private String summary(LintReport report) {
    if (report.drafts().isEmpty() && !report.problems().isEmpty()) {
      // “Nothing found” would read as good news.
      return "";
    }
    int ready = (int) report.drafts().stream().filter(Verdict::isReady).count();
    String counts = Counts.of(report);
    long hidden =
        report.violations().stream().filter(found -> found.severity().compareTo(least) < 0).count();
    StringBuilder text = new StringBuilder();
    folded(
        text,
        Quantity.of(report.drafts().size(), "draft")
            + ", "
            + ready
            + " ready to send; "
            + (counts.isEmpty() ? "nothing found" : counts)
            + (hidden == 0 ? "" : " (" + hidden + " not shown)"),
        FURTHER);
    String fixable = fixable(report);
    if (!fixable.isEmpty()) {
      folded(text, fixable, FURTHER);
    }
    return text.toString();
  }

  private String fixable(LintReport report) {
    int wanted = report.fixable(most);
    int more = report.fixable(Fix.Applicability.UNSAFE) - wanted;
    String unsafe = "--fix --unsafe-fixes";
    if (wanted == 0) {
      return more == 0 ? "" : more + " fixable with " + unsafe;
    }
    return wanted
        + " fixable with "
        + (most == Fix.Applicability.SAFE ? "--fix" : unsafe)
        + (more == 0 ? "" : ", " + more + " more with " + unsafe);
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.ERROR;
      case WARNING -> Tone.WARNING;
      case SUGGESTION -> Tone.SUGGESTION;
    };
  }

  private void folded(StringBuilder text, String line, int indent) {
    line(text, columns.fold(line, indent));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}

package dev.afterword.baseline;

import dev.afterword.lint.Fingerprinted;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Findings that are known. Immutable. */
public final class Baseline {

  private final List<Known> known;

  /**
   * @param known in any order
   */
  public Baseline(Collection<Known> known) {
    this.known = List.copyOf(new TreeSet<>(known));
  }

  /** All that a report shows. */
  public static Baseline of(LintReport report, FileNames names) {
    return new Baseline(Fingerprinted.of(report).map(found -> Known.of(found, names)).toList());
  }

  /** The findings, sorted. */
  public List<Known> known() {
    return known;
  }

  /** The same without some of them. */
  public Baseline without(Collection<Known> some) {
    Set<Known> removed = Set.copyOf(some);
    return new Baseline(known.stream().filter(one -> !removed.contains(one)).toList());
  }

  /**
   * What came of comparing a report with a baseline.
   *
   * @param report with the known findings set aside
   * @param unused the entries that nothing answers although their rule looked for it, sorted
   * @param unjudged the entries that the report says nothing about, sorted
   */
  public record Comparison(LintReport report, List<Known> unused, List<Known> unjudged) {
    /** Keeps its own copies of the lists. */
    public Comparison {
      unused = List.copyOf(unused);
      unjudged = List.copyOf(unjudged);
    }
  }

  /**
   * Sets aside what is known. A finding is known by its file, rule and fingerprint; where the file
   * is gone, it is known in whatever file it turns up, once for each entry.
   */
  public Comparison compare(LintReport report, FileNames names) {
    SortedSet<Known> left = new TreeSet<>(known);
    List<Violation> old = new ArrayList<>();
    List<Fingerprinted> others = new ArrayList<>();
    Fingerprinted.of(report)
        .forEach(
            found -> {
              if (left.remove(Known.of(found, names))) {
                old.add(found.violation());
              } else {
                others.add(found);
              }
            });
    Map<Known, Deque<Known>> homeless = homeless(left, names);
    for (Fingerprinted found : others) {
      Deque<Known> moved = homeless.get(Known.of(found, names).anywhere());
      if (moved != null && !moved.isEmpty()) {
        left.remove(moved.removeFirst());
        old.add(found.violation());
      }
    }
    Set<Silence> silences = silences(report, names);
    Map<Boolean, List<Known>> judged =
        left.stream()
            .collect(
                Collectors.partitioningBy(
                    one ->
                        names.isGone(one.file())
                            || (names.isAsked(one.file()) && looked(one, silences))));
    return new Comparison(
        report.withKnown(old),
        judged.getOrDefault(true, List.of()),
        judged.getOrDefault(false, List.of()));
  }

  private static Map<Known, Deque<Known>> homeless(SortedSet<Known> left, FileNames names) {
    Map<Known, Deque<Known>> homeless = new HashMap<>();
    left.stream()
        .filter(one -> names.isGone(one.file()))
        .forEach(
            one -> homeless.computeIfAbsent(one.anywhere(), none -> new ArrayDeque<>()).add(one));
    return homeless;
  }

  /**
   * Rules that did not look into a file.
   *
   * @param file empty for all files
   */
  private record Silence(String file, String rule) {}

  private static Set<Silence> silences(LintReport report, FileNames names) {
    Set<Silence> silences = new HashSet<>();
    for (LintReport.Skipped skipped : report.skipped()) {
      skipped.rules().forEach(rule -> silences.add(new Silence(names.of(skipped.path()), rule)));
    }
    for (LintReport.Crash crash : report.crashes()) {
      String file = crash.path().equals(".") ? "" : names.of(crash.path());
      crash.rules().forEach(rule -> silences.add(new Silence(file, rule)));
    }
    return silences;
  }

  private static boolean looked(Known one, Set<Silence> silences) {
    return !silences.contains(new Silence(one.file(), one.rule()))
        && !silences.contains(new Silence("", one.rule()));
  }
}

package dev.afterword.report;

import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.text.Place;
import dev.afterword.text.Source;
import java.util.IdentityHashMap;
import java.util.Optional;

/** Finds the draft that a place stands in. */
final class Drafts {

  private final IdentityHashMap<Source, Draft> bySource = new IdentityHashMap<>();

  Drafts(LintReport report) {
    for (Verdict verdict : report.drafts()) {
      bySource.put(verdict.draft().source(), verdict.draft());
    }
  }

  Excerpt excerpt(Place place) {
    return Excerpt.of(place, Optional.ofNullable(bySource.get(place.source())));
  }
}

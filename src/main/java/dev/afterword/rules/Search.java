package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Interview;
import dev.afterword.lint.Application;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All applications of one search, seen together.
 *
 * @param all the facts of each, in order of their paths
 */
record Search(List<Facts> all) {

  /** A day on which the search went on, with the place that records it. */
  record Step(LocalDate day, Place place) {}

  /** The search of a workspace. */
  static Search of(Workspace workspace) {
    return new Search(workspace.applications().stream().map(Application::facts).toList());
  }

  /** Whether it has at least two employers on record; one alone says nothing about a search. */
  boolean hasSeveralEmployers() {
    return all.stream().map(Search::employer).distinct().count() > 1;
  }

  private static String employer(Facts facts) {
    return facts
        .company()
        .map(company -> company.name().value().toLowerCase(Locale.ROOT))
        .orElse(facts.source().path());
  }

  /** Those that stand at an outcome. */
  List<Facts> at(Facts.Outcome outcome) {
    return all.stream().filter(facts -> facts.outcome().value() == outcome).toList();
  }

  /** Those in which both sides still have something to decide. */
  List<Facts> open() {
    return all.stream().filter(facts -> facts.outcome().value().isOpen()).toList();
  }

  /** The last application or interview, held or arranged; the later path where days are equal. */
  Optional<Step> lastStep() {
    return all.stream().flatMap(Search::steps).max(Comparator.comparing(Step::day));
  }

  private static Stream<Step> steps(Facts facts) {
    return Stream.concat(
        facts.applied().stream()
            .map(applied -> new Step(applied.value(), facts.place(applied.span()))),
        facts.interviews().stream()
            .map(Interview::start)
            .map(start -> new Step(start.value().toLocalDate(), facts.place(start.span()))));
  }
}

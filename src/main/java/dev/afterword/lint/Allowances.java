package dev.afterword.lint;

import dev.afterword.draft.Allowance;
import dev.afterword.draft.Draft;
import dev.afterword.text.Nearest;
import dev.afterword.text.Place;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The wishes that a rule keep silent, in drafts and in the settings, and what they are good for. A
 * wish is of use even where another rule would have spoken instead.
 */
final class Allowances {

  private final Workspace workspace;
  private final Eligibility eligibility;
  private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param found all violations, those that other rules silence included
   */
  Allowances(Workspace workspace, Eligibility eligibility, List<Violation> found) {
    this.workspace = workspace;
    this.eligibility = eligibility;
    found.forEach(this::leave);
  }

  /** Whether no wish stands against a violation. */
  boolean leave(Violation found) {
    String path = found.place().source().path();
    boolean allowed = false;
    for (Allowance wish : eligibility.draft(path).map(Draft::allowances).orElse(List.of())) {
      if (wish.rule().equals(found.card().id()) && covers(wish, found.place().span())) {
        used.add(wish);
        allowed = true;
      }
    }
    for (Settings.SettledAllowance wish : workspace.settings().allowances()) {
      if (wish.rule().equals(found.card().id()) && workspace.settings().reaches(wish, path)) {
        used.add(wish);
        allowed = true;
      }
    }
    return !allowed;
  }

  private static boolean covers(Allowance wish, Span span) {
    return wish.covers().isEmpty()
        || wish.covers().get().overlaps(span)
        || wish.covers().get().contains(span);
  }

  /**
   * The wishes that no violation answers, although their rule looked for one.
   *
   * @param card the rule that reports them
   * @param known all rules there are, by id
   * @param running the rules that run today, by id
   */
  List<Violation> unused(
      RuleCard card,
      Map<String, RuleCard> known,
      Map<String, RuleCard> running,
      List<LintReport.Crash> crashes) {
    List<Violation> unused = new ArrayList<>();
    for (Draft draft : workspace.drafts()) {
      for (Allowance wish : draft.allowances()) {
        if (!known.containsKey(wish.rule())) {
          unused.add(unknown(card, wish, draft.source(), known));
        } else if (!used.contains(wish) && looked(wish.rule(), draft, running, crashes)) {
          unused.add(unused(card, wish.rule(), draft.place(wish.span())));
        }
      }
    }
    for (Settings.SettledAllowance wish : workspace.settings().allowances()) {
      if (wish.paths().isPresent()
          && !used.contains(wish)
          && workspace.drafts().stream()
              .filter(draft -> workspace.settings().reaches(wish, draft.path()))
              .anyMatch(draft -> looked(wish.rule(), draft, running, crashes))) {
        unused.add(unused(card, wish.rule(), wish.place()));
      }
    }
    return unused;
  }

  private boolean looked(
      String rule, Draft draft, Map<String, RuleCard> running, List<LintReport.Crash> crashes) {
    return Optional.ofNullable(running.get(rule))
            .filter(card -> eligibility.mayRun(card, draft))
            .isPresent()
        && crashes.stream()
            .filter(crash -> crash.path().equals(".") || crash.path().equals(draft.path()))
            .noneMatch(crash -> crash.rules().contains(rule));
  }

  private static Violation unused(RuleCard card, String rule, Place place) {
    Violation unused = card.report(place, Map.of("rule", rule));
    Span removed = wholeLines(place.source(), place.span());
    return leavesComma(place.source().text(), removed)
        ? unused
        : unused.withFix(
            Fix.of("remove the allowance of " + rule, Fix.Applicability.SAFE, removed, ""));
  }

  /** Whether a list in brackets would keep a comma without its item. */
  private static boolean leavesComma(String text, Span removed) {
    String before = text.substring(0, removed.start()).stripTrailing();
    String after = text.substring(removed.end()).stripLeading();
    return after.startsWith(",") || (before.endsWith(",") && after.startsWith("]"));
  }

  private static Violation unknown(
      RuleCard card, Allowance wish, Source source, Map<String, RuleCard> known) {
    return card.report(
        "unknown",
        new Place(source, wish.ruleSpan()),
        Map.of("rule", wish.rule(), "suggestion", Nearest.suggestion(wish.rule(), known.keySet())));
  }

  /**
   * The lines of a wish with their line end, if nothing but a list's dash stands beside it; some
   * wishes have their line end already.
   */
  private static Span wholeLines(Source source, Span span) {
    if (span.length() > 0 && "\r\n".indexOf(source.text().charAt(span.end() - 1)) >= 0) {
      return span;
    }
    Span first = source.line(source.position(span.start()).line());
    int lastLine = source.position(span.end()).line();
    Span last = source.line(lastLine);
    String before = source.at(new Span(first.start(), span.start())).strip();
    String after = source.at(new Span(span.end(), Math.max(span.end(), last.end()))).strip();
    if (!(before.isEmpty() || before.equals("-")) || !after.isEmpty()) {
      return span;
    }
    int end = lastLine < source.lines() ? source.line(lastLine + 1).start() : source.whole().end();
    return new Span(first.start(), Math.max(end, span.end()));
  }
}

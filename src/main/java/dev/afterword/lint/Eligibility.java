package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.KindReading;
import dev.afterword.interview.Facts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which rules may speak about which file, and how loudly. Safe for use by several threads. */
final class Eligibility {

  /** From this confidence on, the kind that the words point to counts like a declared one. */
  private static final double AS_LIKELY_AS_NOT = 0.5;

  private final Workspace workspace;
  private final Map<String, Draft> drafts;
  private final Map<String, Optional<Facts>> facts;
  private final Set<String> pathsOfFacts;

  Eligibility(Workspace workspace) {
    this.workspace = workspace;
    this.drafts =
        workspace.drafts().stream()
            .collect(Collectors.toMap(Draft::path, Function.identity(), (first, same) -> first));
    this.facts =
        drafts.values().stream().collect(Collectors.toMap(Draft::path, workspace::factsOf));
    this.pathsOfFacts =
        workspace.applications().stream()
            .map(application -> application.facts().source().path())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The draft of the foreground at a path. */
  Optional<Draft> draft(String path) {
    return Optional.ofNullable(drafts.get(path));
  }

  /** Whether a rule speaks about a draft: it is on, about this kind, and has what it needs. */
  boolean mayRun(RuleCard card, Draft draft) {
    return isWanted(card, draft) && card.lacks(factsOf(draft)).isEmpty();
  }

  /** Whether a rule speaks about any draft or any facts; where it does not, nobody need ask it. */
  boolean mayRun(RuleCard card) {
    return drafts.values().stream().anyMatch(draft -> mayRun(card, draft))
        || workspace.applications().stream()
            .map(application -> application.facts().source().path())
            .anyMatch(path -> isFacts(path) && state(card, path, firstKind(card)).on());
  }

  private boolean isWanted(RuleCard card, Draft draft) {
    return card.isAbout(draft, factsOf(draft)) && workspace.settings().rule(card, draft).on();
  }

  private Settings.RuleState state(RuleCard card, String path, Kind kind) {
    return workspace.settings().rule(card, path, kind);
  }

  private Optional<Facts> factsOf(Draft draft) {
    return facts.getOrDefault(draft.path(), Optional.empty());
  }

  /**
   * A violation as the settings want it; nothing if its rule is off there, if nobody asked about
   * the file, if it was sent long ago, or if the words are code.
   */
  Optional<Violation> settled(Violation found) {
    String path = found.place().source().path();
    Optional<Draft> draft = draft(path);
    if (draft.isEmpty() && !isFacts(path) && !found.card().id().equals(Linter.UNUSED_ALLOWANCE)) {
      return Optional.empty();
    }
    if (draft.isPresent()
        && (!mayRun(found.card(), draft.get())
            || draft.get().letter().isOfCode(found.place().span()))) {
      return Optional.empty();
    }
    Kind kind = draft.map(known -> known.kind().kind()).orElseGet(() -> firstKind(found.card()));
    Settings.RuleState state = state(found.card(), path, kind);
    if (!state.on()) {
      return Optional.empty();
    }
    Severity severity =
        draft.isPresent() && restsOnGuess(found.card(), draft.get().kind())
            ? Severity.SUGGESTION
            : found.severity();
    return Optional.of(found.withSeverity(state.severity().orElse(severity)));
  }

  /**
   * Whether the rule speaks only because of a kind that nobody declared and few words point to.
   * Such a finding may be about a letter of another kind, so it must not block the sending.
   */
  private static boolean restsOnGuess(RuleCard card, KindReading reading) {
    return reading.inferred()
        && reading.confidence() < AS_LIKELY_AS_NOT
        && card.kinds().size() < Kind.values().length;
  }

  private boolean isFacts(String path) {
    return !workspace.background().contains(path) && pathsOfFacts.contains(path);
  }

  /** Facts are of no kind; the first kind that the rule is about stands for all. */
  private static Kind firstKind(RuleCard card) {
    return Arrays.stream(Kind.values())
        .filter(card.kinds()::contains)
        .findFirst()
        .orElse(Kind.THANK_YOU);
  }

  /**
   * The rules that are wanted but cannot run, by draft and reason.
   *
   * @param running rules that speak where they have what they need
   * @param idle rules that speak nowhere, with the reason
   */
  List<LintReport.Skipped> skipped(List<RuleCard> running, Map<RuleCard, String> idle) {
    List<LintReport.Skipped> skipped = new ArrayList<>();
    for (Draft draft : workspace.drafts()) {
      Map<String, Set<String>> byReason = new TreeMap<>();
      for (RuleCard card : running) {
        if (isWanted(card, draft)) {
          card.lacks(factsOf(draft)).ifPresent(need -> add(card, need.absence(), byReason));
        }
      }
      idle.forEach(
          (card, reason) -> {
            if (isWanted(card, draft)) {
              add(card, reason, byReason);
            }
          });
      byReason.forEach(
          (reason, rules) ->
              skipped.add(new LintReport.Skipped(List.copyOf(rules), draft.path(), reason)));
    }
    return skipped.stream()
        .sorted(
            Comparator.comparing(LintReport.Skipped::path)
                .thenComparing(LintReport.Skipped::reason))
        .toList();
  }

  private static void add(RuleCard card, String reason, Map<String, Set<String>> byReason) {
    byReason.computeIfAbsent(reason, unseen -> new TreeSet<>()).add(card.id());
  }
}

package dev.afterword.report;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Recipient;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Source;
import dev.afterword.yaml.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the parts of a page are called, so that they can lead to one another. */
final class Numbering {

  /** The home of findings that stand in no draft. */
  private static final String FACTS = "facts";

  private final IdentityHashMap<Source, String> drafts = new IdentityHashMap<>();
  private final IdentityHashMap<Source, List<Finding>> inDrafts = new IdentityHashMap<>();
  private final List<Finding> inFacts = new ArrayList<>();
  private final Map<String, String> rules = new LinkedHashMap<>();
  private final Map<String, List<Violation>> byRule = new TreeMap<>();

  /**
   * @param least the least severity to show
   */
  Numbering(LintReport report, Severity least) {
    for (Verdict verdict : report.drafts()) {
      drafts.put(verdict.draft().source(), "draft-" + (drafts.size() + 1));
      inDrafts.put(verdict.draft().source(), new ArrayList<>());
    }
    for (Violation found : report.violations()) {
      if (found.severity().compareTo(least) >= 0) {
        Source source = found.place().source();
        List<Finding> neighbours = inDrafts.getOrDefault(source, inFacts);
        String home = drafts.getOrDefault(source, FACTS);
        neighbours.add(new Finding(home, neighbours.size() + 1, found));
        byRule.computeIfAbsent(found.card().id(), first -> new ArrayList<>()).add(found);
      }
    }
    byRule.keySet().forEach(rule -> rules.put(rule, "rule-" + (rules.size() + 1)));
  }

  /** The id of a draft on the page; nothing if it is not on it. */
  Optional<String> draft(Source source) {
    return Optional.ofNullable(drafts.get(source));
  }

  /** The id of a rule that spoke. */
  String rule(RuleCard card) {
    return rules.getOrDefault(card.id(), "rules");
  }

  /** The findings shown of a draft, in order of place. */
  List<Finding> of(Draft draft) {
    return List.copyOf(inDrafts.getOrDefault(draft.source(), List.of()));
  }

  /** The findings shown that stand in no draft, in order of place. */
  List<Finding> inFacts() {
    return List.copyOf(inFacts);
  }

  /** What is shown of each rule, the most frequent first. */
  List<List<Violation>> byRule() {
    return byRule.values().stream()
        .sorted(Comparator.comparing((List<Violation> found) -> -found.size()))
        .toList();
  }

  /** What a person calls a message: by its readers, else by what it is for. */
  static String name(Draft draft) {
    String readers =
        draft.headers().to().stream().map(Numbering::name).collect(Collectors.joining(", "));
    return readers.isEmpty() ? Fields.nameOf(draft.kind().kind()) : readers;
  }

  private static String name(Recipient recipient) {
    return recipient.name().or(recipient::address).orElse("");
  }
}

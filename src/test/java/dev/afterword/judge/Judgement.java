package dev.afterword.judge;

import dev.afterword.lint.Category;
import dev.afterword.lint.RuleCard;
import dev.afterword.rules.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The score, as case after case is examined. */
final class Judgement {

  private final Set<String> rulesOfTone;
  private final Set<String> silentRules;
  private final Map<String, RuleScore> rules = new TreeMap<>();
  private final Map<String, Tally> sorts = new LinkedHashMap<>();
  private final Map<String, Integer> saidOfFacts = new TreeMap<>();
  private final List<String> trouble = new ArrayList<>();
  private int goodMessages;
  private int silentMessages;
  private int crowdedDrafts;
  private int goodFindings;
  private final List<Boolean> fineSentences = new ArrayList<>();
  private final List<Boolean> othersNamed = new ArrayList<>();

  /**
   * @param proofread whether rules that need proofreading are judged, too
   */
  Judgement(boolean proofread) {
    RuleBook book = RuleBook.load(List.of());
    this.rulesOfTone = book.idsOf(Category.TONE);
    this.silentRules =
        proofread
            ? Set.of()
            : book.proofreadingCards().stream()
                .map(RuleCard::id)
                .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a rule that runs could find it. */
  boolean canBeFound(List<String> byRules) {
    return byRules.isEmpty() || !silentRules.containsAll(byRules);
  }

  /** Counts what was found in a message that is written, good or not. */
  void written(LabelledCase labelled, List<Finding> findings) {
    if (labelled.isGood()) {
      good(labelled.message(), findings);
    } else {
      faulty(labelled, findings);
    }
  }

  private void good(Message message, List<Finding> findings) {
    List<Finding> onDrafts = onDrafts(message, findings);
    findings.stream()
        .filter(finding -> !onDrafts.contains(finding))
        .forEach(finding -> saidOfFacts.merge(finding.rule(), 1, Integer::sum));
    onDrafts.forEach(finding -> alarm(message, finding, Alarm.GOOD_MESSAGE));
    goodMessages++;
    goodFindings += onDrafts.size();
    silentMessages += onDrafts.stream().noneMatch(Finding::isLoud) ? 1 : 0;
    crowdedDrafts +=
        (int)
            message.drafts().stream()
                .filter(draft -> onDrafts.stream().filter(in(draft)).count() > 3)
                .count();
  }

  private static Predicate<Finding> in(String draft) {
    return finding -> finding.spot().file().equals(draft);
  }

  private static List<Finding> onDrafts(Message message, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> message.drafts().contains(finding.spot().file()))
        .toList();
  }

  private void faulty(LabelledCase labelled, List<Finding> findings) {
    Message message = labelled.message();
    for (Defect defect : labelled.defects()) {
      if (canBeFound(defect.rules())) {
        score(message, defect, findings);
      }
    }
    onDrafts(message, findings).stream()
        .filter(finding -> labelled.defects().stream().noneMatch(one -> one.isNamedBy(finding)))
        .forEach(finding -> alarm(message, finding, Alarm.BESIDE_FAULT));
  }

  /**
   * Counts what was found in a message that was good.
   *
   * @param before what was found while it was
   * @param now what was found when it no longer was
   */
  void spoiled(Planted planted, List<Finding> before, List<Finding> now) {
    List<Finding> findings =
        now.stream().filter(finding -> before.stream().noneMatch(finding::repeats)).toList();
    if (!planted.defect().rules().isEmpty()) {
      score(planted.message(), planted.defect(), findings);
      return;
    }
    boolean isNamed = BearerDefect.WORDS.contains(planted.defect().name());
    Set<String> asked = isNamed ? BearerDefect.RULES : rulesOfTone;
    List<Finding> atSentence =
        findings.stream()
            .filter(finding -> asked.contains(finding.rule()))
            .filter(finding -> planted.defect().spots().stream().anyMatch(finding.spot()::meets))
            .toList();
    List<Boolean> marked = isNamed ? othersNamed : fineSentences;
    marked.add(!atSentence.isEmpty());
    atSentence.forEach(finding -> alarm(planted.message(), finding, Alarm.FINE_SENTENCE));
  }

  private void score(Message message, Defect defect, List<Finding> findings) {
    Outcome outcome = Outcome.of(defect, findings);
    rule(defect.likeliestRule()).tally().add(outcome);
    sorts.computeIfAbsent(defect.name(), first -> new Tally()).add(outcome);
    findings.stream()
        .filter(defect::isShownBy)
        .collect(
            Collectors.groupingBy(
                Finding::rule, Collectors.reducing(false, Finding::isLoud, Boolean::logicalOr)))
        .forEach((id, loud) -> rule(id).addRightFinding(loud));
    if (outcome != Outcome.FOUND) {
      trouble.add(
          "%s\t%s\t%s\t%s\t%s"
              .formatted(
                  outcome,
                  defect.likeliestRule(),
                  defect.name(),
                  message.id(),
                  shown(message, defect)));
    }
  }

  private static String shown(Message message, Defect defect) {
    return defect.spots().stream()
        .findFirst()
        .map(spot -> around(message.text(spot.file()), spot))
        .orElse("");
  }

  /** The words of a spot with a few before and after them, on one line. */
  private static String around(String text, Spot spot) {
    int start = Math.max(0, spot.span().start() - 30);
    int end = Math.min(text.length(), spot.span().end() + 30);
    return text.substring(start, end).replaceAll("\\s+", " ");
  }

  private void alarm(Message message, Finding finding, Alarm alarm) {
    rule(finding.rule()).addAlarm(alarm, finding.isLoud());
    trouble.add(
        "%s\t%s\t%s\t%s\t%s"
            .formatted(
                alarm,
                finding.rule(),
                finding.severity(),
                message.id(),
                around(message.text(finding.spot().file()), finding.spot())));
  }

  private RuleScore rule(String id) {
    return rules.computeIfAbsent(id, first -> new RuleScore());
  }

  /** By id; rules that neither spoke nor should have are not there. */
  Map<String, RuleScore> rules() {
    return Map.copyOf(rules);
  }

  /** By sort of defect, in the order of examination. */
  Map<String, Tally> sorts() {
    return new LinkedHashMap<>(sorts);
  }

  /** What was said about the facts of good messages, by rule. */
  Map<String, Integer> saidOfFacts() {
    return new TreeMap<>(saidOfFacts);
  }

  /** Good messages about whose drafts nothing louder than a suggestion was said. */
  Share silence() {
    return new Share(silentMessages, goodMessages);
  }

  /** Drafts of good messages with more than three findings. */
  int crowdedDrafts() {
    return crowdedDrafts;
  }

  /** All findings in drafts of good messages, suggestions included. */
  int goodFindings() {
    return goodFindings;
  }

  /** Neutral and warm sentences, planted, that a rule of tone spoke of. */
  Share fineSentencesMarked() {
    return Share.of(fineSentences);
  }

  /** Planted names of other people, firms and things that a rule of names spoke of. */
  Share othersMarked() {
    return Share.of(othersNamed);
  }

  /** All that went wrong, a line each: what, rule, sort or severity, case, words. */
  List<String> trouble() {
    return List.copyOf(trouble);
  }
}

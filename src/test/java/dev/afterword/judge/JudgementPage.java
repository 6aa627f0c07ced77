package dev.afterword.judge;

import dev.afterword.lint.RuleCard;
import dev.afterword.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a person reads about how well the checker judges. */
final class JudgementPage {

  private static final double PRECISION_GOAL = 0.95;
  private static final double RECALL_GOAL = 0.85;

  private static final String HEAD =
      """
      # How well Afterword judges

      Measured by `bench/judge%s` on the %s split of `corpus/labelled` as it was on %s (seed %d, %d draws of each defect).

      """;

  private static final String NO_REASON = "Not looked into yet.";

  private static final String READING =
      """

      ## By rule

      A case belongs to the rule that should speak before all others; it is **found** if any rule that may speak of it does so at
      the right words, has the **wrong place** if such a rule speaks of other words only, and is **missed** otherwise. **False
      alarms** are findings in good messages, in messages whose one fault is another, and, for rules of tone and of names, at
      fine sentences planted in good messages. **Precision** is the share of right ones among what the rule itself said; it
      depends on how many defects were planted, so read it beside the count of false alarms. Recall comes with Wilson's 95 %
      interval. Bold is short of the goal (precision 0.95, recall 0.85).

      | rule | severity | cases | found | missed | wrong place | false alarms: good | beside | fine | precision | recall | 95 % |
      |---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private static final String CERTAIN =
      """

      ## What rules are certain of

      These rules suggest, because they do not find enough of what they are about. What cannot be meant otherwise they tell as an
      error or a warning: words that a phrase or a fact settles, and sentences of which the model is sure to 95 %. Bold is short of
      the goal for precision.

      | rule | severity | errors and warnings | right | false | precision | 95 % |
      |---|---|---:|---:|---:|---:|---:|
      """;

  private final Judgement judgement;
  private final Map<String, RuleCard> cards;

  JudgementPage(Judgement judgement) {
    this.judgement = judgement;
    this.cards =
        RuleBook.load(List.of()).cards().stream()
            .collect(Collectors.toMap(RuleCard::id, card -> card));
  }

  /**
   * The page in Markdown.
   *
   * @param options as they stand behind the command, with a blank before each
   * @param date of the data
   * @param peers the section about other checkers, if there is one
   */
  String text(
      String options, Split split, String date, long seed, int draws, Optional<String> peers) {
    StringBuilder page =
        new StringBuilder(HEAD.formatted(options, split.word(), date, seed, draws));
    summary(page);
    page.append(READING);
    new TreeMap<>(judgement.rules()).forEach((id, score) -> page.append(row(id, score)));
    certain(page);
    shortOfGoal(page);
    page.append(
        "\n## By sort of defect\n\nThe written faults by the kind of their message, then those planted by injection.\n\n");
    page.append("| defect | cases | found | missed | wrong place | recall | 95 % |\n");
    page.append("|---|---:|---:|---:|---:|---:|---:|\n");
    judgement.sorts().forEach((name, tally) -> page.append(row(name, tally)));
    withoutCases(page);
    peers.ifPresent(section -> page.append('\n').append(section));
    return page.toString();
  }

  private void summary(StringBuilder page) {
    Share silence = judgement.silence();
    page.append("| | |\n|---|---:|\n");
    line(page, "good messages", String.valueOf(silence.all()));
    line(
        page,
        "of these without an error or a warning on a draft (goal: 0.95)",
        "%d = %s (%s)".formatted(silence.hits(), silence.shown(), silence.interval()));
    line(
        page,
        "findings in their drafts, suggestions included",
        "%d, %s a message"
            .formatted(
                judgement.goodFindings(),
                String.format(
                    Locale.ROOT, "%.2f", judgement.goodFindings() / (double) silence.all())));
    line(
        page,
        "drafts among them with more than three findings (goal: 0)",
        "" + judgement.crowdedDrafts());
    line(
        page,
        "findings at their facts, no judgement of the message",
        judgement.saidOfFacts().entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", ")));
    line(
        page,
        "neutral and warm sentences, planted, that a rule of tone marked",
        of(judgement.fineSentencesMarked()));
    line(
        page,
        "names of others, planted, that a rule of names marked",
        of(judgement.othersMarked()));
    int cases = judgement.sorts().values().stream().mapToInt(Tally::cases).sum();
    int found =
        judgement.sorts().values().stream().mapToInt(tally -> tally.count(Outcome.FOUND)).sum();
    Share all = new Share(found, cases);
    line(
        page,
        "defects, written and planted",
        "%d, found %d = %s (%s)".formatted(cases, found, all.shown(), all.interval()));
    Share written = written();
    line(
        page,
        "written faults alone",
        "%d, found %d = %s (%s)"
            .formatted(written.all(), written.hits(), written.shown(), written.interval()));
  }

  private Share written() {
    List<Tally> tallies =
        judgement.sorts().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("written "))
            .map(Map.Entry::getValue)
            .toList();
    return new Share(
        tallies.stream().mapToInt(tally -> tally.count(Outcome.FOUND)).sum(),
        tallies.stream().mapToInt(Tally::cases).sum());
  }

  private static String of(Share share) {
    return "%d of %d = %s (%s)"
        .formatted(share.hits(), share.all(), share.shown(), share.interval());
  }

  private static void line(StringBuilder page, String what, String value) {
    page.append("| ").append(what).append(" | ").append(value).append(" |\n");
  }

  private String row(String id, RuleScore score) {
    Tally tally = score.tally();
    return "| `%s` | %s | %d | %d | %d | %d | %d | %d | %d | %s | %s | %s |\n"
        .formatted(
            id,
            severity(id),
            tally.cases(),
            tally.count(Outcome.FOUND),
            tally.count(Outcome.MISSED),
            tally.count(Outcome.WRONG_PLACE),
            score.alarms(Alarm.GOOD_MESSAGE),
            score.alarms(Alarm.BESIDE_FAULT),
            score.alarms(Alarm.FINE_SENTENCE),
            goal(score.precision(), PRECISION_GOAL),
            goal(tally.recall(), RECALL_GOAL),
            tally.recall().interval());
  }

  private void certain(StringBuilder page) {
    page.append(CERTAIN);
    new TreeMap<>(judgement.rules())
        .forEach(
            (id, score) -> {
              RuleCard card = cards.get(id);
              if (card != null && card.certain() != card.severity()) {
                page.append(row(card, score.certainPrecision()));
              }
            });
  }

  private static String row(RuleCard card, Share right) {
    return "| `%s` | %s | %d | %d | %d | %s | %s |\n"
        .formatted(
            card.id(),
            card.severities(),
            right.all(),
            right.hits(),
            right.all() - right.hits(),
            goal(right, PRECISION_GOAL),
            right.interval());
  }

  /** The rules with a bold figure, those with the same reason together. */
  private void shortOfGoal(StringBuilder page) {
    Map<String, List<String>> rules = new TreeMap<>();
    new TreeMap<>(judgement.rules())
        .forEach(
            (id, score) -> {
              if (isShort(score.precision(), PRECISION_GOAL)
                  || isShort(score.tally().recall(), RECALL_GOAL)) {
                rules
                    .computeIfAbsent(
                        Stock.reason(id).orElse(NO_REASON), unseen -> new ArrayList<>())
                    .add("`" + id + "`");
              }
            });
    page.append("\n## Short of a goal, and why\n");
    rules.forEach(
        (reason, ids) ->
            page.append("\n- ").append(String.join(", ", ids)).append(": ").append(reason));
    page.append('\n');
  }

  private static boolean isShort(Share share, double goal) {
    return share.all() > 0 && share.value() < goal;
  }

  private String severity(String id) {
    RuleCard card = cards.get(id);
    return card == null ? "" : card.severities();
  }

  private static String row(String name, Tally tally) {
    return "| %s | %d | %d | %d | %d | %s | %s |\n"
        .formatted(
            name,
            tally.cases(),
            tally.count(Outcome.FOUND),
            tally.count(Outcome.MISSED),
            tally.count(Outcome.WRONG_PLACE),
            goal(tally.recall(), RECALL_GOAL),
            tally.recall().interval());
  }

  private static String goal(Share share, double goal) {
    return isShort(share, goal) ? "**" + share.shown() + "**" : share.shown();
  }

  /** Rules of which these data say nothing. */
  private void withoutCases(StringBuilder page) {
    page.append("\n## Not judged\n\nRules that run only where they are asked for: ");
    page.append(withoutCases(false));
    page.append(".\n\nOther rules without a case here: ");
    page.append(withoutCases(true));
    page.append(".\n");
  }

  private String withoutCases(boolean on) {
    List<String> ids =
        cards.values().stream()
            .filter(card -> card.on() == on && !hasCases(card.id()))
            .map(card -> "`" + card.id() + "`")
            .sorted()
            .toList();
    return ids.isEmpty() ? "none" : String.join(", ", ids);
  }

  private boolean hasCases(String id) {
    RuleScore score = judgement.rules().get(id);
    return score != null && score.tally().cases() > 0;
  }
}

package dev.afterword.judge;

import java.util.EnumMap;
import java.util.Map;

/** How one rule judged. */
final class RuleScore {

  private final Tally tally = new Tally();
  private final Map<Alarm, Integer> alarms = new EnumMap<>(Alarm.class);
  private int rightFindings;
  private int rightCertainFindings;
  private int certainAlarms;

  /** The defects that this rule, before all others, should find. */
  Tally tally() {
    return tally;
  }

  /**
   * @param certain whether it was more than a suggestion
   */
  void addAlarm(Alarm alarm, boolean certain) {
    alarms.merge(alarm, 1, Integer::sum);
    certainAlarms += certain ? 1 : 0;
  }

  /**
   * @param certain whether it was more than a suggestion
   */
  void addRightFinding(boolean certain) {
    rightFindings++;
    rightCertainFindings += certain ? 1 : 0;
  }

  int alarms(Alarm alarm) {
    return alarms.getOrDefault(alarm, 0);
  }

  int alarms() {
    return alarms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Of what the rule said about messages whose faults are known, what was right. */
  Share precision() {
    return new Share(rightFindings, rightFindings + alarms());
  }

  /** The same of what was more than a suggestion. */
  Share certainPrecision() {
    return new Share(rightCertainFindings, rightCertainFindings + certainAlarms);
  }
}

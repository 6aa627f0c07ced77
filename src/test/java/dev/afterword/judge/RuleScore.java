package dev.afterword.judge;

import java.util.EnumMap;
import java.util.Map;

/** How one rule judged. */
final class RuleScore {

  private final Tally tally = new Tally();
  private final Map<Alarm, Integer> alarms = new EnumMap<>(Alarm.class);
  private int rightFindings;

  /** The defects that this rule, before all others, should find. */
  Tally tally() {
    return tally;
  }

  void addAlarm(Alarm alarm) {
    alarms.merge(alarm, 1, Integer::sum);
  }

  void addRightFinding() {
    rightFindings++;
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
}

package dev.afterword.judge;

import java.util.List;

/** What became of a defect. */
enum Outcome {
  FOUND,
  /** A rule that should speak spoke of other words of the message. */
  WRONG_PLACE,
  MISSED;

  /** What the findings make of a defect. */
  static Outcome of(Defect defect, List<Finding> findings) {
    if (findings.stream().anyMatch(defect::isShownBy)) {
      return FOUND;
    }
    return findings.stream().anyMatch(defect::isNamedBy) ? WRONG_PLACE : MISSED;
  }
}

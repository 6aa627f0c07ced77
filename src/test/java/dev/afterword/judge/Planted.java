package dev.afterword.judge;

import java.util.List;
import java.util.Set;

/** A message with a defect that it did not have before. */
record Planted(Message message, Defect defect) {

  /** The same, as a defect of the whole message: words anywhere in it may show it. */
  Planted anywhere() {
    return new Planted(
        message, new Defect(defect.name(), defect.rules(), defect.files(), List.of()));
  }

  /** The same, as a defect of what the facts hold, reported there. */
  Planted inFacts() {
    return new Planted(
        message, new Defect(defect.name(), defect.rules(), Set.of(Message.FACTS), List.of()));
  }
}

package dev.afterword.judge;

import dev.afterword.draft.Kind;
import java.util.List;

/**
 * A message whose faults are known.
 *
 * @param kind of its drafts
 * @param defects what is wrong with it; empty for a good message
 */
record LabelledCase(Message message, Kind kind, List<Defect> defects) {

  LabelledCase {
    defects = List.copyOf(defects);
  }

  boolean isGood() {
    return defects.isEmpty();
  }
}

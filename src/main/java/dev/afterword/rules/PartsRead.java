package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.lint.Where;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Which rules read which parts of a draft. */
final class PartsRead {

  private final Map<Where, Set<Part>> parts = new EnumMap<>(Where.class);

  PartsRead(Draft draft) {
    for (Where where : Where.values()) {
      // Parts are told apart by identity: two equal ones may stand in one draft.
      Set<Part> read = Collections.newSetFromMap(new IdentityHashMap<>());
      read.addAll(where.in(draft));
      parts.put(where, read);
    }
  }

  /** Whether a rule that reads {@code where} reads this part. */
  boolean isRead(Where where, Part part) {
    return parts.getOrDefault(where, Set.of()).contains(part);
  }
}

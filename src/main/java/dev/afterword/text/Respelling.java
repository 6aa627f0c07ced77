package dev.afterword.text;

import java.util.List;
import java.util.Optional;

/**
 * What a file must hold so that its reader sees another text, or why it cannot.
 *
 * @param changes what stands at each span of the decoded file afterwards, with {@code "\n"} for the
 *     line end of the file; none if it is refused
 * @param refusal why it cannot be written, in words
 */
public record Respelling(List<Placed<String>> changes, Optional<String> refusal) {

  /** Keeps its own copy of the changes. */
  public Respelling {
    changes = List.copyOf(changes);
  }

  /** One change. */
  public static Respelling of(Span file, String text) {
    return new Respelling(List.of(new Placed<>(text, file)), Optional.empty());
  }

  /** No change, because it cannot be written. */
  public static Respelling refused(String why) {
    return new Respelling(List.of(), Optional.of(why));
  }

  /** Whether it can be written. */
  public boolean isWritten() {
    return refusal.isEmpty();
  }
}

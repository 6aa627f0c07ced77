package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.lint.Where;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that {@code require:} asks of a message.
 *
 * @param part whether the part itself is asked for, rather than one of the phrases
 * @param channels of the messages that need it
 * @param kinds of message that need it
 * @param question whether a question does as well as one of the phrases; one that says no more than
 *     what does not count does not
 * @param mentions what the facts know that does as well, too
 * @param alternative whether it only stands in for the one before it, in its own kinds of message
 * @param softenedBy a part that makes its lack no more than a suggestion
 * @param what is missing without it, in words; empty if the rule asks for nothing else
 */
record Requirement(
    boolean part,
    Set<Channel> channels,
    Set<Kind> kinds,
    boolean question,
    Optional<NamedFact> mentions,
    boolean alternative,
    Optional<Where> softenedBy,
    String what) {

  /** Keeps its own copies. */
  Requirement {
    channels = Set.copyOf(channels);
    kinds = Set.copyOf(kinds);
  }

  /** Whether a draft has the part that makes its lack no more than a suggestion. */
  boolean isSoftenedIn(Draft draft) {
    return softenedBy.filter(where -> !where.in(draft).isEmpty()).isPresent();
  }

  /** Whether a draft is of a kind and goes a way that needs it. */
  boolean isAskedOf(Draft draft) {
    return channels.contains(draft.channel()) && kinds.contains(draft.kind().kind());
  }
}

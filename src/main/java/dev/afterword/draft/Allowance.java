package dev.afterword.draft;

import dev.afterword.text.Span;
import java.util.Optional;

/**
 * The writer's wish that a rule keep silent in this draft.
 *
 * @param rule the rule's id as written
 * @param reason why, as written
 * @param span where the wish stands, all of it, so that removing the span removes the wish
 * @param ruleSpan where the rule's id stands
 * @param covers the part of the file that it is about; empty for the whole file
 */
public record Allowance(
    String rule, Optional<String> reason, Span span, Span ruleSpan, Optional<Span> covers) {}

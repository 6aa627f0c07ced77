package dev.afterword.timing;

import dev.afterword.lint.RuleCard;
import dev.afterword.text.Place;
import java.time.ZonedDateTime;

/**
 * Why no status message makes sense any more.
 *
 * @param since from when on
 * @param reason why, in words that can stand in a sentence
 * @param rule the rule that owns the numbers, with its sources
 * @param place where the facts tell what it rests on
 */
public record Stop(ZonedDateTime since, String reason, RuleCard rule, Place place) {}

package dev.afterword.lint;

import java.util.Optional;

/**
 * What a person must know to set an option of a rule.
 *
 * @param unit what its value counts, as in {@code words}
 * @param why its default is what it is, or what it is good for; a phrase without full stop
 */
public record OptionNote(Optional<String> unit, Optional<String> why) {}

package dev.afterword.text;

/**
 * A value together with where it was written.
 *
 * @param value what was read
 * @param span where, in the file that the value came from
 * @param <T> the kind of value
 */
public record Placed<T>(T value, Span span) {}

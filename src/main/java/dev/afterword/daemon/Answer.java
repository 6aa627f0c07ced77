package dev.afterword.daemon;

/**
 * What became of a {@link Request}.
 *
 * @param code the exit code
 * @param out what belongs on standard output
 * @param err what belongs on standard error
 */
public record Answer(int code, Bytes out, Bytes err) {}

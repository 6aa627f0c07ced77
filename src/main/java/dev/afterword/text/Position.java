package dev.afterword.text;

/**
 * A place in a decoded file as people and editors count it.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param offset from 0, in UTF-16 units of the decoded file
 */
public record Position(int line, int column, int offset) {}

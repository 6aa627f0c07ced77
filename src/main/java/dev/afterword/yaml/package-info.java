/**
 * YAML in which every key and value knows its place, and the reader that says what was expected.
 */
@NullMarked
package dev.afterword.yaml;

import org.jspecify.annotations.NullMarked;

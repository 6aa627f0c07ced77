/**
 * How well the checker judges: labelled writing, defects planted in good messages, and the score of
 * what was found. Shared by {@code bench/judge} and the tests.
 */
@NullMarked
package dev.afterword.judge;

import org.jspecify.annotations.NullMarked;

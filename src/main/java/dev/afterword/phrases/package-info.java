/**
 * The phrase language of rule files, and the one automaton that finds all phrases in one reading.
 */
@NullMarked
package dev.afterword.phrases;

import org.jspecify.annotations.NullMarked;

/** Keeps results from one run to the next, in a file that nobody else can read. */
@NullMarked
package dev.afterword.cache;

import org.jspecify.annotations.NullMarked;

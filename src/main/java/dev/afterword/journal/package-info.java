/**
 * What runs that nobody watches leave behind for whoever looks for a fault: never a word of text.
 */
@NullMarked
package dev.afterword.journal;

import org.jspecify.annotations.NullMarked;

/** Places in a file: spans, lines and columns, and the map from a text as read to the file. */
@NullMarked
package dev.afterword.text;

import org.jspecify.annotations.NullMarked;

/** Notices that files have changed, whatever is read from them. */
@NullMarked
package dev.afterword.watch;

import org.jspecify.annotations.NullMarked;

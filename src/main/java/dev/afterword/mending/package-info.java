/** Puts fixes into files: round by round until nothing is left to do, and each file at once. */
@NullMarked
package dev.afterword.mending;

import org.jspecify.annotations.NullMarked;

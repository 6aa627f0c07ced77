/** The command line. */
@NullMarked
package dev.afterword.cli;

import org.jspecify.annotations.NullMarked;

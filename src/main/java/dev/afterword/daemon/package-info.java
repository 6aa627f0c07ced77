/**
 * A process that stays, and how others of the same user talk to it: over a Unix domain socket in a
 * folder that nobody else can enter. What is asked and answered is not known here.
 */
@NullMarked
package dev.afterword.daemon;

import org.jspecify.annotations.NullMarked;

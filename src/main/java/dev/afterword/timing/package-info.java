/**
 * The one model of time: from facts, history, calendar and the user's numbers it computes when each
 * message is due, and what is to be done at a moment.
 */
@NullMarked
package dev.afterword.timing;

import org.jspecify.annotations.NullMarked;

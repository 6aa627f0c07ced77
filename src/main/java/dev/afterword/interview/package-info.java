/** The facts of an interview: people, meetings, promises, history, calendars; their reader. */
@NullMarked
package dev.afterword.interview;

import org.jspecify.annotations.NullMarked;

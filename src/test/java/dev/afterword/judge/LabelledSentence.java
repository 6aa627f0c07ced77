package dev.afterword.judge;

import dev.afterword.draft.Kind;

/**
 * A sentence whose tone is known.
 *
 * @param hand who writes
 * @param kind of the message it stands in
 * @param act what it does, as in {@code status-question}
 */
record LabelledSentence(String hand, Kind kind, Tone tone, String act, String text) {}

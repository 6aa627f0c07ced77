package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.judgement.Bearer;

/**
 * A sentence with a name whose bearer is known.
 *
 * @param kind of the message it stands in
 * @param text without the brackets around the name
 * @param start of the name in the text, in UTF-16 units
 * @param end behind the name
 */
record LabelledName(Kind kind, Bearer bearer, String text, int start, int end) {}

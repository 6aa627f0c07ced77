package dev.afterword.draft;

import dev.afterword.text.MappedText;
import java.util.List;

/**
 * A draft whose format is undone, but whose letter is not yet taken apart.
 *
 * @param headers what stands above the letter
 * @param body the letter: blocks are separated by a blank line, quoted lines start with {@code ">
 *     "}, list items with {@code "- "}
 * @param allowances the rules that the writer wants silent here
 * @param reflow whether line ends may come from the width of an editor, so that the letter has to
 *     be looked at to tell; if not, exactly the lines that end in a blank flow into the next one
 */
record UnparsedDraft(Headers headers, MappedText body, List<Allowance> allowances, boolean reflow) {

  UnparsedDraft {
    allowances = List.copyOf(allowances);
  }
}

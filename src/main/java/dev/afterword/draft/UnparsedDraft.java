package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A draft whose format is undone, but whose letter is not yet taken apart.
 *
 * @param headers what stands above the letter
 * @param body the letter: blocks are separated by a blank line, quoted lines start with {@code ">
 *     "}, list items with {@code "- "}
 * @param allowances the rules that the writer wants silent here
 * @param reflow whether line ends may come from the width of an editor, so that the letter has to
 *     be looked at to tell; if not, exactly the lines that end in a blank flow into the next one
 * @param code what is not prose
 */
record UnparsedDraft(
    Headers headers, MappedText body, List<Allowance> allowances, boolean reflow, Code code) {

  UnparsedDraft {
    allowances = List.copyOf(allowances);
  }

  /** A draft in a form that does not tell code from prose. */
  UnparsedDraft(Headers headers, MappedText body, List<Allowance> allowances, boolean reflow) {
    this(headers, body, allowances, reflow, Code.NONE);
  }

  /**
   * Where program text stands in the file.
   *
   * @param blocks on lines of their own, without what marks them
   * @param inline in the middle of sentences, without the marks around it
   */
  record Code(List<Span> blocks, List<Span> inline) {

    static final Code NONE = new Code(List.of(), List.of());

    Code {
      blocks = List.copyOf(blocks);
      inline = List.copyOf(inline);
    }

    /** This and what stands below it. */
    Code and(Code below) {
      return new Code(joined(blocks, below.blocks), joined(inline, below.inline));
    }

    private static List<Span> joined(List<Span> above, List<Span> below) {
      return Stream.concat(above.stream(), below.stream()).toList();
    }
  }
}

package dev.afterword.lsp;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.lint.Fix;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The wish that a rule keep silent, written where the form of a draft has its place for it. */
final class AllowanceText {

  /** Stands where the writer says why; as in a first draft, brackets are to be filled in. */
  static final String REASON = "[your reason]";

  private final Draft draft;
  private final Source source;

  private AllowanceText(Draft draft) {
    this.draft = draft;
    this.source = draft.source();
  }

  /**
   * What to write into a draft so that a rule says nothing about a place: about its paragraph in
   * Markdown, about all of it in other forms.
   */
  static Fix.Edit edit(Draft draft, String rule, Span place) {
    AllowanceText text = new AllowanceText(draft);
    String path = draft.path().toLowerCase(Locale.ROOT);
    if (path.endsWith(".eml")) {
      return text.inFirstLine("X-Afterword-Allow: " + rule + ": " + REASON + "\n");
    }
    return path.endsWith(".md") ? text.comment(rule, place) : text.header(rule);
  }

  private Fix.Edit inFirstLine(String line) {
    return new Fix.Edit(Span.at(0), line);
  }

  /** A block of headers that holds nothing else is one. */
  private Fix.Edit header(String rule) {
    String line = "Allow: " + rule + ": " + REASON + "\n";
    boolean hasHeaders = !draft.headers().span().isEmpty();
    return inFirstLine(hasHeaders ? line : line + "\n");
  }

  private Fix.Edit comment(String rule, Span place) {
    String comment = "<!-- afterword: allow " + rule + ": " + REASON + " -->";
    Optional<Part> part =
        draft.letter().own().stream()
            .filter(one -> one.span().contains(Span.at(place.start())))
            .findFirst();
    if (part.isEmpty()) {
      // Above everything it is about the whole file, headers included.
      int line = source.position(draft.headers().span().end()).line();
      boolean hasHeaders = !draft.headers().span().isEmpty();
      int at = hasHeaders ? endOfLine(line) : 0;
      return new Fix.Edit(Span.at(at), comment + "\n\n");
    }
    Span span = part.get().span();
    return standsAlone(part.get())
        ? new Fix.Edit(Span.at(span.start()), comment + "\n")
        : new Fix.Edit(Span.at(span.end()), " " + comment);
  }

  private int endOfLine(int line) {
    return line < source.lines() ? source.line(line + 1).start() : source.text().length();
  }

  /**
   * Whether a comment in the line above is about this part only: it is about everything above the
   * first, and it would tear a list apart.
   */
  private boolean standsAlone(Part part) {
    int start = part.span().start();
    boolean startsLine = source.position(start).column() == 1;
    List<Part> parts = draft.letter().parts();
    return startsLine
        && part.role() == Part.Role.PARAGRAPH
        && !parts.isEmpty()
        && !parts.get(0).equals(part);
  }
}

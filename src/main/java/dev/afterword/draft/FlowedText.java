package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;

/** Reads the plain text of a mail: as it stands, or as {@code format=flowed} (RFC 3676). */
final class FlowedText {

  private final MappedText text;
  private final boolean dropBlank;
  private final MappedText.Builder builder;
  private boolean open;
  private int openDepth;
  private Span openBlank = Span.at(0);
  private Span lastLineEnd = Span.at(0);

  private FlowedText(MappedText text, boolean dropBlank) {
    this.text = text;
    this.dropBlank = dropBlank;
    this.builder = new MappedText.Builder(text.inFile().start());
  }

  /** The text with {@code "\n"} for every line end. */
  static MappedText withLineFeeds(MappedText text) {
    String units = text.text();
    MappedText.Builder builder = new MappedText.Builder(text.inFile().start());
    int done = 0;
    for (int at = units.indexOf('\r'); at >= 0; at = units.indexOf('\r', done)) {
      int next = at + 1 < units.length() && units.charAt(at + 1) == '\n' ? at + 2 : at + 1;
      builder.append(text, new Span(done, at)).reading("\n", text, new Span(at, next));
      done = next;
    }
    return builder.append(text, new Span(done, units.length())).build();
  }

  /**
   * Joins the lines that end in a blank, takes the stuffing away and marks quoted lines with {@code
   * "> "}.
   *
   * @param text with {@code "\n"} as line end
   * @param dropBlank whether the blank at the line end is no part of the text (DelSp)
   */
  static MappedText unflowed(MappedText text, boolean dropBlank) {
    FlowedText flowed = new FlowedText(text, dropBlank);
    int at = 0;
    while (at < text.length()) {
      int lineEnd = text.text().indexOf('\n', at);
      int stop = lineEnd < 0 ? text.length() : lineEnd;
      flowed.line(new Span(at, stop));
      flowed.lastLineEnd = new Span(stop, lineEnd < 0 ? stop : stop + 1);
      at = stop + 1;
    }
    flowed.endLine();
    return flowed.builder.build();
  }

  private void line(Span line) {
    String units = text.text();
    int depth = 0;
    while (line.start() + depth < line.end() && units.charAt(line.start() + depth) == '>') {
      depth++;
    }
    int start = line.start() + depth;
    if (start < line.end() && units.charAt(start) == ' ') {
      start++;
    }
    String content = units.substring(start, line.end());
    boolean signature = content.equals("-- ");
    if (open && depth == openDepth && !signature) {
      if (!dropBlank) {
        builder.append(text, openBlank);
      }
    } else {
      endLine();
      if (depth > 0) {
        builder.reading("> ".repeat(depth), text, new Span(line.start(), start));
      }
    }
    open = content.endsWith(" ") && !signature;
    openDepth = depth;
    int end = open || signature ? line.end() - 1 : line.end();
    openBlank = new Span(end, line.end());
    builder.append(text, new Span(start, end));
  }

  private void endLine() {
    builder.append(text, lastLineEnd);
    lastLineEnd = Span.at(0);
  }

  /**
   * Makes every quoted line start with {@code "> "}, where mailers also write {@code ">"} alone.
   *
   * @param text with {@code "\n"} as line end
   */
  static MappedText withQuoteMarks(MappedText text) {
    String units = text.text();
    MappedText.Builder builder = new MappedText.Builder(text.inFile().start());
    int done = 0;
    for (int at = 0; at < units.length(); at++) {
      boolean lineStart = at == 0 || units.charAt(at - 1) == '\n';
      boolean bare =
          units.charAt(at) == '>' && (at + 1 == units.length() || units.charAt(at + 1) != ' ');
      if (lineStart && bare) {
        builder.append(text, new Span(done, at));
        builder.reading("> ", text, new Span(at, at + 1));
        done = at + 1;
      }
    }
    return builder.append(text, new Span(done, units.length())).build();
  }
}

package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Reads a Markdown file as the text a reader sees. A soft line break is a blank and a line end, as
 * in flowed mail (RFC 3676): the lines are one paragraph, but their ends still tell where a closing
 * ends and a name begins.
 */
final class MarkdownDraft {

  /** Deeper than people nest lists and quotes; the depth of the recursion below hangs on it. */
  private static final int DEEPEST = 50;

  private static final Parser MARKDOWN =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private static final int NO_TAG = -1;

  private static final Pattern WISH = Pattern.compile("<!--\\s*afterword:\\s*(\\w*)\\s*");

  private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][^\\s/>]*)");

  private static final Pattern PREFORMATTED = Pattern.compile("(?i)<pre[\\s>]");

  private static final Pattern CODE_TAG = Pattern.compile("(?i)<(/?)(?:code|kbd|samp|tt)[\\s>]");

  private final Source source;
  private final int bodyStart;
  private final Problems problems;
  private final List<Allowance> allowances = new ArrayList<>();
  private final List<Span> codeBlocks = new ArrayList<>();
  private final List<Span> inlineCode = new ArrayList<>();
  private int codeFrom = NO_TAG;

  /** Where the first character stands that a reader sees. */
  private final int firstVisible;

  private MarkdownDraft(Source source, int bodyStart, Problems problems) {
    this.source = source;
    this.bodyStart = bodyStart;
    this.problems = problems;
    MappedText visible = visibleHtml(new Span(bodyStart, source.text().length()));
    int blanks = visible.length() - visible.text().stripLeading().length();
    this.firstVisible = visible.inFile(Span.at(blanks)).start();
  }

  static Optional<UnparsedDraft> read(Source source, Segmenter segmenter, Problems problems) {
    return FrontMatter.read(source, segmenter, problems)
        .map(front -> read(source, front, problems));
  }

  private static UnparsedDraft read(Source source, FrontMatter.Reading front, Problems problems) {
    MarkdownDraft reading = new MarkdownDraft(source, front.bodyStart(), problems);
    Node document = MARKDOWN.parse(source.text().substring(front.bodyStart()));
    MarkdownSpelling spelling = new MarkdownSpelling(source);
    MappedText body = reading.blocks(document, "\n\n").spelledBy(plain -> spelling);
    reading.findAllowances(document);
    List<Allowance> allowances = new ArrayList<>(front.allowances());
    allowances.addAll(reading.allowances);
    UnparsedDraft.Code code =
        new UnparsedDraft.Code(
            consistsOfCode(document) ? List.of() : reading.codeBlocks, reading.inlineCode);
    return new UnparsedDraft(front.headers(), body, allowances, false, code);
  }

  /** Who puts a whole letter between fences keeps it from Markdown, not from its check. */
  private static boolean consistsOfCode(Node document) {
    Node child = document.getFirstChild();
    while (child instanceof FencedCodeBlock || child instanceof HtmlBlock) {
      child = child.getNext();
    }
    return child == null;
  }

  // --- blocks

  private MappedText blocks(Node parent, String separator) {
    MappedText.Builder builder = new MappedText.Builder(place(parent).start());
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      MappedText block = block(child);
      if (!block.text().isBlank()) {
        if (builder.length() > 0) {
          builder.reading(separator, Span.at(block.inFile().start()));
        }
        builder.append(block);
      }
    }
    return builder.build();
  }

  private MappedText block(Node node) {
    if (node instanceof BlockQuote) {
      return prefixed("> ", blocks(node, "\n\n"));
    } else if (node instanceof ListBlock) {
      return blocks(node, "\n");
    } else if (node instanceof ListItem) {
      MappedText item = blocks(node, "\n\n");
      return new MappedText.Builder(place(node).start())
          .reading("- ", Span.at(place(node).start()))
          .append(item)
          .build();
    } else if (node instanceof FencedCodeBlock code) {
      codeBlocks.add(place(node));
      return literalLines(node, code.getLiteral());
    } else if (node instanceof IndentedCodeBlock code) {
      return literalLines(node, code.getLiteral());
    } else if (node instanceof HtmlBlock html) {
      if (PREFORMATTED.matcher(html.getLiteral()).lookingAt()) {
        codeBlocks.add(place(node));
      }
      return visibleHtml(place(node));
    } else if (node instanceof ThematicBreak) {
      return new MappedText.Builder(place(node).start()).build();
    }
    return inlines(node);
  }

  /** Every line with a mark before it. */
  private static MappedText prefixed(String prefix, MappedText text) {
    MappedText.Builder builder = new MappedText.Builder(text.inFile().start());
    int start = 0;
    while (start <= text.length()) {
      int end = text.text().indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      Span line = new Span(start, end);
      builder.reading(prefix, Span.at(text.inFile(line).start())).append(text, line);
      start = end == text.length() ? end + 1 : end;
    }
    return builder.build();
  }

  /** The lines of a code block, without fences and indentation. */
  private MappedText literalLines(Node node, String literal) {
    Span span = place(node);
    MappedText.Builder builder = new MappedText.Builder(span.start());
    int from = span.start();
    for (String line : literal.stripTrailing().split("\n", -1)) {
      if (builder.length() > 0) {
        builder.reading("\n", Span.at(from));
      }
      int at = line.isBlank() ? from : source.text().indexOf(line, from);
      if (at < 0 || at + line.length() > span.end()) {
        builder.reading(line, span);
      } else {
        builder.verbatim(line, at);
        from = at + line.length();
      }
    }
    return builder.build();
  }

  // --- inlines; walked without recursion, because they may be nested as deep as they like

  private MappedText inlines(Node block) {
    MappedText.Builder builder = new MappedText.Builder(place(block).start());
    codeFrom = NO_TAG;
    Node node = block;
    int from = place(block).start();
    while (true) {
      from = inline(node, from, builder);
      Node next = node.getFirstChild();
      while (next == null && node != block) {
        next = node.getNext();
        if (next == null) {
          node = node.getParent();
        }
      }
      if (next == null) {
        return builder.build();
      }
      node = next;
    }
  }

  /**
   * Adds what a reader sees of one node.
   *
   * @param from the first unit of the file that is not yet read
   * @return the same, afterwards
   */
  private int inline(Node node, int from, MappedText.Builder builder) {
    Span span = node.getSourceSpans().isEmpty() ? Span.at(from) : place(node);
    if (node instanceof Text text) {
      Span read = span.isEmpty() ? found(text.getLiteral(), from) : span;
      InlineText.append(source, text.getLiteral(), read, builder);
      return Math.max(from, read.end());
    } else if (node instanceof Code code) {
      Span inner = found(code.getLiteral(), span.start());
      Span read = span.contains(inner) && !inner.isEmpty() ? inner : span;
      inlineCode.add(read);
      InlineText.append(source, code.getLiteral(), read, builder);
      return Math.max(from, span.end());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      int end = lineEnd(Math.max(from, span.start()));
      Span lineEnd = new Span(Math.min(from, end), end);
      builder.reading(node instanceof SoftLineBreak ? " \n" : "\n", lineEnd);
      return end;
    } else if (node instanceof HtmlInline html) {
      if (isNoTag(html.getLiteral())) {
        builder.append(PlainText.read(source, span));
      } else if (html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
        builder.reading("\n", span);
      }
      taggedCode(html.getLiteral(), span);
      return Math.max(from, span.end());
    }
    return from;
  }

  /** What stands between the tags of an element for code is code as between backticks. */
  private void taggedCode(String html, Span span) {
    Matcher tag = CODE_TAG.matcher(html);
    if (!tag.lookingAt()) {
      return;
    }
    boolean opens = tag.group(1).isEmpty();
    if (!opens && codeFrom != NO_TAG) {
      inlineCode.add(new Span(codeFrom, span.start()));
    }
    codeFrom = opens ? span.end() : NO_TAG;
  }

  private Span found(String literal, int from) {
    int at = source.text().indexOf(literal, from);
    return at < 0 ? Span.at(from) : new Span(at, at + literal.length());
  }

  /** The unit behind the next line end. */
  private int lineEnd(int from) {
    String text = source.text();
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    if (text.startsWith("\r\n", i)) {
      return i + 2;
    }
    return Math.min(i + 1, text.length());
  }

  /**
   * Whether HTML has no tag of such a name: who writes {@code <company>} left a blank to fill in,
   * and means it to be seen.
   */
  private static boolean isNoTag(String html) {
    Matcher tag = TAG.matcher(html);
    return tag.lookingAt() && !Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT));
  }

  /** A stretch of HTML without its comments and tags. */
  private MappedText visibleHtml(Span span) {
    MappedText.Builder builder = new MappedText.Builder(span.start());
    String text = source.text();
    int at = span.start();
    while (at < span.end()) {
      int tag = text.indexOf('<', at);
      int end = tag < 0 || tag > span.end() ? span.end() : tag;
      builder.append(PlainText.read(source, new Span(at, end)));
      if (end == span.end()) {
        break;
      }
      boolean comment = text.startsWith("<!--", tag);
      int close = text.indexOf(comment ? "-->" : ">", tag);
      at = close < 0 ? span.end() : Math.min(span.end(), close + (comment ? 3 : 1));
      if (isNoTag(text.substring(tag, at))) {
        builder.append(PlainText.read(source, new Span(tag, at)));
      }
    }
    return builder.build();
  }

  // --- allowances

  private void findAllowances(Node document) {
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock html) {
            wishes(place(html), html);
          }

          @Override
          public void visit(HtmlInline html) {
            if (html.getLiteral().startsWith("<!--")) {
              wishes(place(html), html);
            }
          }
        });
  }

  private void wishes(Span html, Node node) {
    int at = source.text().indexOf("<!--", html.start());
    while (at >= 0 && at < html.end()) {
      int close = source.text().indexOf("-->", at);
      if (close < 0 || close + 3 > html.end()) {
        return;
      }
      wish(new Span(at, close + 3), node);
      at = source.text().indexOf("<!--", close);
    }
  }

  private void wish(Span comment, Node node) {
    Matcher wish = WISH.matcher(source.at(comment));
    if (!wish.lookingAt()) {
      return;
    }
    Span rest = new Span(comment.start() + wish.end(), comment.end() - 3);
    List<Allowance> read =
        wish.group(1).equals("allow")
            ? AllowanceText.read(PlainText.read(source, rest), comment, covered(node, comment))
            : List.of();
    if (read.isEmpty()) {
      problems.add(
          new Place(source, comment),
          "this comment must read <!-- afterword: allow RULE: reason -->");
    }
    allowances.addAll(read);
  }

  /** The whole file for a wish that stands before everything else, otherwise the next block. */
  private Optional<Span> covered(Node node, Span comment) {
    if (!(node instanceof Block)) {
      return Optional.of(place(blockOf(node)));
    }
    if (comment.start() < firstVisible) {
      return Optional.empty();
    }
    Node next = node.getNext();
    while (next instanceof HtmlBlock && visibleHtml(place(next)).text().isBlank()) {
      next = next.getNext();
    }
    return Optional.of(next == null ? Span.at(comment.end()) : place(next));
  }

  private static Node blockOf(Node inline) {
    Node node = inline;
    while (!(node instanceof Block)) {
      node = node.getParent();
    }
    return node;
  }

  private Span place(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return Span.at(bodyStart);
    }
    SourceSpan last = spans.get(spans.size() - 1);
    return new Span(spans.get(0).getInputIndex(), last.getInputIndex() + last.getLength())
        .shift(bodyStart);
  }
}

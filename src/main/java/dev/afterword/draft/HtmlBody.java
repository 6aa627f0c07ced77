package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Reads the HTML of a mail as its reader sees it: paragraphs as blocks parted by a blank line, list
 * items behind {@code "- "}, quotes behind {@code "> "}, hidden things left out.
 */
final class HtmlBody implements NodeVisitor {

  /** Blocks that stand apart from what is above and below them. */
  private static final Set<String> APART =
      Set.of(
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "blockquote",
          "pre",
          "table",
          "hr",
          "figure");

  /** Blocks that begin a line. */
  private static final Set<String> LINES =
      Set.of(
          "div",
          "li",
          "tr",
          "dt",
          "dd",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "nav",
          "aside",
          "address",
          "center",
          "form",
          "fieldset",
          "figcaption",
          "caption",
          "body");

  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "title",
          "script",
          "style",
          "template",
          "select",
          "textarea",
          "object",
          "svg",
          "math",
          "iframe",
          "audio",
          "video",
          "canvas");

  private static final Pattern HIDING =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden|mso-hide\\s*:\\s*all");

  /** Outlook writes every line as a paragraph without space around it. */
  private static final Set<String> TIGHT =
      Set.of("MsoNormal", "MsoPlainText", "MsoNoSpacing", "MsoListParagraph");

  private static final Pattern NO_MARGIN =
      Pattern.compile("margin\\s*:\\s*0(px|pt|in|cm|em)?\\s*(;|$)");

  /** Gmail indents the writer's own text with a blockquote of this style. */
  private static final Pattern INDENT =
      Pattern.compile("margin\\s*:\\s*0(px)?\\s+0(px)?\\s+0(px)?\\s+40px");

  /** What stands in these is program text, what is typed into a program or what it says. */
  private static final Set<String> INLINE_CODE = Set.of("code", "kbd", "samp", "tt");

  private static final Pattern SIGNATURE_DELIMITER = Pattern.compile("\\s*-- ?(\n|$)");

  private static final Pattern ENTITY = Pattern.compile("&(#[0-9]+|#[xX][0-9A-Fa-f]+|\\w+);?");

  private final MappedText html;
  private final MappedText.Builder builder;
  private int unseenFrom = Integer.MAX_VALUE;
  private int quotes;
  private int preformatted;
  private boolean lineEmpty = true;
  private boolean blankLine;
  private int lineEnds;
  private String marker = "";
  private Optional<MappedText> blank = Optional.empty();
  private final List<Code> code = new ArrayList<>();
  private final Deque<Integer> codeStarts = new ArrayDeque<>();
  private boolean inSignature;

  /**
   * What an element for code holds.
   *
   * @param tag the name of the element
   * @param span in the text as read; it may begin with the blanks before the element
   */
  private record Code(String tag, Span span) {

    boolean isBlock() {
      return tag.equals("pre");
    }
  }

  private HtmlBody(MappedText html) {
    this.html = html;
    this.builder = new MappedText.Builder(html.inFile().start());
  }

  /**
   * What the reader sees.
   *
   * @param html with {@code "\n"} as line end
   */
  static MailText read(MappedText html) {
    HtmlBody body = new HtmlBody(html);
    NodeTraversor.traverse(
        body, Parser.htmlParser().setTrackPosition(true).parseInput(html.text(), ""));
    MappedText text = body.builder.build();
    return new MailText(text.spelledBy(HtmlSpelling::new), body.codeIn(text));
  }

  /**
   * The code of a letter. Some mail programs write all of a letter in such elements: who greets in
   * one means no code by it.
   */
  private UnparsedDraft.Code codeIn(MappedText text) {
    int greeting = text.length() - text.text().stripLeading().length();
    Set<String> forAll =
        code.stream()
            .filter(one -> one.span().start() <= greeting)
            .map(Code::tag)
            .collect(Collectors.toSet());
    List<Code> meant = code.stream().filter(one -> !forAll.contains(one.tag())).toList();
    return new UnparsedDraft.Code(
        places(meant.stream().filter(Code::isBlock), text),
        places(meant.stream().filter(one -> !one.isBlock()), text));
  }

  private static List<Span> places(Stream<Code> code, MappedText text) {
    return code.map(one -> text.inFile(withoutBlanks(one.span(), text))).toList();
  }

  private static Span withoutBlanks(Span span, MappedText text) {
    String read = text.text().substring(span.start(), span.end());
    return new Span(span.end() - read.stripLeading().length(), span.end());
  }

  @Override
  public void head(Node node, int depth) {
    if (depth > unseenFrom) {
      return;
    }
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element && isUnseen(element)) {
      unseenFrom = depth;
    } else if (node instanceof Element element) {
      begin(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (depth == unseenFrom) {
      unseenFrom = Integer.MAX_VALUE;
    } else if (depth < unseenFrom && node instanceof Element element) {
      end(element);
    }
  }

  private void begin(Element element) {
    block(element);
    if (isQuote(element)) {
      quotes++;
    }
    if (keepsBlanks(element)) {
      preformatted++;
    }
    if (isCode(element)) {
      inSignature |= SIGNATURE_DELIMITER.matcher(element.wholeText()).lookingAt();
      codeStarts.push(builder.length());
    }
    switch (element.normalName()) {
      case "br" -> lineBreak();
      case "li" -> marker = "- ";
      case "img" -> picture(element);
      case "td", "th" -> cell(element);
      default -> {}
    }
  }

  /** Cells of a row stand beside one another. */
  private void cell(Element element) {
    if (!lineEmpty && blank.isEmpty()) {
      blank =
          place(element.sourceRange())
              .map(html::inFile)
              .map(tag -> new MappedText.Builder(tag.start()).reading(" ", tag).build());
    }
  }

  private void end(Element element) {
    if (isCode(element)) {
      Span span = new Span(codeStarts.pop(), builder.length());
      if (!span.isEmpty() && quotes == 0 && !inSignature) {
        code.add(new Code(element.normalName(), span));
      }
    }
    block(element);
    if (isQuote(element) && !isReplyHeader(element)) {
      quotes--;
    }
    if (keepsBlanks(element)) {
      preformatted--;
    }
    if (element.nameIs("li")) {
      marker = "";
    }
  }

  private static boolean isUnseen(Element element) {
    return UNSEEN.contains(element.normalName())
        || element.hasAttr("hidden")
        || HIDING.matcher(style(element)).find();
  }

  private static String style(Element element) {
    return element.attr("style").toLowerCase(Locale.ROOT);
  }

  private static boolean keepsBlanks(Element element) {
    return element.nameIs("pre") || style(element).replace(" ", "").contains("white-space:pre");
  }

  /** Thunderbird writes signatures and text without format in a {@code pre} of its own class. */
  private static boolean isCode(Element element) {
    boolean code = element.nameIs("pre") || INLINE_CODE.contains(element.normalName());
    return code && !element.className().contains("moz-");
  }

  private static boolean isQuote(Element element) {
    if (element.nameIs("blockquote")) {
      boolean indent =
          !element.attr("type").equalsIgnoreCase("cite")
              && !element.hasClass("gmail_quote")
              && INDENT.matcher(style(element)).find();
      return !indent;
    }
    if (element.hasClass("gmail_quote")) {
      // In a reply the line “On … wrote:” stands in here, above the quote proper; a forwarded
      // message stands in here itself.
      return element.selectFirst("blockquote") == null
          || element.ownText().contains("Forwarded message")
          || element.select(".gmail_attr").text().contains("Forwarded message");
    }
    return element.hasClass("yahoo_quoted") || isReplyHeader(element);
  }

  /** Outlook quotes everything from here to the end, beside this element, not in it. */
  private static boolean isReplyHeader(Element element) {
    return element.id().equals("divRplyFwdMsg");
  }

  private void block(Element element) {
    String name = element.normalName();
    if (isTight(element) || LINES.contains(name) || (name.endsWith("l") && isInItem(element))) {
      endLine(1);
    } else if (APART.contains(name)) {
      endLine(2);
    }
  }

  private static boolean isTight(Element element) {
    return element.nameIs("p")
        && (element.classNames().stream().anyMatch(TIGHT::contains)
            || NO_MARGIN.matcher(style(element)).find());
  }

  /** A list in a list stands close to the item above it. */
  private static boolean isInItem(Element element) {
    Element parent = element.parent();
    return APART.contains(element.normalName()) && parent != null && parent.nameIs("li");
  }

  private void lineBreak() {
    if (lineEmpty) {
      lineEnds = 2;
      blankLine = false;
    } else {
      endLine(1);
    }
  }

  /** Ends the line; a line that shows nothing but a no-break space is a blank line. */
  private void endLine(int atLeast) {
    lineEnds = Math.max(lineEnds, blankLine && lineEmpty ? 2 : atLeast);
    blankLine = false;
    lineEmpty = true;
    blank = Optional.empty();
  }

  private Optional<Span> place(Range range) {
    boolean known = range.isTracked() && range.endPos() <= html.length();
    return known
        ? Optional.of(new Span(range.startPos(), Math.max(range.startPos(), range.endPos())))
        : Optional.empty();
  }

  /** Mail programs send emoji as pictures; other pictures are no words. */
  private void picture(Element picture) {
    String shown = picture.attr("alt");
    boolean emoji = picture.hasAttr("data-emoji") || picture.hasAttr("goomoji");
    Optional<Span> place = place(picture.sourceRange());
    if (emoji && !shown.isBlank() && place.isPresent()) {
      Span file = html.inFile(place.get());
      beginText(file);
      builder.reading(shown, file);
    }
  }

  private void text(TextNode node) {
    Optional<Span> place = place(node.sourceRange());
    if (place.isEmpty()) {
      return;
    }
    MappedText text = undone(node.getWholeText(), place.get());
    String units = text.text();
    int at = 0;
    while (at < units.length()) {
      int start = at;
      boolean isBlank = isBlank(units.charAt(at));
      while (at < units.length() && isBlank(units.charAt(at)) == isBlank) {
        at++;
      }
      Span span = new Span(start, at);
      if (isBlank) {
        blanks(text, span);
      } else {
        beginText(text.inFile(span));
        builder.append(text, span);
      }
    }
  }

  private static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\f' || unit == '\u00a0';
  }

  private void blanks(MappedText text, Span span) {
    String units = text.text().substring(span.start(), span.end());
    if (units.indexOf('\u00a0') >= 0) {
      blankLine = lineEmpty;
    }
    if (preformatted > 0 && units.indexOf('\n') >= 0) {
      units.chars().filter(unit -> unit == '\n').forEach(lineEnd -> lineBreak());
      return;
    }
    if (!lineEmpty) {
      MappedText blanks = text.slice(span);
      blank =
          Optional.of(
              units.equals(" ")
                  ? blanks
                  : new MappedText.Builder(blanks.inFile().start())
                      .reading(" ", blanks, new Span(0, blanks.length()))
                      .build());
    }
  }

  private void beginText(Span file) {
    if (lineEmpty) {
      if (builder.length() > 0) {
        builder.reading("\n".repeat(Math.max(1, lineEnds)), Span.at(file.start()));
      }
      builder.reading("> ".repeat(quotes) + marker, Span.at(file.start()));
      marker = "";
    } else {
      blank.ifPresent(builder::append);
    }
    blank = Optional.empty();
    blankLine = false;
    lineEmpty = false;
    lineEnds = 0;
  }

  /** The text of a node with its entities undone, each of them one reading. */
  private MappedText undone(String read, Span place) {
    String written = html.text().substring(place.start(), place.end());
    MappedText.Builder node = new MappedText.Builder(html.inFile(place).start());
    Matcher entity = ENTITY.matcher(written);
    int done = 0;
    int at = 0;
    int from = 0;
    while (from < written.length() && at < read.length()) {
      char unit = written.charAt(from);
      if (unit == '&' && entity.region(from, written.length()).lookingAt()) {
        String character = Parser.unescapeEntities(entity.group(), false);
        if (!character.equals(entity.group()) && read.startsWith(character, at)) {
          node.append(html, new Span(done, from).shift(place.start()));
          Span span = new Span(entity.start(), entity.end()).shift(place.start());
          node.reading(character, html, span);
          from = entity.end();
          done = from;
          at += character.length();
          continue;
        }
      }
      if (unit != read.charAt(at)) {
        if (unit == 0) {
          // HTML drops it.
          node.append(html, new Span(done, from).shift(place.start()));
          from++;
          done = from;
          continue;
        }
        break;
      }
      from++;
      at++;
    }
    node.append(html, new Span(done, from).shift(place.start()));
    if (at < read.length()) {
      node.reading(read.substring(at), html, new Span(from, written.length()).shift(place.start()));
    }
    return node.build();
  }
}

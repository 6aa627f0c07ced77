package dev.afterword.draft;

import dev.afterword.draft.Part.Role;
import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Finds the parts of a letter. Every line first counts as a paragraph's; then quotes are marked
 * from the top, the sign-off from the bottom, where it is safest to tell from prose, and the
 * salutation from the top; lists are what remains. So no character is lost, whatever the letter
 * looks like.
 */
final class LetterParser {

  /** A line wider than this is not wrapped; one that leaves room below it may be. */
  private static final int WIDEST_WRAP = 72;

  /** Lines that belong together although they are not filled are shorter than this. */
  private static final int WIDEST_SHORT_LINE = 60;

  /** A postal heading with sender, date and recipient is shorter. */
  private static final int LONGEST_HEADING = 24;

  private static final Pattern ITEM =
      Pattern.compile("(?:[-*•◦‣·–+]|\\(?\\d{1,2}[.)]|\\(?[a-z]\\))[ \\t\u00a0]+(?=\\S)");
  private static final Pattern FORWARDED =
      Pattern.compile("-{2,} ?(?i:original message|forwarded message|original appointment) ?-{2,}");
  private static final Pattern POSTCODE_OR_DATE =
      Pattern.compile(
          ".*(?:\\b\\d{5}(?:-\\d{4})?|\\b\\p{Lu}{1,2}\\d[\\p{Lu}\\d]? \\d\\p{Lu}{2}\\b|\\b(?:19|20)\\d\\d)");

  /** A line, or the rest of one whose beginning is a part of its own. */
  private static final class Line {
    final Span span;
    final String text;
    final boolean flows;
    Role role = Role.PARAGRAPH;
    boolean begins;

    Line(Span span, String text, boolean flows) {
      this.span = span;
      this.text = text;
      this.flows = flows;
    }

    boolean isBlank() {
      return span.isEmpty();
    }

    boolean isOpen() {
      return !isBlank() && role == Role.PARAGRAPH;
    }
  }

  private final MappedText body;
  private final boolean reflow;
  private final Segmenter segmenter;
  private final List<Line> lines = new ArrayList<>();
  private final int wrapWidth;

  private LetterParser(UnparsedDraft draft, Segmenter segmenter) {
    this.body = draft.body();
    this.reflow = draft.reflow();
    this.segmenter = segmenter;
    int start = 0;
    String text = body.text();
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      lines.add(line(new Span(start, end)));
      start = end + 1;
    }
    wrapWidth =
        Math.min(WIDEST_WRAP, lines.stream().mapToInt(line -> line.span.length()).max().orElse(0));
  }

  private Line line(Span whole) {
    String text = body.text();
    int start = whole.start();
    int end = whole.end();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Line(new Span(start, end), text.substring(start, end), end < whole.end());
  }

  private static boolean isBlank(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == '\ufeff';
  }

  /** The letter of a draft, with its parts. */
  static Letter parse(UnparsedDraft draft, Segmenter segmenter) {
    LetterParser parser = new LetterParser(draft, segmenter);
    parser.markCode(draft.code().blocks());
    parser.markQuotes();
    parser.markSalutation();
    parser.markPostscripts();
    parser.markSignOff();
    parser.markItems();
    List<List<Line>> groups = parser.groups();
    return new Letter(
        groups.stream().map(parser::part).toList(),
        draft.body(),
        groups.stream().map(LetterParser::stretch).toList(),
        draft.code().inline());
  }

  private void markCode(List<Span> blocks) {
    for (Line line : lines) {
      if (!line.isBlank() && blocks.stream().anyMatch(it -> it.contains(body.inFile(line.span)))) {
        line.role = Role.CODE;
      }
    }
  }

  // --- quotes

  private void markQuotes() {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).role == Role.CODE) {
        continue;
      }
      if (lines.get(i).text.startsWith(">")) {
        lines.get(i).role = Role.QUOTE;
      } else if (beginsForwarded(i)) {
        mark(i, lines.size(), Role.QUOTE);
        break;
      }
    }
    int lastQuote = lines.size() - 1;
    while (lastQuote >= 0 && lines.get(lastQuote).role != Role.QUOTE) {
      lastQuote--;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isOpen() && lines.get(i).text.endsWith(":")) {
        markAttribution(i, lastQuote);
      }
    }
  }

  /** Outlook puts no mark before quoted lines; all below its header block is quoted. */
  private boolean beginsForwarded(int index) {
    String text = lines.get(index).text;
    if (FORWARDED.matcher(text).matches()) {
      return true;
    }
    boolean rule = text.length() >= 5 && text.chars().allMatch(unit -> unit == '_');
    int from = rule ? index + 1 : index;
    if (from >= lines.size() || !startsWith(from, "From:")) {
      return false;
    }
    boolean sent = false;
    boolean addressed = false;
    for (int i = from + 1; i < Math.min(from + 6, lines.size()); i++) {
      sent |= startsWith(i, "Sent:") || startsWith(i, "Date:");
      addressed |= startsWith(i, "To:") || startsWith(i, "Subject:");
    }
    boolean letterAbove = lines.subList(0, index).stream().anyMatch(Line::isOpen);
    return sent && addressed && letterAbove;
  }

  private boolean startsWith(int index, String name) {
    String text = lines.get(index).text.replace("*", "");
    return text.regionMatches(true, 0, name, 0, name.length());
  }

  /** “On 4 March Dana wrote:”, perhaps over three lines, above a quote. */
  private void markAttribution(int last, int lastQuote) {
    String text = lines.get(last).text;
    boolean says = text.endsWith("wrote:") || text.endsWith("writes:") || text.endsWith("said:");
    if (!says) {
      return;
    }
    int first = last;
    while (first > 0
        && last - first < 3
        && !lines.get(first).text.startsWith("On ")
        && lines.get(first - 1).isOpen()
        && !SignOffs.endsSentence(lines.get(first - 1).text)) {
      first--;
    }
    boolean dated = lines.get(first).text.startsWith("On ");
    first = dated ? first : last;
    int next = nextFilled(last + 1);
    boolean quoteBelow = next < lines.size() && lines.get(next).role == Role.QUOTE;
    String whole = join(first, last);
    boolean byProgram =
        dated
            && whole.matches("(?s).{0,300}\\d.{0,300}")
            && (whole.contains("@") || hasTime(whole));
    if (quoteBelow) {
      mark(first, last + 1, Role.ATTRIBUTION);
    } else if (byProgram && lastQuote < last) {
      mark(first, last + 1, Role.ATTRIBUTION);
      mark(last + 1, lines.size(), Role.QUOTE);
    }
  }

  private static boolean hasTime(String text) {
    return Pattern.compile("\\d:\\d\\d").matcher(text).find();
  }

  private String join(int first, int last) {
    return body.text().substring(lines.get(first).span.start(), lines.get(last).span.end());
  }

  private int nextFilled(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  private void mark(int from, int to, Role role) {
    for (int i = from; i < to; i++) {
      lines.get(i).role = role;
    }
  }

  // --- salutation

  private void markSalutation() {
    int first = nextOpen(0);
    int above = 0;
    for (int i = first; i < lines.size() && above < LONGEST_HEADING; i = nextOpen(i + 1)) {
      OptionalInt end = salutationEnd(i, above > 0);
      if (end.isPresent()) {
        mark(first, i, Role.POSTAL_HEADING);
        split(i, end.getAsInt());
        lines.get(i).role = Role.SALUTATION;
        boolean whole = end.getAsInt() == lines.get(i).text.length();
        boolean goesOn =
            whole
                && i + 1 < lines.size()
                && lines.get(i + 1).isOpen()
                && Salutations.goesOn(lines.get(i).text, lines.get(i + 1).text);
        if (goesOn) {
          lines.get(i + 1).role = Role.SALUTATION;
        }
        return;
      }
      if (!isHeadingLine(lines.get(i).text)) {
        break;
      }
      above++;
    }
    markHeadingWithoutSalutation(first);
  }

  private OptionalInt salutationEnd(int index, boolean headingAbove) {
    boolean block = index == 0 || lines.get(index - 1).isBlank() || !lines.get(index - 1).isOpen();
    return Salutations.end(lines.get(index).text, block || !headingAbove);
  }

  private static boolean isHeadingLine(String line) {
    int first = line.codePointAt(0);
    return line.length() <= 70
        && SignOffs.words(line) <= 10
        && !SignOffs.endsSentence(line)
        && (!Character.isLowerCase(first) || line.indexOf('@') > 0 || line.startsWith("www."));
  }

  /** Leading blocks of short lines with a date or a postcode, above a letter without salutation. */
  private void markHeadingWithoutSalutation(int first) {
    int i = first;
    int end = first;
    boolean postal = false;
    while (i < lines.size() && lines.get(i).isOpen() && isHeadingLine(lines.get(i).text)) {
      postal |= POSTCODE_OR_DATE.matcher(lines.get(i).text).matches();
      i++;
      if (i < lines.size() && lines.get(i).isBlank()) {
        end = i;
        i = nextFilled(i);
      }
    }
    if (postal && i < lines.size() && lines.get(i).isOpen()) {
      mark(first, end, Role.POSTAL_HEADING);
    }
  }

  private int nextOpen(int from) {
    int i = from;
    while (i < lines.size() && !lines.get(i).isOpen()) {
      i++;
    }
    return i;
  }

  /** Parts a line in two, unless nothing would stand behind the cut. */
  private void split(int index, int at) {
    Line line = lines.get(index);
    if (at >= line.text.length()) {
      return;
    }
    Line head = line(new Span(line.span.start(), line.span.start() + at));
    Line rest = line(new Span(line.span.start() + at, line.span.end()));
    Line flowing = new Line(rest.span, rest.text, line.flows);
    flowing.begins = true;
    lines.set(index, head);
    lines.add(index + 1, flowing);
  }

  // --- postscript, closing, signature

  private void markPostscripts() {
    int start = afterSalutation();
    for (int i = Math.max(1, start); i < lines.size(); i++) {
      if (lines.get(i).isOpen() && SignOffs.isPostscript(lines.get(i).text)) {
        lines.get(i).begins = true;
        int end = i;
        while (end < lines.size()
            && lines.get(end).isOpen()
            && (end == i || !endsPostscript(lines.get(end).text))) {
          lines.get(end++).role = Role.POSTSCRIPT;
        }
        i = end - 1;
      }
    }
  }

  private static boolean endsPostscript(String line) {
    return SignOffs.isClosing(line) || SignOffs.isPostscript(line);
  }

  private int afterSalutation() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).role == Role.SALUTATION || lines.get(i).role == Role.POSTAL_HEADING) {
        return i + 1;
      }
    }
    return 0;
  }

  private void markSignOff() {
    int top = afterSalutation();
    int delimiter = delimiter(top);
    if (delimiter >= 0) {
      markOpen(delimiter, lines.size(), Role.SIGNATURE);
    }
    int closing = closingFromBelow(top, delimiter < 0 ? lines.size() : delimiter);
    if (closing >= 0) {
      markClosing(closing, top);
    } else if (!markClosingAbove(top)) {
      markNameBelow(top, delimiter);
    }
  }

  /** The last line {@code "--"} or legal notice; all own lines from there on are the signature. */
  private int delimiter(int top) {
    for (int i = lines.size() - 1; i >= top; i--) {
      if (lines.get(i).isOpen() && beginsSignature(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean beginsSignature(int index) {
    boolean block = index == 0 || lines.get(index - 1).isBlank();
    String text = lines.get(index).text;
    return text.equals("--") || (block && SignOffs.isNotice(text));
  }

  private void markOpen(int from, int to, Role role) {
    for (int i = from; i < to; i++) {
      if (lines.get(i).isOpen()) {
        lines.get(i).role = role;
      }
    }
  }

  /** The lowest closing that has nothing but signature lines below it, or −1. */
  private int closingFromBelow(int top, int bottom) {
    int below = -1;
    for (int i = bottom - 1; i >= top; i--) {
      Line line = lines.get(i);
      if (!line.isOpen()) {
        continue;
      }
      boolean named = below >= 0 && SignOffs.isName(lines.get(below).text);
      if (isClosingHere(i, top, named)) {
        return i;
      }
      if (cutClosing(i, named)) {
        return i + 1;
      }
      if (!SignOffs.isSignatureLine(line.text)) {
        return -1;
      }
      below = i;
    }
    return -1;
  }

  private boolean isClosingHere(int index, int top, boolean nameBelow) {
    String text = lines.get(index).text;
    boolean closing =
        SignOffs.isClosing(text)
            || SignOffs.nameAfterClosing(text).isPresent()
            || (nameBelow && SignOffs.isClosingToSomebody(text))
            || (nameBelow && isLineApart(index, top) && SignOffs.isClosingSentence(text))
            || (nameBelow && SignOffs.mayBeClosing(text) && !isSalutationLike(text));
    return closing && mayBeginSignOff(index, top);
  }

  /** Whether a line stands apart from what is above it, and something is. */
  private boolean isLineApart(int index, int top) {
    return index > top
        && lines.get(index - 1).isBlank()
        && lines.subList(top, index).stream().anyMatch(Line::isOpen);
  }

  private static boolean isSalutationLike(String text) {
    return Salutations.end(text, false).isPresent();
  }

  /**
   * A wrapped sentence may have “best” at the start of a line: then the line above is full, or its
   * sentence is open.
   */
  private boolean mayBeginSignOff(int index, int top) {
    if (index <= top || !lines.get(index - 1).isOpen()) {
      return true;
    }
    String above = lines.get(index - 1).text;
    boolean ended = SignOffs.endsSentence(above) || SignOffs.isClosing(above);
    return ended
        || leavesRoom(above, lines.get(index).text)
        || (Character.isUpperCase(lines.get(index).text.codePointAt(0))
            && lines.get(index).text.endsWith(","));
  }

  /** Parts a line that goes from the last sentence right into the closing. */
  private boolean cutClosing(int index, boolean nameBelow) {
    OptionalInt start = SignOffs.closingAfterSentence(lines.get(index).text, nameBelow);
    start.ifPresent(at -> split(index, at));
    return start.isPresent();
  }

  private void markClosing(int closing, int top) {
    OptionalInt name = SignOffs.nameAfterClosing(lines.get(closing).text);
    boolean alone = SignOffs.isClosing(lines.get(closing).text);
    if (!alone && name.isPresent()) {
      boolean begins = lines.get(closing).begins;
      split(closing, name.getAsInt());
      lines.get(closing).begins = begins;
    }
    lines.get(closing).role = Role.CLOSING;
    for (int i = closing - 1; i > top; i--) {
      Line above = lines.get(i);
      if (above.isBlank()) {
        continue;
      }
      boolean closesToo =
          above.isOpen() && above.text.endsWith(",") && SignOffs.isClosing(above.text);
      if (!closesToo) {
        break;
      }
      above.role = Role.CLOSING;
    }
    for (int i = closing + 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isOpen() && !SignOffs.isSignatureLine(line.text) && !line.begins) {
        break;
      }
      if (line.isOpen()) {
        line.role = Role.SIGNATURE;
      }
    }
  }

  /** A closing with a name below it, and more of the letter below that. */
  private boolean markClosingAbove(int top) {
    for (int i = lines.size() - 1; i > top; i--) {
      Line line = lines.get(i);
      if (!line.isOpen() || !line.text.endsWith(",") || !SignOffs.isClosing(line.text)) {
        continue;
      }
      int below = nextFilled(i + 1);
      boolean named =
          below < lines.size()
              && lines.get(below).isOpen()
              && SignOffs.isName(lines.get(below).text);
      if (named && mayBeginSignOff(i, top)) {
        markClosing(i, top);
        return true;
      }
    }
    return false;
  }

  /** A signature without a closing: a name at the end of the letter, and what stands below it. */
  private void markNameBelow(int top, int delimiter) {
    int from = -1;
    for (int i = (delimiter < 0 ? lines.size() : delimiter) - 1; i >= top; i--) {
      Line line = lines.get(i);
      if (!line.isOpen()) {
        continue;
      }
      if (!SignOffs.isSignatureLine(line.text)) {
        break;
      }
      boolean named = SignOffs.isName(line.text) && !line.text.endsWith(",");
      if (named && mayStandAlone(i, top)) {
        from = i;
      }
    }
    boolean lettersAbove = from > top && lines.subList(top, from).stream().anyMatch(Line::isOpen);
    if (lettersAbove) {
      markOpen(from, lines.size(), Role.SIGNATURE);
    }
  }

  private boolean mayStandAlone(int index, int top) {
    Line above = lines.get(index - (index > top ? 1 : 0));
    boolean inList = ITEM.matcher(lines.get(index).text).lookingAt() && isItemAbove(index);
    return !inList
        && (!above.isOpen()
            || SignOffs.endsSentence(above.text)
            || leavesRoom(above.text, lines.get(index).text));
  }

  private boolean isItemAbove(int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (!lines.get(i).isBlank()) {
        return ITEM.matcher(lines.get(i).text).lookingAt();
      }
    }
    return false;
  }

  // --- lists

  private void markItems() {
    boolean inItem = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (!line.isOpen()) {
        inItem = false;
        continue;
      }
      if (beginsItem(i, inItem)) {
        line.begins = true;
        inItem = true;
      } else if (line.begins) {
        inItem = false;
      }
      if (inItem) {
        line.role = Role.LIST_ITEM;
      }
    }
  }

  private boolean beginsItem(int index, boolean inItem) {
    Line line = lines.get(index);
    if (!ITEM.matcher(line.text).lookingAt()) {
      return false;
    }
    boolean freshBlock =
        index == 0 || lines.get(index - 1).role != Role.PARAGRAPH || lines.get(index - 1).isBlank();
    if (freshBlock || inItem) {
      return true;
    }
    boolean first = !Character.isDigit(line.text.charAt(0)) || line.text.startsWith("1");
    char end = lines.get(index - 1).text.charAt(lines.get(index - 1).text.length() - 1);
    return first && (":.;?!,".indexOf(end) >= 0 || isItemBelow(index));
  }

  private boolean isItemBelow(int index) {
    return index + 1 < lines.size()
        && lines.get(index + 1).isOpen()
        && ITEM.matcher(lines.get(index + 1).text).lookingAt();
  }

  // --- parts

  /** The lines of each part. */
  private List<List<Line>> groups() {
    List<List<Line>> groups = new ArrayList<>();
    List<Line> open = new ArrayList<>();
    boolean blankBefore = false;
    for (Line line : lines) {
      if (line.isBlank()) {
        blankBefore = true;
        continue;
      }
      if (!open.isEmpty() && !continues(open.get(0), line, blankBefore)) {
        groups.add(List.copyOf(open));
        open.clear();
      }
      open.add(line);
      blankBefore = false;
    }
    if (!open.isEmpty()) {
      groups.add(List.copyOf(open));
    }
    return groups;
  }

  private static Span stretch(List<Line> group) {
    return group.get(0).span.cover(group.get(group.size() - 1).span);
  }

  private static boolean continues(Line open, Line line, boolean blankBefore) {
    return open.role == line.role && !(open.role.isBody() && (blankBefore || line.begins));
  }

  private Part part(List<Line> group) {
    Role role = group.get(0).role;
    if (role == Role.CODE) {
      return PartReader.read(role, wholeLines(group), segmenter);
    }
    boolean[] kept = keptLineEnds(role, group);
    MappedText.Builder text = new MappedText.Builder(body.inFile(group.get(0).span).start());
    for (int i = 0; i < group.size(); i++) {
      if (i > 0) {
        Span between = gap(group.get(i - 1), group.get(i));
        text.reading(lineEnd(kept[i], group.get(i - 1), group.get(i), between), body, between);
      }
      text.append(body, group.get(i).span);
    }
    MappedText read = text.build();
    int from = 0;
    if (role == Role.LIST_ITEM) {
      java.util.regex.Matcher marker = ITEM.matcher(group.get(0).text);
      from = marker.lookingAt() ? marker.end() : 0;
    }
    return PartReader.read(role, read, from, segmenter);
  }

  /** With the blanks before and behind each line, which mean something in code. */
  private MappedText wholeLines(List<Line> group) {
    int start = body.text().lastIndexOf('\n', group.get(0).span.start()) + 1;
    return body.slice(new Span(start, group.get(group.size() - 1).span.end()));
  }

  private static Span gap(Line above, Line below) {
    int from = above.span.end();
    int to = below.span.start();
    return new Span(from, to);
  }

  private String lineEnd(boolean kept, Line above, Line below, Span between) {
    if (kept) {
      long lineEnds =
          body.text()
              .substring(between.start(), between.end())
              .chars()
              .filter(u -> u == '\n')
              .count();
      return lineEnds > 1 ? "\n\n" : "\n";
    }
    return isHyphenated(above.text, below.text) ? "" : " ";
  }

  /** {@code on-} above {@code call} is one word; {@code pre-} above {@code and post-} is not. */
  private static boolean isHyphenated(String above, String below) {
    int end = above.length();
    return end > 1
        && above.charAt(end - 1) == '-'
        && Character.isLetter(above.charAt(end - 2))
        && Character.isLowerCase(below.charAt(0))
        && !below.startsWith("and ")
        && !below.startsWith("or ")
        && !below.startsWith("to ");
  }

  /** Which line ends of a part the writer meant, by the number of the line below. */
  private boolean[] keptLineEnds(Role role, List<Line> group) {
    boolean[] kept = new boolean[group.size()];
    if (!role.isBody()) {
      Arrays.fill(kept, role != Role.SALUTATION && role != Role.ATTRIBUTION);
    } else if (!reflow) {
      for (int i = 1; i < kept.length; i++) {
        kept[i] = !group.get(i - 1).flows;
      }
    } else {
      Arrays.fill(kept, isShortLines(group));
    }
    return kept;
  }

  /** An address, say: no line is full, and none ends where a sentence would have to go on. */
  private boolean isShortLines(List<Line> group) {
    for (int i = 0; i < group.size(); i++) {
      Line line = group.get(i);
      if (line.text.length() > WIDEST_SHORT_LINE) {
        return false;
      }
      if (i > 0 && !isMeantLineEnd(group.get(i - 1).text, line.text)) {
        return false;
      }
    }
    return group.size() > 1;
  }

  private boolean isMeantLineEnd(String above, String below) {
    return leavesRoom(above, below) && !Character.isLowerCase(below.codePointAt(0));
  }

  /** Whether the first word of the line below would have fitted into the line above. */
  private boolean leavesRoom(String above, String below) {
    int blank = below.indexOf(' ');
    int firstWord = blank < 0 ? below.length() : blank;
    return above.length() + 1 + firstWord <= wrapWidth;
  }
}

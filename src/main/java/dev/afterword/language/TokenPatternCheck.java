package dev.afterword.language;

import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks the XML of a token pattern: LanguageTool's own loader takes unknown names in silence, and
 * what it cannot load it reports without a place. The names are those of its {@code pattern.xsd}
 * that mean something without the rest of a grammar file.
 */
final class TokenPatternCheck extends DefaultHandler {

  private static final String ROOT = "rule";
  private static final Set<String> YES_OR_NO = Set.of("yes", "no");

  private static final Map<String, Set<String>> CHILDREN =
      Map.of(
          ROOT,
          Set.of("pattern", "antipattern"),
          "pattern",
          Set.of("token", "and", "or", "marker"),
          "antipattern",
          Set.of("token", "and", "or", "marker"),
          "marker",
          Set.of("token", "and", "or"),
          "and",
          Set.of("token"),
          "or",
          Set.of("token"),
          "token",
          Set.of("exception"),
          "exception",
          Set.of());

  private static final Set<String> WORDLESS =
      Set.of(ROOT, "pattern", "antipattern", "marker", "and", "or");

  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "pattern",
          Set.of("case_sensitive"),
          "antipattern",
          Set.of("case_sensitive"),
          "token",
          Set.of(
              "case_sensitive",
              "chunk",
              "chunk_re",
              "inflected",
              "max",
              "min",
              "negate",
              "negate_pos",
              "postag",
              "postag_regexp",
              "regexp",
              "skip",
              "spacebefore"),
          "exception",
          Set.of(
              "case_sensitive",
              "inflected",
              "negate",
              "negate_pos",
              "postag",
              "postag_regexp",
              "regexp",
              "scope",
              "spacebefore"));

  private static final Map<String, Set<String>> VALUES =
      new TreeMap<>(
          Map.of(
              "case_sensitive", YES_OR_NO,
              "inflected", YES_OR_NO,
              "negate", YES_OR_NO,
              "negate_pos", YES_OR_NO,
              "postag_regexp", YES_OR_NO,
              "regexp", YES_OR_NO,
              "scope", Set.of("current", "next", "previous"),
              "spacebefore", Set.of("yes", "no", "ignore")));

  /** -1 means: as many as there are. */
  private static final Pattern NUMBER = Pattern.compile("-1|\\d{1,3}");

  private static final Set<String> NUMBERS = Set.of("max", "min", "skip");

  private final Source wrapped;
  private final List<Placed<String>> faults = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable Locator locator;
  private int patterns;
  private int tokens;

  /** An element that has not ended yet. */
  private record Open(String name, Span tag, boolean regexp, StringBuilder words) {}

  private TokenPatternCheck(String xml) {
    this.wrapped = new Source("a pattern", wrap(xml));
  }

  /** The elements of a pattern as the content of one. */
  static String wrap(String xml) {
    return "<" + ROOT + ">" + xml + "</" + ROOT + ">";
  }

  /** What is wrong with a pattern, in the order of the text. */
  static List<Placed<String>> faults(String xml) {
    TokenPatternCheck check = new TokenPatternCheck(xml);
    int doctype = xml.toUpperCase(Locale.ROOT).indexOf("<!DOCTYPE");
    if (doctype >= 0) {
      check.fault(
          Span.at(doctype).shift(ROOT.length() + 2), "a pattern has no DOCTYPE and no entities");
    } else {
      check.parse();
    }
    return check.faults.stream()
        .map(fault -> new Placed<>(fault.value(), inXml(fault.span(), xml.length())))
        .toList();
  }

  private static Span inXml(Span span, int length) {
    int shift = ROOT.length() + 2;
    int start = Math.min(Math.max(span.start() - shift, 0), length);
    return new Span(start, Math.min(Math.max(span.end() - shift, start), length));
  }

  private void parse() {
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      XMLReader reader = factory.newSAXParser().getXMLReader();
      // Messages in the language of the machine would make reports differ.
      reader.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
      reader.setContentHandler(this);
      reader.setErrorHandler(this);
      reader.parse(new InputSource(new StringReader(wrapped.text())));
    } catch (SAXParseException e) {
      fault(Span.at(offset(e.getLineNumber(), e.getColumnNumber())), "no XML: " + reason(e));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new IllegalStateException("XML in memory cannot be read", e);
    }
  }

  private static String reason(SAXException e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private int offset(int line, int column) {
    Span all = wrapped.line(Math.min(Math.max(line, 1), wrapped.lines()));
    return Math.min(all.start() + Math.max(column, 1) - 1, all.end());
  }

  private void fault(Span span, String message) {
    faults.add(new Placed<>(message, span));
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
  }

  /** The start tag that has just been read. */
  private Span tag() {
    @Nullable Locator known = locator;
    int end = known == null ? 0 : offset(known.getLineNumber(), known.getColumnNumber());
    return new Span(Math.max(0, wrapped.text().lastIndexOf('<', end - 1)), end);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    Span tag = tag();
    @Nullable Open parent = open.peek();
    if (parent != null) {
      element(parent.name(), name, tag, attributes);
    }
    boolean regexp = "yes".equals(attributes.getValue("regexp"));
    open.push(new Open(name, tag, regexp, new StringBuilder()));
  }

  private void element(String parent, String name, Span tag, Attributes attributes) {
    Set<String> here = new TreeSet<>(CHILDREN.getOrDefault(parent, Set.of()));
    if (!here.contains(name)) {
      fault(
          tag,
          "<"
              + name
              + "> has no place "
              + (parent.equals(ROOT) ? "here" : "in <" + parent + ">")
              + meant(name, here));
      return;
    }
    if (name.equals("pattern")) {
      patterns++;
      tokens = 0;
      if (patterns > 1) {
        fault(tag, "a rule has one <pattern>");
      }
    } else if (name.equals("antipattern") && patterns > 0) {
      fault(tag, "an <antipattern> must stand before the <pattern>");
    } else if (name.equals("token")) {
      tokens++;
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      attribute(name, attributes.getQName(i), attributes.getValue(i), tag);
    }
    if ("yes".equals(attributes.getValue("postag_regexp"))) {
      requirePattern(attributes.getValue("postag"), place(tag, "postag"));
    }
    requirePattern(attributes.getValue("chunk_re"), place(tag, "chunk_re"));
  }

  private void attribute(String element, String name, String value, Span tag) {
    Set<String> known = new TreeSet<>(ATTRIBUTES.getOrDefault(element, Set.of()));
    Span place = place(tag, name);
    if (!known.contains(name)) {
      fault(place, "<" + element + "> knows no \"" + name + "\"" + meant(name, known));
    } else if (NUMBERS.contains(name) && !NUMBER.matcher(value).matches()) {
      fault(place, "\"" + name + "\" must be a number or -1, not \"" + value + "\"");
    } else if (VALUES.containsKey(name) && !VALUES.getOrDefault(name, Set.of()).contains(value)) {
      Set<String> valid = new TreeSet<>(VALUES.getOrDefault(name, Set.of()));
      fault(
          place,
          "\""
              + name
              + "\" must be one of "
              + String.join(", ", valid)
              + ", not \""
              + value
              + "\""
              + Nearest.suggestion(value, valid));
    }
  }

  private static String meant(String written, Set<String> valid) {
    if (Nearest.to(written, valid).isPresent() || valid.isEmpty()) {
      return Nearest.suggestion(written, valid);
    }
    return "; there may be " + String.join(", ", valid);
  }

  private Span place(Span tag, String attribute) {
    java.util.regex.Matcher name =
        Pattern.compile("\\s" + Pattern.quote(attribute) + "\\s*=").matcher(wrapped.at(tag));
    return name.find() ? new Span(tag.start() + name.start() + 1, tag.start() + name.end()) : tag;
  }

  private void requirePattern(@Nullable String regexp, Span place) {
    if (regexp == null) {
      return;
    }
    try {
      Pattern.compile(regexp);
    } catch (PatternSyntaxException e) {
      fault(place, "\"" + regexp + "\" is no regular expression: " + e.getDescription());
    }
  }

  @Override
  public void characters(char[] text, int start, int length) {
    @Nullable Open here = open.peek();
    if (here == null) {
      return;
    }
    here.words().append(text, start, length);
    String words = new String(text, start, length);
    if (WORDLESS.contains(here.name()) && !words.isBlank()) {
      fault(
          here.tag(),
          "\""
              + words.strip()
              + "\" stands outside of a <token>; words go into <token>word</token>");
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    Open ended = open.pop();
    if (ended.regexp()) {
      requirePattern(ended.words().toString().strip(), ended.tag());
    }
    if (name.equals("pattern") && tokens == 0) {
      fault(ended.tag(), "a <pattern> must have a <token>");
    }
    if (name.equals(ROOT) && patterns == 0) {
      fault(Span.at(0), "a <pattern> is missing");
    }
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}

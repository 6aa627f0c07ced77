package dev.afterword.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A piece of a page. Whatever text it is given stays text: only {@link HtmlWriter} writes marks,
 * and there is no way around its escaping.
 */
sealed interface Html {

  /** Nothing. */
  static Html none() {
    return new Text("");
  }

  /** Words as they are. */
  static Html text(String text) {
    return new Text(text);
  }

  /**
   * Words as they are.
   *
   * @param text without any meaning for a browser
   */
  record Text(String text) implements Html {}

  /**
   * An element with all that is in it.
   *
   * @param attributes by name, in the order in which they are written
   */
  record Element(Tag tag, Map<String, String> attributes, List<Html> content) implements Html {

    /** Keeps its own copy of the content, and of the attributes in their order. */
    public Element {
      content = List.copyOf(content);
      attributes = new LinkedHashMap<>(attributes);
    }

    /** The same with one more attribute. */
    Element with(String name, String value) {
      Map<String, String> more = new LinkedHashMap<>(attributes);
      more.put(name, value);
      return new Element(tag, more, content);
    }

    /** The same as one of a class, or of several with blanks between them. */
    Element classed(String names) {
      return with("class", names);
    }

    /** The same as a target of links. */
    Element id(String id) {
      return with("id", id);
    }

    /** The same with more in it, after what it has. */
    Element holding(Html... more) {
      return holding(List.of(more));
    }

    /** The same with more in it, after what it has. */
    Element holding(List<? extends Html> more) {
      List<Html> all = new ArrayList<>(content);
      all.addAll(more);
      return new Element(tag, attributes, all);
    }
  }

  /** A style sheet, which is written as it stands: it must not hold {@code </}. */
  record Style(String css) implements Html {
    public Style {
      if (css.contains("</")) {
        throw new IllegalArgumentException("a style sheet must not end its element");
      }
    }
  }

  /** The elements that a report is made of. */
  enum Tag {
    HTML(Layout.BLOCKS),
    HEAD(Layout.BLOCKS),
    TITLE(Layout.LINE),
    META(Layout.EMPTY),
    LINK(Layout.EMPTY),
    BODY(Layout.BLOCKS),
    HEADER(Layout.BLOCKS),
    NAV(Layout.BLOCKS),
    MAIN(Layout.BLOCKS),
    FOOTER(Layout.BLOCKS),
    SECTION(Layout.BLOCKS),
    ARTICLE(Layout.BLOCKS),
    DIV(Layout.BLOCKS),
    FIGURE(Layout.BLOCKS),
    FIGCAPTION(Layout.LINE),
    H1(Layout.LINE),
    H2(Layout.LINE),
    H3(Layout.LINE),
    H4(Layout.LINE),
    P(Layout.LINE),
    BLOCKQUOTE(Layout.LINE),
    PRE(Layout.LINE),
    OL(Layout.BLOCKS),
    UL(Layout.BLOCKS),
    LI(Layout.LINE),
    DETAILS(Layout.BLOCKS),
    SUMMARY(Layout.LINE),
    DL(Layout.BLOCKS),
    DT(Layout.LINE),
    DD(Layout.LINE),
    TABLE(Layout.BLOCKS),
    CAPTION(Layout.LINE),
    THEAD(Layout.BLOCKS),
    TBODY(Layout.BLOCKS),
    TR(Layout.BLOCKS),
    TH(Layout.LINE),
    TD(Layout.LINE),
    A(Layout.INLINE),
    B(Layout.INLINE),
    CODE(Layout.INLINE),
    DEL(Layout.INLINE),
    INS(Layout.INLINE),
    MARK(Layout.INLINE),
    SPAN(Layout.INLINE),
    TIME(Layout.INLINE),
    SVG(Layout.BLOCKS),
    G(Layout.BLOCKS),
    LINE(Layout.LINE),
    RECT(Layout.LINE),
    CIRCLE(Layout.LINE),
    PATH(Layout.LINE),
    TEXT(Layout.LINE);

    /** How an element is laid out in the source of the page. */
    enum Layout {
      /** Within a line. */
      INLINE,
      /** A line of its own. */
      LINE,
      /** A line for its beginning, for its end and for each block between. */
      BLOCKS,
      /** A line of its own, without content and without an end. */
      EMPTY
    }

    private final Layout layout;

    Tag(Layout layout) {
      this.layout = layout;
    }

    Layout layout() {
      return layout;
    }

    /** An element with this content. */
    Element of(Html... content) {
      return new Element(this, Map.of(), List.of(content));
    }

    /** An element with this content. */
    Element of(List<? extends Html> content) {
      return new Element(this, Map.of(), List.copyOf(content));
    }

    /** An element with this content. */
    Element of(Stream<? extends Html> content) {
      return of(content.toList());
    }

    /** An element of words. */
    Element of(String text) {
      return of(text(text));
    }
  }
}

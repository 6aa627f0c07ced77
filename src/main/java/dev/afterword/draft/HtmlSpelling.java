package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import dev.afterword.text.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/**
 * Writes text into HTML.
 *
 * @param html how the file spells the HTML
 */
record HtmlSpelling(Spelling html) implements Spelling {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][^\\s/>]*)[^<>]*>|<!");

  @Override
  public Respelling write(Span carried, String better) {
    return html.write(
        carried,
        better
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\n", "<br>\n"));
  }

  @Override
  public Optional<String> text(Span carried) {
    return html.text(carried);
  }

  @Override
  public boolean isClosed(Span carried) {
    return text(carried).filter(HtmlSpelling::leadsBack).isPresent();
  }

  /** Whether what stands behind the markup stands in elements such as those before it. */
  private static boolean leadsBack(String markup) {
    Deque<String> begun = new ArrayDeque<>();
    List<String> ended = new ArrayList<>();
    Matcher tag = TAG.matcher(markup);
    while (tag.find()) {
      if (tag.group(2) == null) {
        return false;
      }
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (Tag.valueOf(name).isEmpty()) {
        continue;
      }
      if (tag.group(1).isEmpty()) {
        begun.push(name);
      } else if (begun.isEmpty()) {
        ended.add(name);
      } else if (!begun.pop().equals(name)) {
        return false;
      }
    }
    return List.copyOf(begun).equals(ended);
  }
}

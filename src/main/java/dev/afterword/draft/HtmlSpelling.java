package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import dev.afterword.text.Spelling;

/**
 * Writes text into HTML.
 *
 * @param html how the file spells the HTML
 */
record HtmlSpelling(Spelling html) implements Spelling {

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
  public boolean isBlank(Span carried) {
    return html.isBlank(carried);
  }
}

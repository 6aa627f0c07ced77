package dev.afterword.lsp;

import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.jspecify.annotations.Nullable;

/**
 * A file as an editor has it open, at one moment. Immutable.
 *
 * @param uri its name in the editor
 * @param file where it lies, absolute; it need not exist
 * @param version as the editor counts
 * @param source its text
 * @param typedAt behind the last character that was typed since it was opened or saved, in UTF-16
 *     units
 */
record Document(String uri, Path file, int version, Source source, Optional<Integer> typedAt) {

  /** A file that was just opened. */
  static Document opened(String uri, Path file, int version, String text) {
    return new Document(uri, file, version, source(file, text), Optional.empty());
  }

  private static Source source(Path file, String text) {
    return new Source(file.toString().replace('\\', '/'), text);
  }

  /** Its text. */
  String text() {
    return source.text();
  }

  /** The same when what was typed is done with. */
  Document saved() {
    return new Document(uri, file, version, source, Optional.empty());
  }

  /** The same after some changes, one after the other. */
  Document changed(
      int newVersion, List<TextDocumentContentChangeEvent> changes, PositionEncoding encoding) {
    Document document = this;
    for (TextDocumentContentChangeEvent change : changes) {
      document = document.changed(newVersion, change, encoding);
    }
    return document;
  }

  private Document changed(
      int newVersion, TextDocumentContentChangeEvent change, PositionEncoding encoding) {
    String written = change.getText();
    @Nullable Range range = change.getRange();
    Span replaced = range == null ? difference(written) : encoding.span(source, range);
    String after =
        range == null
            ? written
            : text().substring(0, replaced.start()) + written + text().substring(replaced.end());
    int end = replaced.end() + after.length() - text().length();
    return new Document(uri, file, newVersion, source(file, after), Optional.of(end));
  }

  private Span difference(String other) {
    return Difference.between(text(), other).before();
  }

  /** Whether its name says that it holds the facts of an interview. */
  boolean isFacts() {
    return file.endsWith(Searches.FACTS);
  }

  /** Whether its name says that it holds settings. */
  boolean isSettings() {
    return file.endsWith(Searches.SETTINGS);
  }
}

package dev.afterword.lsp;

import dev.afterword.lint.Violation;
import dev.afterword.report.RulePage;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** What there is to know about a place: why a rule spoke, what a kind or a key means. */
final class Hovers {

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

  private final Editor editor;
  private final Explanations explanations;

  Hovers(Session session) {
    this.editor = session.editor();
    this.explanations = session.explanations();
  }

  /**
   * What to show at an offset of a document.
   *
   * @param known about the document at this version
   */
  Optional<Hover> at(Document document, int offset, Findings known) {
    List<Violation> here =
        known.violations().stream()
            .filter(found -> found.place().span().contains(Span.at(offset)))
            .toList();
    if (!here.isEmpty()) {
      Span span =
          here.stream().map(found -> found.place().span()).reduce(Span::cover).orElseThrow();
      String text = here.stream().map(this::text).collect(Collectors.joining("\n\n"));
      return Optional.of(hover(text, document.source(), span));
    }
    return explained(document, offset);
  }

  private String text(Violation found) {
    String help = found.help().map(text -> "\n\n" + text).orElse("");
    // The user's own rules may be known only where the draft lies.
    String page = explanations.rule(found.card().id()).orElseGet(() -> RulePage.of(found.card()));
    return prose(found.message() + help) + "\n\n" + preformatted(page);
  }

  /** Words of a letter are shown as they are, whatever they would mean in Markdown. */
  private String prose(String text) {
    return editor.markdown() ? MARKUP.matcher(text).replaceAll("\\\\$0") : text;
  }

  private String preformatted(String page) {
    return editor.markdown() ? "```text\n" + page + "```" : page;
  }

  private Optional<Hover> explained(Document document, int offset) {
    Source source = document.source();
    Span word = word(source, offset);
    if (word.isEmpty()) {
      return Optional.empty();
    }
    String written = source.at(word);
    Optional<String> page =
        document.isFacts() || document.isSettings()
            ? inYaml(document, word, written)
            : inHeaders(document, word, written);
    return page.map(text -> hover(text, source, word));
  }

  private Optional<String> inYaml(Document document, Span word, String written) {
    FileSchema schema = document.isFacts() ? FileSchema.FACTS.get() : FileSchema.SETTINGS.get();
    YamlCursor cursor = YamlCursor.at(document.source(), 1, word.start());
    if (cursor.inValue()) {
      return page(written);
    }
    List<String> path = Stream.concat(cursor.path().stream(), Stream.of(written)).toList();
    return schema.description(path).or(() -> page(written));
  }

  private Optional<String> inHeaders(Document document, Span word, String written) {
    HeaderLines lines = HeaderLines.of(document.source());
    if (!lines.contain(word.start())) {
      return Optional.empty();
    }
    return lines.keyAt(word.end()).isEmpty() || isKey(document.source(), word)
        ? DraftKeys.meaning(written)
        : page(written);
  }

  private static boolean isKey(Source source, Span word) {
    return source.position(word.start()).column() == 1 && source.text().startsWith(":", word.end());
  }

  private Optional<String> page(String name) {
    return explanations.kind(name).or(() -> explanations.rule(name)).map(this::preformatted);
  }

  private static Span word(Source source, int offset) {
    String text = source.text();
    int start = offset;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    int end = offset;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean isOfWord(char unit) {
    return Character.isLetterOrDigit(unit) || unit == '-' || unit == '_';
  }

  private Hover hover(String text, Source source, Span span) {
    MarkupContent content =
        new MarkupContent(editor.markdown() ? MarkupKind.MARKDOWN : MarkupKind.PLAINTEXT, text);
    return new Hover(content, editor.encoding().range(source, span));
  }
}

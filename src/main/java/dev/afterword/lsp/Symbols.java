package dev.afterword.lsp;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.YamlReader;
import dev.afterword.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;

/**
 * What a document is made of: the parts of a letter, the keys of facts and settings.
 *
 * @param encoding how the editor counts columns
 */
record Symbols(PositionEncoding encoding) {

  private static final int LONGEST = 40;

  /** The headers and parts of a letter, in order. */
  List<DocumentSymbol> of(Draft draft) {
    List<DocumentSymbol> symbols = new ArrayList<>();
    Source source = draft.source();
    if (!draft.headers().span().isEmpty()) {
      String subject = draft.headers().subject().map(part -> part.text().text()).orElse("");
      symbols.add(symbol("headers", subject, SymbolKind.Namespace, source, draft.headers().span()));
    }
    for (Part part : draft.letter().parts()) {
      symbols.add(
          symbol(name(part.role()), part.text().text(), SymbolKind.String, source, part.span()));
    }
    return symbols;
  }

  private static String name(Part.Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The keys of a YAML file with the items below them; nothing if it cannot be read. */
  List<DocumentSymbol> ofYaml(Source source) {
    return YamlReader.read(source, new Problems())
        .map(value -> below(value, source))
        .orElse(List.of());
  }

  private List<DocumentSymbol> below(YamlValue value, Source source) {
    List<DocumentSymbol> symbols = new ArrayList<>();
    if (value instanceof YamlValue.Mapping map) {
      for (YamlValue.Entry entry : map.entries()) {
        Span span = entry.key().span().cover(entry.value().span());
        DocumentSymbol symbol =
            symbol(entry.key().text(), shown(entry.value()), SymbolKind.Key, source, span);
        symbol.setSelectionRange(encoding.range(source, entry.key().span()));
        symbol.setChildren(below(entry.value(), source));
        symbols.add(symbol);
      }
    } else if (value instanceof YamlValue.Sequence list) {
      for (YamlValue item : list.items()) {
        if (item instanceof YamlValue.Mapping map) {
          String name =
              Optional.of(map.entries())
                  .filter(all -> !all.isEmpty())
                  .map(all -> all.get(0))
                  .map(first -> shown(first.value()))
                  .orElse("");
          DocumentSymbol symbol = symbol(name, "", SymbolKind.Object, source, item.span());
          symbol.setChildren(below(map, source));
          symbols.add(symbol);
        }
      }
    }
    return symbols;
  }

  private static String shown(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar ? scalar.text() : "";
  }

  private DocumentSymbol symbol(
      String name, String detail, SymbolKind kind, Source source, Span span) {
    Range range = encoding.range(source, span);
    String line = detail.strip().replaceAll("\\s+", " ");
    int end = Math.min(LONGEST, line.length());
    boolean splits = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    String cut = end < line.length() ? line.substring(0, splits ? end - 1 : end) + "…" : line;
    return new DocumentSymbol(name.isBlank() ? "-" : name, kind, range, range, cut);
  }
}

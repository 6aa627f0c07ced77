package dev.afterword.lsp;

import dev.afterword.draft.Draft;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.YamlReader;
import dev.afterword.yaml.YamlValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentLink;

/** The files that a document names, and the notes that say the same as it does. */
final class Links {

  /** Keys whose values name files beside the file. */
  private static final Set<String> OF_FILES = Set.of("file", "extends", "rules-dir", "samples");

  private final PositionEncoding encoding;
  private final Document document;
  private final Function<Path, String> uriOf;
  private final List<DocumentLink> links = new ArrayList<>();

  /**
   * @param uriOf the name of a file in the editor
   */
  Links(PositionEncoding encoding, Document document, Function<Path, String> uriOf) {
    this.encoding = encoding;
    this.document = document;
    this.uriOf = uriOf;
  }

  /**
   * All links of the document.
   *
   * @param known about it at this version
   * @param fileOf the file that a report calls so
   */
  List<DocumentLink> all(Findings known, Function<String, Path> fileOf) {
    known.verdict().ifPresent(verdict -> ofHeaders(verdict.draft()));
    if (document.isFacts() || document.isSettings()) {
      YamlReader.read(document.source(), new Problems()).ifPresent(this::ofYaml);
    }
    known.violations().forEach(found -> toOthers(found, fileOf));
    return List.copyOf(links);
  }

  private void ofHeaders(Draft draft) {
    Stream.concat(draft.headers().interview().stream(), draft.headers().attachments().stream())
        .forEach(this::toFile);
  }

  private void ofYaml(YamlValue value) {
    if (value instanceof YamlValue.Sequence list) {
      list.items().forEach(this::ofYaml);
    } else if (value instanceof YamlValue.Mapping map) {
      for (YamlValue.Entry entry : map.entries()) {
        if (OF_FILES.contains(entry.key().text())
            && entry.value() instanceof YamlValue.Scalar scalar
            && !scalar.isMissing()) {
          toFile(new Placed<>(scalar.text(), scalar.span()));
        }
        ofYaml(entry.value());
      }
    }
  }

  private void toFile(Placed<String> named) {
    Optional.ofNullable(document.file().getParent())
        .map(folder -> folder.resolve(named.value()).normalize())
        .map(file -> Files.isDirectory(file) ? file.resolve(Searches.FACTS) : file)
        .filter(Files::isRegularFile)
        .ifPresent(file -> link(named.span(), uriOf.apply(file), "Open " + named.value()));
  }

  private void toOthers(Violation found, Function<String, Path> fileOf) {
    for (Violation.Related related : found.related()) {
      Source other = related.place().source();
      Path file = fileOf.apply(other.path());
      if (!file.equals(document.file()) && !found.place().span().isEmpty()) {
        String target = uriOf.apply(file) + "#L" + related.place().start().line();
        link(found.place().span(), target, related.message());
        return;
      }
    }
  }

  private void link(Span span, String target, String tooltip) {
    links.add(new DocumentLink(encoding.range(document.source(), span), target, null, tooltip));
  }
}

package dev.afterword.lsp;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Sends the editor what each round found. Used by one thread. */
final class Publisher {

  private final LanguageClient client;
  private final Editor editor;
  private final DiagnosticForm form;
  private final Trouble trouble;

  /** What the editor shows now, by the name of the file. */
  private final TreeMap<String, List<Diagnostic>> shown = new TreeMap<>();

  Publisher(LanguageClient client, Editor editor, DiagnosticForm form, Trouble trouble) {
    this.trouble = trouble;
    this.client = client;
    this.editor = editor;
    this.form = form;
  }

  /**
   * Shows what a round found: about open documents with their version, about other files where
   * there is something to say that was not said before.
   */
  void publish(Round round) {
    Set<Path> files = new TreeSet<>(round.byFile().keySet());
    files.addAll(round.view().open().keySet());
    Set<String> untold = new HashSet<>(shown.keySet());
    for (Path file : files) {
      Optional<Document> document = Optional.ofNullable(round.view().open().get(file));
      List<Diagnostic> found = round.of(file).map(form::of).orElse(List.of());
      String uri = Names.uri(file, round.view());
      untold.remove(uri);
      boolean news = !found.equals(shown.getOrDefault(uri, List.of()));
      if (document.isPresent() || news) {
        publish(uri, found, document);
      }
    }
    untold.forEach(uri -> publish(uri, List.of(), Optional.empty()));
    if (editor.refreshesHints()) {
      trouble.unlessDone(client.refreshInlayHints(), "the editor shows old word counts");
    }
  }

  private void publish(String uri, List<Diagnostic> found, Optional<Document> document) {
    PublishDiagnosticsParams params = new PublishDiagnosticsParams(uri, found);
    document.ifPresent(open -> params.setVersion(open.version()));
    if (found.isEmpty()) {
      shown.remove(uri);
    } else {
      shown.put(uri, found);
    }
    client.publishDiagnostics(params);
  }
}

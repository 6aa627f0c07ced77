package dev.afterword.lsp;

import java.util.Optional;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * All that is at hand while one editor is served, made when the editor has said what it can do.
 *
 * @param client the editor, to be told things
 * @param editor what it can do
 */
record Session(
    LanguageClient client,
    Editor editor,
    Checks checks,
    Desk desk,
    Trouble trouble,
    LongWork longWork,
    DiagnosticForm form,
    Rounds rounds,
    Explanations explanations) {

  static Session of(LanguageClient client, Optional<Editor> known, Checks checks, Desk desk) {
    Editor editor = known.orElseGet(() -> Editor.of(Optional.empty()));
    Trouble trouble = new Trouble(client, checks::crashed);
    LongWork longWork = new LongWork(client);
    DiagnosticForm form =
        new DiagnosticForm(
            editor, place -> Names.uri(checks.file(place.source().path()), desk.view()));
    Publisher publisher = new Publisher(client, editor, form, trouble);
    Rounds rounds = new Rounds(checks, desk, publisher::publish, trouble, longWork);
    return new Session(
        client, editor, checks, desk, trouble, longWork, form, rounds, new Explanations(checks));
  }

  /** How the editor counts columns. */
  PositionEncoding encoding() {
    return editor.encoding();
  }
}

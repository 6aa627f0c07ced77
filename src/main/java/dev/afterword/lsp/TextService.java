package dev.afterword.lsp;

import dev.afterword.draft.Draft;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Quantity;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What an editor tells of and asks about open documents. */
final class TextService implements TextDocumentService {

  private final Supplier<Session> session;

  /**
   * @param session known when the first message about a document comes
   */
  TextService(Supplier<Session> session) {
    this.session = session;
  }

  private Desk desk() {
    return session.get().desk();
  }

  private Rounds rounds() {
    return session.get().rounds();
  }

  private PositionEncoding encoding() {
    return session.get().encoding();
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem item = params.getTextDocument();
    Names.file(item.getUri())
        .ifPresent(
            file -> {
              desk().open(Document.opened(item.getUri(), file, item.getVersion(), item.getText()));
              rounds().changed();
            });
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    int version = params.getTextDocument().getVersion();
    change(
        params.getTextDocument().getUri(),
        document -> document.changed(version, params.getContentChanges(), encoding()));
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    desk().findFacts();
    change(params.getTextDocument().getUri(), Document::saved);
  }

  private void change(String uri, UnaryOperator<Document> change) {
    Names.file(uri)
        .ifPresent(
            file -> {
              desk().change(file, change);
              rounds().changed();
            });
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    Names.file(params.getTextDocument().getUri())
        .ifPresent(
            file -> {
              desk().close(file);
              rounds().changed();
            });
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    List<String> only = Optional.ofNullable(params.getContext().getOnly()).orElse(List.of());
    boolean forAll = only.stream().anyMatch(kind -> Actions.FIX_ALL.startsWith(kind));
    return answered(
        forAll ? rounds().complete() : rounds().current(),
        params.getTextDocument(),
        (document, known) -> {
          Span place = encoding().span(document.source(), params.getRange());
          return new Actions(session.get(), document, known)
              .at(place, only).stream().map(Either::<Command, CodeAction>forRight).toList();
        },
        List.of());
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return answered(
            params.getTextDocument(),
            (document, known) ->
                new Hovers(session.get())
                    .at(
                        document,
                        encoding().offset(document.source(), params.getPosition()),
                        known),
            Optional.<Hover>empty())
        .thenApply(hover -> hover.orElse(null));
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    Desk.View view = desk().view();
    List<CompletionItem> items =
        document(view, params.getTextDocument())
            .map(
                document ->
                    new Completions(session.get())
                        .at(
                            document,
                            encoding().offset(document.source(), params.getPosition()),
                            view))
            .orElse(List.of());
    return CompletableFuture.completedFuture(Either.forLeft(items));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return answered(
        params.getTextDocument(),
        (document, known) ->
            symbols(document, known).stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList(),
        List.of());
  }

  private List<DocumentSymbol> symbols(Document document, Findings known) {
    Symbols symbols = new Symbols(encoding());
    return document.isFacts() || document.isSettings()
        ? symbols.ofYaml(document.source())
        : known.verdict().map(LintReport.Verdict::draft).map(symbols::of).orElse(List.of());
  }

  @Override
  public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
    return rounds()
        .current()
        .thenApply(
            round ->
                about(
                    round,
                    params.getTextDocument(),
                    (document, known) ->
                        new Links(encoding(), document, file -> Names.uri(file, round.view()))
                            .all(known, session.get().checks()::file),
                    List.of()));
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
    return answered(
        params.getTextDocument(),
        (document, known) ->
            known.verdict().stream().map(verdict -> hint(verdict, known.violations())).toList(),
        List.of());
  }

  /** At the end of the first line: how long the message is, and whether it may go out. */
  private InlayHint hint(LintReport.Verdict verdict, List<Violation> found) {
    Draft draft = verdict.draft();
    Position position = encoding().position(draft.source(), draft.source().line(1).end());
    String text =
        Quantity.of(draft.letter().wordCount(), "word") + ", " + readiness(verdict, found);
    InlayHint hint = new InlayHint(position, Either.forLeft(text));
    hint.setPaddingLeft(true);
    return hint;
  }

  private static String readiness(LintReport.Verdict verdict, List<Violation> found) {
    String against =
        Stream.of(Severity.ERROR, Severity.WARNING)
            .flatMap(
                severity -> {
                  long count = found.stream().filter(one -> one.severity() == severity).count();
                  return count == 0
                      ? Stream.empty()
                      : Stream.of(Quantity.of(count, Fields.nameOf(severity)));
                })
            .collect(Collectors.joining(", "));
    String none = verdict.brokenFacts().isEmpty() ? "ready to send" : "not judged in full";
    return against.isEmpty() ? none : "not ready: " + against;
  }

  private static Optional<Document> document(Desk.View view, TextDocumentIdentifier named) {
    return Names.file(named.getUri()).map((Path file) -> view.open().get(file));
  }

  /** Asks about a document as the latest check saw it. */
  private <T> CompletableFuture<T> answered(
      TextDocumentIdentifier named, BiFunction<Document, Findings, T> question, T otherwise) {
    return answered(rounds().current(), named, question, otherwise);
  }

  private static <T> CompletableFuture<T> answered(
      CompletableFuture<Round> round,
      TextDocumentIdentifier named,
      BiFunction<Document, Findings, T> question,
      T otherwise) {
    return round.thenApply(known -> about(known, named, question, otherwise));
  }

  /** Asks about a document as a round saw it; what is known of another text counts for nothing. */
  static <T> T about(
      Round round,
      TextDocumentIdentifier named,
      BiFunction<Document, Findings, T> question,
      T otherwise) {
    return document(round.view(), named)
        .map(
            document ->
                question.apply(
                    document,
                    round
                        .of(document.file())
                        .filter(known -> known.source().text().equals(document.text()))
                        .orElseGet(() -> Findings.none(document.file(), document.source()))))
        .orElse(otherwise);
  }
}

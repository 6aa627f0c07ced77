package dev.afterword.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * An editor that does what a test tells it, at the other end of a pipe. It waits for messages,
 * never for time; if one does not come, the test fails after a minute.
 */
public final class ScriptedEditor implements LanguageClient, AutoCloseable {

  private static final long A_MINUTE = 60;

  private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
  private final BlockingQueue<MessageParams> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<WorkspaceEdit> edits = new LinkedBlockingQueue<>();
  private final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
  private final List<String> registered = new ArrayList<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Integer> versions = new TreeMap<>();
  private final OutputStream toServer;
  private final LanguageServer server;
  private final Future<Boolean> serving;
  private PositionEncoding encoding = PositionEncoding.UTF16;

  private ScriptedEditor(InputStream in, OutputStream out, Future<Boolean> serving) {
    this.toServer = out;
    this.serving = serving;
    Launcher<LanguageServer> launcher = LSPLauncher.createClientLauncher(this, in, out);
    this.server = launcher.getRemoteProxy();
    var unused = launcher.startListening();
  }

  /** An editor that is served in this process. */
  public static ScriptedEditor of(Checks checks) throws IOException {
    PipedInputStream serverIn = new PipedInputStream(1 << 16);
    PipedOutputStream editorOut = new PipedOutputStream(serverIn);
    PipedInputStream editorIn = new PipedInputStream(1 << 16);
    PipedOutputStream serverOut = new PipedOutputStream(editorIn);
    FutureTask<Boolean> serving =
        new FutureTask<>(() -> EditorServer.serve(serverIn, serverOut, checks));
    Thread thread = new Thread(serving, "server");
    thread.setDaemon(true);
    thread.start();
    return new ScriptedEditor(editorIn, editorOut, serving);
  }

  /** An editor at the end of other streams. */
  public static ScriptedEditor of(InputStream in, OutputStream out) {
    return new ScriptedEditor(in, out, CompletableFuture.completedFuture(true));
  }

  /** Begins, with folders and as one that can do what {@code params} say. */
  public ServerCapabilities start(InitializeParams params, Path... folders) {
    params.setWorkspaceFolders(
        List.of(folders).stream()
            .map(folder -> new WorkspaceFolder(folder.toUri().toString(), "folder"))
            .toList());
    ServerCapabilities can = get(server.initialize(params)).getCapabilities();
    encoding = PositionEncoding.chosen(List.of(can.getPositionEncoding()));
    server.initialized(new InitializedParams());
    return can;
  }

  /** Begins as an editor that can do little. */
  public ServerCapabilities start(Path... folders) {
    return start(new InitializeParams(), folders);
  }

  /** The server, to be asked other things. */
  public LanguageServer server() {
    return server;
  }

  /** The name of a file. */
  public static String uri(Path file) {
    return file.toUri().toString();
  }

  static TextDocumentIdentifier id(Path file) {
    return new TextDocumentIdentifier(uri(file));
  }

  /** Opens a file with this text in it, whatever lies on disk. */
  public void open(Path file, String text) {
    texts.put(uri(file), text);
    versions.put(uri(file), 1);
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "text", 1, text)));
  }

  /** The text as the editor has it. */
  public String text(Path file) {
    return texts.getOrDefault(uri(file), "");
  }

  private Document document(Path file) {
    return Document.opened(uri(file), file, versions.getOrDefault(uri(file), 0), text(file));
  }

  /** Writes in the place of the only occurrence of some words. */
  public void replace(Path file, String words, String by) {
    String text = text(file);
    int at = text.indexOf(words);
    if (at < 0 || text.indexOf(words, at + 1) >= 0) {
      throw new IllegalArgumentException("“" + words + "” is not there once");
    }
    change(file, at, at + words.length(), by);
  }

  /** Types behind the last character. */
  public void type(Path file, String words) {
    int end = text(file).length();
    change(file, end, end, words);
  }

  private void change(Path file, int start, int end, String by) {
    Range range = encoding.range(document(file).source(), new dev.afterword.text.Span(start, end));
    send(file, List.of(new TextDocumentContentChangeEvent(range, by)));
  }

  private void send(Path file, List<TextDocumentContentChangeEvent> changes) {
    int version = versions.merge(uri(file), 1, Integer::sum);
    texts.put(uri(file), document(file).changed(version, changes, encoding).text());
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri(file), version), changes));
  }

  /** Makes the changes of an edit, from the last to the first, and tells the server. */
  public void apply(WorkspaceEdit edit) {
    edit.getChanges().forEach((uri, changes) -> apply(Path.of(java.net.URI.create(uri)), changes));
  }

  private void apply(Path file, List<TextEdit> changes) {
    send(
        file,
        changes.stream()
            .sorted(
                Comparator.comparing(
                        (TextEdit change) ->
                            encoding.offset(document(file).source(), change.getRange().getStart()))
                    .reversed())
            .map(
                change ->
                    new TextDocumentContentChangeEvent(change.getRange(), change.getNewText()))
            .toList());
  }

  /** Says that a file was saved. */
  public void save(Path file) {
    server.getTextDocumentService().didSave(new DidSaveTextDocumentParams(id(file)));
  }

  /** Closes a file. */
  public void close(Path file) {
    texts.remove(uri(file));
    server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(id(file)));
  }

  /** Says that something on disk has changed. */
  public void tellOfChangedFiles() {
    server.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of()));
  }

  /** Waits until what is shown of a file is as wanted. */
  public List<Diagnostic> await(Path file, Predicate<List<Diagnostic>> wanted) {
    List<String> seen = new ArrayList<>();
    while (true) {
      PublishDiagnosticsParams next = take(published, "diagnostics of " + file + "; " + seen);
      if (next.getUri().equals(uri(file))) {
        boolean stale =
            next.getVersion() != null
                && versions.containsKey(uri(file))
                && next.getVersion() < versions.getOrDefault(uri(file), 0);
        if (!stale && wanted.test(next.getDiagnostics())) {
          return next.getDiagnostics();
        }
        seen.add(next.getVersion() + codes(next.getDiagnostics()).toString());
      }
    }
  }

  /** Waits for what is shown next of a file, of its newest version. */
  public List<Diagnostic> await(Path file) {
    return await(file, any -> true);
  }

  /** All that has been shown of a file since somebody last looked, without waiting for more. */
  public List<Diagnostic> shown(Path file) {
    List<PublishDiagnosticsParams> all = new ArrayList<>();
    published.drainTo(all);
    return all.stream()
        .filter(one -> one.getUri().equals(uri(file)))
        .flatMap(one -> one.getDiagnostics().stream())
        .toList();
  }

  /** Waits until a rule speaks about a file. */
  public Diagnostic await(Path file, String rule) {
    return await(file, shown -> codes(shown).contains(rule)).stream()
        .filter(one -> code(one).equals(rule))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until a rule is silent about a file. */
  public List<Diagnostic> awaitSilence(Path file, String rule) {
    return await(file, shown -> !codes(shown).contains(rule));
  }

  /** The ids of the rules that speak. */
  public static List<String> codes(List<Diagnostic> shown) {
    return shown.stream().map(ScriptedEditor::code).toList();
  }

  private static String code(Diagnostic one) {
    return one.getCode() == null ? "" : one.getCode().getLeft();
  }

  /** The words of a file that a range marks. */
  public String marked(Path file, Range range) {
    dev.afterword.text.Source source = document(file).source();
    return source.at(encoding.span(source, range));
  }

  /** The position behind some words of a file. */
  public Position behind(Path file, String words) {
    return encoding.position(document(file).source(), text(file).indexOf(words) + words.length());
  }

  /** What can be done behind some words. */
  public List<CodeAction> actions(Path file, String words, String... kinds) {
    Position at = behind(file, words);
    CodeActionContext context = new CodeActionContext(List.of());
    if (kinds.length > 0) {
      context.setOnly(List.of(kinds));
    }
    return get(
            server
                .getTextDocumentService()
                .codeAction(new CodeActionParams(id(file), new Range(at, at), context)))
        .stream()
        .map(action -> action.getRight())
        .toList();
  }

  /** The only action whose title begins so. */
  public CodeAction action(Path file, String words, String title, String... kinds) {
    List<CodeAction> all = actions(file, words, kinds);
    return all.stream()
        .filter(action -> action.getTitle().startsWith(title))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("only: " + all.stream().map(CodeAction::getTitle).toList()));
  }

  /** Has the server do something. */
  public void command(String name, Object... arguments) {
    var unused =
        get(
            server
                .getWorkspaceService()
                .executeCommand(new ExecuteCommandParams(name, List.of(arguments))));
  }

  /** Has the server do what an action commands. */
  public void execute(CodeAction action) {
    var unused =
        get(
            server
                .getWorkspaceService()
                .executeCommand(
                    new ExecuteCommandParams(
                        action.getCommand().getCommand(), action.getCommand().getArguments())));
  }

  /** What is offered behind some words. */
  public List<CompletionItem> completions(Path file, String words) {
    return get(server
            .getTextDocumentService()
            .completion(new CompletionParams(id(file), behind(file, words))))
        .getLeft();
  }

  /** The answer of the server. */
  public static <T> T get(Future<T> answer) {
    try {
      return answer.get(A_MINUTE, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("no answer", e);
    }
  }

  private static <T> T take(BlockingQueue<T> queue, String what) {
    try {
      T next = queue.poll(A_MINUTE, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("there came no " + what);
      }
      return next;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** The next message that the user is shown. */
  public String message() {
    return take(messages, "message").getMessage();
  }

  /** How many messages there are that nobody has looked at. */
  public int messagesLeft() {
    return messages.size();
  }

  /** The next edit that the server asks for. */
  public WorkspaceEdit edit() {
    return take(edits, "edit");
  }

  /** The next thing told of long work. */
  public ProgressParams progress() {
    return take(progress, "progress");
  }

  /** What the server wants to be told of. */
  public List<String> registered() {
    synchronized (registered) {
      return List.copyOf(registered);
    }
  }

  /** Ends properly; whether the server says that it was so. */
  public boolean end() {
    var unused = get(server.shutdown());
    server.exit();
    return get(serving);
  }

  /** Whether the server says, when it has ended, that it was properly. */
  public boolean served() {
    return get(serving);
  }

  /** Goes without a word; whether the server says that it ended properly. */
  public boolean vanish() throws IOException {
    toServer.close();
    return get(serving);
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }

  @Override
  public void telemetryEvent(Object object) {
    throw new AssertionError("there is no telemetry");
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void showMessage(MessageParams message) {
    messages.add(message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams asked) {
    throw new AssertionError("nothing is asked");
  }

  @Override
  public void logMessage(MessageParams message) {
    messages.add(message);
  }

  @Override
  public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams wish) {
    edits.add(wish.getEdit());
    return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
  }

  @Override
  public CompletableFuture<Void> registerCapability(RegistrationParams wish) {
    synchronized (registered) {
      wish.getRegistrations().forEach(one -> registered.add(one.getMethod()));
    }
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams wish) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void notifyProgress(ProgressParams told) {
    progress.add(told);
  }
}

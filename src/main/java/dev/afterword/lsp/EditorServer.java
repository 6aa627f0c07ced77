package dev.afterword.lsp;

import dev.afterword.text.Once;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.DocumentLinkOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentContentRegistrationOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Serves one editor. */
public final class EditorServer implements LanguageServer {

  private static final List<String> WATCHED =
      List.of("**/*.md", "**/*.txt", "**/*.eml", "**/*.yml");

  /** What the library logs would go to the error output and may hold words of messages. */
  private static final Logger LIBRARY = Logger.getLogger("org.eclipse.lsp4j");

  private final Checks checks;
  private final Desk desk = new Desk();
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final CompletableFuture<Editor> editor = new CompletableFuture<>();
  private final Once<Session> session;
  private final TextService texts;
  private final FolderService folders;
  private volatile boolean shutDown;
  private volatile Optional<LanguageClient> client = Optional.empty();

  private EditorServer(Checks checks) {
    this.checks = checks;
    this.session =
        new Once<>(
            () ->
                Session.of(
                    client.orElseThrow(), Optional.ofNullable(editor.getNow(null)), checks, desk));
    this.texts = new TextService(session);
    this.folders = new FolderService(session);
  }

  /**
   * Serves an editor until it says that it ends, its messages end, or its process does.
   *
   * @param in what the editor sends
   * @param out what it is sent; nobody else may write there
   * @return whether the editor had asked to shut down before
   */
  public static boolean serve(InputStream in, OutputStream out, Checks checks) {
    LIBRARY.setLevel(Level.OFF);
    EditorServer server = new EditorServer(checks);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "editor");
              thread.setDaemon(true);
              return thread;
            });
    Launcher<LanguageClient> launcher =
        new Launcher.Builder<LanguageClient>()
            .setLocalService(server)
            .setRemoteInterface(LanguageClient.class)
            .setInput(in)
            .setOutput(out)
            .setExecutorService(threads)
            .setExceptionHandler(server::answerToBug)
            .create();
    server.client = Optional.of(launcher.getRemoteProxy());
    Future<Void> listening = launcher.startListening();
    threads.execute(() -> server.endAfter(listening));
    boolean properly = server.ended.join();
    server.session.get().rounds().close();
    threads.shutdownNow();
    return properly;
  }

  private void endAfter(Future<Void> listening) {
    try {
      listening.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      trouble().tell("the connection to the editor broke", e);
    }
    ended.complete(shutDown);
  }

  private ResponseError answerToBug(Throwable bug) {
    Throwable cause =
        bug instanceof CompletionException && bug.getCause() != null ? bug.getCause() : bug;
    trouble().tell("a request of the editor could not be answered", cause);
    return new ResponseError(
        ResponseErrorCode.InternalError, cause.getClass().getSimpleName(), null);
  }

  private Trouble trouble() {
    return new Trouble(client.orElseThrow(), checks::crashed);
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    Editor chosen = Editor.of(Optional.ofNullable(params.getCapabilities()));
    editor.complete(chosen);
    Optional.ofNullable(params.getProcessId()).ifPresent(this::endWith);
    desk.wish(params.getInitializationOptions());
    desk.changeFolders(folders(params), List.of());
    InitializeResult result =
        new InitializeResult(capabilities(chosen), new ServerInfo("afterword"));
    return CompletableFuture.completedFuture(result);
  }

  /** An editor that is gone says nothing any more, and its streams may stay open. */
  private void endWith(int process) {
    Optional<ProcessHandle> parent = ProcessHandle.of(process);
    if (parent.isEmpty()) {
      ended.complete(shutDown);
    }
    parent.ifPresent(
        alive -> {
          var unused = alive.onExit().thenRun(() -> ended.complete(shutDown));
        });
  }

  @SuppressWarnings("deprecation") // Older editors name one folder, in one of two ways.
  private static List<Path> folders(InitializeParams params) {
    List<WorkspaceFolder> folders =
        Optional.ofNullable(params.getWorkspaceFolders()).orElse(List.of());
    Stream<String> uris =
        folders.isEmpty()
            ? Optional.ofNullable(params.getRootUri()).stream()
            : folders.stream().map(WorkspaceFolder::getUri);
    return uris.flatMap(uri -> Names.file(uri).stream()).toList();
  }

  private static ServerCapabilities capabilities(Editor editor) {
    ServerCapabilities can = new ServerCapabilities();
    can.setPositionEncoding(editor.encoding().id());
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(new SaveOptions(false));
    can.setTextDocumentSync(sync);
    can.setHoverProvider(true);
    can.setCompletionProvider(new CompletionOptions(false, List.of(":", " ", "[", ",", "-")));
    can.setDocumentSymbolProvider(true);
    can.setDocumentLinkProvider(new DocumentLinkOptions(false));
    can.setCodeActionProvider(
        new CodeActionOptions(
            List.of(CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, Actions.FIX_ALL)));
    can.setInlayHintProvider(true);
    can.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.ALL));
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    WorkspaceServerCapabilities workspace = new WorkspaceServerCapabilities(folders);
    workspace.setTextDocumentContent(
        new TextDocumentContentRegistrationOptions(List.of(Explanations.SCHEME)));
    can.setWorkspace(workspace);
    return can;
  }

  @Override
  public void initialized(InitializedParams params) {
    Editor chosen = editor.join();
    if (chosen.progress()) {
      session.get().longWork().show();
    }
    if (chosen.watchesFiles()) {
      List<FileSystemWatcher> watchers =
          WATCHED.stream().map(glob -> new FileSystemWatcher(Either.forLeft(glob))).toList();
      RegistrationParams wish =
          new RegistrationParams(
              List.of(
                  new Registration(
                      "afterword-files",
                      "workspace/didChangeWatchedFiles",
                      new DidChangeWatchedFilesRegistrationOptions(watchers))));
      session
          .get()
          .trouble()
          .unlessDone(
              session.get().client().registerCapability(wish), "the editor watches no files");
    }
    session.get().rounds().changed();
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    shutDown = true;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void exit() {
    ended.complete(shutDown);
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Nothing is traced: a trace would hold words of messages.
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return folders;
  }
}

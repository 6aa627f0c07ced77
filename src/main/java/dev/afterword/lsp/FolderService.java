package dev.afterword.lsp;

import dev.afterword.lint.Fix;
import dev.afterword.settings.AcceptedWords;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.TextDocumentContentResult;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What an editor tells of and asks about the folders it works in. */
final class FolderService implements WorkspaceService {

  private final Supplier<Session> session;

  /**
   * @param session known when the first message about folders comes
   */
  FolderService(Supplier<Session> session) {
    this.session = session;
  }

  private Desk desk() {
    return session.get().desk();
  }

  private Rounds rounds() {
    return session.get().rounds();
  }

  private Trouble trouble() {
    return session.get().trouble();
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    desk().wish(params.getSettings());
    rounds().changed();
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    desk().findFacts();
    rounds().changed();
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    desk()
        .changeFolders(files(params.getEvent().getAdded()), files(params.getEvent().getRemoved()));
    rounds().changed();
  }

  private static List<Path> files(List<WorkspaceFolder> folders) {
    return folders.stream().flatMap(folder -> Names.file(folder.getUri()).stream()).toList();
  }

  @Override
  public CompletableFuture<TextDocumentContentResult> textDocumentContent(
      TextDocumentContentParams params) {
    return CompletableFuture.supplyAsync(
        () ->
            new TextDocumentContentResult(
                session
                    .get()
                    .explanations()
                    .page(params.getUri())
                    .orElse("There is no such rule.\n")));
  }

  @Override
  public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
    return new Commands(session.get(), this::accept)
        .run(params.getCommand(), Optional.ofNullable(params.getArguments()).orElse(List.of()));
  }

  private void accept(Path draft, List<String> words) {
    Desk.View view = desk().view();
    Path file = settingsOf(draft, view);
    Problems problems = new Problems();
    Optional<Source> settings =
        view.isFile(file)
            ? view.texts().text(file, file.toString(), problems)
            : Optional.of(new Source(file.toString(), ""));
    Optional<Fix.Edit> edit = settings.flatMap(source -> AcceptedWords.edit(source, words));
    if (edit.isEmpty()) {
      trouble().refuse(file + " cannot be read; mend it first, then accept again");
      return;
    }
    Optional<Document> open = Optional.ofNullable(view.open().get(file));
    if (open.isPresent()) {
      ApplyWorkspaceEditParams change =
          new ApplyWorkspaceEditParams(
              Actions.workspaceEdit(open.get(), List.of(edit.get()), session.get().editor()));
      trouble()
          .unlessDone(
              session.get().client().applyEdit(change), "the editor did not change " + file);
    } else {
      write(file, settings.orElseThrow().with(List.of(edit.get().placed())));
    }
  }

  /** The nearest; where there is none yet, the folder that the editor works in gets one. */
  private static Path settingsOf(Path draft, Desk.View view) {
    return Searches.nearest(draft, Searches.SETTINGS, view::isFile)
        .or(
            () ->
                view.folders().stream()
                    .filter(draft::startsWith)
                    .findFirst()
                    .map(folder -> folder.resolve(Searches.SETTINGS)))
        .or(() -> view.factsOf(draft).map(facts -> facts.resolveSibling(Searches.SETTINGS)))
        .orElseGet(() -> draft.resolveSibling(Searches.SETTINGS));
  }

  /** In one step, so that nobody reads half of it. */
  private void write(Path file, String text) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file;
      Path half = Files.createTempFile(target.getParent(), ".afterword", ".yml");
      try {
        Files.write(half, text.getBytes(StandardCharsets.UTF_8));
        keepPermissions(target, half);
        Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(half);
      }
      desk().findFacts();
      rounds().changed();
    } catch (IOException e) {
      trouble().refuse(file + " cannot be written: " + TextFile.reason(e));
    }
  }

  private static void keepPermissions(Path from, Path to) throws IOException {
    boolean posix = Files.getFileStore(to).supportsFileAttributeView("posix");
    if (posix && Files.exists(from)) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    } else if (posix) {
      Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}

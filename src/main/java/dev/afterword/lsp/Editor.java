package dev.afterword.lsp;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.InlayHintWorkspaceCapabilities;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;

/**
 * What an editor can do, as far as it makes a difference here.
 *
 * @param encoding how it counts columns
 * @param relatedInformation whether it shows other places that belong to a diagnostic
 * @param codeDescriptions whether it opens what explains the code of a diagnostic
 * @param versionedEdits whether it takes edits of a certain version of a document
 * @param markdown whether it shows Markdown
 * @param refreshesHints whether it can be asked to ask for hints again
 * @param watchesFiles whether it can be asked to tell of files that change
 * @param progress whether it shows what takes long
 * @param literalActions whether it takes actions that are no commands
 */
record Editor(
    PositionEncoding encoding,
    boolean relatedInformation,
    boolean codeDescriptions,
    boolean versionedEdits,
    boolean markdown,
    boolean refreshesHints,
    boolean watchesFiles,
    boolean progress,
    boolean literalActions) {

  /** What an editor says of itself. */
  static Editor of(Optional<ClientCapabilities> all) {
    Optional<TextDocumentClientCapabilities> text = all.map(ClientCapabilities::getTextDocument);
    Optional<WorkspaceClientCapabilities> workspace = all.map(ClientCapabilities::getWorkspace);
    Optional<PublishDiagnosticsCapabilities> diagnostics =
        text.map(TextDocumentClientCapabilities::getPublishDiagnostics);
    return new Editor(
        PositionEncoding.chosen(
            all.map(ClientCapabilities::getGeneral)
                .map(GeneralClientCapabilities::getPositionEncodings)
                .orElse(List.of())),
        diagnostics.map(PublishDiagnosticsCapabilities::getRelatedInformation).orElse(false),
        diagnostics.map(PublishDiagnosticsCapabilities::getCodeDescriptionSupport).orElse(false)
            && workspace.map(WorkspaceClientCapabilities::getTextDocumentContent).isPresent(),
        workspace
            .map(WorkspaceClientCapabilities::getWorkspaceEdit)
            .map(WorkspaceEditCapabilities::getDocumentChanges)
            .orElse(false),
        text.map(TextDocumentClientCapabilities::getHover)
            .map(HoverCapabilities::getContentFormat)
            .map(formats -> formats.contains(MarkupKind.MARKDOWN))
            .orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getInlayHint)
            .map(InlayHintWorkspaceCapabilities::getRefreshSupport)
            .orElse(false),
        workspace
            .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
            .map(DidChangeWatchedFilesCapabilities::getDynamicRegistration)
            .orElse(false),
        all.map(ClientCapabilities::getWindow)
            .map(WindowClientCapabilities::getWorkDoneProgress)
            .orElse(false),
        text.map(TextDocumentClientCapabilities::getCodeAction)
            .map(CodeActionCapabilities::getCodeActionLiteralSupport)
            .isPresent());
  }
}

package dev.afterword.lsp;

import dev.afterword.lint.Allowing;
import dev.afterword.lint.Fix;
import dev.afterword.lint.FixPlan;
import dev.afterword.lint.HeaderFix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What can be done about the violations of a document. */
final class Actions {

  /** Mends what can be mended safely, also when a file is saved. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".afterword";

  /** Stands where the writer says why; as in a first draft, brackets are to be filled in. */
  static final String REASON = "[your reason]";

  /** Rules that an accepted word silences. */
  private static final Set<String> ABOUT_UNKNOWN_WORDS = Set.of("misspelling", "wrong-name");

  private static final String MISSPELLING = "misspelling";

  private final Editor editor;
  private final DiagnosticForm form;
  private final Document document;
  private final Findings known;

  /**
   * @param known about the document at this version
   */
  Actions(Session session, Document document, Findings known) {
    this.editor = session.editor();
    this.form = session.form();
    this.document = document;
    this.known = known;
  }

  /**
   * What can be done at a place.
   *
   * @param kinds that were asked for, with all that they are the beginning of; empty for all
   */
  List<CodeAction> at(Span place, List<String> kinds) {
    List<CodeAction> actions = new ArrayList<>();
    List<Violation> here = at(place);
    if (isWanted(CodeActionKind.QuickFix, kinds)) {
      here.forEach(found -> actions.addAll(fixes(found)));
      here.forEach(found -> accept(found).ifPresent(actions::add));
      acceptAll(here).ifPresent(actions::add);
      here.stream()
          .map(found -> found.card().id())
          .distinct()
          .forEach(
              rule ->
                  here.stream()
                      .filter(found -> found.card().id().equals(rule))
                      .findFirst()
                      .flatMap(this::allow)
                      .ifPresent(actions::add));
    }
    if (isWanted(CodeActionKind.RefactorRewrite, kinds)) {
      declareKind(place).ifPresent(actions::add);
    }
    if (isWanted(FIX_ALL, kinds)) {
      fixAll().ifPresent(actions::add);
    }
    return actions;
  }

  private List<Violation> at(Span place) {
    return known.violations().stream()
        .filter(found -> touches(found.place().span(), place))
        .toList();
  }

  /** A kind includes those whose names continue its own: {@code source} all that begin with it. */
  private static boolean isWanted(String kind, List<String> kinds) {
    return kinds.isEmpty()
        || kinds.stream().anyMatch(wanted -> kind.equals(wanted) || kind.startsWith(wanted + "."));
  }

  private static boolean touches(Span found, Span place) {
    return found.start() <= place.end() && place.start() <= found.end();
  }

  private List<CodeAction> fixes(Violation found) {
    List<Fix> fixes =
        found.fixes().stream()
            .filter(fix -> fix.applicability() != Fix.Applicability.DISPLAY)
            .toList();
    List<CodeAction> actions = new ArrayList<>();
    for (Fix fix : fixes) {
      CodeAction action = action(capitalized(fix.title()), CodeActionKind.QuickFix, found);
      action.setEdit(edit(fix.edits()));
      if (fix.applicability() == Fix.Applicability.SAFE && actions.isEmpty()) {
        action.setIsPreferred(true);
      }
      actions.add(action);
    }
    return actions;
  }

  private static String capitalized(String title) {
    return title.isEmpty()
        ? title
        : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private Optional<CodeAction> accept(Violation found) {
    String word = found.place().text().strip();
    if (!ABOUT_UNKNOWN_WORDS.contains(found.card().id()) || !isWord(word)) {
      return Optional.empty();
    }
    String title = "Accept “" + word + "” in " + Searches.SETTINGS;
    CodeAction action = action(title, CodeActionKind.QuickFix, found);
    action.setCommand(new Command(title, Commands.ACCEPT, List.of(document.uri(), word)));
    return Optional.of(action);
  }

  private static boolean isWord(String word) {
    return !word.isEmpty() && word.chars().noneMatch(unit -> unit == '\n' || unit == '\r');
  }

  /** Who is right about many words need not say so of each. */
  private Optional<CodeAction> acceptAll(List<Violation> here) {
    List<String> words = unknownWords();
    Optional<Violation> one =
        here.stream().filter(found -> found.card().id().equals(MISSPELLING)).findFirst();
    if (one.isEmpty() || words.size() < 2) {
      return Optional.empty();
    }
    String title = "Accept all " + words.size() + " unknown words of this text";
    CodeAction action = action(title, CodeActionKind.QuickFix, one.get());
    action.setCommand(new Command(title, Commands.ACCEPT_ALL, List.of(document.uri())));
    return Optional.of(action);
  }

  /** The words that no dictionary has, each once. */
  List<String> unknownWords() {
    return known.violations().stream()
        .filter(found -> found.card().id().equals(MISSPELLING))
        .map(found -> found.place().text().strip())
        .filter(Actions::isWord)
        .distinct()
        .toList();
  }

  /** The best fix of what stands at a place. */
  Optional<WorkspaceEdit> bestFix(Span place) {
    return at(place).stream()
        .flatMap(found -> fixes(found).stream())
        .findFirst()
        .map(CodeAction::getEdit);
  }

  /** What allows the first thing that is said of a place. */
  Optional<WorkspaceEdit> allowance(Span place) {
    return at(place).stream().findFirst().flatMap(this::allow).map(CodeAction::getEdit);
  }

  /** All safe fixes. */
  Optional<WorkspaceEdit> safeFixes() {
    return fixAll().map(CodeAction::getEdit);
  }

  private Optional<CodeAction> allow(Violation found) {
    return known
        .verdict()
        .map(LintReport.Verdict::draft)
        .map(
            draft -> {
              String title = "Allow " + found.card().id() + " here, with a reason";
              CodeAction action = action(title, CodeActionKind.QuickFix, found);
              action.setEdit(edit(Allowing.of(draft, found, REASON).edits()));
              return action;
            });
  }

  /** In the headers or at the greeting of a message that does not say of what kind it is. */
  private Optional<CodeAction> declareKind(Span place) {
    return known
        .verdict()
        .map(LintReport.Verdict::draft)
        .filter(draft -> draft.kind().inferred() && draft.headers().kind().isEmpty())
        .filter(draft -> place.start() <= draft.opening().span().end())
        .map(HeaderFix::ofKind)
        .map(
            fix -> {
              CodeAction action = new CodeAction(capitalized(fix.title()));
              action.setKind(CodeActionKind.RefactorRewrite);
              action.setEdit(edit(fix.edits()));
              return action;
            });
  }

  private Optional<CodeAction> fixAll() {
    List<Fix.Edit> edits = FixPlan.of(known.violations(), Fix.Applicability.SAFE).edits();
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    CodeAction action = new CodeAction("Make all safe fixes of Afterword");
    action.setKind(FIX_ALL);
    action.setEdit(edit(edits));
    return Optional.of(action);
  }

  private CodeAction action(String title, String kind, Violation found) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setDiagnostics(List.of(form.of(found)));
    return action;
  }

  private WorkspaceEdit edit(List<Fix.Edit> edits) {
    return workspaceEdit(document, edits, editor);
  }

  /** Edits of a document, of this version if the editor can tell versions. */
  static WorkspaceEdit workspaceEdit(Document document, List<Fix.Edit> edits, Editor editor) {
    Source source = document.source();
    Stream<TextEdit> changes =
        edits.stream()
            .map(
                edit ->
                    new TextEdit(
                        editor.encoding().range(source, edit.span()),
                        edit.text().replace("\n", source.lineEndAt(edit.span().start()))));
    if (!editor.versionedEdits()) {
      return new WorkspaceEdit(Map.of(document.uri(), changes.toList()));
    }
    return new WorkspaceEdit(
        List.of(
            Either.forLeft(
                new TextDocumentEdit(
                    new VersionedTextDocumentIdentifier(document.uri(), document.version()),
                    changes.map(Either::<TextEdit, SnippetTextEdit>forLeft).toList()))));
  }
}

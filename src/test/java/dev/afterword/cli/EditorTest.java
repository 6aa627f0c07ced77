package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.afterword.journal.Entry;
import dev.afterword.lsp.ScriptedEditor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentCapabilities;
import org.eclipse.lsp4j.TextDocumentContentParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one sees in an editor while one writes. */
class EditorTest {

  private static final LoadedParts LOADED = LoadedParts.remembering(20);

  private static final String FACTS =
      """
      company: {name: Acme Robotics, domains: [acme.example]}
      role: Data Engineer
      zone: America/New_York
      people:
        - name: Dana Rivera
          title: Director of Data
          email: dana.rivera@acme.example
          notes: [moving the warehouse to Kafka]
        - name: Wei Chen
          email: wei.chen@acme.example
          notes: [the on-call rotation]
      interviews:
        - {start: 2026-03-04T10:00, with: [Dana Rivera, Wei Chen]}
      """;

  private static final String NOTE =
      """
      ---
      kind: thank-you
      to: Dana Rivera <dana.rivera@acme.example>
      subject: Thank you for Wednesday
      send: 2026-03-04T16:00
      ---
      Hi Dana,

      Thank you for the talk on Wednesday. Moving the warehouse to Kafka stayed with me, because I
      moved a billing pipeline the same way, one table at a time.

      I would like to work on this as your data engineer at Acme Robotics. What are the next steps?

      Best,
      Sam Lee
      +1 555 0100
      """;

  @TempDir Path folder;

  private Path facts;
  private Path dana;
  private Path settings;
  private ScriptedEditor editor;

  @BeforeEach
  void search() throws IOException {
    folder = folder.toRealPath();
    facts = Files.createDirectories(folder.resolve("acme")).resolve("interview.yml");
    dana = facts.resolveSibling("dana.md");
    settings = folder.resolve("afterword.yml");
    Files.writeString(facts, FACTS);
    editor =
        ScriptedEditor.of(
            new EditorChecks(console(), LOADED, RunLog.of(Entry.Activity.EDITOR, console())));
  }

  @AfterEach
  void hangUp() throws IOException {
    editor.close();
  }

  private Console console() {
    return new Console(
        new ByteArrayInputStream(new byte[0]),
        new PrintWriter(new StringWriter()),
        new PrintWriter(new StringWriter()),
        false,
        false,
        Map.of(),
        folder,
        Clock.fixed(Instant.parse("2026-03-04T20:00:00Z"), ZoneId.of("America/New_York")));
  }

  /** Without proofreading, which takes a while to start. */
  private static InitializeParams ownRulesOnly() {
    return withOptions(false);
  }

  private static InitializeParams withOptions(boolean proofread) {
    JsonObject options = new JsonObject();
    options.addProperty("proofread", proofread);
    options.addProperty("pause", 0);
    InitializeParams params = new InitializeParams();
    params.setInitializationOptions(options);
    return params;
  }

  // --- diagnostics

  @Test
  void whatIsTypedIsCheckedAtOnce() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE);
    assertFalse(ScriptedEditor.codes(editor.await(dana)).contains("wrong-name"));
    editor.replace(dana, "Hi Dana", "Hi Dnaa");
    Diagnostic shown = editor.await(dana, "wrong-name");
    assertEquals("Dnaa", editor.marked(dana, shown.getRange()));
    assertEquals(DiagnosticSeverity.Error, shown.getSeverity());
    assertEquals("afterword", shown.getSource());
    editor.replace(dana, "Hi Dnaa", "Hi Dana");
    editor.awaitSilence(dana, "wrong-name");
  }

  @Test
  void proofreadingFollowsAMomentLaterAndStaysWhileOneTypesElsewhere() {
    editor.start(withOptions(true), folder);
    editor.open(dana, NOTE.replace("stayed with me", "recieved much thought"));
    Diagnostic shown = editor.await(dana, "misspelling");
    assertEquals("recieved", editor.marked(dana, shown.getRange()));
    editor.replace(dana, "Best,", "Kind regards,");
    List<Diagnostic> next = editor.await(dana);
    assertTrue(ScriptedEditor.codes(next).contains("misspelling"), next.toString());
    editor.replace(dana, "recieved", "received");
    editor.awaitSilence(dana, "misspelling");
  }

  @Test
  void howASentenceSoundsIsNotSaidBeforeItEnds() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("+1 555 0100\n", "+1 555 0100\n\nP.S. "));
    editor.await(dana);
    editor.type(dana, "I have other offers, so I need an answer by Friday");
    editor.awaitSilence(dana, "demands-decision");
    editor.type(dana, ".");
    assertEquals(
        "need an answer by Friday",
        editor.marked(dana, editor.await(dana, "demands-decision").getRange()));
    // What was finished before is not forgiven because something else is being typed.
    editor.type(dana, " And");
    editor.await(dana, "demands-decision");
  }

  @Test
  void aSavedDraftIsFinished() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("+1 555 0100\n", "+1 555 0100\n\nP.S. "));
    editor.type(dana, "I need an answer by Friday");
    editor.awaitSilence(dana, "demands-decision");
    editor.save(dana);
    editor.await(dana, "demands-decision");
  }

  @Test
  void factsThatAreNotYetSavedCount() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE);
    editor.awaitSilence(dana, "wrong-name");
    editor.open(facts, FACTS);
    editor.replace(facts, "  - name: Dana Rivera", "  - name: Dena Rivera");
    editor.await(dana, "wrong-name");
  }

  @Test
  void aDraftThatIsNotYetSavedIsComparedWithTheOthers() throws IOException {
    Path wei = facts.resolveSibling("wei.md");
    Files.writeString(wei, NOTE.replace("Dana", "Wei").replace("Rivera", "Chen"));
    editor.start(relatedToo(), folder);
    editor.open(dana, NOTE);
    Diagnostic shown = editor.await(dana, "duplicate-message");
    assertEquals(
        ScriptedEditor.uri(wei), shown.getRelatedInformation().get(0).getLocation().getUri());
    assertTrue(
        links(dana).stream().anyMatch(link -> link.contains(ScriptedEditor.uri(wei) + "#L")),
        links(dana).toString());
  }

  @Test
  void filesThatAreNamedCanBeOpened() throws IOException {
    Path sent = Files.createDirectories(facts.resolveSibling("sent")).resolve("dana.md");
    Files.writeString(sent, NOTE);
    Files.writeString(facts.resolveSibling("plan.pdf"), "");
    editor.start(ownRulesOnly(), folder);
    editor.open(
        facts,
        FACTS
            + "sent: [{at: 2026-03-04T13:00, kind: status, to: Dana Rivera, file: sent/dana.md}]\n");
    assertEquals(List.of("sent/dana.md " + ScriptedEditor.uri(sent)), links(facts));
    editor.open(dana, NOTE.replace("send:", "attachments: [plan.pdf, none.pdf]\nsend:"));
    assertEquals(
        List.of("plan.pdf " + ScriptedEditor.uri(facts.resolveSibling("plan.pdf"))), links(dana));
  }

  private List<String> links(Path file) {
    return ScriptedEditor.get(
            editor.server().getTextDocumentService().documentLink(new DocumentLinkParams(id(file))))
        .stream()
        .map(link -> editor.marked(file, link.getRange()) + " " + link.getTarget())
        .toList();
  }

  private static InitializeParams relatedToo() {
    InitializeParams params = ownRulesOnly();
    ClientCapabilities can = new ClientCapabilities();
    can.setTextDocument(new TextDocumentClientCapabilities());
    can.getTextDocument().setPublishDiagnostics(new PublishDiagnosticsCapabilities(true));
    params.setCapabilities(can);
    return params;
  }

  @Test
  void whatTheWholeSearchLacksStandsAtTheLinesOfTheFacts() throws IOException {
    Files.writeString(settings, "now: 2026-03-06T12:00\n");
    editor.start(ownRulesOnly(), folder);
    Diagnostic shown = editor.await(facts, "interviewer-not-thanked");
    assertEquals(4, shown.getRange().getStart().getLine());
    Files.writeString(
        facts,
        FACTS
            + """
            sent:
              - {at: 2026-03-04T16:00, kind: thank-you, to: Dana Rivera}
              - {at: 2026-03-04T16:10, kind: thank-you, to: Wei Chen}
            """);
    editor.tellOfChangedFiles();
    editor.awaitSilence(facts, "interviewer-not-thanked");
  }

  @Test
  void wrongFactsAndSettingsAreMarkedWhereTheyAreWrong() {
    editor.start(ownRulesOnly(), folder);
    editor.open(facts, FACTS);
    editor.replace(facts, "zone: America/New_York", "zone: America/New_Yrok");
    Diagnostic zone = editor.await(facts, shown -> !shown.isEmpty()).get(0);
    assertEquals("America/New_Yrok", editor.marked(facts, zone.getRange()));
    assertTrue(zone.getMessage().getLeft().contains("America/New_York"), zone.toString());
    editor.open(settings, "preset: balanced\nacept: [dbt]\n");
    Diagnostic key = editor.await(settings, shown -> !shown.isEmpty()).get(0);
    assertEquals("acept", editor.marked(settings, key.getRange()));
    editor.replace(settings, "acept", "accept");
    editor.await(settings, List::isEmpty);
  }

  @Test
  void aDraftWithBrokenHeadersSaysSoAndIsReadAgainWhenTheyAreMended() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("kind: thank-you", "kind: thank-yuo"));
    Diagnostic shown =
        editor.await(dana, all -> !all.isEmpty() && all.get(0).getCode() == null).get(0);
    assertEquals("thank-yuo", editor.marked(dana, shown.getRange()));
    editor.replace(dana, "thank-yuo", "thank-you");
    editor.await(dana, all -> all.stream().allMatch(one -> one.getCode() != null));
  }

  @Test
  void whatIsNoDraftIsLeftAlone() throws IOException {
    Path readme = folder.resolve("README.md");
    Path sent = Files.createDirectories(facts.resolveSibling("sent")).resolve("old.md");
    Path empty = facts.resolveSibling("new.md");
    editor.start(ownRulesOnly(), folder);
    editor.open(readme, "# Tools\n\nI need an answer now!!!\n");
    assertEquals(List.of(), editor.await(readme));
    editor.open(sent, NOTE.replace("Dana,", "Dnaa,"));
    assertEquals(List.of(), editor.await(sent));
    editor.open(empty, "");
    assertEquals(List.of(), editor.await(empty));
    Files.writeString(settings, "exclude: [\"acme/left-out.md\"]\n");
    Path out = facts.resolveSibling("left-out.md");
    editor.open(out, NOTE.replace("Dana,", "Dnaa,"));
    assertEquals(List.of(), editor.await(out));
  }

  @Test
  void whatAnEditorShowsOfAClosedDraftIsTakenBack() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("Hi Dana", "Hi Dnaa"));
    editor.await(dana, "wrong-name");
    editor.close(dana);
    editor.await(dana, List::isEmpty);
  }

  @Test
  void settingsAreReadAgainWhenTheyChange() throws IOException {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("Thank you for the talk", "Thank you!!! For the talk"));
    String rule = editor.await(dana, all -> !all.isEmpty()).get(0).getCode().getLeft();
    Files.writeString(settings, "rules: {" + rule + ": off}\n");
    editor.tellOfChangedFiles();
    editor.awaitSilence(dana, rule);
  }

  @Test
  void theEditorsOwnSettingsSwitchProofreading() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("stayed with me", "recieved much thought"));
    editor.awaitSilence(dana, "misspelling");
    JsonObject on = new JsonObject();
    on.addProperty("proofread", true);
    on.addProperty("pause", 0);
    JsonObject all = new JsonObject();
    all.add("afterword", on);
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(new DidChangeConfigurationParams(all));
    editor.await(dana, "misspelling");
  }

  @Test
  void furtherFoldersAreSearchesToo(@TempDir Path second) throws IOException {
    Path other = second.toRealPath().resolve("interview.yml");
    Files.writeString(other, FACTS + "outcmoe: pending\n");
    editor.start(ownRulesOnly(), folder);
    editor
        .server()
        .getWorkspaceService()
        .didChangeWorkspaceFolders(
            new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(
                    List.of(new WorkspaceFolder(ScriptedEditor.uri(second.toRealPath()), "b")),
                    List.of())));
    Diagnostic shown = editor.await(other, all -> !all.isEmpty()).get(0);
    assertTrue(shown.getMessage().getLeft().contains("outcome"), shown.toString());
  }

  @Test
  void aFolderThatIsTakenAwayIsNoSearchAnyMore(@TempDir Path second) throws IOException {
    Path other = second.toRealPath().resolve("interview.yml");
    Files.writeString(other, FACTS + "outcmoe: pending\n");
    editor.start(ownRulesOnly(), folder, second.toRealPath());
    editor.await(other, all -> !all.isEmpty());
    editor
        .server()
        .getWorkspaceService()
        .didChangeWorkspaceFolders(
            new DidChangeWorkspaceFoldersParams(
                new WorkspaceFoldersChangeEvent(
                    List.of(),
                    List.of(new WorkspaceFolder(ScriptedEditor.uri(second.toRealPath()), "b")))));
    editor.await(other, List::isEmpty);
  }

  // --- mails

  @Test
  void placesInMailsAreThoseThatTheEditorShows() {
    Path mail = facts.resolveSibling("dana.eml");
    String text =
        """
        To: Dana Rivera <dana.rivera@acme.example>
        Subject: =?utf-8?Q?Thank_you_for_the_caf=C3=A9?=
        X-Afterword-Kind: thank-you
        MIME-Version: 1.0
        Content-Type: text/plain; charset=iso-8859-1
        Content-Transfer-Encoding: 8bit

        Hi Dana,

        Thank you for the café crème 😀 and for telling Dnaa Rivera about Kafka.
        """
            .replace("\n", "\r\n");
    editor.start(ownRulesOnly(), folder);
    editor.open(mail, text);
    Diagnostic shown = editor.await(mail, "wrong-name");
    assertEquals("Dnaa", editor.marked(mail, shown.getRange()).substring(0, 4));
    editor.replace(mail, "8bit", "quoted-printable");
    editor.replace(mail, "café crème 😀 and", "caf=E9 cr=E8me and");
    assertEquals(
        "Dnaa", editor.marked(mail, editor.await(mail, "wrong-name").getRange()).substring(0, 4));
  }

  @Test
  void aFixIsSpelledAsTheMailIs() {
    Path mail = facts.resolveSibling("dana.eml");
    String text =
        """
        To: Dana Rivera <dana.rivera@acme.example>
        Subject: =?utf-8?Q?Caf=C3=A9_and_Acme_Robotics?=
        X-Afterword-Kind: thank-you
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Hi Dana,

        Thank you for the caf=C3=A9 and for the the talk about Kafka=
         and more.
        """;
    editor.start(ownRulesOnly(), folder);
    editor.open(mail, text);
    editor.await(mail, "repeated-word");
    editor.apply(editor.action(mail, "for the the", "").getEdit());
    assertEquals(text.replace("the the", "the"), editor.text(mail));
    editor.awaitSilence(mail, "repeated-word");
  }

  @Test
  void columnsAreCountedAsTheEditorCounts() {
    InitializeParams params = ownRulesOnly();
    ClientCapabilities can = new ClientCapabilities();
    can.setGeneral(new GeneralClientCapabilities());
    can.getGeneral().setPositionEncodings(List.of("utf-8", "utf-16"));
    params.setCapabilities(can);
    ServerCapabilities server = editor.start(params, folder);
    assertEquals("utf-8", server.getPositionEncoding());
    editor.open(dana, NOTE.replace("Hi Dana,", "Hi Dana, 😀 or é Dnaa,"));
    Diagnostic shown = editor.await(dana, "wrong-name");
    assertEquals("Dnaa", editor.marked(dana, shown.getRange()));
    assertEquals(
        "Hi Dana, 😀 or é ".getBytes(java.nio.charset.StandardCharsets.UTF_8).length,
        shown.getRange().getStart().getCharacter());
  }

  // --- what can be done

  @Test
  void aSafeFixIsPreferredAndMendsTheDraft() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("Hi Dana", "Hi Dnaa"));
    editor.await(dana, "wrong-name");
    CodeAction fix = editor.action(dana, "Hi Dn", "Write “Dana”");
    assertEquals(true, fix.getIsPreferred());
    assertEquals(CodeActionKind.QuickFix, fix.getKind());
    assertEquals(1, fix.getDiagnostics().size());
    editor.apply(fix.getEdit());
    assertEquals(NOTE, editor.text(dana));
    editor.awaitSilence(dana, "wrong-name");
  }

  @Test
  void allSafeFixesAreMadeAtOnce() {
    editor.start(ownRulesOnly(), folder);
    editor.open(
        dana,
        NOTE.replace("Hi Dana", "Hi Dnaa")
            .replace("at a time", "at a a time")
            .replace("\n", "\r\n"));
    editor.await(dana, "wrong-name");
    List<CodeAction> all = editor.actions(dana, "Hi", "source.fixAll");
    assertEquals(
        List.of("source.fixAll.afterword"), all.stream().map(CodeAction::getKind).toList());
    editor.apply(all.get(0).getEdit());
    assertEquals(NOTE.replace("\n", "\r\n"), editor.text(dana));
    assertEquals(List.of(), editor.actions(dana, "Hi", "source.fixAll.afterword"));
    assertEquals(List.of(), editor.actions(dana, "Hi", "refactor"));
  }

  @Test
  void theKindThatADraftIsReadAsIsOfferedAndOneThatDoesNotExistMended() {
    editor.start(ownRulesOnly(), folder);
    String undeclared = NOTE.replace("kind: thank-you\n", "");
    editor.open(dana, undeclared);
    CodeAction write = editor.action(dana, "Hi D", "Write down that it is a thank-you");
    assertEquals(CodeActionKind.RefactorRewrite, write.getKind());
    assertEquals(List.of(), editor.actions(dana, "stayed with", CodeActionKind.Refactor));
    editor.apply(write.getEdit());
    assertEquals(NOTE, editor.text(dana));
    assertEquals(List.of(), editor.actions(dana, "Hi D", CodeActionKind.Refactor));
    editor.replace(dana, "kind: thank-you", "kind: thnak-you");
    editor.await(dana, "kind-unclear");
    editor.apply(editor.action(dana, "kind: thn", "Write “thank-you”").getEdit());
    assertEquals(NOTE, editor.text(dana));
  }

  @Test
  void anAcceptedWordGoesIntoTheSettingsWhichAreMadeIfNeedBe() throws IOException {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("Hi Dana", "Hi Dnaa"));
    editor.await(dana, "wrong-name");
    editor.execute(editor.action(dana, "Hi Dn", "Accept “Dnaa”"));
    editor.awaitSilence(dana, "wrong-name");
    assertEquals("accept: [Dnaa]\n", Files.readString(settings));
  }

  @Test
  void settingsThatAreOpenAreChangedByTheEditor() throws IOException {
    Files.writeString(settings, "preset: uk\n");
    editor.start(ownRulesOnly(), folder);
    editor.open(settings, "preset: us\naccept:\n  - dbt # ours\n");
    editor.open(dana, NOTE.replace("Hi Dana", "Hi Dnaa"));
    editor.await(dana, "wrong-name");
    editor.execute(editor.action(dana, "Hi Dn", "Accept “Dnaa”"));
    editor.apply(editor.edit());
    assertEquals("preset: us\naccept:\n  - dbt # ours\n  - Dnaa\n", editor.text(settings));
    assertEquals("preset: uk\n", Files.readString(settings));
    editor.awaitSilence(dana, "wrong-name");
  }

  @Test
  void aRuleIsSilencedWithAReasonThatIsAskedFor() {
    editor.start(ownRulesOnly(), folder);
    editor.open(
        dana, NOTE.replace("What are the next", "I need an answer by Friday. What are the next"));
    editor.await(dana, "demands-decision");
    CodeAction allow = editor.action(dana, "I need an", "Allow demands-decision here");
    editor.apply(allow.getEdit());
    assertTrue(
        editor
            .text(dana)
            .contains(
                "\n\n<!-- afterword: allow demands-decision: [your reason] -->\nI would like to"),
        editor.text(dana));
    Diagnostic reminder =
        editor
            .await(
                dana,
                all ->
                    !ScriptedEditor.codes(all).contains("demands-decision")
                        && all.stream().anyMatch(one -> one.getCode() == null))
            .stream()
            .filter(one -> one.getCode() == null)
            .findFirst()
            .orElseThrow();
    assertEquals(DiagnosticSeverity.Information, reminder.getSeverity());
    editor.replace(dana, "[your reason]", "she asked for it");
    editor.await(dana, all -> all.stream().allMatch(one -> one.getCode() != null));
  }

  @Test
  void anAllowanceWorksInEveryFormOfDraft() {
    String body = "Hi Dana,\n\nI need an answer by Friday, please.\n";
    editor.start(ownRulesOnly(), folder);
    for (String name : List.of("a.txt", "b.txt", "c.eml", "d.md", "e.md")) {
      Path draft = facts.resolveSibling(name);
      String headers =
          switch (name) {
            case "b.txt" -> "To: Dana Rivera\nKind: status\n\n";
            case "c.eml" -> "To: dana.rivera@acme.example\nX-Afterword-Kind: status\n\n";
            case "e.md" -> "---\nkind: status\nto: Dana Rivera\n---\n";
            default -> "";
          };
      editor.open(draft, headers + (name.equals("e.md") ? body.substring(10) : body));
      editor.await(draft, "demands-decision");
      editor.apply(editor.action(draft, "need an", "Allow demands-decision here").getEdit());
      editor.awaitSilence(draft, "demands-decision");
      assertTrue(editor.text(draft).contains("demands-decision: [your reason]"), name);
      editor.close(draft);
    }
  }

  @Test
  void everythingThatCanBeDoneIsACommandForWhoSpeaksToTheEditor() throws IOException {
    ServerCapabilities can = editor.start(ownRulesOnly(), folder);
    assertEquals(
        List.of(
            "afterword.accept",
            "afterword.acceptAll",
            "afterword.allow",
            "afterword.applyFix",
            "afterword.applySafeFixes"),
        can.getExecuteCommandProvider().getCommands());
    String slips =
        NOTE.replace("Hi Dana", "Hi Dnaa")
            .replace("at a time", "at a a time")
            .replace("What are the next", "I need an answer by Friday. What are the next");
    editor.open(dana, slips);
    editor.await(dana, "wrong-name");
    editor.command("afterword.applyFix", ScriptedEditor.uri(dana), editor.behind(dana, "Hi Dn"));
    editor.apply(editor.edit());
    assertEquals(slips.replace("Dnaa", "Dana"), editor.text(dana));
    editor.awaitSilence(dana, "wrong-name");
    editor.command("afterword.applySafeFixes", ScriptedEditor.uri(dana));
    editor.apply(editor.edit());
    assertFalse(editor.text(dana).contains("a a time"));
    editor.awaitSilence(dana, "repeated-word");
    editor.command("afterword.allow", ScriptedEditor.uri(dana), editor.behind(dana, "I need an"));
    editor.apply(editor.edit());
    editor.awaitSilence(dana, "demands-decision");
    editor.command("afterword.accept", ScriptedEditor.uri(dana), "Kafka");
    assertEquals("accept: [Kafka]\n", Files.readString(settings));
  }

  @Test
  void aCommandThatCannotBeDoneSaysWhy() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE);
    editor.command("afterword.applyFix", ScriptedEditor.uri(dana), editor.behind(dana, "Hi Da"));
    assertEquals("Afterword: there is nothing to fix here", editor.message());
    editor.command("afterword.acceptAll", ScriptedEditor.uri(dana));
    assertEquals("Afterword: there is no unknown word", editor.message());
    editor.command("afterword.applyFix", ScriptedEditor.uri(dana), "here");
    assertEquals(
        "Afterword: there is no command afterword.applyFix with these arguments", editor.message());
  }

  /** Complaint: a word that is right had to be clicked away fifty-six times. */
  @Test
  void allUnknownWordsAreAcceptedAtOnce() throws IOException {
    editor.start(withOptions(true), folder);
    editor.open(dana, NOTE.replace("stayed with me", "adn teh mial recieved"));
    editor.await(dana, "misspelling");
    CodeAction all = editor.action(dana, "adn te", "Accept all 4 unknown words of this text");
    editor.execute(all);
    editor.awaitSilence(dana, "misspelling");
    assertEquals("accept: [adn, teh, mial, recieved]\n", Files.readString(settings));
  }

  // --- what there is to know

  @Test
  void aViolationIsExplainedWhereItStands() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("Hi Dana", "Hi Dnaa"));
    assertTrue(hover(dana, "Hi Dn").contains("wrong-name (error, personalization)"));
    assertTrue(hover(dana, "kind: thank").contains("What belongs into it"));
    assertTrue(hover(dana, "sen").contains("When you mean to send it"));
    editor.open(facts, FACTS);
    assertTrue(hover(facts, "peop").contains("Everybody on the other side"));
    String page =
        ScriptedEditor.get(
                editor
                    .server()
                    .getWorkspaceService()
                    .textDocumentContent(
                        new TextDocumentContentParams("afterword-rule:/wrong-name.txt")))
            .getText();
    assertTrue(page.contains("To keep it silent:"), page);
  }

  @Test
  void anEditorThatOpensPagesIsToldWhichOneExplainsARule() {
    InitializeParams params = ownRulesOnly();
    ClientCapabilities can = new ClientCapabilities();
    can.setTextDocument(new TextDocumentClientCapabilities());
    can.getTextDocument().setPublishDiagnostics(new PublishDiagnosticsCapabilities());
    can.getTextDocument().getPublishDiagnostics().setCodeDescriptionSupport(true);
    can.setWorkspace(new WorkspaceClientCapabilities());
    can.getWorkspace().setTextDocumentContent(new TextDocumentContentCapabilities());
    params.setCapabilities(can);
    editor.start(params, folder);
    editor.open(dana, NOTE.replace("Hi Dana", "Hi Dnaa"));
    assertEquals(
        "afterword-rule:/wrong-name.txt",
        editor.await(dana, "wrong-name").getCodeDescription().getHref());
  }

  @Test
  void wordsOfALetterAreNoMarkup() {
    InitializeParams params = ownRulesOnly();
    ClientCapabilities can = new ClientCapabilities();
    can.setTextDocument(new TextDocumentClientCapabilities());
    can.getTextDocument().setHover(new HoverCapabilities(List.of("markdown"), false));
    params.setCapabilities(can);
    editor.start(params, folder);
    editor.open(dana, NOTE.replace("a billing pipeline", "[a billing pipeline]"));
    assertTrue(hover(dana, "[a bill").startsWith("“\\[a billing pipeline\\]”"));
  }

  private String hover(Path file, String words) {
    return ScriptedEditor.get(
            editor
                .server()
                .getTextDocumentService()
                .hover(new HoverParams(id(file), editor.behind(file, words))))
        .getContents()
        .getRight()
        .getValue();
  }

  private static TextDocumentIdentifier id(Path file) {
    return new TextDocumentIdentifier(ScriptedEditor.uri(file));
  }

  @Test
  void theLengthAndTheVerdictStandBehindTheFirstLine() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE.replace("Hi Dana", "Hi Dnaa"));
    var hints =
        ScriptedEditor.get(
            editor
                .server()
                .getTextDocumentService()
                .inlayHint(new InlayHintParams(id(dana), new Range())));
    assertEquals(1, hints.size());
    String label = hints.get(0).getLabel().getLeft();
    assertTrue(label.matches("\\d+ words, not ready: \\d+ errors?.*"), label);
  }

  @Test
  void theOutlineNamesThePartsOfALetterAndTheKeysOfTheFacts() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, NOTE);
    assertEquals(
        List.of("headers", "salutation", "paragraph", "paragraph", "closing", "signature"),
        outline(dana));
    editor.open(facts, FACTS);
    assertTrue(outline(facts).contains("interviews"));
  }

  private List<String> outline(Path file) {
    return ScriptedEditor.get(
            editor
                .server()
                .getTextDocumentService()
                .documentSymbol(new DocumentSymbolParams(id(file))))
        .stream()
        .map(symbol -> symbol.getRight().getName())
        .toList();
  }

  // --- completion

  @Test
  void headersAreCompleted() {
    editor.start(ownRulesOnly(), folder);
    editor.open(dana, "---\nkind: \nto: \ns\n---\n\nHi Dana,\n");
    assertTrue(labels(dana, "kind: ").contains("voicemail"));
    CompletionItem thanks = item(dana, "kind: ", "thank-you");
    assertNotNull(thanks.getDetail());
    assertEquals(
        List.of("Dana Rivera <dana.rivera@acme.example>", "Wei Chen <wei.chen@acme.example>"),
        labels(dana, "to: "));
    assertTrue(labels(dana, "\ns").contains("subject"));
    assertEquals("send: ", item(dana, "\ns", "send").getTextEdit().getLeft().getNewText());
    assertEquals(List.of(), labels(dana, "Hi "));
    editor.replace(dana, "\ns\n", "\nsend: \n");
    assertEquals("2026-03-04T09:00", labels(dana, "send: ").get(0));
    Path text = facts.resolveSibling("wei.txt");
    editor.open(text, "To: ");
    assertTrue(labels(text, "To: ").contains("Wei Chen <wei.chen@acme.example>"));
  }

  @Test
  void factsAndSettingsAreCompleted() {
    editor.start(ownRulesOnly(), folder);
    editor.open(
        facts,
        FACTS
            + """
            promised: {by: 2026-03-18, ask
            sent:
              - {at: 2026-03-04T13:00, kind: th, to: D
            outcome:\s
            """);
    assertTrue(labels(facts, "2026-03-18, ").contains("permission"));
    assertTrue(labels(facts, "kind: th").contains("thank-you"));
    assertTrue(labels(facts, "to: D").contains("Dana Rivera"));
    assertTrue(labels(facts, "outcome: ").contains("rejected"));
    assertTrue(labels(facts, "title: Director of Data\n    ").contains("address-as"));
    editor.open(settings, "preset: \nrules:\n  wrong\n");
    assertTrue(labels(settings, "preset: ").contains("patient"));
    assertTrue(labels(settings, "  wrong").contains("wrong-name"));
  }

  @Test
  void daysThatAreToComeAndThatWereAreCompletedInTheFacts() {
    editor.start(ownRulesOnly(), folder);
    editor.open(
        facts,
        FACTS
            + """
            promised: {by: , said: }
            sent:
              - {at: , kind: thank-you, to: Dana Rivera}
            """);
    assertEquals(
        List.of("2026-03-04", "2026-03-05", "2026-03-06", "2026-03-09", "2026-03-10"),
        labels(facts, "{by: "));
    assertEquals(
        List.of("2026-03-04", "2026-03-03", "2026-03-02", "2026-02-27", "2026-02-26"),
        labels(facts, "said: "));
    assertEquals("2026-03-03T09:00", labels(facts, "{at: ").get(1));
    assertEquals("Tuesday", item(facts, "{at: ", "2026-03-03T09:00").getDetail());
  }

  @Test
  void aDayThatDoesNotExistIsMarkedInFactsAndHeaders() {
    editor.start(ownRulesOnly(), folder);
    editor.open(facts, FACTS.replace("2026-03-04T10:00", "2026-02-30T10:00"));
    assertEquals("2026-02-30T10:00", editor.marked(facts, problem(facts).getRange()));
    editor.open(dana, NOTE.replace("2026-03-04T16:00", "2026-03-04T26:00"));
    assertEquals("2026-03-04T26:00", editor.marked(dana, problem(dana).getRange()));
  }

  /** The first that is no finding of a rule, however late it comes. */
  private Diagnostic problem(Path file) {
    return editor.await(file, all -> all.stream().anyMatch(one -> one.getCode() == null)).stream()
        .filter(one -> one.getCode() == null)
        .findFirst()
        .orElseThrow();
  }

  private List<String> labels(Path file, String words) {
    return editor.completions(file, words).stream().map(CompletionItem::getLabel).toList();
  }

  private CompletionItem item(Path file, String words, String label) {
    return editor.completions(file, words).stream()
        .filter(item -> item.getLabel().equals(label))
        .findFirst()
        .orElseThrow();
  }
}

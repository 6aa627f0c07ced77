package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.InitializeParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users of linters complain about most while they write. */
class ComplaintsAboutEditorsTest {

  private static final LoadedParts LOADED = LoadedParts.remembering(20);

  private static final String NOTE =
      """
      ---
      kind: thank-you
      to: Dana Rivera <dana.rivera@acme.example>
      subject: Thank you for Wednesday
      ---
      Hi Dana,

      Thank you for the talk on Wednesday. It stayed with me.

      Best,
      Sam Lee

      P.S. It was fun.
      """;

  @TempDir Path folder;

  private Path dana;
  private ScriptedEditor editor;

  @BeforeEach
  void start() throws IOException {
    folder = folder.toRealPath();
    dana = folder.resolve("dana.md");
    Files.writeString(folder.resolve("afterword.yml"), "");
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            false,
            false,
            Map.of(),
            folder,
            Clock.fixed(Instant.parse("2026-03-04T20:00:00Z"), ZoneId.of("America/New_York")));
    editor = ScriptedEditor.of(new EditorChecks(console, LOADED));
    JsonObject options = new JsonObject();
    options.addProperty("pause", 0);
    InitializeParams params = new InitializeParams();
    params.setInitializationOptions(options);
    editor.start(params, folder);
  }

  @AfterEach
  void hangUp() throws IOException {
    editor.close();
  }

  @Test
  void nothingIsSaidOfTheWordThatIsBeingTypedNorOfTheToneOfItsSentence() {
    List<String> shown = new ArrayList<>();
    editor.open(dana, NOTE.stripTrailing());
    for (String keys : List.of(" I", " need", " an answer by F", "riday, adn")) {
      editor.type(dana, keys);
      // The answer comes when all rules have spoken about this text.
      editor.actions(dana, "Hi", "source.fixAll");
      shown.addAll(ScriptedEditor.codes(editor.shown(dana)));
    }
    assertFalse(shown.isEmpty(), "nothing was shown at all");
    assertFalse(shown.contains("misspelling") || shown.contains("demands-decision"), "" + shown);
    editor.type(dana, " that is all.");
    editor.await(
        dana,
        all -> ScriptedEditor.codes(all).containsAll(List.of("misspelling", "demands-decision")));
  }

  @Test
  void oneFileOfSettingsServesTheEditorAndTheCommandLine() throws IOException {
    String shouting = NOTE.replace("It stayed", "I need an answer by Friday. It stayed");
    Files.writeString(dana, shouting);
    editor.open(dana, shouting);
    editor.await(dana, "demands-decision");
    Folder commandLine = new Folder(folder);
    assertTrue(commandLine.check().out().contains("[demands-decision]"));
    commandLine.with("afterword.yml", "rules: {demands-decision: off}\n");
    editor.tellOfChangedFiles();
    editor.awaitSilence(dana, "demands-decision");
    assertFalse(commandLine.check().out().contains("[demands-decision]"));
  }

  @Test
  void theEditorIsOfferedTheFixesOfTheReportInItsOrder() throws IOException {
    String slips = NOTE.replace("It stayed", "It recieved a thaught and stayed");
    Files.writeString(dana, slips);
    editor.open(dana, slips);
    editor.await(dana, "misspelling");
    List<String> offered =
        editor.actions(dana, "a thaug", "quickfix").stream()
            .filter(action -> action.getEdit() != null)
            .map(CodeAction::getTitle)
            .filter(title -> title.startsWith("Write"))
            .toList();
    Run run =
        Run.of(
            console -> new Program(console, new InstalledEngine(Map.of(), folder, LOADED)),
            folder,
            "",
            false,
            Map.of(),
            "check",
            "--no-cache");
    String told = run.out().substring(run.out().indexOf("“thaught”"));
    List<String> reported =
        told.lines()
            .skip(1)
            .dropWhile(line -> !line.contains("= fix: "))
            .takeWhile(line -> line.contains("= fix: "))
            .map(line -> line.substring(line.indexOf("fix: ") + 5).replaceFirst("^w", "W"))
            .toList();
    assertFalse(reported.isEmpty() || reported.size() > 5, run.out());
    assertEquals(reported, offered);
  }
}

package dev.afterword.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.LintReport;
import dev.afterword.lint.Progress;
import dev.afterword.text.FileContents;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server goes about its work, whatever the rules say. */
class EditorServerTest {

  @TempDir Path folder;

  private final Scripted checks = new Scripted();
  private Path draft;

  /** Finds what it is told, and knows what it was asked. */
  private static final class Scripted implements Checks {

    private final BlockingQueue<Order> asked = new LinkedBlockingQueue<>();
    private final List<List<String>> crashed = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountDownLatch overtaken = new CountDownLatch(1);
    private volatile String slowWith = "";
    private volatile String crashWith = "";
    private volatile String crashedRule = "";

    @Override
    public LintReport check(Order order, Progress progress) {
      asked.add(order);
      String all = String.join("\n", texts(order).values());
      if (!slowWith.isEmpty() && all.contains(slowWith)) {
        waitUntilOvertaken(progress);
      }
      if (!crashWith.isEmpty() && all.contains(crashWith)) {
        throw new IllegalStateException("about: " + all);
      }
      return new LintReport(
          Instant.EPOCH.atZone(ZoneOffset.UTC),
          List.of(),
          List.of(),
          List.of(),
          texts(order).entrySet().stream()
              .filter(open -> open.getValue().contains("wrong"))
              .map(open -> Problem.of(open.getKey().toString(), "it is wrong"))
              .toList(),
          crashedRule.isEmpty()
              ? List.of()
              : List.of(
                  new LintReport.Crash(
                      List.of(crashedRule), ".", new IllegalStateException("secret"))),
          List.of(),
          List.of());
    }

    void awaitCheckOf(String words) throws InterruptedException {
      Order next = asked.take();
      while (!String.join("\n", texts(next).values()).contains(words)) {
        next = asked.take();
      }
    }

    /** What the editor has open of all that is to be checked. */
    static Map<Path, String> texts(Order order) {
      Map<Path, String> texts = new TreeMap<>();
      order
          .paths()
          .forEach(path -> order.files().open(path).ifPresent(text -> texts.put(path, text)));
      return texts;
    }

    private void waitUntilOvertaken(Progress progress) {
      try {
        while (!mayEnd.await(1, TimeUnit.MILLISECONDS)) {
          progress.proceed();
        }
      } catch (CancellationException stale) {
        overtaken.countDown();
        throw stale;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public List<Problem> settings(Path folder, FileContents files) {
      return List.of();
    }

    @Override
    public void crashed(List<String> rules, Throwable cause) {
      crashed.add(rules);
    }

    @Override
    public Guide guide() {
      return new Guide(List.of(), List.of());
    }

    @Override
    public Set<String> proofreadingRules() {
      return Set.of();
    }

    @Override
    public List<String> variants() {
      return List.of();
    }

    @Override
    public LocalDate today() {
      return LocalDate.EPOCH;
    }

    @Override
    public Path file(String shownPath) {
      return Path.of(shownPath);
    }
  }

  @BeforeEach
  void search() throws IOException {
    folder = folder.toRealPath();
    Files.writeString(folder.resolve("afterword.yml"), "");
    draft = folder.resolve("dana.md");
  }

  @Test
  void aCheckThatSomethingNewerOvertakesIsGivenUp() throws Exception {
    checks.slowWith = "slow";
    try (ScriptedEditor editor = ScriptedEditor.of(checks)) {
      editor.start(folder);
      editor.open(draft, "slow and wrong");
      checks.awaitCheckOf("slow");
      editor.replace(draft, "slow", "calm");
      assertTrue(checks.overtaken.await(1, TimeUnit.MINUTES));
      assertEquals(1, editor.await(draft).size());
    }
  }

  @Test
  void aCrashIsToldWithoutAWordOfTheMessageAndTheServerGoesOn() throws Exception {
    checks.crashWith = "secret";
    try (ScriptedEditor editor = ScriptedEditor.of(checks)) {
      editor.start(folder);
      editor.open(draft, "a secret text");
      String log = editor.message();
      String shown = editor.message();
      assertTrue(log.contains("IllegalStateException") && log.contains("    at "), log);
      assertEquals("Afterword: a check crashed", shown);
      assertFalse((log + shown).contains("secret"), log);
      editor.replace(draft, "secret", "wrong");
      editor.await(draft, all -> !all.isEmpty());
    }
  }

  @Test
  void aRuleThatCrashesIsNamedOnceAndTheOthersAreHeard() throws Exception {
    checks.crashedRule = "emoji";
    try (ScriptedEditor editor = ScriptedEditor.of(checks)) {
      editor.start(folder);
      String log = editor.message();
      assertEquals("Afterword: the rule emoji crashed, and the others went on", editor.message());
      assertEquals(List.of(List.of("emoji")), checks.crashed);
      assertFalse(log.contains("secret"), log);
      editor.open(draft, "wrong");
      editor.await(draft, all -> !all.isEmpty());
      editor.type(draft, "!");
      editor.await(draft, all -> !all.isEmpty());
      assertEquals(0, editor.messagesLeft());
    }
  }

  @Test
  void ownRulesAreAskedFirstAndProofreadingAfterwards() throws Exception {
    try (ScriptedEditor editor = ScriptedEditor.of(checks)) {
      editor.start(folder);
      editor.open(draft, "wrong");
      editor.await(draft);
      editor.await(draft);
      List<Boolean> proofread =
          checks.asked.stream()
              .filter(order -> order.paths().contains(draft))
              .map(Checks.Order::proofread)
              .toList();
      assertEquals(List.of(false, true), proofread);
    }
  }

  @Test
  void anEditorThatShowsThemIsToldWhatTakesLongAndAskedToTellOfFiles() throws Exception {
    InitializeParams params = new InitializeParams();
    ClientCapabilities can = new ClientCapabilities();
    can.setWindow(new WindowClientCapabilities());
    can.getWindow().setWorkDoneProgress(true);
    can.setWorkspace(new WorkspaceClientCapabilities());
    can.getWorkspace().setDidChangeWatchedFiles(new DidChangeWatchedFilesCapabilities(true));
    params.setCapabilities(can);
    try (ScriptedEditor editor = ScriptedEditor.of(checks)) {
      editor.start(params, folder);
      assertEquals(WorkDoneProgressBegin.class, editor.progress().getValue().getLeft().getClass());
      assertEquals(WorkDoneProgressEnd.class, editor.progress().getValue().getLeft().getClass());
      assertEquals(List.of("workspace/didChangeWatchedFiles"), editor.registered());
    }
  }

  @Test
  void itEndsAsTheProtocolHasIt() throws IOException {
    ScriptedEditor polite = ScriptedEditor.of(checks);
    polite.start(folder);
    assertTrue(polite.end());
    ScriptedEditor curt = ScriptedEditor.of(checks);
    curt.start(folder);
    curt.server().exit();
    assertFalse(curt.vanish());
  }

  @Test
  void itEndsWithTheProcessOfTheEditor() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    other.waitFor();
    InitializeParams params = new InitializeParams();
    params.setProcessId((int) other.pid());
    try (ScriptedEditor editor = ScriptedEditor.of(checks)) {
      editor.start(params, folder);
      assertFalse(editor.served());
    }
  }

  @Test
  void otherThanFilesOnThisMachineAreNotLookedAt() throws Exception {
    try (ScriptedEditor editor = ScriptedEditor.of(checks)) {
      editor.start(folder);
      editor
          .server()
          .getTextDocumentService()
          .didOpen(
              new org.eclipse.lsp4j.DidOpenTextDocumentParams(
                  new org.eclipse.lsp4j.TextDocumentItem("untitled:1", "markdown", 1, "wrong")));
      editor.open(draft, "wrong");
      editor.await(draft, all -> !all.isEmpty());
      assertTrue(checks.asked.stream().allMatch(order -> Scripted.texts(order).size() < 2));
    }
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.NeededProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real editors with the clients they bring and the configurations in {@code editors}: open, type,
 * see, mend.
 */
class RealEditorsTest {

  private static final Path SESSIONS =
      Path.of("src", "test", "resources", "dev", "afterword", "cli", "editors").toAbsolutePath();

  private static final Path EDITORS = Path.of("editors").toAbsolutePath();

  private static final String FACTS =
      """
      company: Acme Robotics
      zone: America/New_York
      people: [{name: Dana Rivera, email: dana.rivera@acme.example}]
      interviews: [{start: 2026-03-04T10:00, with: [Dana Rivera]}]
      """;

  private static final String DRAFT =
      """
      ---
      kind: status
      to: Dana Rivera
      send: 2026-03-20T10:00
      ---
      Hi 😀 Dnaa,

      Thank you for the talk about Kafka. Is there any news about the role?

      Best,
      Sam Lee

      """;

  @TempDir Path folder;

  private Path draft;
  private Path facts;

  @BeforeEach
  void search() throws IOException {
    facts = Files.createDirectories(folder.resolve("acme")).resolve("interview.yml");
    draft = facts.resolveSibling("dana.md");
    Files.writeString(facts, FACTS);
    Files.writeString(draft, DRAFT);
  }

  @Test
  void aLetterIsWrittenInNeovim() throws Exception {
    String neovim = NeededProgram.find("nvim").toString();
    String told =
        session(
            EDITORS.resolve("neovim").resolve("afterword.lua"),
            List.of(
                neovim,
                "--headless",
                "-u",
                "NONE",
                "-i",
                "NONE",
                "-n",
                "-c",
                "luafile " + SESSIONS.resolve("neovim.lua")));
    assertEquals(
        """
        marked: Dnaa
        fixed: Hi 😀 Dana,
        half a sentence: left alone
        a sentence: judged
        accepted
        offered: Dana Rivera <dana.rivera@acme.example>
        """,
        told,
        Files.readString(folder.resolve("printed")));
    assertEquals(
        DRAFT.replace("Dnaa", "Dana")
            + "P.S. I recieved your mail, and I need an answer by Friday.\n",
        Files.readString(draft));
    assertEquals("accept: [recieved]\n", Files.readString(facts.resolveSibling("afterword.yml")));
  }

  @Test
  void aLetterIsMendedInEmacs() throws Exception {
    String emacs = NeededProgram.find("emacs").toString();
    String told =
        session(
            EDITORS.resolve("emacs").resolve("afterword.el"),
            List.of(emacs, "--batch", "-Q", "-l", SESSIONS.resolve("emacs.el").toString()));
    assertEquals(
        """
        marked: Dnaa
        mended: Hi 😀 Dana,
        saved
        """,
        told,
        Files.readString(folder.resolve("printed")));
    assertEquals(DRAFT.replace("Dnaa", "Dana"), Files.readString(draft));
  }

  /** What an editor tells of its session. */
  private String session(Path configuration, List<String> command) throws Exception {
    Path told = folder.resolve("told");
    ProcessBuilder builder = editor(command);
    builder.environment().put("AFTERWORD_COMMAND", String.join("\n", server()));
    builder.environment().put("AFTERWORD_CONFIG", configuration.toString());
    builder.environment().put("AFTERWORD_DRAFT", draft.toString());
    builder.environment().put("AFTERWORD_TOLD", told.toString());
    Process process = builder.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroy();
    String what = Files.exists(told) ? Files.readString(told) : "";
    assertTrue(ended, "it went on for ever: " + what);
    assertEquals(0, process.exitValue(), what);
    return what;
  }

  /** Nothing of the user's own configuration is read. */
  private ProcessBuilder editor(List<String> command) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed").toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    // The server may outlive its editor, and the folder must not get files by then.
    builder.environment().put("AFTERWORD_LOG", "off");
    return builder;
  }

  private static List<String> server() {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        classPath,
        Main.class.getName(),
        "lsp");
  }
}

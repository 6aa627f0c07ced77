package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real Neovim with its own client and the configuration in {@code editors/neovim}: open, type,
 * see, mend. Without Neovim it is left out, unless {@code AFTERWORD_TEST_NEOVIM} demands it.
 */
class NeovimTest {

  private static final String DEMANDED = "AFTERWORD_TEST_NEOVIM";

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

  @Test
  void aLetterIsWrittenInNeovim() throws Exception {
    assumeTrue(
        isInstalled() || "required".equals(System.getenv(DEMANDED)),
        "there is no nvim on this machine");
    Path facts = Files.createDirectories(folder.resolve("acme")).resolve("interview.yml");
    Path draft = facts.resolveSibling("dana.md");
    Path told = folder.resolve("told");
    Files.writeString(facts, FACTS);
    Files.writeString(draft, DRAFT);

    Process neovim = start(draft, told);
    boolean ended = neovim.waitFor(5, TimeUnit.MINUTES);
    neovim.destroy();
    String what = Files.exists(told) ? Files.readString(told) : "";
    assertTrue(ended, "it went on for ever: " + what);
    assertEquals(
        """
        marked: Dnaa
        fixed: Hi 😀 Dana,
        half a sentence: left alone
        a sentence: judged
        accepted
        offered: Dana Rivera <dana.rivera@acme.example>
        """,
        what,
        Files.readString(folder.resolve("printed")));
    assertEquals(0, neovim.exitValue());
    assertEquals(
        DRAFT.replace("Dnaa", "Dana")
            + "P.S. I recieved your mail, and I need an answer by Friday.\n",
        Files.readString(draft));
    assertEquals("accept: [recieved]\n", Files.readString(facts.resolveSibling("afterword.yml")));
  }

  private Process start(Path draft, Path told) throws IOException {
    Path session =
        Path.of("src", "test", "resources", "dev", "afterword", "cli", "neovim", "session.lua");
    ProcessBuilder builder =
        new ProcessBuilder(
                "nvim",
                "--headless",
                "-u",
                "NONE",
                "-i",
                "NONE",
                "-n",
                "-c",
                "luafile " + session.toAbsolutePath())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("printed").toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().remove("XDG_CONFIG_HOME");
    builder.environment().put("AFTERWORD_COMMAND", String.join("\n", server()));
    builder
        .environment()
        .put(
            "AFTERWORD_CONFIG",
            Path.of("editors", "neovim", "afterword.lua").toAbsolutePath().toString());
    builder.environment().put("AFTERWORD_DRAFT", draft.toString());
    builder.environment().put("AFTERWORD_TOLD", told.toString());
    return builder.start();
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

  private static boolean isInstalled() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(entry -> Files.isExecutable(Path.of(entry, "nvim")));
  }
}

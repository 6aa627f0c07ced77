package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.NeededProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What shells make of the scripts that complete words. */
@DisabledOnOs(OS.WINDOWS)
class CompletionTest {

  /** Asks for the last of some words as bash does; a line for each answer. */
  private static final String ASKED_OF_BASH =
      """
      source "$1"
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _complete_afterword afterword "${COMP_WORDS[COMP_CWORD]}" "" 2> /dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /** Types into an interactive zsh, and waits until it has completed. */
  private static final String TYPED_INTO_ZSH =
      """
      zmodload zsh/zpty
      zpty -b shell zsh -f -i
      zpty -w shell "cd $2; source $1; PS1=; print re''ady"
      zpty -r shell screen '*ready*'
      zpty -w -n shell "$3"$'\\t'
      zpty -r shell screen "*$4*"
      print -r -- "$screen"
      zpty -d shell
      """;

  @TempDir Path folder;
  private Path home = Path.of("");

  @BeforeEach
  void writeDrafts() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    Files.createDirectory(home.resolve("acme"));
    Files.writeString(home.resolve("two words.md"), "Dear Dana,\n");
  }

  @Test
  void bashCompletesCommandsOptionsValuesAndFiles() throws Exception {
    Map<String, Set<String>> expected = new TreeMap<>();
    expected.put("ch", Set.of("check"));
    expected.put("baseline ", Set.of("prune", "update"));
    expected.put("check --form", Set.of("--format"));
    expected.put("check --format s", Set.of("sarif"));
    expected.put("check --min-severity ", Set.of("error", "suggestion", "warning"));
    expected.put("check --fail-on ", Set.of("error", "never", "suggestion", "warning"));
    expected.put("check --preset u", Set.of("uk", "us"));
    expected.put("check --select too-l", Set.of("too-long"));
    expected.put("check --ignore proofreadi", Set.of("proofreading"));
    expected.put("check --add-allow too-l", Set.of("too-long"));
    expected.put("explain voice", Set.of("voicemail"));
    expected.put("schema r", Set.of("report"));
    expected.put("init --kind wi", Set.of("withdrawal"));
    for (String files :
        List.of("check", "check --config", "check --output", "check --baseline", "plan", "fix")) {
      expected.put(files + " tw", Set.of("two words.md"));
      expected.put(files + " ac", Set.of("acme"));
    }
    Map<String, Set<String>> answered = new TreeMap<>();
    for (String words : expected.keySet()) {
      answered.put(words, bash(words));
    }
    assertEquals(expected, answered);
  }

  @Test
  void commandsThatNobodyTypesAreNotOffered() throws Exception {
    Set<String> commands = bash("");
    assertTrue(commands.contains("check"), commands.toString());
    assertTrue(!commands.contains("rehearse"), commands.toString());
    assertEquals(Set.of("status", "stop"), bash("daemon "));
  }

  @Test
  void zshCompletesByTheSameScript() throws Exception {
    Path zsh = NeededProgram.find("zsh");
    Map<String, String> typed =
        Map.of(
            "afterword check --form", "--format",
            "afterword check tw", "two\\\\ words.md",
            "afterword explain voice", "voicemail");
    for (Map.Entry<String, String> one : typed.entrySet()) {
      String said =
          said(
              List.of(
                  zsh.toString(),
                  "-f",
                  "-c",
                  TYPED_INTO_ZSH,
                  "zsh",
                  script("zsh").toString(),
                  home.toString(),
                  one.getKey(),
                  one.getValue()));
      assertTrue(said.contains(one.getValue().replace("\\\\", "\\")), one.getKey() + ": " + said);
    }
  }

  private Set<String> bash(String words) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("bash", "-c", ASKED_OF_BASH, "bash", "" + script("bash")));
    command.add("afterword");
    command.addAll(List.of(words.split(" ", -1)));
    Set<String> answers = new TreeSet<>(said(command).lines().toList());
    answers.remove("");
    return answers;
  }

  private Path script(String shell) throws IOException {
    Path script = folder.resolve(shell);
    if (Files.notExists(script)) {
      Files.writeString(
          script, Run.of(RecordingEngine.findingNothing(), "completion", shell).out());
    }
    return script;
  }

  private String said(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("HOME", folder.toString());
    builder.environment().put("TERM", "dumb");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}

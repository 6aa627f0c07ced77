package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.NeededProgram;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.yaml.YamlReader;
import dev.afterword.yaml.YamlValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what stands where drafts are committed to the program, and runs it for real. */
class HooksTest {

  private static final Path PRE_COMMIT = Path.of(".pre-commit-hooks.yaml");
  private static final Path GIT_HOOK = Path.of("hooks", "pre-commit");
  private static final Path ACTION = Path.of("hooks", "action.yml");
  private static final Path GITLAB = Path.of("hooks", "gitlab.yml");
  private static final Path README = Path.of("hooks", "README.md");

  private static final String DRAFT =
      Note.status("Do you have a sense of the timeline for next steps?");

  private static final String PRESSING =
      DRAFT.replace("Do you", "I need an answer by Friday. Do you");

  private static final String FOUND = "dana.md:8:3: warning: “need an answer by Friday”";

  @TempDir private Path place;
  private Path search = Path.of("");
  private Path house = Path.of("");

  /**
   * A stand-in for a checkout, so that nothing is built: its launcher starts the classes tested.
   */
  @BeforeEach
  void build() throws IOException {
    search = Files.createDirectories(place.resolve("search"));
    house = Files.createDirectories(place.resolve("house"));
    Path launcher = house.resolve("afterword");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        exec '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s "$@"
        """
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"),
                Main.class.getName()));
    assertTrue(launcher.toFile().setExecutable(true));
  }

  @Test
  void theEntryOfPreCommitStartsTheLauncher() throws IOException {
    List<String> entry = List.of(hook("entry").split(" ", -1));
    assertTrue(Files.isExecutable(Path.of(entry.get(0))), entry.toString());
    assertEquals("script", hook("language"));
    Run.program().commandLine().parseArgs(entry.get(1), "--new-only");
    assertTrue(hook("args").contains("--new-only"), hook("args"));
  }

  @Test
  void preCommitRunsForTheFilesThatACheckReads() throws IOException {
    Pattern files = Pattern.compile(hook("files"));
    for (String read :
        List.of("dana.md", "acme/Wei Chen.eml", "a.txt", "acme/interview.yml", "afterword.yml")) {
      assertTrue(files.matcher(read).find(), read);
    }
    for (String other : List.of("pom.xml", "a.md.bak", "my-interview.yml", "docker.yml")) {
      assertFalse(files.matcher(other).find(), other);
    }
  }

  @Test
  void everyOptionAndFormNamedExists() throws IOException {
    TreeSet<String> options = new TreeSet<>();
    List<String> forms = new ArrayList<>();
    for (Path file : List.of(PRE_COMMIT, GIT_HOOK, ACTION, GITLAB, README)) {
      for (String line : Files.readAllLines(file)) {
        if (line.contains("check ") || line.contains("args") || line.contains("arguments+=")) {
          found("(?<![\\w-])--[a-z][a-z-]+", line).forEach(it -> options.add(it.group()));
          found("--format ([a-z]+)", line).forEach(it -> forms.add(it.group(1)));
        }
      }
    }
    assertTrue(options.containsAll(List.of("--new-only", "--since", "--format")), "" + options);
    Run.program().commandLine().getSubcommands().values().stream()
        .filter(command -> command.getCommandName().equals("check"))
        .forEach(check -> options.removeAll(check.getCommandSpec().optionsMap().keySet()));
    assertEquals(new TreeSet<>(), options);
    assertTrue(forms.containsAll(List.of("sarif", "github", "gitlab", "junit")), "" + forms);
    forms.removeAll(Arrays.stream(ReportFormat.values()).map(ReportFormat::toString).toList());
    assertEquals(List.of(), forms);
  }

  @Test
  void everyFileNamedExists() throws IOException {
    List<String> named =
        found("\\.pre-commit-hooks\\.yaml|hooks/[a-z-]+(\\.yml)?", Files.readString(README))
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertTrue(named.size() > 3, named.toString());
    for (String file : named) {
      assertTrue(Files.isRegularFile(Path.of(file)), file);
    }
  }

  @Test
  void thePlainHookStopsACommitThatAddsAFinding() throws Exception {
    NeededProgram.find("git");
    repository(search);
    Path hook = search.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.copy(GIT_HOOK, hook);
    assertTrue(hook.toFile().canExecute());
    Answer pressing = commit(PRESSING);
    assertTrue(pressing.code() != 0 && pressing.text().contains(FOUND), pressing.text());
    assertEquals(0, commit(DRAFT).code());
    Files.writeString(search.resolve("notes.csv"), "a,b\n");
    assertFalse(commit(DRAFT).text().contains("ready to send"));
  }

  @Test
  void thePlainHookTellsNothingOfOldFindings() throws Exception {
    NeededProgram.find("git");
    repository(search);
    git(search, "commit", "-q", "--allow-empty", "-m", "Begin");
    Files.writeString(search.resolve("dana.md"), PRESSING);
    git(search, "add", "-A");
    git(search, "commit", "-qm", "Old");
    Path hook = search.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Files.copy(GIT_HOOK, hook);
    Answer answer = commit(PRESSING.replace("Best regards", "Kind regards"));
    assertEquals(0, answer.code(), answer.text());
    assertTrue(answer.text().contains("nothing new; known: "), answer.text());
  }

  /** Complaint: a hook that passes hides its output, so that warnings go unseen. */
  @Test
  void preCommitItselfFailsFromAWarningOn() throws Exception {
    NeededProgram.find("git");
    NeededProgram.find("pre-commit");
    Files.copy(PRE_COMMIT, house.resolve(PRE_COMMIT));
    repository(house);
    git(house, "add", "-A");
    git(house, "commit", "-qm", "Stand-in");
    String revision = run(house, Map.of(), "git", "rev-parse", "HEAD").text().strip();
    repository(search);
    Files.writeString(
        search.resolve(".pre-commit-config.yaml"),
        """
        repos:
          - repo: %s
            rev: %s
            hooks:
              - id: afterword
                args: [--new-only, --no-proofread]
        """
            .formatted(house, revision));
    Files.writeString(search.resolve("dana.md"), PRESSING);
    git(search, "add", "-A");
    Map<String, String> home = Map.of("PRE_COMMIT_HOME", place.resolve("cache").toString());
    Answer pressing = run(search, home, "pre-commit", "run");
    assertEquals(1, pressing.code(), pressing.text());
    assertTrue(pressing.text().contains(FOUND), pressing.text());
    Files.writeString(search.resolve("dana.md"), DRAFT);
    git(search, "add", "-A");
    Answer fine = run(search, home, "pre-commit", "run");
    assertEquals(0, fine.code(), fine.text());
  }

  @Test
  void theActionWritesSarifAnnotatesAndHandsTheExitCodeOn() throws Exception {
    NeededProgram.find("git");
    NeededProgram.find("bash");
    Files.writeString(search.resolve("dana.md"), PRESSING);
    Path step = place.resolve("step.sh");
    Files.writeString(step, step(Files.readString(ACTION)));
    Path output = place.resolve("output");
    Map<String, String> environment =
        Map.of(
            "GITHUB_ACTION_PATH", house.resolve("hooks").toString(),
            "RUNNER_TEMP", place.toString(),
            "GITHUB_OUTPUT", output.toString(),
            "CHECKED", ".",
            "SINCE", "",
            "FAIL_ON", "warning",
            "OPTIONS", "--no-proofread");
    Files.createDirectories(house.resolve("hooks"));
    Answer answer = run(search, environment, "bash", "-eo", "pipefail", step.toString());
    assertEquals(0, answer.code(), answer.text());
    assertTrue(answer.text().contains("::warning file=dana.md,line=8,"), answer.text());
    assertEquals(
        "code=1\nsarif=" + place.resolve("afterword.sarif") + "\n", Files.readString(output));
    assertTrue(Files.readString(place.resolve("afterword.sarif")).contains("\"demands-decision\""));
  }

  /** The script of the step that checks. */
  private static String step(String action) {
    String script =
        found("(?m)^      run: \\|\\n((?:        .*\\n)+)", action)
            .findFirst()
            .orElseThrow()
            .group(1);
    return script.replaceAll("(?m)^ {8}", "");
  }

  private static Stream<MatchResult> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results();
  }

  /** A value of the hook, lists with their items joined by blanks. */
  private static String hook(String key) throws IOException {
    Source source = new Source(PRE_COMMIT.toString(), Files.readString(PRE_COMMIT));
    YamlValue hooks = YamlReader.read(source, new Problems()).orElseThrow();
    YamlValue.Mapping hook = (YamlValue.Mapping) ((YamlValue.Sequence) hooks).items().get(0);
    YamlValue value = hook.get(key).orElseThrow();
    return value instanceof YamlValue.Sequence list
        ? String.join(
            " ", list.items().stream().map(item -> ((YamlValue.Scalar) item).text()).toList())
        : ((YamlValue.Scalar) value).text();
  }

  private Answer commit(String draft) throws Exception {
    Files.writeString(search.resolve("dana.md"), draft);
    git(search, "add", "-A");
    return run(
        search,
        Map.of("AFTERWORD", house.resolve("afterword").toString()),
        "git",
        "commit",
        "--allow-empty",
        "-qm",
        "Draft");
  }

  private static void repository(Path folder) throws Exception {
    git(folder, "init", "-q");
    git(folder, "config", "user.name", "Robin");
    git(folder, "config", "user.email", "robin@home.example");
    git(folder, "config", "afterword.arguments", "--no-proofread");
  }

  private static void git(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Answer answer = run(folder, Map.of(), command.toArray(String[]::new));
    assertEquals(0, answer.code(), answer.text());
  }

  /** What a program answered, complaints included. */
  private record Answer(int code, String text) {}

  private static Answer run(Path folder, Map<String, String> environment, String... command)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}

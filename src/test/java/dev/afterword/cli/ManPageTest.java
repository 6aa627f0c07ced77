package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.NeededProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The pages that {@code man} shows. */
class ManPageTest {

  private static final RecordingEngine ENGINE = RecordingEngine.findingNothing();

  @TempDir Path folder;

  private static List<CommandSpec> commands() {
    List<CommandSpec> commands =
        ManPage.commands(Run.program().commandLine().getCommandSpec()).toList();
    assertTrue(commands.size() > 15, "only " + commands.size());
    return commands;
  }

  @TestFactory
  Stream<DynamicTest> everyOptionOfACommandStandsOnItsPage() {
    return commands().stream()
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.qualifiedName(),
                    () -> {
                      String page = page(command);
                      for (OptionSpec option : command.options()) {
                        assertTrue(
                            page.contains("\n" + bold(option.names()[0])), option.longestName());
                        assertTrue(page.contains(bold(option.longestName())), page);
                      }
                    }));
  }

  private static String bold(String option) {
    return "\\fB" + option.replace("-", "\\-") + "\\fR";
  }

  private static String page(CommandSpec command) {
    String[] words = command.qualifiedName().replaceFirst("^afterword ?", "man ").split(" ", -1);
    return Run.of(
            ENGINE, Arrays.stream(words).filter(word -> !word.isEmpty()).toArray(String[]::new))
        .out();
  }

  @Test
  void whatIsHiddenFromHelpHasNoPage() {
    List<String> files = commands().stream().map(ManPage::fileOf).toList();
    assertTrue(files.containsAll(List.of("afterword.1", "afterword-rules-test.1")), "" + files);
    assertTrue(!files.contains("afterword-rehearse.1"), "" + files);
    Run run = Run.of(ENGINE, "man", "rehearse");
    assertEquals(ExitCode.NOT_DONE, run.code());
  }

  @Test
  void aCommandThatDoesNotExistHasANearestOne() {
    Run run = Run.of(ENGINE, "man", "rules", "tets");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("\"rules tets\"; did you mean \"test\"?"), run.err());
  }

  @Test
  void allPagesGoWhereManFindsThemAndReplaceThoseThatAreThere() throws IOException {
    Path old = Files.createDirectories(folder.resolve("man1")).resolve("afterword-check.1");
    Files.writeString(old, "old");
    Run run = Run.of(ENGINE, "man", "--out", folder.toString());
    assertEquals(ExitCode.FINE, run.code(), run.err());
    try (Stream<Path> pages = Files.list(folder.resolve("man1"))) {
      assertEquals(
          commands().stream().map(ManPage::fileOf).sorted().toList(),
          pages.map(page -> page.getFileName().toString()).sorted().toList());
    }
    assertTrue(Files.readString(old).startsWith(".TH AFTERWORD\\-CHECK 1 2026-03-04 "));
  }

  @Test
  void oneOfAllPagesOrOneIsAskedFor() {
    Run run = Run.of(ENGINE, "man", "--out", folder.toString(), "check");
    assertEquals(ExitCode.NOT_DONE, run.code());
    assertTrue(run.err().contains("--out writes all pages"), run.err());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void groffAndMandocHaveNothingToSayAgainstThem() throws Exception {
    Path groff = NeededProgram.find("groff");
    Path mandoc = NeededProgram.find("mandoc");
    Run.of(ENGINE, "man", "--out", folder.toString());
    for (CommandSpec command : commands()) {
      Path page = folder.resolve("man1").resolve(ManPage.fileOf(command));
      assertEquals("", said("" + groff, "-ww", "-k", "-z", "-man", "-Tutf8", "" + page));
      assertEquals("", said("" + mandoc, "-T", "lint", "" + page));
    }
  }

  private static String said(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}

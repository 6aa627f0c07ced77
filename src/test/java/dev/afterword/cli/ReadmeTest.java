package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Holds the front page to the program. {@code mvn test -Dtest=ReadmeTest -Dgolden=update} writes
 * the reports that it shows, and the page of the rules, anew.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");

  private static final Pattern SHOWN_RUN =
      Pattern.compile("(?m)^```console\\n\\$ \\./afterword (.*)\\n([\\s\\S]*?)^```$");

  @Test
  void theReportsShownAreWhatTheProgramPrints() throws IOException {
    String readme = Files.readString(README);
    List<MatchResult> runs = SHOWN_RUN.matcher(readme).results().toList();
    assertFalse(runs.isEmpty(), "the README shows no run");
    StringBuilder updated = new StringBuilder(readme);
    for (int i = runs.size() - 1; i >= 0; i--) {
      MatchResult shown = runs.get(i);
      String real = Run.of(new InstalledEngine(Map.of()), shown.group(1).split(" ", -1)).out();
      if (System.getProperty("golden", "").equals("update")) {
        updated.replace(shown.start(2), shown.end(2), real);
      } else {
        assertEquals(real, shown.group(2), "the output of " + shown.group(1));
      }
    }
    if (!readme.contentEquals(updated)) {
      Files.writeString(README, updated);
    }
  }

  @Test
  void thePageOfTheRulesIsWhatTheProgramPrints() throws IOException {
    Path page = Path.of("rules", "README.md");
    String real =
        Run.of(new InstalledEngine(Map.of()), "rules", "--isolated", "--format", "markdown").out();
    if (System.getProperty("golden", "").equals("update")) {
      Files.writeString(page, real);
    }
    assertEquals(Files.readString(page), real);
  }

  @Test
  void everyCommandNamedExists() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    Pattern.compile("afterword ([a-z]+)")
        .matcher(code())
        .results()
        .forEach(found -> named.add(found.group(1)));
    assertTrue(named.contains("check"), named.toString());
    named.removeAll(program().getSubcommands().keySet());
    assertEquals(new TreeSet<>(), named);
  }

  @Test
  void everyOptionNamedExists() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    Pattern.compile("(?<![\\w-])--[a-z][a-z-]+")
        .matcher(code())
        .results()
        .forEach(found -> named.add(found.group()));
    assertTrue(named.contains("--format"), named.toString());
    program()
        .getSubcommands()
        .values()
        .forEach(command -> named.removeAll(command.getCommandSpec().optionsMap().keySet()));
    assertEquals(new TreeSet<>(), named);
  }

  @Test
  void everyFileNamedExists() throws IOException {
    List<String> named = new ArrayList<>();
    Pattern.compile("(?:src|bench|rules|corpus|hooks)/[\\w./-]*")
        .matcher(code())
        .results()
        .forEach(found -> named.add(found.group()));
    assertTrue(named.size() > 5, named.toString());
    named.removeIf(path -> path.contains("your-rule") || Files.exists(Path.of(path)));
    assertEquals(List.of(), named);
  }

  private static CommandLine program() {
    return Run.program().commandLine();
  }

  /** All that stands in backticks or in fenced blocks. */
  private static String code() throws IOException {
    StringBuilder code = new StringBuilder();
    Pattern.compile("(?m)^```[\\s\\S]*?^```$|`[^`\\n]+`")
        .matcher(Files.readString(README))
        .results()
        .forEach(found -> code.append(found.group()).append('\n'));
    return code.toString();
  }
}

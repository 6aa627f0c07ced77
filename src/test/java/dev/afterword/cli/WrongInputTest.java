package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong on a command line is named, with what would have been right. */
class WrongInputTest {

  private static final LoadedParts LOADED = new LoadedParts();

  /** What is typed behind {@code afterword}, and what must be among the answers. */
  private static final String TABLE =
      """
      chekc                              | unknown command "chekc"; did you mean "check"?
      --verson                           | unknown option "--verson"; did you mean "--version"?
      baseline updat                     | unknown command "updat"; did you mean "update"?
      cache sise                         | unknown command "sise"; did you mean "size"?
      daemon stauts                      | unknown command "stauts"; did you mean "status"?
      rules tset                         | unknown command "tset"; did you mean "test"?
      man chekc                          | there is no command "chekc"; did you mean "check"?
      man nosuch                         | there is no command "nosuch"; it may be check, fix,
      man rules nosuch                   | there is no command "rules nosuch"; it may be test
      man check nosuch                   | there is no command "check nosuch"

      check --formt json                 | unknown option "--formt"; did you mean "--format"?
      fix --sellect tone                 | unknown option "--sellect"; did you mean "--select"?
      gate --fail-onn error true         | unknown option "--fail-onn"; did you mean "--fail-on"?
      lsp --sdtio                        | unknown option "--sdtio"; did you mean "--stdio"?
      man --outt pages                   | unknown option "--outt"; did you mean "--out"?
      check -x                           | unknown option "-x"
      explain too-long wrong-name        | unknown argument "wrong-name"
      init one two                       | unknown argument "two"

      check --format                     | '--format' (FORMAT): one of text, json, html, sarif,
      check --preset                     | '--preset' (NAME): one of balanced, classic, patient,
      check --now                        | Missing required parameter for option '--now' (INSTANT)
      explain                            | Missing required parameter: 'RULE|KIND|CATEGORY'
      schema                             | 'NAME': one of afterword, interview, plan, report
      gate                               | Missing required parameter: 'COMMAND'

      check --format jsno                | "jsno" is none of text, json, html, sarif,
      check --min-severity warn          | none of suggestion, warning, error; did you mean "warning"?
      check --fail-on fatal              | "fatal" is none of suggestion, warning, error, never
      check --color yes                  | "yes" is none of auto, always, never
      check --no-cache=maybe             | '--no-cache': 'maybe' is not a boolean
      gate --fail-on fatal true          | "fatal" is none of suggestion, warning, error, never
      plan --format icss                 | "icss" is none of text, json, ics; did you mean "ics"?
      rules --format yaml                | "yaml" is none of table, json, markdown
      init --kind thankyou               | did you mean "thank-you"?
      completion bahs                    | "bahs" is none of bash, zsh; did you mean "bash"?
      schema repotr                      | there is no schema "repotr", only afterword, interview,
      check --preset ukk acme            | not "ukk"; did you mean "uk"?
      config --preset ukk                | not "ukk"; did you mean "uk"?

      check --now tomorrow acme          | '--now': "tomorrow" is no moment such as 2026-03-04T16:30
      check --now 2026-02-30T10:00 acme  | '--now': "2026-02-30T10:00" is no moment such as
      plan --now 2026-03-04 acme         | '--now': "2026-03-04" is no moment such as
      baseline prune --now x acme        | '--now': "x" is no moment such as
      gate --now x true                  | '--now': "x" is no moment such as

      check --select too-lng acme        | --select: unknown rule or category "too-lng"; did you mean
      check --ignore tonne acme          | --ignore: unknown rule or category "tonne"; did you mean
      check --select , acme              | --select names no rule and no category
      check --add-allow too-lng --reason x acme | there is no rule "too-lng"; did you mean "too-long"?
      explain tonne                      | there is no rule "tonne"; did you mean "tone"?
      explain nosuch                     | kinds are thank-you, group-thanks, card,
      explain nosuch                     | categories are brevity, personalization,
      explain too-lng                    | there is no rule "too-lng"; did you mean "too-long"?

      check nowhere.md                   | nowhere.md: there is no such file or folder
      check file.txt/nowhere             | file.txt/nowhere: there is no such file or folder
      check facts.yml                    | facts.yml: by its name this is no letter; drafts are
      check acme facts.yml               | facts.yml: by its name this is no letter; drafts are
      check ./DATA.Json                  | DATA.Json: by its name this is no letter; drafts are
      check --stdin-filename x.csv -     | x.csv: by its name this is no letter; drafts are .md,
      check nowhere.yml                  | nowhere.yml: there is no such file or folder
      check binary.txt                   | binary.txt: this is a binary file, not a text
      check empty                        | empty: nothing to check: no draft (.md, .txt, .eml) and no
      check ''                           | an empty argument names nothing
      check --config nowhere.yml acme    | --config nowhere.yml: there is no such file to read
      check --config acme acme           | --config acme: this is a folder, not a file
      check --config= acme               | '--config': "" names no file and no folder
      check --output acme acme           | --output acme: cannot be written (this is a folder, not a
      check --output no/x.txt acme       | --output no/x.txt: cannot be written (there is no folder
      check --output file.txt/x acme     | (what should be its folder is a file)
      check --baseline nowhere.yml acme  | --baseline nowhere.yml: there is no such file; afterword
      check --baseline acme acme         | acme: this is a folder, not a file
      check --baseline file.txt acme     | file.txt:1:1: a baseline must be keys with values
      baseline update nowhere            | nowhere: there is no such file or folder
      baseline update empty              | empty: nothing to check
      baseline update --baseline no/x.yml acme | --baseline no/x.yml: cannot be written (there is no
      baseline prune --baseline no.yml   | --baseline no.yml: there is no such file
      plan nowhere                       | nowhere: there is no such file or folder
      plan file.txt                      | file.txt: nothing to plan: no interview.yml here
      plan --output acme acme            | --output acme: cannot be written (this is a folder
      rules test nowhere                 | nowhere: there is no such folder
      rules test file.txt                | file.txt: this is a file, not a folder
      init file.txt                      | file.txt: cannot be made a folder (there is a file of this
      man --out file.txt                 | --out file.txt: cannot be made a folder of pages
      gate --search nowhere true         | --search nowhere: there is no such folder
      gate --search file.txt true        | --search file.txt: this is a file, not a folder

      check --quiet --verbose acme       | --quiet prints less, --verbose prints more: give one
      check --isolated --config x acme   | --isolated reads no settings, --config names some: give one
      check --watch --fix acme           | --watch looks on while you write, and --fix would write
      check --watch --diff acme          | --diff is of one moment: give one of them
      check --watch --daemon acme        | --daemon has others do it: give one of them
      check --watch -                    | standard input does not
      check --stdin-filename a.md acme   | it needs - among the paths
      check --reason x acme              | give both
      check --add-allow too-long acme    | --add-allow too-long needs --reason TEXT
      check --add-allow too-long --reason x --fix acme | it goes with none of -, --fix, --diff
      check --format json --format text  | '--format' (FORMAT) should be specified only once
      man --out pages check              | --out writes all pages: give it or the name of a command
      fix acme                           | give -i, or make the safe ones with afterword check --fix
      fix -i acme                        | there is none; afterword check --fix makes the safe fixes
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectory(folder.resolve("empty"));
    Files.createDirectory(folder.resolve("acme"));
    Files.writeString(folder.resolve("acme/dana.md"), Note.status("Is there any news?"));
    Files.writeString(folder.resolve("file.txt"), "Dear Dana,\n");
    Files.writeString(folder.resolve("facts.yml"), "company: Acme\n");
    Files.writeString(folder.resolve("DATA.Json"), "[]\n");
    Files.writeString(folder.resolve("binary.txt"), "Dear\0Dana,\n");
  }

  @TestFactory
  Stream<DynamicTest> eachIsNamed() {
    return TABLE
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(" +\\| ", 2))
        .map(row -> DynamicTest.dynamicTest(row[0], () -> assertNamed(row[0], row[1])));
  }

  private void assertNamed(String typed, String answer) throws IOException {
    String before = files();
    Run run = run(typed);
    assertEquals(typed.startsWith("gate") ? 64 : 2, run.code().number(), run.err());
    assertTrue(run.err().contains(answer), run.err());
    assertTrue(run.err().lines().allMatch(line -> line.startsWith("afterword: ")), run.err());
    assertFalse(run.err().contains("fault of Afterword"), run.err());
    assertFalse(run.err().contains("Exception"), run.err());
    assertEquals(before, files(), "files were changed");
  }

  private Run run(String typed) {
    return Run.of(
        console -> new Program(console, new InstalledEngine(Map.of(), console.folder(), LOADED)),
        folder,
        "",
        false,
        Map.of(),
        Arrays.stream(typed.split(" ", -1))
            .map(word -> word.equals("''") ? "" : word)
            .toArray(String[]::new));
  }

  private String files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted().toList().toString();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatMayNotBeReadOrWrittenIsNamed() throws IOException {
    Path closed = folder.resolve("acme/dana.md");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(closed), "root may read everything");
    assertNamed("check acme/dana.md", "acme/dana.md: this may not be read");
    assertNamed("check --config acme/dana.md file.txt", "--config acme/dana.md: there is no such");
    assertNamed("check --output acme/dana.md file.txt", "(this may not be written)");
  }
}

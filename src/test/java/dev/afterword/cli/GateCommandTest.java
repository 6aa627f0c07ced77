package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.lint.LintReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code gate}, before a program that keeps what it is handed. */
@DisabledOnOs(OS.WINDOWS)
class GateCommandTest {

  private static final LoadedParts LOADED = new LoadedParts();

  private static final String READY =
      """
      From: Sam Lee <sam@lee.example>
      To: Dana Rivera <dana@acme.example>
      Subject: Thank you
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      Dear Dana,

      Thank you for the tour – the café, too.

      Best,
      Sam Lee
      """;

  private static final String NOT_READY = READY.replace("the tour", "the the tour");

  @TempDir Path folder;

  private Engine engine = RecordingEngine.findingNothing();
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<Path> edited = new ArrayList<>();

  @BeforeEach
  void writeFactsAndCommand() throws IOException {
    engine = new InstalledEngine(Map.of(), folder, LOADED);
    facts("acme", "dana@acme.example", "pending");
    Files.writeString(
        folder.resolve("keep"),
        """
        #!/bin/sh
        printf '%s\\n' "$@" > args
        cat > kept
        exit 7
        """);
    Files.setPosixFilePermissions(
        folder.resolve("keep"), PosixFilePermissions.fromString("rwx------"));
  }

  private void facts(String application, String email, String outcome) throws IOException {
    Files.createDirectories(folder.resolve(application));
    Files.writeString(
        folder.resolve(application).resolve("interview.yml"),
        """
        company: Acme
        zone: UTC
        outcome: %s
        people:
          - {name: Dana Rivera, email: %s}
        """
            .formatted(outcome, email));
  }

  private Terminal person() {
    return new Terminal() {
      @Override
      public Optional<String> ask(String question) {
        return Optional.ofNullable(answers.poll());
      }

      @Override
      public TextEditor editor() {
        return (file, line) -> {
          edited.add(file);
          assertEquals(
              "rwx------",
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(file.resolveSibling(""))));
          byte[] before = Files.readAllBytes(file);
          Files.write(file.resolveSibling("outgoing.eml~"), before);
          String mail = new String(before, StandardCharsets.ISO_8859_1);
          Files.writeString(file, mail.replace("the the", "the"), StandardCharsets.ISO_8859_1);
          return Optional.empty();
        };
      }
    };
  }

  private record Outcome(int code, String err) {}

  private Outcome gate(byte[] mail, String... args) throws IOException {
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(mail),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            false,
            false,
            Map.of(),
            folder,
            Clock.fixed(Instant.parse("2026-03-04T21:30:00Z"), ZoneOffset.UTC));
    GateCommand command = new GateCommand(console, engine, person());
    picocli.CommandLine line = new picocli.CommandLine(command).setStopAtPositional(true);
    line.registerConverter(FailOn.class, Named.of(FailOn.class));
    // So that what is found does not hang on all the rules there are.
    Files.writeString(folder.resolve("afterword.yml"), "select: [repeated-word]\n");
    line.parseArgs(
        Stream.concat(Stream.of("--no-proofread"), Stream.of(args)).toArray(String[]::new));
    return new Outcome(command.run().number(), err.toString());
  }

  private Outcome gate(String mail, String... args) throws IOException {
    return gate(mail.getBytes(StandardCharsets.UTF_8), args);
  }

  private byte[] kept() throws IOException {
    return Files.readAllBytes(folder.resolve("kept"));
  }

  private void assertNothingSent() {
    assertFalse(Files.exists(folder.resolve("kept")), "something was sent");
  }

  @Test
  void aReadyMailIsHandedOnAndTheCommandTellsTheExitCode() throws IOException {
    assertEquals(new Outcome(7, ""), gate(READY, "./keep"));
    assertArrayEquals(READY.getBytes(StandardCharsets.UTF_8), kept());
  }

  /** Complaint: what is wrong should be told when one sends, not before. */
  @Test
  void aMailIsCheckedWhenItIsSentAndHeldBackIfItIsNotReady() throws IOException {
    Outcome outcome = gate(NOT_READY, "./keep");
    assertEquals(65, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("acme/outgoing.eml:10:15: "), outcome.err());
    assertTrue(outcome.err().endsWith("afterword: not sent\n"), outcome.err());
    assertNothingSent();
  }

  @Test
  void failOnSaysWhatHoldsAMailBack() throws IOException {
    assertEquals(7, gate(NOT_READY, "--fail-on", "never", "./keep").code());
  }

  @Test
  void whatAMailProgramAddsIsHandedOn() throws IOException {
    gate(READY, "./keep", "-oi", "-f", "sam@lee.example", "--", "dana@acme.example", "--all");
    assertEquals(
        List.of("-oi", "-f", "sam@lee.example", "--", "dana@acme.example", "--all"),
        Files.readAllLines(folder.resolve("args")));
  }

  @Test
  void twoDashesMayStandBeforeTheCommand() throws IOException {
    gate(READY, "--", "./keep", "-t", "--", "x");
    assertEquals(List.of("-t", "--", "x"), Files.readAllLines(folder.resolve("args")));
  }

  @Test
  void otherMailIsHandedOnUnchecked() throws IOException {
    String other = NOT_READY.replace("dana@acme.example", "aunt@home.example");
    assertEquals(new Outcome(7, ""), gate(other, "./keep"));
    assertEquals(65, gate(other, "--all", "./keep").code());
    String declared = "X-Afterword-Kind: thank-you\n" + other;
    assertEquals(65, gate(declared, "./keep").code());
  }

  @Test
  void anyBytesAreHandedOnAsTheyAre() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      ByteArrayOutputStream mail = new ByteArrayOutputStream();
      String to = random.nextBoolean() ? "dana@acme.example" : "aunt@home.example";
      String end = random.nextBoolean() ? "\r\n" : "\n";
      mail.writeBytes(
          ("To: " + to + end + "Subject: x" + end + end).getBytes(StandardCharsets.US_ASCII));
      byte[] body = new byte[random.nextInt(3000)];
      random.nextBytes(body);
      mail.writeBytes(body);
      answers.add("s");
      Outcome outcome = gate(mail.toByteArray(), "./keep");
      assertEquals(7, outcome.code(), "seed " + seed + ", round " + round + "\n" + outcome.err());
      assertArrayEquals(mail.toByteArray(), kept(), "seed " + seed + ", round " + round);
      answers.clear();
    }
  }

  @Test
  void whoIsAskedMaySendItAnyway() throws IOException {
    answers.addAll(List.of("what?", "S"));
    assertEquals(7, gate(NOT_READY, "./keep").code());
    assertArrayEquals(NOT_READY.getBytes(StandardCharsets.UTF_8), kept());
  }

  @Test
  void whoIsAskedMayAbort() throws IOException {
    answers.add("a");
    assertEquals(65, gate(NOT_READY, "./keep").code());
    assertNothingSent();
  }

  @Test
  void whatWasEditedIsCheckedAgainAndTheCopyIsDeleted() throws IOException {
    answers.add("e");
    assertEquals(7, gate(NOT_READY, "./keep").code());
    assertArrayEquals(READY.getBytes(StandardCharsets.UTF_8), kept());
    assertEquals(1, edited.size());
    assertFalse(Files.exists(edited.get(0).resolveSibling("")), "the copy is still there");
  }

  @Test
  void whatIsStillNotReadyAfterEditingIsAskedAboutAgain() throws IOException {
    answers.addAll(List.of("e", "a"));
    String twice = NOT_READY.replace("the café", "a a café");
    Outcome outcome = gate(twice, "./keep");
    assertEquals(65, outcome.code());
    assertTrue(outcome.err().contains("write “a” once"), outcome.err());
    assertEquals(1, edited.size());
    assertNothingSent();
  }

  @Test
  void aCheckThatCrashesSendsNothing() throws IOException {
    engine =
        RecordingEngine.answering(
            () -> {
              throw new IllegalStateException("a bug");
            });
    Outcome outcome = gate(READY, "--fail-on", "never", "./keep");
    assertEquals(70, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("a fault of Afterword itself"), outcome.err());
    assertNothingSent();
  }

  @Test
  void aRuleThatCrashesSendsNothingUnlessWhoIsAskedSaysSo() throws IOException {
    LintReport.Crash crash =
        new LintReport.Crash(List.of("some-rule"), "outgoing.eml", new IllegalStateException());
    engine = RecordingEngine.answering(() -> crashed(crash));
    Outcome outcome = gate(READY, "--fail-on", "never", "./keep");
    assertEquals(70, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("some-rule"), outcome.err());
    assertNothingSent();
    answers.add("s");
    assertEquals(7, gate(READY, "--fail-on", "never", "./keep").code());
  }

  private static LintReport crashed(LintReport.Crash crash) {
    return new LintReport(
        Instant.EPOCH.atZone(ZoneOffset.UTC),
        List.of(),
        List.of(),
        List.of(),
        List.of(crash.problem()),
        List.of(crash),
        List.of(),
        List.of());
  }

  @Test
  void ofFactsThatFitEquallyWellOneMustBeNamed() throws IOException {
    facts("beta", "DANA@acme.example", "pending");
    Outcome outcome = gate(READY, "./keep");
    assertEquals(65, outcome.code());
    assertTrue(
        outcome
            .err()
            .contains(
                "acme/interview.yml and beta/interview.yml fit equally well; name one in a header,"
                    + " as in X-Afterword-Interview: acme/interview.yml"),
        outcome.err());
    assertEquals(
        new Outcome(7, ""), gate("X-Afterword-Interview: beta/interview.yml\n" + READY, "./keep"));
  }

  @Test
  void anOpenApplicationGoesBeforeOneThatIsOverAndANearOneBeforeAFarOne() throws IOException {
    facts("beta", "dana@acme.example", "rejected");
    facts("far/away", "dana@acme.example", "pending");
    assertEquals(new Outcome(7, ""), gate(READY, "./keep"));
  }

  @Test
  void brokenSettingsSendNothing() throws IOException {
    Files.writeString(folder.resolve("acme/afterword.yml"), "wrong: yes\n");
    Outcome outcome = gate(READY, "./keep");
    assertEquals(78, outcome.code(), outcome.err());
    assertNothingSent();
  }

  @Test
  void factsThatCannotBeReadAreNamed() throws IOException {
    Files.writeString(folder.resolve("acme/interview.yml"), "- [");
    Outcome outcome = gate(READY, "./keep");
    assertTrue(outcome.err().contains("acme/interview.yml:1:"), outcome.err());
  }

  @Test
  void aCommandThatCannotBeStartedIsNamed() throws IOException {
    Outcome outcome = gate(READY, "./missing");
    assertEquals(69, outcome.code());
    assertTrue(outcome.err().contains("./missing"), outcome.err());
  }

  @Test
  void aCommandThatReadsNothingHasNotSentIt() throws IOException {
    assertEquals(74, gate(READY + "long\n".repeat(100_000), "--fail-on", "never", "true").code());
  }

  @Test
  void aFolderThatIsNotThereIsAWrongOption() throws IOException {
    assertEquals(64, gate(READY, "--search", "missing", "./keep").code());
    assertNothingSent();
  }

  @Test
  void aWrongOptionEndsAsSendmailDoes() {
    Run run = Run.of(RecordingEngine.findingNothing(), "gate", "--serch", "x", "msmtp");
    assertEquals(64, run.code().number(), run.err());
  }
}

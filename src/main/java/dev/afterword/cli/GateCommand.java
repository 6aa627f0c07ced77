package dev.afterword.cli;

import dev.afterword.journal.Entry;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.report.Columns;
import dev.afterword.report.Detail;
import dev.afterword.report.TextReport;
import dev.afterword.search.FactsByAddress;
import dev.afterword.search.SearchReader;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stands between a mail program and what sends its mail. */
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 64,
    description =
        "Reads a mail from standard input, and hands it to COMMAND when it is ready to send.",
    footer = {
      "",
      "In neomuttrc or muttrc:",
      "  set sendmail=\"afterword gate --search $HOME/search msmtp\"",
      "All that follows COMMAND is handed to it unchanged, what the mail program adds included. Elsewhere",
      "-- may stand before COMMAND; mutt puts options of its own there.",
      "",
      "The facts are those that know most of the addresses in To and Cc; of several, those of an open",
      "application, then the nearest to the folder. If that leaves more than one, name them in a header",
      "X-Afterword-Interview. A mail that no facts know and that has no X-Afterword-Kind is other",
      "mail: COMMAND gets it unchecked. All mail goes out byte for byte, X-Afterword headers included.",
      "",
      "What is not ready is reported on standard error, and on a terminal you are asked: send it",
      "anyway, edit it in $VISUAL or $EDITOR, or do not send it. Without one it is not sent. Mutt leaves",
      "none: it shows the report and comes back to its menu; editors/neomutt/neomuttrc has a key that",
      "sends the mail anyway. Nothing of it is kept; the copy that you edit can be read by nobody else,",
      "and is deleted. The log, of which afterword --help tells, says when mail was checked and with",
      "what exit code.",
      "",
      "Exit codes are those of sendmail: that of COMMAND if it ran, 64 wrong option, 65 not ready or",
      "unreadable, 69 COMMAND cannot be started, 70 a rule crashed, 74 the mail could not be read or",
      "copied, 78 settings, rules or facts are broken."
    })
final class GateCommand implements Job {

  private final Console console;
  private final Engine engine;
  private final Terminal terminal;
  private final RunLog log;

  @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "What sends, with arguments.")
  private List<String> command = List.of();

  @Option(
      names = "--search",
      paramLabel = "DIR",
      description = "Look for facts in DIR and below. Default: the current folder.")
  private Path search = Path.of(".");

  @Option(names = "--all", description = "Check also mail that has nothing to do with a search.")
  private boolean all;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "Hold back from this severity on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private FailOn failOn = FailOn.WARNING;

  @Mixin private final CheckOptions options;

  @Mixin private final ColorOptions colors;

  /**
   * @param terminal where to ask, as standard input is the mail
   */
  GateCommand(Console console, Engine engine, Terminal terminal) {
    this.console = console;
    this.engine = engine;
    this.terminal = terminal;
    this.log = RunLog.of(Entry.Activity.GATE, console);
    this.options = new CheckOptions(console);
    this.colors = new ColorOptions(console);
  }

  @Override
  public ExitCode run() {
    log.began();
    return log.ended(passed());
  }

  private ExitCode passed() {
    try {
      return pass(console.in().readAllBytes());
    } catch (Failure wrong) {
      say(String.valueOf(wrong.getMessage()));
      return MailExit.USAGE.code();
    } catch (IOException e) {
      say("not sent: " + e);
      return MailExit.INPUT_OUTPUT.code();
    } catch (RuntimeException | StackOverflowError bug) {
      log.crashed(List.of(), bug);
      say("not sent, for a fault of Afterword itself; please report it:");
      bug.printStackTrace(console.err());
      return MailExit.SOFTWARE.code();
    }
  }

  private ExitCode pass(byte[] message) throws IOException {
    if (!Files.isDirectory(folder())) {
      throw new Failure("--search " + search + ": " + NoFolder.why(folder()));
    }
    OutgoingMail mail = new OutgoingMail(message);
    FactsByAddress.Found facts = facts(mail);
    console.tell(facts.problems());
    boolean isOther = facts.best().isEmpty() && !mail.isDeclared() && !mail.namesItsFacts();
    if (isOther && !all) {
      return send(message);
    }
    engine.prepare();
    return passIfReady(message);
  }

  private ExitCode passIfReady(byte[] message) throws IOException {
    byte[] latest = message;
    while (true) {
      LintReport report = checked(latest);
      if (ExitCode.of(report, failOn).equals(ExitCode.FINE)) {
        return send(latest);
      }
      show(report);
      switch (decision()) {
        case SEND -> {
          return send(latest);
        }
        case EDIT -> latest = edited(latest);
        case ABORT -> {
          say("not sent");
          return MailExit.of(report).code();
        }
      }
    }
  }

  private enum Decision {
    SEND,
    EDIT,
    ABORT
  }

  /** Without anybody to ask, nothing is sent. */
  private Decision decision() throws IOException {
    while (true) {
      console.err().flush();
      Optional<String> answer = terminal.ask("Send it anyway, edit it, or abort? [s/e/a] ");
      if (answer.isEmpty()) {
        return Decision.ABORT;
      }
      switch (answer.get().strip().toLowerCase(Locale.ROOT)) {
        case "s", "send" -> {
          return Decision.SEND;
        }
        case "e", "edit" -> {
          return Decision.EDIT;
        }
        case "a", "abort" -> {
          return Decision.ABORT;
        }
        default -> {}
      }
    }
  }

  private byte[] edited(byte[] message) throws IOException {
    try (PrivateCopy copy = new PrivateCopy(OutgoingMail.NAME, message)) {
      Optional<String> trouble = terminal.editor().open(copy.file(), 1);
      trouble.ifPresent(this::say);
      return trouble.isPresent() ? message : copy.bytes();
    }
  }

  private LintReport checked(byte[] message) throws IOException {
    OutgoingMail mail = new OutgoingMail(message);
    List<Path> best = mail.namesItsFacts() ? List.of() : facts(mail).best();
    CheckPlan.Piped piped = new CheckPlan.Piped(place(mail, best).toString(), message);
    long begin = System.nanoTime();
    LintReport report = engine.check(options.plan(List.of()).uncached().with(piped));
    log.checked(report, Duration.ofNanos(System.nanoTime() - begin));
    return best.size() < 2 ? report : report.withProblems(with(ambiguity(best), report.problems()));
  }

  private static List<Problem> with(Problem first, List<Problem> others) {
    return Stream.concat(Stream.of(first), others.stream()).toList();
  }

  private static Problem ambiguity(List<Path> best) {
    return Problem.of(
        OutgoingMail.NAME,
        best.stream().map(Path::toString).collect(Collectors.joining(" and "))
            + " fit equally well; name one in a header, as in X-Afterword-Interview: "
            + best.get(0));
  }

  private FactsByAddress.Found facts(OutgoingMail mail) {
    return FactsByAddress.below(folder(), mail.addresses(), console.clock().getZone());
  }

  /** The file that the mail stands for: beside its facts, if it has any and does not name them. */
  private Path place(OutgoingMail mail, List<Path> best) {
    if (best.size() == 1) {
      return search.resolve(best.get(0)).resolveSibling(OutgoingMail.NAME).normalize();
    }
    return mail.namesItsFacts()
        ? search.resolve(OutgoingMail.NAME).normalize()
        : withoutFacts().resolve(OutgoingMail.NAME);
  }

  /** The nearest folder that is in no application; the facts of others would be wrong ones. */
  private Path withoutFacts() {
    Path free = folder();
    for (Path above = free; above != null; above = above.getParent()) {
      if (Files.exists(above.resolve(SearchReader.FACTS)) && above.getParent() != null) {
        free = above.getParent();
      }
    }
    return free;
  }

  private Path folder() {
    return console.folder().resolve(search).normalize();
  }

  private void show(LintReport report) throws IOException {
    boolean terminal = console.errTerminal();
    new TextReport(colors.of(terminal), Detail.NORMAL, Severity.SUGGESTION, false)
        .within(terminal ? console.columns() : Columns.ANY)
        .write(report, console.err());
    console.tell(report.problems());
  }

  private void say(String message) {
    console.err().println("afterword: " + message);
  }

  private ExitCode send(byte[] message) throws IOException {
    console.err().flush();
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(console.folder().toFile())
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      say("not sent: " + e.getMessage());
      return MailExit.UNAVAILABLE.code();
    }
    boolean taken = hand(message, process);
    try {
      int code = process.waitFor();
      if (!taken && code == 0) {
        say(command.get(0) + " did not read all of the mail");
        return MailExit.INPUT_OUTPUT.code();
      }
      return new ExitCode(code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("left alone while " + command.get(0) + " was sending", e);
    }
  }

  /** Whether the process took all of it; one that fails at once may end before. */
  private static boolean hand(byte[] message, Process process) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(message);
      return true;
    } catch (IOException ended) {
      return false;
    }
  }
}

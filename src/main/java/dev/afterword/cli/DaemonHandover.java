package dev.afterword.cli;

import dev.afterword.daemon.Answer;
import dev.afterword.daemon.Bytes;
import dev.afterword.daemon.Reply;
import dev.afterword.daemon.Request;
import dev.afterword.daemon.SocketFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Hands over to the daemon of this user, and has one started for the next time if there is none.
 */
final class DaemonHandover implements Handover {

  private final Console console;
  private final DaemonStart start;

  DaemonHandover(Console console, DaemonStart start) {
    this.console = console;
    this.start = start;
  }

  @Override
  public Outcome check(List<String> arguments, Optional<Bytes> input) {
    if (arguments.stream().anyMatch(argument -> argument.startsWith("@"))) {
      return Outcome.kept("the daemon takes no arguments from files");
    }
    try {
      Daemon daemon = Daemon.of(console);
      Reply reply = daemon.caller().ask(request(arguments, input));
      if (reply instanceof Reply.Answered answered) {
        return done(answered.answer());
      }
      if (reply instanceof Reply.Absent) {
        return Outcome.kept("there was no daemon; " + started(daemon.folder()));
      }
      if (reply instanceof Reply.Leaving leaving) {
        return Outcome.kept(leaving.why() + "; " + started(daemon.folder()));
      }
      return Outcome.kept(
          reply instanceof Reply.Failed failed ? failed.why() : "the daemon gave no answer");
    } catch (IOException | UncheckedIOException | Failure e) {
      return Outcome.kept("the daemon cannot be used: " + e.getMessage());
    }
  }

  private Request request(List<String> arguments, Optional<Bytes> input) throws IOException {
    return new Request(
        arguments,
        Request.WorkingFolder.of(console.folder()),
        Variables.ofChecks(console.environment()),
        console.terminal(),
        console.clock().instant(),
        console.clock().getZone(),
        input);
  }

  /** What the daemon could not do may well be done here: its process is another. */
  private static Outcome done(Answer answer) {
    return ExitCode.of(answer.code())
        .filter(code -> !code.equals(ExitCode.NOT_DONE))
        .map(code -> Outcome.done(new Done(code, text(answer.out()), text(answer.err()))))
        .orElseGet(() -> Outcome.kept("the daemon ended with " + answer.code()));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }

  private String started(SocketFolder folder) {
    try {
      start.in(folder, console.environment());
      return "one was started for the next check";
    } catch (IOException e) {
      return "none can be started (" + e.getMessage() + ")";
    }
  }
}

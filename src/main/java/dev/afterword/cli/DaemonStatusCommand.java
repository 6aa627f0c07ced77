package dev.afterword.cli;

import dev.afterword.daemon.Reply;
import picocli.CommandLine.Command;

/** Tells whether there is a daemon. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Tells whether a daemon is there.")
final class DaemonStatusCommand implements Job {

  private final Console console;

  DaemonStatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() {
    Reply reply = Daemon.of(console).caller().status();
    if (reply instanceof Reply.Failed failed) {
      throw new Failure(failed.why());
    }
    console.out().println(told(reply));
    return ExitCode.FINE;
  }

  private static String told(Reply reply) {
    return reply instanceof Reply.Present present
        ? "process "
            + present.process()
            + (present.sameBuild() ? "" : ", of another build: the next check ends it")
        : "there is no daemon";
  }
}

package dev.afterword.cli;

import dev.afterword.daemon.Reply;
import picocli.CommandLine.Command;

/** Ends the daemon. */
@Command(
    name = "stop",
    mixinStandardHelpOptions = true,
    description = "Ends the daemon; checks that it is at are finished.")
final class DaemonStopCommand implements Job {

  private final Console console;

  DaemonStopCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() {
    Reply reply = Daemon.of(console).caller().stop();
    if (reply instanceof Reply.Failed failed) {
      throw new Failure(failed.why());
    }
    console
        .out()
        .println(reply instanceof Reply.Leaving leaving ? leaving.why() : "there is no daemon");
    return ExitCode.FINE;
  }
}

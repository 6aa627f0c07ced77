package dev.afterword.cli;

import dev.afterword.daemon.Resident;
import dev.afterword.journal.Entry;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;

/** Is the daemon. */
@Command(
    name = "run",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Serves checks until nobody has asked for ten minutes.")
final class DaemonRunCommand implements Job {

  /** By then the check that started this process has had both cores for itself. */
  private static final Duration BEFORE_REHEARSAL = Duration.ofSeconds(2);

  private final Console console;

  DaemonRunCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException {
    Daemon daemon = Daemon.of(console);
    LoadedParts loaded = new LoadedParts();
    RunLog log = RunLog.of(Entry.Activity.DAEMON, console).began();
    rehearseSoon(loaded);
    boolean served =
        new Resident(
                daemon.folder(),
                daemon.build(),
                Daemon.IDLE,
                Daemon.PATIENCE,
                new CheckService(loaded))
            .serve();
    if (!served) {
      throw new Failure("there is a daemon already");
    }
    return log.ended(ExitCode.FINE);
  }

  /** So that the first check that is handed over finds everything loaded. */
  private void rehearseSoon(LoadedParts loaded) {
    Thread beside =
        new Thread(
            () -> {
              try {
                Thread.sleep(BEFORE_REHEARSAL.toMillis());
                new RehearseCommand(
                        console,
                        new InstalledEngine(console.environment(), console.folder(), loaded))
                    .run();
              } catch (IOException | InterruptedException e) {
                console.err().println("afterword: no rehearsal: " + e);
              }
            },
            "rehearsal");
    beside.setDaemon(true);
    beside.start();
  }
}

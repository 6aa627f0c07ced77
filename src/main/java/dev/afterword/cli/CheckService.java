package dev.afterword.cli;

import dev.afterword.daemon.Answer;
import dev.afterword.daemon.Bytes;
import dev.afterword.daemon.Request;
import dev.afterword.daemon.Service;
import dev.afterword.journal.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

/**
 * Checks as another process would, which sent all that it would go by. Of a message nothing is kept
 * from one check to the next.
 */
final class CheckService implements Service {

  private static final String CHECK = "check";

  private final LoadedParts loaded;

  /**
   * @param loaded what all checks share
   */
  CheckService(LoadedParts loaded) {
    this.loaded = loaded;
  }

  @Override
  public Answer answer(Request request) {
    if (request.arguments().indexOf(CHECK) != 0) {
      throw new IllegalArgumentException("only checks are done for others");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(request.input().map(Bytes::toArray).orElse(new byte[0])),
            new PrintWriter(out, false, StandardCharsets.UTF_8),
            new PrintWriter(err, false, StandardCharsets.UTF_8),
            request.terminal(),
            false,
            request.environment(),
            request.folder().path(),
            Clock.fixed(request.now(), request.zone()));
    RunLog log = RunLog.of(Entry.Activity.DAEMON, console);
    Engine engine =
        new InstalledEngine(console.environment(), console.folder(), loaded, log::checked);
    ExitCode code = attempt(new Program(console, engine), request, log);
    console.out().flush();
    console.err().flush();
    return new Answer(code.number(), new Bytes(out.toByteArray()), new Bytes(err.toByteArray()));
  }

  private static ExitCode attempt(Program program, Request request, RunLog log) {
    try {
      return program.attempt(request.arguments().toArray(String[]::new));
    } catch (RuntimeException | Error bug) {
      log.crashed(List.of(), bug);
      throw bug;
    }
  }
}

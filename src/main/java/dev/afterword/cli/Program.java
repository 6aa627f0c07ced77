package dev.afterword.cli;

import dev.afterword.draft.Kind;
import dev.afterword.lint.Severity;
import dev.afterword.text.Nearest;
import dev.afterword.watch.Changes;
import dev.afterword.watch.FolderChanges;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** A function from arguments and streams to an exit code. */
final class Program {

  /** The commands that read drafts in the light of the rules. */
  private static final Set<String> CHECKING = Set.of("baseline", "check", "fix", "plan");

  private static final int MOST_CHOICES = 20;

  /** The commands that need to know all others. */
  private static final Set<String> ABOUT_COMMANDS = Set.of("completion", "man");

  private final Console console;
  private final Engine engine;
  private final Handover handover;
  private final Supplier<Changes> changes;

  Program(Console console) {
    this(
        console,
        new InstalledEngine(console.environment(), console.folder(), new LoadedParts()),
        new DaemonHandover(console, DaemonStart.process()),
        () -> FolderChanges.begin(why -> tellOfPolling(console, why)));
  }

  /** The program where nothing is handed over to other processes. */
  Program(Console console, Engine engine) {
    this(console, engine, Handover.TO_NOBODY);
  }

  /** The program that sees no changes of files, so that it checks once even if it watches. */
  Program(Console console, Engine engine, Handover handover) {
    this(console, engine, handover, Changes::none);
  }

  /**
   * @param handover to whom checks go that may be done elsewhere
   * @param changes what tells when to check again
   */
  Program(Console console, Engine engine, Handover handover, Supplier<Changes> changes) {
    this.console = console;
    this.engine = engine;
    this.handover = handover;
    this.changes = changes;
  }

  private static void tellOfPolling(Console console, String why) {
    console.err().println("afterword: changes are looked for every second, because " + why);
  }

  ExitCode run(String... args) {
    try {
      return attempt(args);
    } catch (RuntimeException | StackOverflowError bug) {
      console.err().println("afterword: a fault of Afterword itself; please report it:");
      bug.printStackTrace(console.err());
      return ExitCode.NOT_DONE;
    } catch (OutOfMemoryError full) {
      console
          .err()
          .println(
              "afterword: not enough memory for so much at once; check fewer folders together, or"
                  + " allow more with AFTERWORD_JAVA_OPTIONS=-Xmx2g");
      return ExitCode.NOT_DONE;
    } finally {
      console.out().flush();
      console.err().flush();
    }
  }

  /** Does the same, but lets the program's own faults through. */
  ExitCode attempt(String... args) {
    try {
      ParseResult parsed = commandLine(args).parseArgs(args);
      if (CommandLine.printHelpIfRequested(parsed)) {
        return ExitCode.FINE;
      }
      while (parsed.hasSubcommand()) {
        parsed = parsed.subcommand();
      }
      if (parsed.commandSpec().userObject() instanceof Job job) {
        return job.run();
      }
      parsed.commandSpec().commandLine().usage(console.err(), Ansi.OFF);
      return ExitCode.NOT_DONE;
    } catch (ParameterException e) {
      CommandSpec command = e.getCommandLine().getCommandSpec();
      failed(message(e) + "\nTry: " + command.qualifiedName() + " --help");
      return new ExitCode(command.exitCodeOnInvalidInput());
    } catch (Failure e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return failed("cannot write the output: " + e);
    }
  }

  private ExitCode failed(String message) {
    message.lines().forEach(line -> console.err().println("afterword: " + line));
    return ExitCode.NOT_DONE;
  }

  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String written = unmatched.getUnmatched().get(0);
      if (written.isEmpty()) {
        return "an empty argument names nothing";
      }
      var spec = unmatched.getCommandLine().getCommandSpec();
      boolean option = written.startsWith("-");
      Set<String> names = option ? spec.optionsMap().keySet() : spec.subcommands().keySet();
      // Every other letter is one slip away.
      List<String> valid =
          names.stream()
              .filter(name -> name.length() > 2 || name.equalsIgnoreCase(written))
              .toList();
      return "unknown "
          + (option ? "option" : valid.isEmpty() ? "argument" : "command")
          + " \""
          + written
          + "\""
          + Nearest.suggestion(written.split("=", 2)[0], valid);
    }
    return e instanceof MissingParameterException missing
        ? e.getMessage() + choices(missing.getMissing().get(0))
        : String.valueOf(e.getMessage());
  }

  /** What there is to choose from, where that can be told in a line. */
  private static String choices(ArgSpec missing) {
    List<String> choices = new ArrayList<>();
    Optional.ofNullable(missing.completionCandidates()).ifPresent(all -> all.forEach(choices::add));
    return choices.isEmpty() || choices.size() > MOST_CHOICES
        ? ""
        : ": one of " + String.join(", ", choices);
  }

  /** All commands and their options. */
  CommandLine commandLine() {
    return commandLine(new String[0]);
  }

  /**
   * The command that is asked for, or all if that cannot be told, with their options: describing a
   * command to the parser takes its time at every start.
   */
  private CommandLine commandLine(String[] args) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new CheckCommand(console, engine, handover, changes));
    commands.put(
        "fix", () -> new FixCommand(console, engine, TextEditor.of(console.environment())));
    commands.put("accept", () -> new AcceptCommand(console));
    commands.put("plan", () -> new PlanCommand(console, engine));
    commands.put("explain", () -> new ExplainCommand(console, engine));
    commands.put(
        "rules",
        () ->
            new CommandLine(new RulesCommand(console, engine))
                .addSubcommand(new RulesTestCommand(console, engine)));
    commands.put("init", () -> new InitCommand(console, engine));
    commands.put("config", () -> new ConfigCommand(console, engine));
    commands.put(
        "cache",
        () ->
            new CommandLine(new CacheCommand())
                .addSubcommand(new CacheSizeCommand(console))
                .addSubcommand(new CacheClearCommand(console)));
    commands.put(
        "daemon",
        () ->
            new CommandLine(new DaemonCommand())
                .addSubcommand(new DaemonStatusCommand(console))
                .addSubcommand(new DaemonStopCommand(console))
                .addSubcommand(new DaemonRunCommand(console)));
    commands.put("lsp", () -> new LspCommand(console, EditorStreams::ofProcess));
    // What stands behind COMMAND is meant for it, however much it looks like an option.
    commands.put(
        "gate",
        () ->
            new CommandLine(new GateCommand(console, engine, Terminal.ofProcess(console)))
                .setStopAtPositional(true));
    commands.put(
        "baseline",
        () ->
            new CommandLine(new BaselineCommand())
                .addSubcommand(new BaselineUpdateCommand(console, engine))
                .addSubcommand(new BaselinePruneCommand(console, engine)));
    commands.put("completion", () -> new CompletionCommand(console));
    commands.put("man", () -> new ManCommand(console, ManReader.ofSystem()));
    commands.put("schema", () -> new SchemaCommand(console));
    commands.put("rehearse", () -> new RehearseCommand(console, engine));
    if (args.length > 0 && commands.containsKey(args[0]) && !ABOUT_COMMANDS.contains(args[0])) {
      commands.keySet().retainAll(Set.of(args[0]));
    }
    if (args.length > 0
        && CHECKING.contains(args[0])
        && !handover.isLikely(List.of(args), console.environment())) {
      engine.prepare();
    }
    CommandLine line = new CommandLine(new AfterwordCommand());
    commands.values().forEach(command -> line.addSubcommand(command.get()));
    line.registerConverter(Severity.class, Named.of(Severity.class));
    line.registerConverter(Kind.class, Named.of(Kind.class));
    line.registerConverter(FailOn.class, Named.of(FailOn.class));
    line.registerConverter(ReportFormat.class, Named.of(ReportFormat.class));
    line.registerConverter(PlanFormat.class, Named.of(PlanFormat.class));
    line.registerConverter(RulesFormat.class, Named.of(RulesFormat.class));
    line.registerConverter(ColorChoice.class, Named.of(ColorChoice.class));
    line.registerConverter(Shell.class, Named.of(Shell.class));
    line.registerConverter(Path.class, new Location());
    line.registerConverter(Instant.class, new Moment(console.clock().getZone()));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setOut(console.out());
    line.setErr(console.err());
    return line;
  }
}

package dev.afterword.cli;

import dev.afterword.text.Nearest;
import dev.afterword.text.Quantity;
import dev.afterword.text.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows manual pages, or installs them. */
@Command(
    name = "man",
    mixinStandardHelpOptions = true,
    description = "Shows the manual page of a command, or writes all of them where man finds them.",
    footer = {
      "",
      "Where ~/.local/bin is on the PATH, this is enough for man afterword-check:",
      "  afterword man --out ~/.local/share/man",
      "When Afterword is renewed, the pages are renewed by the same command. Without a terminal the",
      "page itself is printed, for man -l - or whatever else reads such pages."
    })
final class ManCommand implements Job {

  private final Console console;
  private final ManReader reader;

  @Parameters(
      paramLabel = "COMMAND",
      description = "As in check, or rules test. Default: the page of afterword itself.")
  private List<String> names = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write all pages into the folder man1 in DIR, over those that are there.")
  private @Nullable Path out;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param reader shows a page on a terminal
   */
  ManCommand(Console console, ManReader reader) {
    this.console = console;
    this.reader = reader;
  }

  @Override
  public ExitCode run() throws IOException {
    if (out == null) {
      show(named());
    } else if (names.isEmpty()) {
      write(console.folder().resolve(out).resolve("man1"));
    } else {
      throw new Failure("--out writes all pages: give it or the name of a command");
    }
    return ExitCode.FINE;
  }

  private CommandSpec named() {
    CommandSpec command = spec.root();
    for (String name : names) {
      CommandLine next = command.subcommands().get(name);
      if (next == null || next.getCommandSpec().usageMessage().hidden()) {
        throw new Failure(
            "there is no command \""
                + String.join(" ", names)
                + "\""
                + Nearest.suggestionOrAll(name, names(command)));
      }
      command = next.getCommandSpec();
    }
    return command;
  }

  /** A command without any below it has no other page than its own. */
  private static List<String> names(CommandSpec command) {
    return ManPage.below(command).map(CommandSpec::name).toList();
  }

  private void show(CommandSpec command) throws IOException {
    if (console.terminal()) {
      reader.show(ManPage.fileOf(command), page(command));
    } else {
      console.out().print(page(command));
    }
  }

  private void write(Path folder) {
    List<CommandSpec> commands = ManPage.commands(spec.root()).toList();
    try {
      Files.createDirectories(folder);
      for (CommandSpec command : commands) {
        Files.writeString(folder.resolve(ManPage.fileOf(command)), page(command));
      }
    } catch (IOException e) {
      throw new Failure(
          "--out "
              + out
              + ": cannot be made a folder of pages ("
              + TextFile.refusal(folder, e)
              + ")");
    }
    console.out().println("wrote " + Quantity.of(commands.size(), "page") + " to " + folder);
  }

  private String page(CommandSpec command) {
    return ManPage.of(command, AfterwordCommand.version(), LocalDate.now(console.clock()));
  }
}

package dev.afterword.cli;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program without a command. */
@Command(
    name = "afterword",
    mixinStandardHelpOptions = true,
    versionProvider = AfterwordCommand.Version.class,
    description = {
      "Checks what you write after a job interview, before you send it.",
      "Nothing you write leaves your machine."
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 nothing found, 1 something found (see --fail-on), 2 the job could not be done.",
      "",
      "Variables of the environment:",
      "  NO_COLOR                not empty: no colours, as with --color never",
      "  VISUAL, EDITOR          the program that opens files for fix -i and gate",
      "  AFTERWORD_CACHE         a folder for what is kept from check to check",
      "  AFTERWORD_DAEMON        yes: check as with --daemon",
      "  AFTERWORD_LOG           a file for the log, or off; default: afterword/afterword.log in",
      "                          XDG_STATE_HOME or ~/.local/state",
      "  AFTERWORD_JAVA_HOME     the Java to run with",
      "  AFTERWORD_JAVA_OPTIONS  options for Java, such as -Xmx2g",
      "  AFTERWORD_ARCHIVE       no: keep no archive of Java's classes",
      "",
      "Runs that nobody watches (lsp, daemon, gate, check --watch) note down in the log, which only you",
      "can read, when they checked, for how long, how much was found, and where a rule crashed: nothing",
      "of what you write, no name, no address, no file. It holds 500 kB at most."
    })
final class AfterwordCommand {

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"afterword " + version().orElse("(development)")};
    }
  }

  /** The version that was built; a run of loose classes has none. */
  static Optional<String> version() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion());
  }
}

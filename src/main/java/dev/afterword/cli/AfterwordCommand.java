package dev.afterword.cli;

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
      "Exit codes: 0 nothing found, 1 something found (see --fail-on), 2 the job could not be done."
    })
final class AfterwordCommand {

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"afterword " + (version == null ? "(development)" : version)};
    }
  }
}

package dev.afterword.cli;

import picocli.CommandLine.Command;

/** About the process that stays. */
@Command(
    name = "daemon",
    mixinStandardHelpOptions = true,
    description = "Tells of the process that check --daemon hands over to, or ends it.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "With --daemon, or AFTERWORD_DAEMON=yes in the environment, check has its work done by a process",
      "that stays and has everything loaded. The first such check starts it; it ends by itself when",
      "nobody has asked for ten minutes, or when Afterword or Java were renewed. What is printed and",
      "the exit code are the same as without it. Where it cannot be used the check is done without,",
      "and --verbose tells why; reports that go to a file (--output) are always written without it.",
      "",
      "It reads files anew for every check, keeps nothing of them and writes none of yours. It listens",
      "in a folder that nobody else can enter: afterword in XDG_RUNTIME_DIR, else run in the folder of",
      "the cache. It takes some 400 MB of memory. Not on Windows."
    })
final class DaemonCommand {}

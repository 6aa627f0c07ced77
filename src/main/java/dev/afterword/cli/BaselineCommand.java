package dev.afterword.cli;

import picocli.CommandLine.Command;

/** About findings that are known and not to be told again. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    description = "Records the findings that check --baseline sets aside.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "A baseline is a file to keep beside the drafts, with a line for each finding: its file, its rule",
      "and a fingerprint of the words, none of the words themselves. A finding stays known while other",
      "words change, lines are wrapped anew or the file is moved; two equal ones in a draft are two."
    })
final class BaselineCommand {}

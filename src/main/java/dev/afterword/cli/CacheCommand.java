package dev.afterword.cli;

import picocli.CommandLine.Command;

/** About what is kept of earlier checks. */
@Command(
    name = "cache",
    mixinStandardHelpOptions = true,
    description = "Shows or clears what is kept of earlier checks.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Afterword keeps what proofreading found, so that an unchanged text is not read again: the rules,",
      "places and messages, which may name a word of yours, and the words that could stand there",
      "instead. Of the text itself it keeps a digest. The file lies in the folder that AFTERWORD_CACHE",
      "names, or in the folder afterword of the system's caches: XDG_CACHE_HOME or ~/.cache, on macOS",
      "~/Library/Caches, on Windows LOCALAPPDATA. Nobody but you can read it, it holds 8 MB at most, and",
      "it may be deleted at any time."
    })
final class CacheCommand {}

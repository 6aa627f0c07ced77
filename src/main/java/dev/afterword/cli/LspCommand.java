package dev.afterword.cli;

import dev.afterword.journal.Entry;
import dev.afterword.lsp.EditorServer;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves an editor. */
@Command(
    name = "lsp",
    mixinStandardHelpOptions = true,
    description =
        "Serves an editor: speaks the Language Server Protocol on standard input and output.",
    footer = {
      "",
      "Editors start it themselves; editors/ in the project shows how. Drafts are checked as you type,",
      "by Afterword's own rules at once, with proofreading a moment later. None of your files is written",
      "but afterword.yml, when you have it accept a word.",
      "",
      "In the editor's own settings, or as initializationOptions: proofread (true), and pause, for how",
      "many milliseconds nothing must be typed before proofreading (300).",
      "",
      "It ends when the editor says so or ends itself; with exit code 0 if it was asked to shut down",
      "before, as the protocol has it, else with 1.",
      "",
      "When it began and ended, and what crashed, stands in the log: see afterword --help."
    })
final class LspCommand implements Job {

  /** More than most searches have; they take some 100 kB each. */
  private static final int DRAFTS = 500;

  private final Console console;
  private final Supplier<EditorStreams> streams;

  /**
   * @param streams those of the process, which from then on nobody else can write to
   */
  LspCommand(Console console, Supplier<EditorStreams> streams) {
    this.console = console;
    this.streams = streams;
  }

  @Option(names = "--stdio", description = "As it does anyway; some editors say so.")
  void speakOnStandardStreams(@SuppressWarnings("unused") boolean said) {
    // There is no other way to speak.
  }

  @Override
  public ExitCode run() {
    LoadedParts loaded = LoadedParts.remembering(DRAFTS);
    loaded.prepare();
    EditorStreams editor = streams.get();
    RunLog log = RunLog.of(Entry.Activity.EDITOR, console).began();
    boolean properly =
        EditorServer.serve(editor.in(), editor.out(), new EditorChecks(console, loaded, log));
    return log.ended(properly ? ExitCode.FINE : ExitCode.of(1).orElseThrow());
  }
}

package dev.afterword.cli;

import dev.afterword.daemon.Bytes;
import dev.afterword.lint.LintReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has a check done by another process that is warm already. */
@FunctionalInterface
interface Handover {

  /** There is nobody to hand over to, and nobody to tell. */
  Handover TO_NOBODY = (arguments, input) -> new Outcome(Optional.empty(), List.of());

  /** Says whether to hand over where nobody gives options, as for editors and hooks. */
  String VARIABLE = "AFTERWORD_DAEMON";

  /**
   * Hands over; never fails, because the check can be done here.
   *
   * @param arguments of the command line, the command among them
   * @param input what came from standard input, if the check reads it
   */
  Outcome check(List<String> arguments, Optional<Bytes> input);

  /**
   * Whether the environment asks for it.
   *
   * @throws Failure if it cannot be told
   */
  static boolean isWantedBy(Map<String, String> environment) {
    return switch (environment.getOrDefault(VARIABLE, "")) {
      case "yes" -> true;
      case "no", "" -> false;
      default ->
          throw new Failure(
              VARIABLE + " must be yes or no, not \"" + environment.get(VARIABLE) + "\"");
    };
  }

  /** Whether a check will probably be handed over, so that nothing need be loaded for it here. */
  default boolean isLikely(List<String> arguments, Map<String, String> environment) {
    return this != TO_NOBODY
        && (arguments.contains("--daemon") || environment.getOrDefault(VARIABLE, "").equals("yes"));
  }

  /**
   * What came of it.
   *
   * @param done what the other process made of it; empty if the check has yet to be done
   * @param notes why it has yet to be done
   */
  record Outcome(Optional<Done> done, List<LintReport.Note> notes) {

    public Outcome {
      notes = List.copyOf(notes);
    }

    static Outcome done(Done done) {
      return new Outcome(Optional.of(done), List.of());
    }

    static Outcome kept(String why) {
      return new Outcome(
          Optional.empty(), List.of(new LintReport.Note("daemon", "not used: " + why, false)));
    }
  }

  /** A check as another process did it, to the last word. */
  record Done(ExitCode code, String out, String err) {

    /** Passes on what the other process would have printed. */
    ExitCode print(Console console) {
      console.out().print(out);
      console.err().print(err);
      return code;
    }
  }
}

package dev.afterword.cli;

/** The program. */
public final class Main {

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    ExitCode code = new Program(Console.ofProcess()).run(args);
    System.exit(code.number());
  }
}

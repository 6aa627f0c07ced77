package dev.afterword.cli;

import dev.afterword.text.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The job cannot be done, for a reason that the user can do something about. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** One reason; a sentence without a full stop. */
  Failure(String message) {
    super(message);
  }

  /** Several reasons, each in a line of its own. */
  Failure(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
  }
}

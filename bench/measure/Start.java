import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a program is started, and how it is known that it did its work.
 *
 * @param command the program and its arguments
 * @param environment what is added to the environment
 * @param folder the one it works in
 * @param shows a part of its output when it did its work
 * @param worstExit the highest exit code of a run that did its work
 */
record Start(
    List<String> command,
    Map<String, String> environment,
    Path folder,
    String shows,
    int worstExit) {

  Start {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}

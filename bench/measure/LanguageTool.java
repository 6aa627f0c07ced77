import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * LanguageTool's own command line.
 *
 * @param libraries its jars
 */
record LanguageTool(Path libraries) {

  /** What spares a short run most. */
  static final List<String> FOR_A_SHORT_RUN =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /** What a long run on few cores may like better than Java's choice. */
  static final List<String> FOR_A_LONG_RUN = List.of("-XX:+UseParallelGC");

  Start check(Jdk jdk, List<String> flags, Path text) {
    return start(jdk, flags, List.of(text.toString()), text.getParent());
  }

  Start checkFolder(Jdk jdk, List<String> flags, Path folder) {
    return start(jdk, flags, List.of("--recursive", folder.toString()), folder);
  }

  private Start start(Jdk jdk, List<String> flags, List<String> arguments, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(jdk.java());
    command.addAll(flags);
    command.addAll(List.of("-cp", libraries + "/*", "org.languagetool.commandline.Main"));
    command.addAll(List.of("-l", "en-US"));
    command.addAll(arguments);
    return new Start(command, Map.of(), folder, Letters.MISSPELLING, 0);
  }
}

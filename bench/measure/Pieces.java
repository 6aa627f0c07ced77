import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Single pieces of code, measured by JMH in {@code bench/jmh}. */
final class Pieces {

  private static final int NAME = 0;
  private static final int SCORE = 4;
  private static final int ERROR = 5;
  private static final int PARAMETERS = 7;

  private Pieces() {}

  /**
   * One of them.
   *
   * @param name its class and method
   * @param parameters how much it had to do
   * @param micros the mean of its time in microseconds
   * @param error half of the 99.9 % confidence interval of the mean
   */
  record Piece(String name, String parameters, double micros, double error) {}

  /** Runs them all, which takes a minute and more. */
  static List<Piece> measure(Setting setting)
      throws IOException, InterruptedException, Stopwatch.Failed {
    Path csv = setting.work().resolve("jmh.csv");
    String effort = setting.isQuick() ? "-wi 1 -i 1 -w 100ms -r 100ms" : "-wi 3 -i 5";
    List<String> command =
        List.of(
            "mvn",
            "-q",
            "-B",
            "-Pbench",
            "test-compile",
            "exec:exec@jmh",
            "-Djmh.options=%s -foe true -v SILENT -rf csv -rff %s".formatted(effort, csv));
    Process process =
        new ProcessBuilder(command)
            .directory(setting.checkout().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0 || !Files.exists(csv)) {
      throw new Stopwatch.Failed("Maven could not measure them");
    }
    return read(Files.readAllLines(csv));
  }

  /** Each kind of measure is a column; a piece has nothing in those that it does not have. */
  private static List<Piece> read(List<String> lines) {
    String[] heads = cells(lines.get(0));
    List<Piece> pieces = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = cells(line);
      String parameters = "";
      for (int i = PARAMETERS; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          parameters = cells[i] + heads[i].replace("Param:", "");
        }
      }
      String[] name = cells[NAME].split("\\.");
      pieces.add(
          new Piece(
              name[name.length - 2] + "." + name[name.length - 1],
              parameters,
              Double.parseDouble(cells[SCORE]),
              Double.parseDouble(cells[ERROR])));
    }
    return pieces;
  }

  private static String[] cells(String line) {
    return line.replace("\"", "").split(",", -1);
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The page of results. */
final class Page {

  private static final String HEAD =
      """
      # Measured: %s

      %sWhole programs, from their start to their end, one after the other in rounds, so that whatever
      else the machine did struck all of them alike. Wall time is the median of the rounds with the
      least and the most; CPU time counts all cores; peak is the largest resident memory that the
      program had, the median of the rounds. Starting any program at all takes what the row
      “%s” says, and all rows have it in them.

      To repeat: `bench/run` on an idle machine; some twelve minutes on two cores. `bench/run --help`
      tells how to measure less.
      """;

  private static final Map<String, String> NOTES = new LinkedHashMap<>();

  static {
    NOTES.put(
        "One letter",
        "Cold: nothing of the letter is remembered from before. Everybody reads the same letter,"
            + " and each program must find the mistake in it that is of its kind.");
    NOTES.put(
        Rows.HUNDRED,
        "All drafts were checked before; then nothing, or one sentence of one draft, is changed.");
    NOTES.put(
        Rows.DUPLICATES_IN_ONE,
        "The rules about duplicates alone, and all own rules; without proofreading, whose time would"
            + " hide theirs. Five messages to each employer.");
    NOTES.put(Rows.DUPLICATES_IN_MANY, "The same, with forty messages in each search.");
  }

  private final Machine machine;
  private final Setting setting;
  private final Figures figures;
  private final Path file;

  Page(Machine machine, Setting setting, Figures figures, Path file) {
    this.machine = machine;
    this.setting = setting;
    this.figures = figures;
    this.file = file;
  }

  /**
   * Writes what there is so far.
   *
   * @param finished whether nothing more is to come
   */
  void write(boolean finished) throws IOException {
    StringBuilder page = new StringBuilder();
    page.append(HEAD.formatted(machine.date(), warnings(finished), Rows.NOTHING));
    addGoals(page);
    figures.tables().forEach((table, rows) -> addTable(page, table, rows));
    addPieces(page);
    addMachine(page);
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Files.writeString(file, page);
  }

  private String warnings(boolean finished) {
    StringBuilder warnings = new StringBuilder();
    if (setting.isQuick()) {
      warnings.append("**A quick run: one round of each. These figures prove nothing.**\n\n");
    }
    if (!finished) {
      warnings.append("**The run was interrupted; what is missing was not measured.**\n\n");
    }
    if (!machine.isIdle()) {
      warnings.append(
          "**The machine was busy (load %.1f): compare within a table only.**\n\n"
              .formatted(machine.load()));
    }
    return warnings.toString();
  }

  private void addGoals(StringBuilder page) {
    page.append("\n## Figures to reach\n\n| figure | measured | |\n|---|---:|---|\n");
    for (Goals.Verdict verdict : new Goals(setting, figures).verdicts()) {
      String word =
          verdict.measured().isEmpty() ? "" : verdict.reached() ? "reached" : "**missed**";
      page.append(
          "| %s | %s | %s |\n"
              .formatted(verdict.goal(), verdict.measured().orElse("not measured"), word));
    }
  }

  private static void addTable(StringBuilder page, String table, Map<String, Series> rows) {
    page.append("\n## ").append(table).append("\n\n");
    NOTES.forEach(
        (start, note) -> {
          if (table.startsWith(start)) {
            page.append(note).append("\n\n");
          }
        });
    page.append("| | wall s | least – most | CPU s | peak MB | rounds |\n");
    page.append("|---|---:|---:|---:|---:|---:|\n");
    rows.forEach((row, series) -> addRow(page, row, series));
  }

  private static void addRow(StringBuilder page, String row, Series series) {
    if (series.isEmpty()) {
      page.append("| %s | %s | | | | |\n".formatted(row, series.trouble().orElse("")));
      return;
    }
    page.append(
        String.format(
            Locale.ROOT,
            "| %s | %.2f | %.2f – %.2f | %.2f | %.0f | %d%s |\n",
            row,
            series.median(Run::wall),
            series.least(Run::wall),
            series.most(Run::wall),
            series.median(Run::cpu),
            series.median(Run::peak),
            series.runs().size(),
            series.trouble().map(trouble -> ", then " + trouble).orElse("")));
  }

  private void addPieces(StringBuilder page) {
    if (figures.pieces().isEmpty()) {
      return;
    }
    page.append("\n## Single pieces of code\n\n");
    page.append("Measured by JMH, warm, with `bench/jmh`; both sides find the same.\n\n");
    page.append("| | work | µs | ± |\n|---|---|---:|---:|\n");
    for (Pieces.Piece piece : figures.pieces()) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,.1f | %s |\n",
              piece.name(),
              piece.parameters(),
              piece.micros(),
              Double.isNaN(piece.error()) ? "one run" : "%,.1f".formatted(piece.error())));
    }
  }

  private void addMachine(StringBuilder page) {
    page.append("\n## Measured on\n\n");
    page.append(
        String.format(
            Locale.ROOT,
            "%d cores (%s), %.0f GB of memory, %s; load before: %.2f.\n\n",
            machine.cores(),
            machine.processor(),
            machine.memory(),
            machine.kernel(),
            machine.load()));
    page.append("| program | version |\n|---|---|\n");
    page.append("| Afterword | commit %s |\n".formatted(machine.commit()));
    for (Jdk jdk : setting.jdks()) {
      page.append("| Java | %s |\n".formatted(jdk.version()));
    }
    setting
        .peerVersions()
        .forEach((peer, version) -> page.append("| %s | %s |\n".formatted(peer, version)));
  }
}

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures to reach, held against what was measured. */
final class Goals {

  /** Lengths of the letters whose cold checks are judged. */
  private static final List<Integer> LETTERS = List.of(80, 120, 250);

  private final Setting setting;
  private final Figures figures;

  Goals(Setting setting, Figures figures) {
    this.setting = setting;
    this.figures = figures;
  }

  /**
   * One of them.
   *
   * @param goal in words
   * @param measured in words; empty if it was not measured
   * @param reached whether it was
   */
  record Verdict(String goal, Optional<String> measured, boolean reached) {}

  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    for (Jdk jdk : setting.jdks()) {
      for (int words : LETTERS) {
        addCold(verdicts, jdk, words);
      }
    }
    for (Jdk jdk : setting.jdks()) {
      addFolder(verdicts, jdk);
    }
    addThroughput(verdicts);
    addDuplicates(verdicts, Rows.DUPLICATES_IN_ONE);
    addDuplicates(verdicts, Rows.DUPLICATES_IN_MANY);
    return verdicts;
  }

  private void addCold(List<Verdict> verdicts, Jdk jdk, int words) {
    String table = Rows.cold(words);
    Optional<Series> full = measured(table, Rows.full(jdk));
    Optional<Series> peer = measured(table, Rows.languageTool(jdk, List.of()));
    Optional<Double> wall = ratio(full.map(Goals::wall), peer.map(Goals::wall));
    Optional<Double> peak = ratio(full.map(Goals::peak), peer.map(Goals::peak));
    String what = "%d words, %s: ".formatted(words, jdk);
    verdicts.add(atMost(what + "wall time at most 1/5 of LanguageTool's", wall, 0.2, "%.2f of it"));
    verdicts.add(
        atMost(what + "peak memory at most 1/3 of LanguageTool's", peak, 1 / 3.0, "%.2f of it"));
    Optional<Double> own = measured(table, Rows.own(jdk)).map(Goals::wall);
    verdicts.add(atMost(what + "own rules only, at most 0.4 s", own, 0.4, "%.2f s"));
  }

  private void addFolder(List<Verdict> verdicts, Jdk jdk) {
    Optional<Double> unchanged = measured(Rows.HUNDRED, Rows.unchanged(jdk)).map(Goals::wall);
    verdicts.add(
        atMost("100 unchanged drafts, %s: at most 0.5 s".formatted(jdk), unchanged, 0.5, "%.2f s"));
    Optional<Double> ratio =
        ratio(
            measured(Rows.HUNDRED, Rows.oneSentence(jdk)).map(Goals::wall),
            measured(Rows.HUNDRED, Rows.oneLetter(jdk)).map(Goals::wall));
    verdicts.add(
        atMost(
            "one changed sentence in 100, %s: at most the cold check of one letter".formatted(jdk),
            ratio,
            1,
            "%.2f of it"));
  }

  private void addThroughput(List<Verdict> verdicts) {
    String table = Rows.thousand(setting.either(1000, 30));
    for (Jdk jdk : setting.jdks()) {
      Optional<Double> fastest =
          figures.table(table).entrySet().stream()
              .filter(row -> row.getKey().startsWith(Rows.languageTool(jdk, List.of())))
              .filter(row -> !row.getValue().isEmpty())
              .map(row -> wall(row.getValue()))
              .min(Double::compare);
      Optional<Double> ratio = ratio(fastest, measured(table, Rows.full(jdk)).map(Goals::wall));
      verdicts.add(
          new Verdict(
              "%s, %s: at least 3 times LanguageTool's texts per second, with its best flags"
                  .formatted(table, jdk),
              ratio.map("%.1f times"::formatted),
              ratio.orElse(0.0) >= 3));
    }
  }

  private void addDuplicates(List<Verdict> verdicts, String table) {
    Optional<Series> most = measured(table, Rows.messages(10_000));
    String what = "10,000 " + table.toLowerCase(java.util.Locale.ROOT) + ": ";
    verdicts.add(atMost(what + "under 15 s", most.map(Goals::wall), 15, "%.1f s"));
    verdicts.add(atMost(what + "under 1 GiB", most.map(Goals::peak), 1024, "%.0f MB"));
  }

  private static Verdict atMost(String goal, Optional<Double> value, double most, String form) {
    return new Verdict(goal, value.map(form::formatted), value.isPresent() && value.get() <= most);
  }

  private Optional<Series> measured(String table, String row) {
    return figures.series(table, row).filter(series -> !series.isEmpty());
  }

  private static Optional<Double> ratio(Optional<Double> ours, Optional<Double> theirs) {
    return ours.flatMap(our -> theirs.map(their -> our / their));
  }

  private static double wall(Series series) {
    return series.median(Run::wall);
  }

  private static double peak(Series series) {
    return series.median(Run::peak);
  }
}

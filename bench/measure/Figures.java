import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that was measured so far, table by table, in the order of the page. */
final class Figures {

  /**
   * How often a table is measured.
   *
   * @param rounds at most
   * @param time no round begins after this, except the first
   * @param limit of a single run
   */
  record Effort(int rounds, Duration time, Duration limit) {}

  private final Stopwatch stopwatch;
  private final Map<String, Map<String, Series>> tables = new LinkedHashMap<>();
  private List<Pieces.Piece> pieces = List.of();
  private boolean closed;

  Figures(Stopwatch stopwatch) {
    this.stopwatch = stopwatch;
  }

  /** Before each round; gives programs something new to read. */
  interface Preparation {
    void before(int round) throws IOException;
  }

  /**
   * Measures programs in turn, each once in a round, so that whatever else the machine does strikes
   * all of them alike.
   *
   * @param starts by what they are called in the table
   */
  void measure(String table, Map<String, Start> starts, Effort effort)
      throws IOException, InterruptedException {
    measure(table, starts, effort, round -> {});
  }

  /** The same with something to do before each round. */
  void measure(String table, Map<String, Start> starts, Effort effort, Preparation preparation)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + effort.time().toNanos();
    for (int round = 1; round <= effort.rounds(); round++) {
      if (round > 1 && System.nanoTime() > end) {
        break;
      }
      Progress.say("%s, round %d of %d", table, round, effort.rounds());
      preparation.before(round);
      for (Map.Entry<String, Start> entry : starts.entrySet()) {
        addRun(table, entry.getKey(), entry.getValue(), effort.limit());
      }
    }
  }

  private void addRun(String table, String row, Start start, Duration limit)
      throws IOException, InterruptedException {
    Series known = series(table, row).orElse(new Series(List.of(), Optional.empty()));
    if (known.trouble().isPresent()) {
      return;
    }
    List<Run> runs = new ArrayList<>(known.runs());
    Optional<String> trouble = Optional.empty();
    try {
      Run run = stopwatch.run(start, limit);
      Progress.say("  %-60s %6.2f s  %4.0f MB", row, run.wall(), run.peak());
      runs.add(run);
    } catch (Stopwatch.Failed e) {
      Progress.say("  %-60s %s", row, e.getMessage());
      trouble = Optional.of(e.getMessage());
    }
    put(table, row, new Series(runs, trouble));
  }

  /** Notes that something could not be measured, and why. */
  void missing(String table, String row, String why) {
    Progress.say("  %-60s %s", row, why);
    put(table, row, Series.missing(why));
  }

  /** Takes no more figures: from now on programs are ended before they are done. */
  synchronized void close() {
    closed = true;
  }

  private synchronized void put(String table, String row, Series series) {
    if (closed) {
      return;
    }
    tables.computeIfAbsent(table, name -> new LinkedHashMap<>()).put(row, series);
  }

  /** Adds what single pieces of code took. */
  synchronized void put(List<Pieces.Piece> measured) {
    pieces = List.copyOf(measured);
  }

  /** What single pieces of code took; empty if they were not measured. */
  synchronized List<Pieces.Piece> pieces() {
    return pieces;
  }

  /** All tables by name, in order. */
  synchronized Map<String, Map<String, Series>> tables() {
    return Collections.unmodifiableMap(tables);
  }

  /** The rows of a table, in order; empty if it was not measured. */
  synchronized Map<String, Series> table(String table) {
    return tables.getOrDefault(table, Map.of());
  }

  /** The runs of a row, if there are any or it is known why not. */
  Optional<Series> series(String table, String row) {
    return Optional.ofNullable(table(table).get(row));
  }
}

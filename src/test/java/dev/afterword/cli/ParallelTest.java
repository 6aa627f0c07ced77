package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

/** However many threads check, the report is the same. */
class ParallelTest {

  @Test
  void manyThreadsReportWhatOneReports() throws Exception {
    String serial = reportOf(1);
    assertTrue(serial.length() > 10_000, "only " + serial.length() + " characters");
    assertEquals(serial, reportOf(8));
  }

  private static String reportOf(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      // A stream goes parallel in the pool of the thread that runs it.
      return pool.submit(
              () ->
                  Run.of(
                          new InstalledEngine(Map.of()),
                          "check",
                          "--format",
                          "json",
                          "--now",
                          "2026-03-04T16:30",
                          "corpus/demo",
                          "corpus/five-weeks",
                          "corpus/letters")
                      .out())
          .get();
    } finally {
      pool.shutdown();
    }
  }
}

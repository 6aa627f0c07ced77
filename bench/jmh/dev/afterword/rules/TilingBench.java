package dev.afterword.rules;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Two letters that share a third of their words, tiled by the index and by comparing every pair.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TilingBench {

  private static final int SHORTEST = 5;
  private static final int VOCABULARY = 300;

  /** How long each letter is. */
  @Param({"80", "250"})
  int words;

  private int[] left = {};
  private int[] right = {};

  /** Writes the letters, and makes sure that both ways find the same. */
  @Setup
  public void invent() {
    Random random = new Random(4);
    left = random.ints(words, 0, VOCABULARY).toArray();
    right = random.ints(words, 0, VOCABULARY).toArray();
    int shared = words / 6;
    System.arraycopy(left, 0, right, words - shared, shared);
    System.arraycopy(left, words / 2, right, words / 4, shared);
    List<Tiling.Tile> tiles = index();
    if (tiles.size() < 2 || !tiles.equals(everyPair())) {
      throw new IllegalStateException("the two ways do not find the same");
    }
  }

  /** What Afterword does. */
  @Benchmark
  public List<Tiling.Tile> index() {
    return Tiling.of(left, right, SHORTEST);
  }

  /** The simplest way. */
  @Benchmark
  public List<Tiling.Tile> everyPair() {
    return TilingTest.byComparingEveryPair(left, right, SHORTEST);
  }
}

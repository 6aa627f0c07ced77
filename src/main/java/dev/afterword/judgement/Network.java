package dev.afterword.judgement;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * A trained network with one hidden layer. Each trait speaks for or against some hidden units, each
 * as one of √n if n known traits are shown; the units that are spoken for more than against speak
 * for the outcomes. So the same words may say something else in other company, which a model that
 * adds up the words cannot learn.
 */
final class Network {

  private final Units units;
  private final TraitTable table;

  Network(Units units, TraitTable table) {
    this.units = units;
    this.table = table;
  }

  static Network read(ByteBuffer in) {
    Units units = Units.read(in);
    return new Network(units, TraitTable.read(in, units.count()));
  }

  /** Writes what {@link #read} reads. */
  void write(DataOutputStream out) throws IOException {
    units.write(out);
    table.write(out);
  }

  int outcomes() {
    return units.outcomes();
  }

  /** What it makes of something that shows traits. */
  Opinion of(Collection<Trait> traits) {
    float[] sums = new float[units.count()];
    int known = 0;
    for (Trait trait : traits) {
      int at = table.at(trait);
      known += at < 0 ? 0 : 1;
      for (int i = 0; at >= 0 && i < sums.length; i++) {
        sums[i] += table.weights()[at * sums.length + i];
      }
    }
    float share = table.step() * share(known);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = sums[i] * share;
    }
    return new Opinion(units.lit(sums), share);
  }

  /**
   * How much each trait counts. Without it a model is sure of a long sentence for no other reason
   * than its length.
   *
   * @param known how many traits the model knows of those that are shown
   */
  static float share(int known) {
    return (float) (1 / Math.sqrt(Math.max(1, known)));
  }

  /** What it makes of one sentence. */
  final class Opinion {

    private final float[] lit;
    private final float share;

    private Opinion(float[] lit, float share) {
      this.lit = lit;
      this.share = share;
    }

    /** The probability of each outcome. */
    double[] probabilities() {
      return units.probabilities(lit);
    }

    /** How much a trait speaks for an outcome here; 0 for a trait that was never learned. */
    double weight(Trait trait, int outcome) {
      int at = table.at(trait);
      double sum = 0;
      for (int i = 0; at >= 0 && i < lit.length; i++) {
        sum += lit[i] > 0 ? table.weights()[at * lit.length + i] * units.weight(i, outcome) : 0;
      }
      return sum * share;
    }
  }
}

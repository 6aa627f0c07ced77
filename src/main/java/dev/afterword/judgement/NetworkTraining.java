package dev.afterword.judgement;

import dev.afterword.language.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Trains a {@link Network}, observation by observation, with steps after AdaGrad (Duchi, Hazan and
 * Singer 2011) that shrink to nothing. In each round every trait of an observation is left out with
 * an even chance (dropout, Srivastava et al. 2014), so that none is relied upon alone. The same
 * observations give the same bytes on every machine.
 *
 * <p>Written here because OpenNLP has no such model and what is on offer for Java wants dense input
 * or native code.
 */
final class NetworkTraining {

  /**
   * How to train; found by trying, as {@code corpus/labelled/MODELS.md} tells.
   *
   * @param units hidden ones of each member
   * @param rounds how often each observation is seen
   * @param fewest a trait that fewer observations show is not learned
   */
  record Plan(int units, int rounds, int fewest) {}

  /** Two that began otherwise are wrong about other sentences; their mean is wrong about fewer. */
  private static final int MEMBERS = 2;

  private static final float FIRST_STEP = 0.1f;
  private static final float LEFT_OUT = 0.5f;
  private static final float FIRST_WEIGHTS = 0.1f;

  /**
   * How much less sure it becomes at last: so the probabilities are truest for development
   * sentences (temperature scaling, Guo et al. 2017).
   */
  private static final float TEMPERATURE = 1.75f;

  private final int units;
  private final int outcomes;
  private final Random random;
  private final int[] keys;
  private final List<Seen> seen = new ArrayList<>();
  private final Weights ofTraits;
  private final Weights biases;
  private final Weights ofUnits;
  private final Weights outcomeBiases;

  private NetworkTraining(int outcomes, List<Observation> observations, Plan plan, long seed) {
    this.units = plan.units();
    this.outcomes = outcomes;
    random = new Random(seed);
    Set<Integer> common = new TreeSet<>(Observation.common(observations, plan.fewest()));
    keys = common.stream().mapToInt(Integer::intValue).toArray();
    Map<Integer, Integer> places = new HashMap<>();
    common.forEach(key -> places.put(key, places.size()));
    for (Observation one : observations) {
      int[] traits = one.traits().stream().filter(common::contains).mapToInt(places::get).toArray();
      seen.add(new Seen(one.outcome(), traits, one.weight()));
    }
    ofTraits = Weights.random(keys.length * units, FIRST_WEIGHTS, random);
    biases = Weights.zero(units);
    ofUnits = Weights.random(units * outcomes, (float) Math.sqrt(2.0 / units), random);
    outcomeBiases = Weights.zero(outcomes);
  }

  /**
   * The trained network.
   *
   * @param outcomes how many there are
   */
  static Network train(int outcomes, List<Observation> observations, Plan plan) {
    List<NetworkTraining> members =
        IntStream.rangeClosed(1, MEMBERS)
            .parallel()
            .mapToObj(seed -> new NetworkTraining(outcomes, observations, plan, seed))
            .peek(member -> member.learn(plan.rounds()))
            .toList();
    return joined(members);
  }

  /** An observation by the places of its known traits. */
  @SuppressWarnings("ArrayRecordComponent") // Only this class sees it.
  private record Seen(int outcome, int[] traits, int weight) {}

  private void learn(int rounds) {
    List<Seen> order = new ArrayList<>(seen);
    long steps = (long) rounds * order.size();
    long step = 0;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Seen one : order) {
        learn(one, FIRST_STEP * (1 - (float) step / steps));
        step++;
      }
    }
  }

  private void learn(Seen one, float rate) {
    int[] shown = withoutSome(one.traits());
    float share = Network.share(shown.length);
    float[] sums = new float[units];
    for (int trait : shown) {
      for (int unit = 0; unit < units; unit++) {
        sums[unit] += ofTraits.now[trait * units + unit] * share;
      }
    }
    Units now = new Units(biases.now, ofUnits.now, outcomeBiases.now);
    float[] lit = now.lit(sums);
    float[] wrong = wrong(now.probabilities(lit), one);
    float[] blame = blame(lit, wrong);
    for (int unit = 0; unit < units; unit++) {
      for (int i = 0; lit[unit] > 0 && i < outcomes; i++) {
        ofUnits.step(unit * outcomes + i, wrong[i] * lit[unit], rate);
      }
    }
    for (int i = 0; i < outcomes; i++) {
      outcomeBiases.step(i, wrong[i], rate);
    }
    for (int unit = 0; unit < units; unit++) {
      if (lit[unit] > 0) {
        biases.step(unit, blame[unit], rate);
        for (int trait : shown) {
          ofTraits.step(trait * units + unit, blame[unit] * share, rate);
        }
      }
    }
  }

  private int[] withoutSome(int[] traits) {
    int[] kept = new int[traits.length];
    int count = 0;
    for (int trait : traits) {
      if (random.nextFloat() >= LEFT_OUT) {
        kept[count] = trait;
        count++;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** How far each probability is from what was seen. */
  private float[] wrong(double[] probabilities, Seen one) {
    float[] wrong = new float[outcomes];
    for (int i = 0; i < outcomes; i++) {
      wrong[i] = (float) (probabilities[i] - (i == one.outcome() ? 1 : 0)) * one.weight();
    }
    return wrong;
  }

  /** How much each unit that is lit has to do with it. */
  private float[] blame(float[] lit, float[] wrong) {
    float[] blame = new float[units];
    for (int unit = 0; unit < units; unit++) {
      for (int i = 0; lit[unit] > 0 && i < outcomes; i++) {
        blame[unit] += ofUnits.now[unit * outcomes + i] * wrong[i];
      }
    }
    return blame;
  }

  /** One network whose scores are the means of its members. */
  private static Network joined(List<NetworkTraining> members) {
    NetworkTraining first = members.get(0);
    int all = members.size() * first.units;
    float[] ofTraits = new float[first.keys.length * all];
    float[] biases = new float[all];
    float[] ofUnits = new float[all * first.outcomes];
    float[] outcomeBiases = new float[first.outcomes];
    float share = 1 / (TEMPERATURE * members.size());
    for (int m = 0; m < members.size(); m++) {
      NetworkTraining member = members.get(m);
      int from = m * first.units;
      for (int trait = 0; trait < first.keys.length; trait++) {
        System.arraycopy(
            member.ofTraits.now, trait * first.units, ofTraits, trait * all + from, first.units);
      }
      System.arraycopy(member.biases.now, 0, biases, from, first.units);
      for (int i = 0; i < member.ofUnits.now.length; i++) {
        ofUnits[from * first.outcomes + i] = member.ofUnits.now[i] * share;
      }
      for (int i = 0; i < first.outcomes; i++) {
        outcomeBiases[i] += member.outcomeBiases.now[i] * share;
      }
    }
    return rounded(new Units(biases, ofUnits, outcomeBiases), first.keys, ofTraits);
  }

  private static Network rounded(Units units, int[] keys, float[] ofTraits) {
    float largest = 0;
    for (float weight : ofTraits) {
      largest = Math.max(largest, Math.abs(weight));
    }
    float step = largest / Byte.MAX_VALUE;
    byte[] rounded = new byte[ofTraits.length];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (byte) Math.round(ofTraits[i] / step);
    }
    return new Network(units, new TraitTable(keys, rounded, step));
  }

  /** Weights while they are learned. */
  private static final class Weights {

    /** So that the first step is finite. */
    private static final float LEAST = 1e-8f;

    private final float[] now;

    /** The squares of all slopes so far: the more a weight was moved, the less it moves. */
    private final float[] moved;

    private Weights(int count) {
      now = new float[count];
      moved = new float[count];
    }

    static Weights zero(int count) {
      return new Weights(count);
    }

    static Weights random(int count, float spread, Random random) {
      Weights weights = new Weights(count);
      for (int i = 0; i < count; i++) {
        weights.now[i] = (float) random.nextGaussian() * spread;
      }
      return weights;
    }

    void step(int at, float slope, float rate) {
      moved[at] += slope * slope;
      now[at] -= rate * slope / (float) Math.sqrt(moved[at] + LEAST);
    }
  }
}

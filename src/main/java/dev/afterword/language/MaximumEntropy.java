package dev.afterword.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Trains models of maximum entropy. The same observations give the same weights. */
public final class MaximumEntropy {

  /**
   * Something seen.
   *
   * @param outcome what it is
   * @param traits the keys of what it shows
   * @param weight as how many it counts
   */
  public record Observation(int outcome, List<Integer> traits, int weight) {
    /** Keeps its own copy. */
    public Observation {
      traits = List.copyOf(traits);
    }
  }

  /**
   * How bold a model may be; found by trying on development writing.
   *
   * @param fewest a trait that fewer observations show says little about others
   * @param cost how dear large weights are
   * @param even whether the traits of an observation count less the more there are, so that a model
   *     is not sure of a long sentence for its length alone
   */
  public record Caution(int fewest, double cost, boolean even) {}

  private static final int ITERATIONS = 50;

  /** Fixed, because sums that are split otherwise are rounded otherwise. */
  private static final int THREADS = 2;

  private MaximumEntropy() {}

  /**
   * How much each trait of an observation counts to an even model.
   *
   * @param known how many traits of the observation the model knows
   */
  public static float share(int known) {
    return (float) (1 / Math.sqrt(Math.max(1, known)));
  }

  /**
   * The weights of each outcome, by the keys of the traits.
   *
   * @param outcomes how many there are, numbered from 0
   */
  public static Map<Integer, double[]> train(
      int outcomes, List<Observation> observations, Caution caution) throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM,
        AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, caution.cost());
    parameters.put(QNTrainer.THREADS_PARAM, THREADS);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new TreeMap<>());
    Set<Integer> common = common(observations, caution.fewest());
    List<Event> events = new ArrayList<>();
    for (Observation seen : observations) {
      String[] known =
          seen.traits().stream()
              .filter(common::contains)
              .map(String::valueOf)
              .toArray(String[]::new);
      float[] shares = new float[known.length];
      Arrays.fill(shares, caution.even() ? share(known.length) : 1);
      Event event = new Event(String.valueOf(seen.outcome()), known, shares);
      events.addAll(Collections.nCopies(seen.weight(), event));
    }
    return weights(
        outcomes, (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events)));
  }

  /** The traits that enough observations show, whatever these count. */
  private static Set<Integer> common(List<Observation> observations, int fewest) {
    Map<Integer, Integer> seen = new HashMap<>();
    for (Observation one : observations) {
      new HashSet<>(one.traits()).forEach(trait -> seen.merge(trait, 1, Integer::sum));
    }
    seen.values().removeIf(often -> often < fewest);
    return seen.keySet();
  }

  @SuppressWarnings("unchecked") // So it is documented.
  private static Map<Integer, double[]> weights(int outcomes, AbstractModel model) {
    Map<String, Context> learned = (Map<String, Context>) model.getDataStructures()[1];
    Map<Integer, double[]> weights = new TreeMap<>();
    learned.forEach(
        (trait, context) -> {
          double[] own = new double[outcomes];
          int[] spokenFor = context.getOutcomes();
          for (int i = 0; i < spokenFor.length; i++) {
            own[Integer.parseInt(model.getOutcome(spokenFor[i]))] = context.getParameters()[i];
          }
          weights.put(Integer.valueOf(trait), own);
        });
    return weights;
  }
}

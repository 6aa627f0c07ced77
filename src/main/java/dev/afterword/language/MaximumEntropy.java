package dev.afterword.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
   */
  public record Observation(int outcome, List<Integer> traits) {
    /** Keeps its own copy. */
    public Observation {
      traits = List.copyOf(traits);
    }
  }

  private static final int ITERATIONS = 50;

  /** A trait that one or two observations show says little about others. */
  private static final int FEWEST = 3;

  /** How dear large weights are; found by trying on the development sentences. */
  private static final double L2_COST = 0.3;

  private MaximumEntropy() {}

  /**
   * The weights of each outcome, by the keys of the traits.
   *
   * @param outcomes how many there are, numbered from 0
   */
  public static Map<Integer, double[]> train(int outcomes, List<Observation> observations)
      throws IOException {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, FEWEST);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, L2_COST);
    parameters.put(QNTrainer.THREADS_PARAM, 1);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new TreeMap<>());
    List<Event> events = new ArrayList<>();
    for (Observation seen : observations) {
      events.add(
          new Event(
              String.valueOf(seen.outcome()),
              seen.traits().stream().map(String::valueOf).toArray(String[]::new)));
    }
    return weights(
        outcomes, (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events)));
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

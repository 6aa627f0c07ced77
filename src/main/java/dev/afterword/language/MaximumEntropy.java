package dev.afterword.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
   * How bold a model may be; found by trying on development writing.
   *
   * @param fewest a trait that fewer observations show says little about others
   * @param cost how dear large weights are
   */
  public record Caution(int fewest, double cost) {}

  private static final int ITERATIONS = 50;

  /** Fixed, because sums that are split otherwise are rounded otherwise. */
  private static final int THREADS = 2;

  private MaximumEntropy() {}

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
        AbstractEventTrainer.DATA_INDEXER_PARAM, AbstractEventTrainer.DATA_INDEXER_ONE_PASS_VALUE);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, caution.cost());
    parameters.put(QNTrainer.THREADS_PARAM, THREADS);
    QNTrainer trainer = new QNTrainer();
    trainer.init(parameters, new TreeMap<>());
    Set<Integer> common = Observation.common(observations, caution.fewest());
    List<Event> events = new ArrayList<>();
    for (Observation seen : observations) {
      String[] known =
          seen.traits().stream()
              .filter(common::contains)
              .map(String::valueOf)
              .toArray(String[]::new);
      Event event = new Event(String.valueOf(seen.outcome()), known);
      events.addAll(Collections.nCopies(seen.weight(), event));
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

package dev.afterword.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.UniformPrior;

/**
 * A maximum entropy model that is used where it lies. It weighs in the order in which OpenNLP's own
 * {@link GISModel} does, so the last bit of every likelihood is the same.
 */
final class FlatModel extends AbstractModel {

  private final ByteBuffer bytes;
  private final FlatTable weights;
  private final UniformPrior uniform = new UniformPrior();

  private FlatModel(String[] outcomes, FlatTable weights, ByteBuffer bytes) {
    super(new Context[0], new String[0], outcomes);
    this.weights = weights;
    this.bytes = bytes;
    this.prior = uniform;
    this.modelType = ModelType.Maxent;
    uniform.setLabels(outcomes, new String[0]);
  }

  /** The model at the position of a buffer, which then stands behind it. */
  static FlatModel at(ByteBuffer bytes) {
    String[] outcomes = Packed.strings(bytes);
    FlatTable weights = FlatTable.at(bytes);
    ByteBuffer records = Packed.slice(bytes).order(ByteOrder.LITTLE_ENDIAN);
    return new FlatModel(outcomes, weights, records);
  }

  /** Makes a new array at each call, which a search may keep. */
  @Override
  public double[] eval(String[] context) {
    int outcomes = getNumOutcomes();
    double[] sums = new double[outcomes];
    uniform.logPrior(sums, new int[0]);
    for (String feature : context) {
      int record = weights.find(feature);
      if (record != FlatTable.ABSENT) {
        add(record, sums);
      }
    }
    double all = 0.0;
    for (int i = 0; i < outcomes; i++) {
      sums[i] = StrictMath.exp(sums[i]);
      all += sums[i];
    }
    for (int i = 0; i < outcomes; i++) {
      sums[i] /= all;
    }
    return sums;
  }

  @Override
  public double[] eval(String[] context, double[] unused) {
    return eval(context);
  }

  private void add(int record, double[] sums) {
    int size = bytes.get(record) & 0xff;
    int outcomeAt = record + 1;
    int weightAt = outcomeAt + size;
    for (int i = 0; i < size; i++) {
      sums[bytes.get(outcomeAt + i) & 0xff] += bytes.getDouble(weightAt + i * Double.BYTES);
    }
  }

  @Override
  public double[] eval(String[] context, float[] values) {
    throw new UnsupportedOperationException("no model of phrases has features with values");
  }

  /**
   * Writes a model.
   *
   * @throws IllegalStateException if it is of another kind than this class can stand in for
   */
  static void write(AbstractModel model, DataOutputStream to) throws IOException {
    if (!(model instanceof GISModel)) {
      throw new IllegalStateException("the model is a " + model.getClass().getName());
    }
    Object[] parts = model.getDataStructures();
    @SuppressWarnings("unchecked") // as its documentation says
    Map<String, Context> features = (Map<String, Context>) parts[1];
    Packed.writeStrings((String[]) parts[2], to);
    Packed.Section records = new Packed.Section();
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Map.Entry<String, Context> feature : features.entrySet()) {
      places.put(feature.getKey(), records.size());
      writeRecord(feature.getValue(), records.out());
    }
    FlatTable.write(places, to);
    records.writeTo(to);
  }

  private static void writeRecord(Context weights, DataOutputStream to) throws IOException {
    int[] outcomes = weights.getOutcomes();
    if (outcomes.length > 0xff) {
      throw new IllegalStateException("a feature speaks for " + outcomes.length + " outcomes");
    }
    to.writeByte(outcomes.length);
    for (int outcome : outcomes) {
      to.writeByte(outcome);
    }
    for (double weight : weights.getParameters()) {
      to.writeLong(Long.reverseBytes(Double.doubleToLongBits(weight)));
    }
  }
}

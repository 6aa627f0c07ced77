import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The runs of one program in one table.
 *
 * @param runs in the order in which they were made
 * @param trouble why there are no more of them, if something went wrong
 */
record Series(List<Run> runs, Optional<String> trouble) {

  Series {
    runs = List.copyOf(runs);
  }

  static Series missing(String why) {
    return new Series(List.of(), Optional.of(why));
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  double median(ToDoubleFunction<Run> of) {
    double[] sorted = sorted(of);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double least(ToDoubleFunction<Run> of) {
    return sorted(of)[0];
  }

  double most(ToDoubleFunction<Run> of) {
    return sorted(of)[runs.size() - 1];
  }

  private double[] sorted(ToDoubleFunction<Run> of) {
    return runs.stream().mapToDouble(of).sorted().toArray();
  }
}

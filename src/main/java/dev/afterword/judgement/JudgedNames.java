package dev.afterword.judgement;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Once;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Set;

/**
 * Judges by a network what the bearer of a name is to a message. It knows no names: the words
 * around one tell. Its network is read when it is first asked for.
 */
public final class JudgedNames {

  static final String NAMES = "names.model";

  /** What the model tells apart, in its order. */
  static final List<Bearer> BEARERS = List.of(Bearer.values());

  private static final Once<Network> NETWORK =
      new Once<>(() -> Network.read(Judge.resource(NAMES)));

  private JudgedNames() {}

  /**
   * How likely one bearer is, from 0 to 1, if it can only be one of some. Safe for use by several
   * threads.
   *
   * @param among of which {@code bearer} is one
   * @param kind of the message
   * @param part in which the name stands
   * @param sentence of the part in which it stands
   * @param name in UTF-16 units of the part's text, as {@link ProperNames} finds it
   */
  public static double odds(
      Bearer bearer, Set<Bearer> among, Kind kind, Part part, Sentence sentence, Span name) {
    double[] probabilities =
        NETWORK
            .get()
            .of(NameTraits.of(kind, part, sentence, name, Judge.families()))
            .probabilities();
    double all = among.stream().mapToDouble(one -> probabilities[BEARERS.indexOf(one)]).sum();
    return probabilities[BEARERS.indexOf(bearer)] / all;
  }
}

package dev.afterword.judgement;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.phrases.Token;
import dev.afterword.phrases.Tokens;
import dev.afterword.text.Once;
import dev.afterword.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/**
 * Judges sentences by a network. Safe for use by several threads.
 *
 * @param <E> what it tells apart
 */
public final class Judge<E extends Enum<E>> {

  static final String ACTS = "acts.model";
  static final String TONES = "tones.model";

  private static final Once<WordFamilies> FAMILIES = new Once<>(WordFamilies::read);
  private static final Once<Judge<Act>> OF_ACTS =
      new Once<>(() -> new Judge<>(List.of(Act.values()), Network.read(resource(ACTS))));
  private static final Once<Judge<Tone>> OF_TONES =
      new Once<>(() -> new Judge<>(List.of(Tone.values()), Network.read(resource(TONES))));

  private final List<E> outcomes;
  private final Network network;
  private final Traits traits = traits();

  /**
   * @param outcomes in the order of the network
   */
  Judge(List<E> outcomes, Network network) {
    if (outcomes.size() != network.outcomes()) {
      throw new IllegalArgumentException("the network tells other outcomes apart");
    }
    this.outcomes = List.copyOf(outcomes);
    this.network = network;
  }

  /** What sentences do. Its network is read when it is first asked for. */
  public static Judge<Act> ofActs() {
    return OF_ACTS.get();
  }

  /** How sentences sound. Its network is read when it is first asked for. */
  public static Judge<Tone> ofTones() {
    return OF_TONES.get();
  }

  static Traits traits() {
    return new Traits(FAMILIES.get());
  }

  static WordFamilies families() {
    return FAMILIES.get();
  }

  static ByteBuffer resource(String name) {
    try (InputStream stream = Judge.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            name + " is missing: it is trained when Afterword is built");
      }
      return ByteBuffer.wrap(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /**
   * How sure it is of one outcome for a sentence, from 0 to 1.
   *
   * @param part in which the sentence stands
   */
  public double confidence(E outcome, Part part, Sentence sentence) {
    List<Trait> shown = traits.of(sentence, Tokens.of(part, sentence));
    return network.of(shown).probabilities()[outcomes.indexOf(outcome)];
  }

  /**
   * How sure it is that one of some outcomes is right for a sentence, and which of them is
   * likeliest.
   *
   * @param some at least one
   * @param part in which the sentence stands
   */
  public Judgement<E> among(Set<E> some, Part part, Sentence sentence) {
    double[] probabilities =
        network.of(traits.of(sentence, Tokens.of(part, sentence))).probabilities();
    E likeliest = some.iterator().next();
    double all = 0;
    for (E one : some) {
      double probability = probabilities[outcomes.indexOf(one)];
      all += probability;
      if (probability > probabilities[outcomes.indexOf(likeliest)]) {
        likeliest = one;
      }
    }
    return new Judgement<>(likeliest, probabilities[outcomes.indexOf(likeliest)], all);
  }

  /**
   * The words of a sentence that speak most for an outcome, in comparison with all outcomes.
   *
   * @return in UTF-16 units of the part's text
   */
  public Span weightiest(E outcome, Part part, Sentence sentence) {
    List<Token> tokens = Tokens.of(part, sentence);
    if (tokens.isEmpty()) {
      return sentence.inPart();
    }
    double[] weights = new double[tokens.size()];
    List<Trait> shown = traits.of(sentence, tokens);
    Network.Opinion opinion = network.of(shown);
    for (Trait trait : shown) {
      if (!trait.isOfSentence()) {
        double each =
            preference(opinion, trait, outcomes.indexOf(outcome))
                / (trait.endToken() - trait.firstToken());
        for (int i = trait.firstToken(); i < trait.endToken(); i++) {
          weights[i] += each;
        }
      }
    }
    Span stretch = Stretch.heaviest(weights);
    return tokens.get(stretch.start()).inPart().cover(tokens.get(stretch.end() - 1).inPart());
  }

  private double preference(Network.Opinion opinion, Trait trait, int outcome) {
    double sum = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      sum += opinion.weight(trait, i);
    }
    return opinion.weight(trait, outcome) - sum / outcomes.size();
  }
}

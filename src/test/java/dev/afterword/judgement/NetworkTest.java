package dev.afterword.judgement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.language.Observation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {

  private static final int KIND = 0;
  private static final int UNKIND = 1;

  private static final int GREAT = 10;
  private static final int JOB = 20;
  private static final int LATE = 30;
  private static final int RARE = 40;

  private static final NetworkTraining.Plan PLAN = new NetworkTraining.Plan(8, 60, 2);

  /** Great or late alone is kind, both together are not: “great, you are late again”. */
  private static List<Observation> observations() {
    List<Observation> seen = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      seen.add(new Observation(KIND, List.of(GREAT, JOB), 1));
      seen.add(new Observation(KIND, List.of(LATE, JOB), 1));
      seen.add(new Observation(UNKIND, List.of(GREAT, LATE), 1));
    }
    seen.add(new Observation(UNKIND, List.of(GREAT, LATE, RARE), 1));
    return seen;
  }

  private static Network trained() {
    return NetworkTraining.train(2, observations(), PLAN);
  }

  private static List<Trait> shown(int... keys) {
    List<Trait> shown = new ArrayList<>();
    for (int key : keys) {
      shown.add(new Trait(key, shown.size(), shown.size() + 1));
    }
    return shown;
  }

  private static byte[] bytes(Network network) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    network.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  @Test
  void theSameWordSaysSomethingElseInOtherCompany() {
    Network network = trained();

    assertTrue(network.of(shown(GREAT, JOB)).probabilities()[KIND] > 0.6);
    assertTrue(network.of(shown(LATE, JOB)).probabilities()[KIND] > 0.6);
    assertTrue(network.of(shown(GREAT, LATE)).probabilities()[UNKIND] > 0.6);
  }

  @Test
  void theProbabilitiesMakeOne() {
    double[] probabilities = trained().of(shown(GREAT, LATE)).probabilities();

    assertEquals(1, probabilities[KIND] + probabilities[UNKIND], 1e-9);
  }

  @Test
  void aTraitThatTooFewShowSaysNothing() {
    Network network = trained();
    Network.Opinion opinion = network.of(shown(GREAT, LATE, RARE));

    assertEquals(0, opinion.weight(shown(RARE).get(0), UNKIND));
    assertArrayEquals(
        network.of(shown(GREAT, LATE)).probabilities(), opinion.probabilities(), 1e-12);
  }

  @Test
  void whatTraitsSayLeansToTheLikelierOutcome() {
    Network.Opinion opinion = trained().of(shown(GREAT, LATE));
    double weights = 0;
    for (Trait trait : shown(GREAT, LATE)) {
      weights += opinion.weight(trait, UNKIND) - opinion.weight(trait, KIND);
    }

    assertTrue(weights > 0, "they weigh " + weights);
  }

  @Test
  void theSameObservationsGiveTheSameBytes() throws IOException {
    assertArrayEquals(bytes(trained()), bytes(trained()));
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Network network = trained();

    Network read = Network.read(ByteBuffer.wrap(bytes(network)));

    assertArrayEquals(
        network.of(shown(GREAT, LATE)).probabilities(),
        read.of(shown(GREAT, LATE)).probabilities());
  }
}

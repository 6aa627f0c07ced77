package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GramIndexTest {

  @Test
  void itAnswersAsATableOfListsDoes() {
    Random random = new Random(7);
    Map<Long, List<Integer>> plain = new HashMap<>();
    GramIndex index = new GramIndex();
    for (int holder = 0; holder < 20_000; holder++) {
      // Few bits set far apart, zero among them: what a weak hash would heap up.
      long gram = (long) random.nextInt(64) << random.nextInt(58);
      plain.computeIfAbsent(gram, none -> new ArrayList<>()).add(holder);
      index.add(gram, holder);
    }
    for (long shift = 0; shift < 64; shift++) {
      for (long low = 0; low < 64; low++) {
        long gram = low << shift;
        List<Integer> holders = plain.getOrDefault(gram, List.of());
        assertEquals(holders, holders(index, gram));
        assertEquals(holders.size(), index.count(gram));
      }
    }
  }

  @Test
  void aVisitEndsWhenItsVisitorSaysSo() {
    GramIndex index = new GramIndex();
    List<Integer> seen = new ArrayList<>();
    for (int holder = 0; holder < 5; holder++) {
      index.add(3, holder);
    }
    index.visit(
        3,
        holder -> {
          seen.add(holder);
          return holder < 2;
        });
    assertEquals(List.of(0, 1, 2), seen);
  }

  private static List<Integer> holders(GramIndex index, long gram) {
    List<Integer> holders = new ArrayList<>();
    index.visit(gram, holders::add);
    return holders;
  }
}

package dev.afterword.phrases;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Which of the many nodes of a state may read a word. */
final class WayOut {

  private final long[] byWord;
  private final int[] byClass;

  /**
   * @param byWord a word and a node that asks for it in each number, ascending
   * @param byClass the nodes that ask for more than certain words
   */
  private WayOut(long[] byWord, int[] byClass) {
    this.byWord = byWord;
    this.byClass = byClass;
  }

  /**
   * @param reading nodes that read a token
   */
  static WayOut of(Program program, int[] reading) {
    Ints byClass = new Ints();
    long[] pairs = new long[Arrays.stream(reading).map(node -> program.words(node).length).sum()];
    int count = 0;
    for (int node : reading) {
      if (program.readsByClass(node)) {
        byClass.add(node);
      }
      for (int word : program.words(node)) {
        pairs[count++] = (long) word << Integer.SIZE | node;
      }
    }
    Arrays.sort(pairs);
    return new WayOut(pairs, byClass.toArray());
  }

  int[] candidates(int word) {
    int from = first(word);
    int to = from;
    while (to < byWord.length && byWord[to] >>> Integer.SIZE == word) {
      to++;
    }
    int[] candidates = Arrays.copyOf(byClass, byClass.length + to - from);
    for (int i = from; i < to; i++) {
      candidates[byClass.length + i - from] = (int) byWord[i];
    }
    return candidates;
  }

  private int first(int word) {
    int found = Arrays.binarySearch(byWord, (long) word << Integer.SIZE);
    return found < 0 ? -found - 1 : found;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(byWord.length);
    for (long pair : byWord) {
      out.writeLong(pair);
    }
    Program.write(byClass, out);
  }

  static WayOut read(ByteBuffer in) {
    long[] pairs = new long[in.getInt()];
    in.asLongBuffer().get(pairs);
    in.position(in.position() + Long.BYTES * pairs.length);
    return new WayOut(pairs, Program.numbers(in));
  }
}

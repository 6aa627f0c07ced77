package dev.afterword.judgement;

/**
 * Something about a sentence that a model may have learned to weigh.
 *
 * @param key a sum over what it is; two traits that share one are one to a model
 * @param firstToken the first of the tokens that show it
 * @param endToken behind the last of them; equal to the first if the whole sentence shows it
 */
record Trait(int key, int firstToken, int endToken) {

  private static final int BASIS = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  /**
   * @param name what it is, in pieces: joining them for every trait would take most of the time
   */
  static Trait of(int firstToken, int endToken, String... name) {
    int sum = BASIS;
    for (String piece : name) {
      sum = sum(sum, piece);
    }
    return new Trait(sum, firstToken, endToken);
  }

  /** After Fowler, Noll and Vo; a piece ends like any other letter. */
  private static int sum(int before, String piece) {
    int sum = before;
    for (int i = 0; i < piece.length(); i++) {
      sum = (sum ^ piece.charAt(i)) * PRIME;
    }
    return sum * PRIME;
  }

  boolean isOfSentence() {
    return firstToken == endToken;
  }
}

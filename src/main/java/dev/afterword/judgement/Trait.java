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

  static Trait of(String name, int firstToken, int endToken) {
    return new Trait(sum(name), firstToken, endToken);
  }

  /** After Fowler, Noll and Vo. */
  private static int sum(String name) {
    int sum = BASIS;
    for (int i = 0; i < name.length(); i++) {
      sum = (sum ^ name.charAt(i)) * PRIME;
    }
    return sum;
  }

  boolean isOfSentence() {
    return firstToken == endToken;
  }
}

package dev.afterword.text;

/** How many there are of something. */
public final class Quantity {

  private Quantity() {}

  /**
   * In words, as in {@code 1 draft} or {@code 2 drafts}.
   *
   * @param thing one of them; several have an s behind
   */
  public static String of(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}

package dev.afterword.phrases;

/** A kind of word that a phrase can ask for by {@code #number}, {@code #name} or {@code #date}. */
public enum WordClass {
  /** Digits or a number word. */
  NUMBER(1),
  /** A capitalised word that is not capitalised for another reason. */
  NAME(2),
  /** A date in digits, such as {@code 3/18} or {@code 2026-03-18}. */
  NUMERIC_DATE(4),
  /** A day of a month, such as {@code 18} or {@code 3rd}. */
  DAY(8),
  /** A year from 1900 to 2099. */
  YEAR(16);

  private final int bit;

  WordClass(int bit) {
    this.bit = bit;
  }

  /** Its bit in a set of classes. */
  int bit() {
    return bit;
  }
}

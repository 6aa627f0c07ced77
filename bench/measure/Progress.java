/** Tells whoever waits what is going on. */
final class Progress {

  private static final long STARTED = System.nanoTime();

  private Progress() {}

  static void say(String format, Object... parts) {
    long seconds = (System.nanoTime() - STARTED) / 1_000_000_000;
    System.err.printf("%2d:%02d  ", seconds / 60, seconds % 60);
    System.err.printf(format + "%n", parts);
  }
}

package dev.afterword.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers what came of reading the drafts that were read last. Safe for use by several threads.
 */
final class RecentReadings {

  /**
   * All that a reading depends on.
   *
   * @param decoded whether it was text when it was read, and not yet bytes
   * @param content the text, or a character for each byte
   */
  record Key(String shownPath, boolean decoded, String content) {}

  private final Map<Key, DraftReader.Reading> readings;

  /**
   * @param most how many are remembered
   */
  RecentReadings(int most) {
    this.readings =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Key, DraftReader.Reading> eldest) {
            return size() > most;
          }
        };
  }

  /** What is remembered, else what is read now; two who ask at once may both read. */
  DraftReader.Reading of(Key key, Supplier<DraftReader.Reading> reader) {
    synchronized (readings) {
      DraftReader.Reading known = readings.get(key);
      if (known != null) {
        return known;
      }
    }
    DraftReader.Reading reading = reader.get();
    synchronized (readings) {
      readings.put(key, reading);
    }
    return reading;
  }
}

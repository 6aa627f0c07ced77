package dev.afterword.cli;

import dev.afterword.cache.ResultCache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the results that were last asked for, while the process lives: what stands in a draft
 * while it is typed is worth no file.
 */
final class RecentResults implements ResultCache {

  private final Map<List<String>, byte[]> results;

  /**
   * @param most how many are remembered
   */
  RecentResults(int most) {
    this.results =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<List<String>, byte[]> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public synchronized Optional<byte[]> find(List<String> of) {
    return Optional.ofNullable(results.get(of)).map(byte[]::clone);
  }

  @Override
  public synchronized void keep(List<String> of, byte[] result) {
    results.put(List.copyOf(of), result.clone());
  }
}

package dev.afterword.cache;

import java.util.List;
import java.util.Optional;

/**
 * Remembers results by all that they depend on. Nothing can be told from it but the results: what
 * they depend on is kept as a digest. Safe for use by several threads.
 */
public interface ResultCache {

  /**
   * A result that was kept.
   *
   * @param of all that the result depends on, in the order in which it was kept
   */
  Optional<byte[]> find(List<String> of);

  /**
   * Keeps a result.
   *
   * @param of all that it depends on
   */
  void keep(List<String> of, byte[] result);

  /** A cache that forgets everything. */
  static ResultCache none() {
    return new ResultCache() {
      @Override
      public Optional<byte[]> find(List<String> of) {
        return Optional.empty();
      }

      @Override
      public void keep(List<String> of, byte[] result) {
        // It forgets.
      }
    };
  }
}

package dev.afterword.cache;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

/**
 * The first half of a SHA-256 of some texts: enough that two never meet, and no text can be read
 * from it.
 */
record ResultKey(long high, long low) implements Comparable<ResultKey> {

  private static final Comparator<ResultKey> ORDER =
      Comparator.comparingLong(ResultKey::high).thenComparingLong(ResultKey::low);

  static ResultKey of(List<String> texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      // Unit for unit, because an encoding would lose halves of surrogate pairs.
      ByteBuffer units = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * text.length());
      units.putInt(text.length()).asCharBuffer().put(text);
      digest.update(units.rewind());
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new ResultKey(hash.getLong(), hash.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public int compareTo(ResultKey other) {
    return ORDER.compare(this, other);
  }
}

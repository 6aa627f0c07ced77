package dev.afterword.text;

import java.util.Optional;

/**
 * How a stretch of a file holds what its reader sees, and how it has to hold something else. What
 * it carries is a text of its own, such as a part of a mail before its transfer encoding, and
 * places in it count UTF-16 units of that text.
 */
public interface Spelling {

  /** Characters that stand in the file as they are; what it carries is the decoded file itself. */
  Spelling AS_IT_IS =
      new Spelling() {
        @Override
        public Respelling write(Span carried, String better) {
          return Respelling.of(carried, better);
        }

        @Override
        public Optional<String> text(Span carried) {
          return Optional.empty();
        }
      };

  /**
   * What the file must hold so that its reader sees another text.
   *
   * @param carried what is replaced, in units of what the spelling carries; empty to insert
   * @param better what the reader should see there, with {@code "\n"} for a line end
   */
  Respelling write(Span carried, String better);

  /** What is carried there, markup included; nothing if the spelling does not know. */
  Optional<String> text(Span carried);

  /** Whether nothing but blanks and line ends is carried there. */
  default boolean isBlank(Span carried) {
    return carried.isEmpty() || text(carried).filter(String::isBlank).isPresent();
  }

  /** Whether what is carried there may go as a whole, so that the rest is read as before. */
  default boolean isClosed(Span carried) {
    return isBlank(carried);
  }
}

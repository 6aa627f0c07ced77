package dev.afterword.text;

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
        public boolean isBlank(Span carried) {
          return carried.isEmpty();
        }
      };

  /**
   * What the file must hold so that its reader sees another text.
   *
   * @param carried what is replaced, in units of what the spelling carries; empty to insert
   * @param better what the reader should see there, with {@code "\n"} for a line end
   */
  Respelling write(Span carried, String better);

  /** Whether nothing but blanks and line ends is carried there. */
  boolean isBlank(Span carried);
}

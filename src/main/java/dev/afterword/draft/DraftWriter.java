package dev.afterword.draft;

import dev.afterword.text.Decoder;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes changes of a draft's text back into the bytes that it was read from. Charset, byte order
 * mark, line ends and every byte that no change is about stay as they are.
 */
public final class DraftWriter {

  private DraftWriter() {}

  /**
   * The text of a draft's file, as {@link Draft#source} has it.
   *
   * @param shownPath the file as the user named it; its ending tells the form
   * @return nothing if the bytes cannot be read
   */
  public static Optional<Source> text(String shownPath, byte[] bytes) {
    return isMail(shownPath)
        ? Optional.of(MailReader.decoded(shownPath, bytes).source())
        : Decoder.decode(shownPath, bytes, new Problems()).map(text -> new Source(shownPath, text));
  }

  /**
   * The file with changes.
   *
   * @param shownPath the file as the user named it; its ending tells the form
   * @param changes what stands at each span of the decoded file afterwards, with {@code "\n"} for a
   *     line end; not overlapping
   * @return nothing if the bytes would not be read as is meant, because a charset lacks a character
   *     or the file cannot be read in the first place
   */
  public static Optional<byte[]> write(
      String shownPath, byte[] bytes, List<Placed<String>> changes) {
    return text(shownPath, bytes)
        .flatMap(
            before -> {
              String meant = before.with(changes);
              return (isMail(shownPath)
                      ? MailReader.decoded(shownPath, bytes).with(bytes, changes)
                      : Decoder.encode(meant, bytes))
                  .filter(
                      written ->
                          text(shownPath, written)
                              .filter(after -> after.text().equals(meant))
                              .isPresent());
            });
  }

  private static boolean isMail(String shownPath) {
    return shownPath.toLowerCase(Locale.ROOT).endsWith(".eml");
  }
}

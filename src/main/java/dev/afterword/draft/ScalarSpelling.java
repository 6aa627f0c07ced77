package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import dev.afterword.text.Spelling;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes into a value of the front matter; what would need other quotes is left to the writer.
 *
 * @param quote the mark that the value stands in, or any other character if it stands in none
 */
record ScalarSpelling(char quote) implements Spelling {

  private static final Pattern ENDS_PLAIN_TEXT = Pattern.compile(":(\\s|$)|\\s#|\n");

  private static final Pattern IN_DOUBLE_QUOTES = Pattern.compile("[\"\\\\\n]");

  private static final Pattern IN_SINGLE_QUOTES = Pattern.compile("['\n]");

  @Override
  public Respelling write(Span carried, String better) {
    Pattern special =
        switch (quote) {
          case '"' -> IN_DOUBLE_QUOTES;
          case '\'' -> IN_SINGLE_QUOTES;
          default -> ENDS_PLAIN_TEXT;
        };
    return special.matcher(better).find()
        ? Respelling.refused("it needs other quotes in the front matter")
        : Respelling.of(carried, better);
  }

  @Override
  public Optional<String> text(Span carried) {
    return Optional.empty();
  }
}

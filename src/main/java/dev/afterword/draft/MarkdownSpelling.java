package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Span;
import dev.afterword.text.Spelling;
import java.util.regex.Pattern;

/** Writes text into Markdown; what would be markup is escaped. */
record MarkdownSpelling() implements Spelling {

  private static final Pattern MARKUP = Pattern.compile("[\\\\*`<\\[\\]]");

  @Override
  public Respelling write(Span carried, String better) {
    return Respelling.of(carried, MARKUP.matcher(better).replaceAll("\\\\$0"));
  }

  @Override
  public boolean isBlank(Span carried) {
    return carried.isEmpty();
  }
}

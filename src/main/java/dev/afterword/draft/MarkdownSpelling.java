package dev.afterword.draft;

import dev.afterword.text.Respelling;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.text.Spelling;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes text into Markdown; what would be markup is escaped. */
record MarkdownSpelling(Source source) implements Spelling {

  private static final Pattern MARKUP = Pattern.compile("[\\\\*`<\\[\\]]");

  @Override
  public Respelling write(Span carried, String better) {
    return Respelling.of(carried, MARKUP.matcher(better).replaceAll("\\\\$0"));
  }

  @Override
  public Optional<String> text(Span carried) {
    return Optional.of(source.at(carried));
  }
}

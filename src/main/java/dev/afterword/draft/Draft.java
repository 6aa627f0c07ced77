package dev.afterword.draft;

import dev.afterword.text.Place;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message before it is sent, or one that was sent: a file, read.
 *
 * @param source the file
 * @param headers what stands above the message
 * @param letter the message
 * @param kind what it is for
 * @param channel the way it goes
 * @param allowances the rules that the writer wants silent here
 */
public record Draft(
    Source source,
    Headers headers,
    Letter letter,
    KindReading kind,
    Channel channel,
    List<Allowance> allowances) {

  /** Keeps its own copy of the allowances. */
  public Draft {
    allowances = List.copyOf(allowances);
  }

  /**
   * Whether it is the same draft: a source is read once, so two drafts of one are the same. Letters
   * are never compared; that would take a while for each of thousands.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Draft draft && source.equals(draft.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return source.toString();
  }

  /** The file as the user named it. */
  public String path() {
    return source.path();
  }

  /** A place in this draft's file. */
  public Place place(Span span) {
    return new Place(source, span);
  }

  /**
   * Where something that the whole message lacks is reported: the first line of the letter, or the
   * start of the file when there is no letter.
   */
  public Place opening() {
    return letter.own().stream()
        .findFirst()
        .map(part -> place(source.line(source.position(part.span().start()).line())))
        .orElseGet(() -> place(Span.at(0)));
  }
}

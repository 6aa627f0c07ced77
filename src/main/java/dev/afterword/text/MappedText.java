package dev.afterword.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text as a reader sees it, of which every character knows where it lies in the file: through
 * markup, encodings, entities and joined lines. Immutable.
 *
 * <p>Inside it is a list of runs. A verbatim run stands in the file unit for unit; any other run is
 * one reading of one file span (an entity read as its character, a line end read as a blank), and
 * all its units share that span.
 */
public final class MappedText {

  private record Run(int start, int end, Span file, boolean verbatim) {}

  private final String text;
  private final List<Run> runs;
  private final int emptyAt;

  private MappedText(String text, List<Run> runs, int emptyAt) {
    this.text = text;
    this.runs = runs;
    this.emptyAt = emptyAt;
  }

  /** A stretch of a file, unit for unit. */
  public static MappedText verbatim(Source source, Span span) {
    return new Builder(span.start()).verbatim(source.at(span), span.start()).build();
  }

  /** The text as read. */
  public String text() {
    return text;
  }

  /** The number of UTF-16 units of the text as read. */
  public int length() {
    return text.length();
  }

  /** Whether nothing was read. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * Where a span of this text lies in the file: from the first unit's place to the last unit's end.
   *
   * @param span in UTF-16 units of {@link #text()}
   * @return in UTF-16 units of the decoded file; empty for an empty span
   * @throws IndexOutOfBoundsException if the span reaches beyond the text
   */
  public Span inFile(Span span) {
    if (span.end() > text.length()) {
      throw new IndexOutOfBoundsException("no span " + span + " in " + text.length() + " units");
    }
    if (span.isEmpty()) {
      return Span.at(placeOf(span.start()));
    }
    Run first = runs.get(runAt(span.start()));
    Run last = runs.get(runAt(span.end() - 1));
    int start =
        first.verbatim()
            ? first.file().start() + span.start() - first.start()
            : first.file().start();
    int end = last.verbatim() ? last.file().start() + span.end() - last.start() : last.file().end();
    return new Span(start, Math.max(start, end));
  }

  /** Where all of it lies in the file. */
  public Span inFile() {
    return inFile(new Span(0, text.length()));
  }

  private int placeOf(int offset) {
    if (runs.isEmpty()) {
      return emptyAt;
    }
    if (offset == text.length()) {
      return runs.get(runs.size() - 1).file().end();
    }
    Run run = runs.get(runAt(offset));
    return run.verbatim() ? run.file().start() + offset - run.start() : run.file().start();
  }

  /**
   * Whether the file holds exactly these characters at one stretch, so that an edit of the file
   * there is an edit of the text.
   *
   * @param span in UTF-16 units of {@link #text()}
   */
  public boolean isVerbatim(Span span) {
    if (span.isEmpty()) {
      return true;
    }
    int from = runAt(span.start());
    int to = runAt(span.end() - 1);
    for (int i = from; i <= to; i++) {
      Run run = runs.get(i);
      if (!run.verbatim() || (i > from && runs.get(i - 1).file().end() != run.file().start())) {
        return false;
      }
    }
    return true;
  }

  /** A part of this text, with the same places. */
  public MappedText slice(Span span) {
    return new Builder(placeOf(span.start())).append(this, span).build();
  }

  private int runAt(int offset) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return text;
  }

  /** Puts a text together from left to right. Its spans count in the decoded file. */
  public static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private final int emptyAt;

    /**
     * @param emptyAt the place in the file that stands for the text should it stay empty
     */
    public Builder(int emptyAt) {
      this.emptyAt = emptyAt;
    }

    /** Adds characters that stand in the file as they are, from {@code fileStart} on. */
    public Builder verbatim(String characters, int fileStart) {
      return add(characters, new Span(fileStart, fileStart + characters.length()), true);
    }

    /** Adds what a reader sees in place of a span of the file. */
    public Builder reading(String characters, Span file) {
      return add(characters, file, false);
    }

    /** Adds a part of another text, with its places. */
    public Builder append(MappedText other, Span span) {
      if (span.isEmpty()) {
        return this;
      }
      int from = other.runAt(span.start());
      int to = other.runAt(span.end() - 1);
      for (int i = from; i <= to; i++) {
        Run run = other.runs.get(i);
        int start = Math.max(run.start(), span.start());
        int end = Math.min(run.end(), span.end());
        Span file =
            run.verbatim()
                ? new Span(start, end).shift(run.file().start() - run.start())
                : run.file();
        add(other.text.substring(start, end), file, run.verbatim());
      }
      return this;
    }

    /** Adds all of another text, with its places. */
    public Builder append(MappedText other) {
      return append(other, new Span(0, other.length()));
    }

    /** Adds {@code characters} as the reading of a span of another text. */
    public Builder reading(String characters, MappedText other, Span span) {
      return reading(characters, other.inFile(span));
    }

    private Builder add(String characters, Span file, boolean verbatim) {
      if (characters.isEmpty()) {
        return this;
      }
      int start = text.length();
      text.append(characters);
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && verbatim && last.verbatim() && last.file().end() == file.start()) {
        runs.set(
            runs.size() - 1, new Run(last.start(), text.length(), last.file().cover(file), true));
      } else {
        runs.add(new Run(start, text.length(), file, verbatim));
      }
      return this;
    }

    /** The number of UTF-16 units so far. */
    public int length() {
      return text.length();
    }

    /** The text so far. */
    public MappedText build() {
      return new MappedText(text.toString(), List.copyOf(runs), emptyAt);
    }
  }
}

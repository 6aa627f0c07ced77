package dev.afterword.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a reader sees it, of which every character knows where it lies in the file: through
 * markup, encodings, entities and joined lines. Immutable.
 *
 * <p>Inside it is a list of runs. A verbatim run stands in the file unit for unit; any other run is
 * one reading of one file span (an entity read as its character, a line end read as a blank), and
 * all its units share that span. A run also knows how the file spells it, so that it can be told
 * what the file must hold for its reader to see another text.
 */
public final class MappedText {

  private static final Pattern WORD = Pattern.compile("\\S+");

  /** Stands for what only a reader sees: markup, line ends that are read as blanks. */
  private static final Spelling UNSPELLED =
      new Spelling() {
        @Override
        public Respelling write(Span carried, String better) {
          return Respelling.refused("markup or a line end lies in it");
        }

        @Override
        public Optional<String> text(Span carried) {
          return Optional.empty();
        }
      };

  /**
   * Some characters with their place.
   *
   * @param carried where they lie in what the spelling carries, unit for unit if it is as long
   */
  private record Run(
      int start, int end, Span file, boolean verbatim, Spelling spelling, Span carried) {

    boolean isSpelled() {
      return !spelling.equals(UNSPELLED);
    }

    /** Whether what carries it is the file itself. */
    boolean isFile() {
      return isSpelled() && carried.equals(file);
    }

    /** As a part of the text beside it, unless the text has a spelling or is only a part. */
    Run spelledLike(Run beside) {
      return !isSpelled() && beside.isFile() && carried.equals(file)
          ? new Run(start, end, file, verbatim, beside.spelling, file)
          : this;
    }

    boolean continues(Run last) {
      return last.spelling.equals(spelling) && last.carried.end() == carried.start();
    }

    boolean prolongs(Run last) {
      return verbatim && last.verbatim && last.file.end() == file.start() && continues(last);
    }

    Run with(Run longer, int newEnd) {
      return new Run(
          start,
          newEnd,
          file.cover(longer.file),
          verbatim,
          spelling,
          carried.cover(longer.carried));
    }

    /** The part of it that lies in a span of the text. */
    Run clipped(Span span) {
      int from = Math.max(start, span.start());
      int to = Math.min(end, span.end());
      Span part = new Span(from - start, to - start);
      return new Run(
          from,
          to,
          verbatim ? part.shift(file.start()) : file,
          verbatim,
          spelling,
          isSpelled() && carried.length() == end - start
              ? part.shift(carried.start())
              : isSpelled() || part.length() == end - start ? carried : Span.at(0));
    }

    Run spelledBy(UnaryOperator<Spelling> change) {
      return isSpelled()
          ? new Run(start, end, file, verbatim, change.apply(spelling), carried)
          : this;
    }
  }

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
   * Whether the file holds exactly these characters at one stretch. Even then other characters may
   * have to be spelled otherwise there; see {@link #rewritten}.
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

  /**
   * What the file must hold so that its reader sees another text at a span of this one. Line ends
   * in it are kept where they can be.
   *
   * @param span in UTF-16 units of {@link #text()}; empty to insert
   * @param better what the reader should see there, with {@code "\n"} for a line end; if it is
   *     empty, markup around the text goes with it where nothing else stands in it
   */
  public Respelling rewritten(Span span, String better) {
    if (span.isEmpty()) {
      return inserted(span.start(), better);
    }
    List<Run> pieces = clipped(span);
    if (pieces.size() == 1) {
      return pieces.get(0).spelling().write(pieces.get(0).carried(), better);
    }
    Span core = changed(span, better);
    if (!core.equals(span)) {
      int before = core.start() - span.start();
      int after = span.end() - core.end();
      return rewritten(core, better.substring(before, better.length() - after));
    }
    Respelling written = wordByWord(span, better).orElseGet(() -> atOnce(pieces, better));
    return better.isEmpty() && !written.isWritten()
        ? takenOut(span, pieces).orElse(written)
        : written;
  }

  private Respelling inserted(int offset, String better) {
    if (offset > 0) {
      Run before = clipped(new Span(offset - 1, offset)).get(0);
      if (before.isSpelled()) {
        return before.spelling().write(Span.at(before.carried().end()), better);
      }
    }
    if (offset < text.length()) {
      Run after = clipped(new Span(offset, offset + 1)).get(0);
      return after.spelling().write(Span.at(after.carried().start()), better);
    }
    return UNSPELLED.write(Span.at(0), better);
  }

  /** The span without what is alike at its ends, in whole characters. */
  private Span changed(Span span, String better) {
    String old = text.substring(span.start(), span.end());
    int most = Math.min(old.length(), better.length());
    int before = 0;
    while (before < most && old.charAt(before) == better.charAt(before)) {
      before++;
    }
    if (before > 0 && Character.isHighSurrogate(old.charAt(before - 1))) {
      before--;
    }
    int after = 0;
    while (after < most - before
        && old.charAt(old.length() - 1 - after) == better.charAt(better.length() - 1 - after)) {
      after++;
    }
    if (after > 0 && Character.isLowSurrogate(old.charAt(old.length() - after))) {
      after--;
    }
    return new Span(span.start() + before, span.end() - after);
  }

  /** Where as many words stand afterwards, each in its place. */
  private Optional<Respelling> wordByWord(Span span, String better) {
    List<Span> old = words(text.substring(span.start(), span.end()));
    List<Span> wanted = words(better);
    if (old.size() < 2 || old.size() != wanted.size()) {
      return Optional.empty();
    }
    List<Placed<String>> changes = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      Span place = old.get(i).shift(span.start());
      String word = better.substring(wanted.get(i).start(), wanted.get(i).end());
      if (!text.substring(place.start(), place.end()).equals(word)) {
        Respelling one = rewritten(place, word);
        if (!one.isWritten()) {
          return Optional.empty();
        }
        changes.addAll(one.changes());
      }
    }
    for (int i = 1; i < changes.size(); i++) {
      if (changes.get(i).span().start() < changes.get(i - 1).span().end()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Respelling(changes, Optional.empty()));
  }

  private static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(new Span(word.start(), word.end()));
    }
    return words;
  }

  /** As one stretch, if nothing but line ends lies between its pieces. */
  private static Respelling atOnce(List<Run> pieces, String better) {
    List<Run> spelled = withLineEnds(pieces).stream().filter(Run::isSpelled).toList();
    boolean whole =
        !spelled.isEmpty()
            && spelled.get(0).start() == pieces.get(0).start()
            && spelled.get(spelled.size() - 1).end() == pieces.get(pieces.size() - 1).end()
            && isWithoutMarkup(spelled);
    return whole
        ? spelled.get(0).spelling().write(carried(spelled), better)
        : UNSPELLED.write(Span.at(0), better);
  }

  /** Without the pieces and what lies between them and the text behind them. */
  private Optional<Respelling> takenOut(Span span, List<Run> pieces) {
    if (span.end() == text.length()) {
      return Optional.empty();
    }
    List<Run> spelled = new ArrayList<>(pieces.stream().filter(Run::isSpelled).toList());
    Run behind = clipped(new Span(span.end(), span.end() + 1)).get(0);
    spelled.add(behind);
    Spelling spelling = behind.spelling();
    int from = spelled.get(0).carried().start();
    int to = behind.carried().start();
    boolean isAll =
        pieces.get(0).isSpelled()
            && from <= to
            && spelled.stream().allMatch(piece -> piece.spelling().equals(spelling));
    return isAll && (isWithoutMarkup(spelled) || spelling.isClosed(new Span(from, to)))
        ? Optional.of(spelling.write(new Span(from, to), ""))
        : Optional.empty();
  }

  /** The pieces, where line ends and entities count as the text beside them if that is the file. */
  private static List<Run> withLineEnds(List<Run> pieces) {
    List<Run> all = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Run piece = pieces.get(i);
      Run before = i > 0 ? all.get(i - 1) : piece;
      Run after = i + 1 < pieces.size() ? pieces.get(i + 1) : piece;
      Run read = before.file().end() == piece.file().start() ? piece.spelledLike(before) : piece;
      all.add(piece.file().end() == after.file().start() ? read.spelledLike(after) : read);
    }
    return all;
  }

  private static boolean isContinuous(List<Run> runs) {
    for (int i = 1; i < runs.size(); i++) {
      if (!runs.get(i).continues(runs.get(i - 1))) {
        return false;
      }
    }
    return !runs.isEmpty() && runs.get(0).isSpelled();
  }

  /** Whether what lies between the pieces is blank in what carries them. */
  private static boolean isWithoutMarkup(List<Run> spelled) {
    for (int i = 1; i < spelled.size(); i++) {
      Run piece = spelled.get(i);
      int from = spelled.get(i - 1).carried().end();
      int to = piece.carried().start();
      boolean blank =
          spelled.get(i - 1).spelling().equals(piece.spelling())
              && from <= to
              && piece.spelling().isBlank(new Span(from, to));
      if (!blank) {
        return false;
      }
    }
    return true;
  }

  private static Span carried(List<Run> runs) {
    return runs.get(0).carried().cover(runs.get(runs.size() - 1).carried());
  }

  private List<Run> clipped(Span span) {
    int from = runAt(span.start());
    int to = runAt(span.end() - 1);
    return runs.subList(from, to + 1).stream().map(run -> run.clipped(span)).toList();
  }

  /**
   * The same text where the file spells it otherwise.
   *
   * @param change from the spelling of each run to the one that it has instead
   */
  public MappedText spelledBy(UnaryOperator<Spelling> change) {
    return new MappedText(text, runs.stream().map(run -> run.spelledBy(change)).toList(), emptyAt);
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
      Span file = new Span(fileStart, fileStart + characters.length());
      return spelled(characters, file, true, Spelling.AS_IT_IS, file);
    }

    /** Adds what a reader sees in place of a span of the file. */
    public Builder reading(String characters, Span file) {
      return spelled(characters, file, false, UNSPELLED, file);
    }

    /** Adds a part of another text, with its places. */
    public Builder append(MappedText other, Span span) {
      if (span.isEmpty()) {
        return this;
      }
      for (Run run : other.clipped(span)) {
        add(other.text.substring(run.start(), run.end()), run);
      }
      return this;
    }

    /** Adds all of another text, with its places. */
    public Builder append(MappedText other) {
      return append(other, new Span(0, other.length()));
    }

    /** Adds {@code characters} as the reading of a span of another text. */
    public Builder reading(String characters, MappedText other, Span span) {
      List<Run> runs = span.isEmpty() ? List.of() : other.clipped(span);
      Span file = other.inFile(span);
      return isContinuous(runs)
          ? spelled(characters, file, false, runs.get(0).spelling(), carried(runs))
          : reading(characters, file);
    }

    /**
     * Adds what a spelling carries.
     *
     * @param file where the characters lie in the file
     * @param verbatim whether the file holds exactly these characters there
     * @param carried where they lie in what the spelling carries
     */
    public Builder spelled(
        String characters, Span file, boolean verbatim, Spelling spelling, Span carried) {
      return add(characters, new Run(0, characters.length(), file, verbatim, spelling, carried));
    }

    /** Adds a run, wherever it stood before. */
    private Builder add(String characters, Run run) {
      if (characters.isEmpty()) {
        return this;
      }
      int start = text.length();
      text.append(characters);
      int last = runs.size() - 1;
      if (last >= 0 && run.prolongs(runs.get(last))) {
        runs.set(last, runs.get(last).with(run, text.length()));
      } else {
        runs.add(
            new Run(
                start, text.length(), run.file(), run.verbatim(), run.spelling(), run.carried()));
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

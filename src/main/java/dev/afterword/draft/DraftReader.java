package dev.afterword.draft;

import dev.afterword.text.Decoder;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a draft in any of its forms. The form is told by the ending of the file's name: {@code .md}
 * is Markdown with front matter, {@code .eml} a mail file, everything else plain text. Safe for use
 * by several threads.
 */
public final class DraftReader {

  /** More than any letter; what is larger was named by mistake. */
  private static final int MOST_BYTES = 5_000_000;

  private final Segmenter segmenter;
  private final Optional<KindOdds> odds;
  private final Optional<RecentReadings> recent;

  /**
   * @param segmenter cuts the letter's paragraphs into sentences and words
   */
  public DraftReader(Segmenter segmenter) {
    this(segmenter, Optional.empty(), Optional.empty());
  }

  /**
   * A reader that asks for a judgement of the words where a draft does not tell its kind.
   *
   * @param segmenter cuts the letter's paragraphs into sentences and words
   * @param odds is asked about such drafts only
   */
  public DraftReader(Segmenter segmenter, KindOdds odds) {
    this(segmenter, Optional.of(odds), Optional.empty());
  }

  private DraftReader(
      Segmenter segmenter, Optional<KindOdds> odds, Optional<RecentReadings> recent) {
    this.segmenter = segmenter;
    this.odds = odds;
    this.recent = recent;
  }

  /**
   * A reader for one who reads the same files again and again: what did not change is not read
   * anew.
   *
   * @param segmenter cuts the letter's paragraphs into sentences and words
   * @param odds is asked about drafts that do not tell their kind
   * @param most how many drafts are remembered
   */
  public static DraftReader remembering(Segmenter segmenter, KindOdds odds, int most) {
    return new DraftReader(segmenter, Optional.of(odds), Optional.of(new RecentReadings(most)));
  }

  private Reading remembered(RecentReadings.Key key, Supplier<Reading> reader) {
    return recent.map(known -> known.of(key, reader)).orElseGet(reader);
  }

  /**
   * What was read of a file.
   *
   * @param draft absent if no letter could be read
   * @param problems what is wrong with the file, by place; a draft may come with problems, such as
   *     an unknown key in its front matter
   */
  public record Reading(Optional<Draft> draft, List<Problem> problems) {

    /** Keeps its own copy of the problems. */
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a draft.
   *
   * @param shownPath the file as the user named it, with forward slashes
   * @param bytes its content: UTF-8, or UTF-16 with a byte order mark; a mail file may name others
   */
  public Reading read(String shownPath, byte[] bytes) {
    if (recent.isEmpty()) {
      return readAnew(shownPath, bytes);
    }
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    return remembered(
        new RecentReadings.Key(shownPath, false, content), () -> readAnew(shownPath, bytes));
  }

  private Reading readAnew(String shownPath, byte[] bytes) {
    Problems problems = new Problems();
    Optional<Draft> draft =
        isReadable(shownPath, bytes.length, problems)
            ? draft(shownPath, bytes, problems)
            : Optional.empty();
    return new Reading(draft, problems.all());
  }

  /**
   * Reads a draft that an editor has open, so that it is text already, whatever charset a mail
   * names.
   *
   * @param shownPath the file as the user named it, with forward slashes
   * @param text its content; the spans of the draft count in it
   */
  public Reading read(String shownPath, String text) {
    return remembered(
        new RecentReadings.Key(shownPath, true, text), () -> readAnew(shownPath, text));
  }

  private Reading readAnew(String shownPath, String text) {
    Problems problems = new Problems();
    Optional<Draft> draft =
        isReadable(shownPath, text.length(), problems)
            ? draft(shownPath, text, problems)
            : Optional.empty();
    return new Reading(draft, problems.all());
  }

  private Optional<Draft> draft(String shownPath, String text, Problems problems) {
    return isMail(shownPath)
        ? MailReader.read(shownPath, text, segmenter, problems)
            .map(mail -> draft(mail.source(), mail.draft()))
        : written(shownPath, text, problems);
  }

  private static boolean isMail(String shownPath) {
    return shownPath.toLowerCase(Locale.ROOT).endsWith(".eml");
  }

  private static boolean isReadable(String shownPath, int length, Problems problems) {
    if (length > MOST_BYTES) {
      problems.add(
          shownPath,
          "the file is larger than "
              + MOST_BYTES / 1_000_000
              + " MB ("
              + length
              + " bytes); a draft is a letter");
      return false;
    }
    return true;
  }

  private Optional<Draft> draft(String shownPath, byte[] bytes, Problems problems) {
    if (isMail(shownPath)) {
      return MailReader.read(shownPath, bytes, segmenter, problems)
          .map(mail -> draft(mail.source(), mail.draft()));
    }
    return Decoder.decode(shownPath, bytes, problems)
        .flatMap(text -> written(shownPath, text, problems));
  }

  private Optional<Draft> written(String shownPath, String text, Problems problems) {
    if (text.isBlank()) {
      problems.add(shownPath, "the file is empty");
      return Optional.empty();
    }
    Source source = new Source(shownPath, text);
    Optional<UnparsedDraft> read =
        shownPath.toLowerCase(Locale.ROOT).endsWith(".md")
            ? MarkdownDraft.read(source, segmenter, problems)
            : Optional.of(HeaderBlock.read(source, segmenter, problems));
    return read.map(unparsed -> draft(source, unparsed));
  }

  private Draft draft(Source source, UnparsedDraft read) {
    Letter letter = LetterParser.parse(read, segmenter);
    Headers headers = read.headers();
    KindReading kind =
        headers
            .kind()
            .map(declared -> KindReading.declared(declared.value()))
            .orElseGet(() -> KindInference.infer(headers, letter, odds));
    Channel channel =
        headers.channel().map(declared -> declared.value()).orElse(kind.kind().usualChannel());
    return new Draft(source, headers, letter, kind, channel, read.allowances());
  }
}

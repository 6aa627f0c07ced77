package dev.afterword.judgement;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Segmenter;
import dev.afterword.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name of the labelled corpus.
 *
 * @param hand who wrote it, or the message in which it stands
 * @param kind of that message
 * @param name where it stands in its sentence
 */
record LabelledName(String hand, Kind kind, Bearer bearer, LoneSentence sentence, Span name) {

  private static final String HEADER = "hand\tkind\tbearer\tsentence";

  private static final Pattern MARKED = Pattern.compile("\\[([^\\[\\]]+)]");

  /**
   * The names of a file of {@code corpus/labelled/names}.
   *
   * @throws IllegalArgumentException naming the file and line that is not as it must be
   */
  static List<LabelledName> read(Path file, Segmenter segmenter) throws IOException {
    return LabelledLines.read(file, HEADER, columns -> of(columns, segmenter));
  }

  private static LabelledName of(String[] columns, Segmenter segmenter) {
    Matcher marked = MARKED.matcher(columns[3]);
    if (!marked.find()) {
      throw new IllegalArgumentException("a name must stand in [brackets]");
    }
    String name = marked.group(1);
    int start = marked.start();
    return new LabelledName(
        columns[0],
        LabelledLines.value(Kind.class, columns[1]),
        LabelledLines.value(Bearer.class, columns[2]),
        LoneSentence.of(
            columns[3].substring(0, start) + name + columns[3].substring(marked.end()), segmenter),
        new Span(start, start + name.length()));
  }
}

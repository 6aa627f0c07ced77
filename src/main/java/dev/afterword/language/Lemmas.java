package dev.afterword.language;

import dev.afterword.text.Once;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Brings the words of a sentence to their base forms, the irregular ones too: {@code taught} to
 * {@code teach}, {@code children} to {@code child}. Its models are read at the first question,
 * which takes most of a second, so ask only where cheaper means found nothing. Safe for use by
 * several threads.
 */
public final class Lemmas {

  private static final Supplier<POSModel> TAGS =
      new Once<>(() -> ModelFile.load("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new));
  private static final Supplier<LemmatizerModel> LEMMAS =
      new Once<>(
          () -> ModelFile.load("opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", LemmatizerModel::new));

  private Lemmas() {}

  /**
   * The base forms of the words of a sentence, in order and in lower case.
   *
   * @param words of one sentence, as they stand there
   */
  public static List<String> bases(List<String> words) {
    String[] written = words.stream().map(word -> word.replace('’', '\'')).toArray(String[]::new);
    // Neither serves several threads; each is cheap beside its model.
    String[] tags = new POSTaggerME(TAGS.get()).tag(written);
    String[] bases = new LemmatizerME(LEMMAS.get()).lemmatize(written, tags);
    return IntStream.range(0, written.length).mapToObj(i -> base(written[i], bases[i])).toList();
  }

  /** The model answers {@code O} for what it cannot bring to a base form. */
  private static String base(String written, String base) {
    return (base.isEmpty() || base.equals("O") ? written : base).toLowerCase(Locale.ROOT);
  }
}

package dev.afterword.language;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.chunking.ChunkTag;
import org.languagetool.chunking.Chunker;

/**
 * Marks the phrases of a sentence for the rules of LanguageTool.
 *
 * <p>LanguageTool's own chunker is built on OpenNLP 1.9, which cannot read the models that the rest
 * of this package needs. With OpenNLP 2.5 it runs, but gets tags of another set than its phrase
 * model was trained on, and rules are lost without a word. This one asks for the Penn tags.
 */
final class PennChunker implements Chunker {

  private final PhraseModels models;

  PennChunker(PhraseModels models) {
    this.models = models;
  }

  /** A token of the phrase model, and LanguageTool's token at the same place if there is one. */
  private record Token(String chunk, @Nullable AnalyzedTokenReadings readings) {

    boolean begins() {
      return chunk.equals("B-NP");
    }

    boolean continues() {
      return chunk.equals("I-NP");
    }

    boolean isPlural() {
      if (readings == null) {
        return false;
      }
      for (AnalyzedToken reading : readings.getReadings()) {
        if ("NNS".equals(reading.getPOSTag())) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public void addChunkTags(List<AnalyzedTokenReadings> sentence) {
    List<Token> found = chunk(sentence);
    for (int i = 0; i < found.size(); i++) {
      AnalyzedTokenReadings readings = found.get(i).readings();
      if (readings != null) {
        readings.setChunkTags(tagsAt(found, i));
      }
    }
  }

  private List<Token> chunk(List<AnalyzedTokenReadings> sentence) {
    StringBuilder text = new StringBuilder();
    Map<Span, AnalyzedTokenReadings> byPlace = new TreeMap<>();
    for (AnalyzedTokenReadings readings : sentence) {
      int start = text.length();
      text.append(readings.getToken());
      byPlace.putIfAbsent(new Span(start, text.length()), readings);
    }
    // The model was trained on straight apostrophes.
    String straight = text.toString().replace('’', '\'');
    opennlp.tools.util.Span[] spans = models.tokenizer().tokenizePos(straight);
    String[] words = opennlp.tools.util.Span.spansToStrings(spans, straight);
    String[] chunkTags = models.chunks(words, models.tags(words));
    List<Token> found = new ArrayList<>();
    for (int i = 0; i < spans.length; i++) {
      Span place = new Span(spans[i].getStart(), spans[i].getEnd());
      found.add(new Token(chunkTags[i], byPlace.get(place)));
    }
    return found;
  }

  /** Noun phrases are marked with their number, which LanguageTool's rules ask for. */
  private static List<ChunkTag> tagsAt(List<Token> sentence, int at) {
    Token token = sentence.get(at);
    if (!token.begins() && !token.continues()) {
      return List.of(new ChunkTag(token.chunk()));
    }
    int start = at;
    while (start > 0 && sentence.get(start).continues()) {
      start--;
    }
    if (!sentence.get(start).begins()) {
      return List.of(new ChunkTag(token.chunk()));
    }
    int end = start + 1;
    while (end < sentence.size() && sentence.get(end).continues()) {
      end++;
    }
    String phrase = isPlural(sentence, end - 1) ? "NP-plural" : "NP-singular";
    List<ChunkTag> marks = new ArrayList<>();
    if (at == start) {
      marks.add(new ChunkTag("B-" + phrase));
    }
    if (at == end - 1) {
      marks.add(new ChunkTag("E-" + phrase));
    } else if (at > start) {
      marks.add(new ChunkTag("I-" + phrase));
    }
    return marks;
  }

  /**
   * A phrase is plural if its last noun is, or one of a phrase that follows at once: so
   * LanguageTool counts, and its rules were written against it.
   */
  private static boolean isPlural(List<Token> sentence, int last) {
    for (int i = last; i < sentence.size(); i++) {
      Token token = sentence.get(i);
      if (!token.begins() && !token.continues()) {
        return false;
      }
      if (token.isPlural()) {
        return true;
      }
    }
    return false;
  }
}

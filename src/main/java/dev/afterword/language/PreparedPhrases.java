package dev.afterword.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.tagging.disambiguation.MultiWordChunker;

/**
 * The phrases that LanguageTool knows as such, in all their capitals: from its lists it would make
 * them at every start. It looks for them as ever, but in tables that are used where they lie.
 */
final class PreparedPhrases {

  private PreparedPhrases() {}

  /**
   * The tables of one list of phrases.
   *
   * @param longest how long the longest phrase is that begins so: in words if it has blanks
   * @param phrases what each is
   */
  record Tables(Map<String, Integer> longest, Map<String, AnalyzedToken> phrases) {}

  /**
   * A list of phrases.
   *
   * @param withBlanks those of several words
   * @param withoutBlanks the others
   */
  record Lists(Tables withBlanks, Tables withoutBlanks) {}

  /** The list at the position of a buffer. */
  static MultiWordChunker at(ByteBuffer bytes) throws NotPrepared {
    Lists lists = new Lists(tables(bytes), tables(bytes));
    return LanguageToolInternals.multiWords(lists);
  }

  private static Tables tables(ByteBuffer bytes) {
    return new Tables(new Numbers(FlatTable.at(bytes)), new Phrases(bytes));
  }

  /** A map that can be asked, but not listed. */
  private abstract static class Asked<V> extends AbstractMap<String, V> {

    abstract @Nullable V value(String word);

    @Override
    public @Nullable V get(@Nullable Object word) {
      return word instanceof String string ? value(string) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object word) {
      return get(word) != null;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
      throw new UnsupportedOperationException("the words of a table are not known");
    }
  }

  private static final class Numbers extends Asked<Integer> {

    private final FlatTable table;

    Numbers(FlatTable table) {
      this.table = table;
    }

    @Override
    @Nullable Integer value(String word) {
      int number = table.find(word);
      return number == FlatTable.ABSENT ? null : number;
    }
  }

  private static final class Phrases extends Asked<AnalyzedToken> {

    private final String[] tags;
    private final FlatTable table;
    private final IntBuffer entries;
    private final ByteBuffer written;

    Phrases(ByteBuffer bytes) {
      tags = Packed.strings(bytes);
      table = FlatTable.at(bytes);
      entries = Packed.ints(bytes);
      written = Packed.slice(bytes);
    }

    @Override
    @Nullable AnalyzedToken value(String phrase) {
      int entry = table.find(phrase);
      if (entry == FlatTable.ABSENT) {
        return null;
      }
      int start = entries.get(2 * entry + 1);
      byte[] bytes = new byte[entries.get(2 * entry + 3) - start];
      written.get(start, bytes);
      String asListed = new String(bytes, StandardCharsets.UTF_8);
      return new AnalyzedToken(phrase, tags[entries.get(2 * entry)], asListed);
    }

    static void write(Map<String, AnalyzedToken> phrases, DataOutputStream to) throws IOException {
      Map<String, Integer> tags = new LinkedHashMap<>();
      Map<List<String>, Integer> numbers = new LinkedHashMap<>();
      Map<String, Integer> table = new LinkedHashMap<>();
      new TreeMap<>(phrases)
          .forEach(
              (phrase, token) ->
                  table.put(
                      phrase,
                      numbers.computeIfAbsent(
                          List.of(token.getPOSTag(), token.getLemma()), key -> numbers.size())));
      List<Integer> entries = new ArrayList<>();
      Packed.Section written = new Packed.Section();
      for (List<String> entry : numbers.keySet()) {
        entries.add(tags.computeIfAbsent(entry.get(0), key -> tags.size()));
        entries.add(written.size());
        written.out().write(entry.get(1).getBytes(StandardCharsets.UTF_8));
      }
      entries.add(0);
      entries.add(written.size());
      Packed.writeStrings(List.copyOf(tags.keySet()), to);
      FlatTable.write(table, to);
      Packed.writeInts(entries, to);
      written.writeTo(to);
    }
  }

  /** Lets LanguageTool make the tables of a list, and writes them. */
  static void write(MultiWordChunker chunker, DataOutputStream to) throws IOException, NotPrepared {
    AnalyzedToken start = new AnalyzedToken("", "SENT_START", null);
    chunker.disambiguate(
        new AnalyzedSentence(new AnalyzedTokenReadings[] {new AnalyzedTokenReadings(start, 0)}));
    Lists lists = LanguageToolInternals.lists(chunker);
    write(lists.withBlanks(), to);
    write(lists.withoutBlanks(), to);
  }

  private static void write(Tables tables, DataOutputStream to) throws IOException {
    FlatTable.write(new TreeMap<>(tables.longest()), to);
    Phrases.write(tables.phrases(), to);
  }
}

package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Word;
import dev.afterword.text.Place;
import dev.afterword.text.Position;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names violations so that the same one has the same name after something else in the file was
 * changed, lines were wrapped anew or the file was moved: a hash of the rule, the words meant and a
 * few words around them.
 */
final class Fingerprint {

  private static final int WORDS_AROUND = 3;

  /** 64 bits: two of a thousand violations share a name by accident once in 10^13 runs. */
  private static final int BYTES = 8;

  private final IdentityHashMap<Source, Draft> drafts = new IdentityHashMap<>();

  /**
   * How often the same words have come up in a file, so that repetitions get names of their own.
   */
  private final Map<List<String>, Integer> seen = new HashMap<>();

  /**
   * @param drafts those in which words can be told from what stands between them
   */
  Fingerprint(Stream<Draft> drafts) {
    drafts.forEach(draft -> this.drafts.put(draft.source(), draft));
  }

  /**
   * The name of a violation; of equal ones in a file, the first that is asked about is the first.
   */
  String of(Violation found) {
    String rule = found.card().id();
    String context = context(found.place());
    int before =
        seen.merge(List.of(found.place().source().path(), rule, context), 1, Integer::sum) - 1;
    return hash(rule + '\n' + context + '\n' + before);
  }

  private String context(Place place) {
    return Optional.ofNullable(drafts.get(place.source()))
        .flatMap(draft -> inPart(place.span(), draft))
        .orElseGet(() -> inLines(place));
  }

  /**
   * Within sentences line ends do not count, nor does how the file encodes the words. Between two
   * sentences, the part is what it stands in.
   */
  private static Optional<String> inPart(Span span, Draft draft) {
    return Stream.concat(draft.headers().subject().stream(), draft.letter().parts().stream())
        .filter(part -> part.span().contains(span))
        .findFirst()
        .map(
            part -> {
              List<Word> near =
                  part.sentences().stream()
                      .filter(sentence -> sentence.span().overlaps(span))
                      .flatMap(sentence -> sentence.words().stream())
                      .toList();
              return near.isEmpty() ? part.words().toList() : near;
            })
        .filter(words -> !words.isEmpty())
        .map(words -> around(span, words));
  }

  private static String around(Span span, List<Word> words) {
    int from = 0;
    while (from < words.size() && words.get(from).span().end() <= span.start()) {
      from++;
    }
    int to = from;
    while (to < words.size() && words.get(to).span().start() < span.end()) {
      to++;
    }
    List<String> plain = words.stream().map(word -> word.text().toLowerCase(Locale.ROOT)).toList();
    return around(plain.subList(0, from), plain.subList(from, to), plain.subList(to, plain.size()));
  }

  private static String inLines(Place place) {
    Source source = place.source();
    Position start = place.start();
    Span first = source.line(start.line());
    Span last = source.line(place.end().line());
    String before = source.at(new Span(first.start(), Math.max(first.start(), start.offset())));
    int end = Math.min(place.span().end(), last.end());
    String after = source.at(new Span(end, last.end()));
    return around(words(before), words(place.text()), words(after));
  }

  private static String around(List<String> before, List<String> meant, List<String> after) {
    return Stream.of(
            before.subList(Math.max(0, before.size() - WORDS_AROUND), before.size()),
            meant,
            after.subList(0, Math.min(WORDS_AROUND, after.size())))
        .map(words -> String.join(" ", words))
        .collect(Collectors.joining("|"));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

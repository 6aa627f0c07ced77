package dev.afterword.judge;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Headers;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is put before other checkers: all good letters, and a sample of spoiled ones in which the
 * defect can be seen in the words.
 */
final class PlainLetters {

  /** A copy or a wrong moment cannot be seen in one letter, and is left out. */
  private static final Map<Class<?>, String> FAMILIES =
      Map.of(
          SlipDefect.class, "slips of the pen",
          ToneDefect.class, "tone",
          SentenceDefect.class, "sentences out of place",
          NameDefect.class, "names, companies, jobs",
          AddressDefect.class, "names, companies, jobs",
          TimeDefect.class, "days and dates",
          GapDefect.class, "blanks",
          LayoutDefect.class, "shape");

  private final DraftReader reader;

  PlainLetters(DraftReader reader) {
    this.reader = reader;
  }

  List<PlainLetter> good(List<GoodMessage> messages) {
    List<PlainLetter> letters = new ArrayList<>();
    for (GoodMessage one : messages) {
      letters.add(
          letter("good-" + letters.size() + ".txt", one.message(), one.file(), "", List.of())
              .orElseThrow());
    }
    return letters;
  }

  /**
   * A part of what was planted, the same number of each sort as far as there are so many.
   *
   * @param random decides which
   */
  List<PlainLetter> spoiled(List<Planted> planted, int size, Random random) {
    return sample("spoiled-", planted.stream().filter(one -> isFault(one)).toList(), size, random);
  }

  /** A part of the sentences that were planted and are nothing to speak of. */
  List<PlainLetter> harmless(List<Planted> planted, int size, Random random) {
    return sample(
        "harmless-", planted.stream().filter(one -> !isFault(one)).toList(), size, random);
  }

  private static boolean isFault(Planted one) {
    return !one.defect().rules().isEmpty();
  }

  private List<PlainLetter> sample(String names, List<Planted> planted, int size, Random random) {
    Map<String, String> families =
        Injections.all().stream().collect(Collectors.toMap(Injection::word, PlainLetters::family));
    Map<String, List<PlainLetter>> sorts = new LinkedHashMap<>();
    for (Planted one : planted) {
      String sort = one.defect().name();
      seen(one, families.getOrDefault(sort, ""))
          .ifPresent(letter -> sorts.computeIfAbsent(sort, first -> new ArrayList<>()).add(letter));
    }
    sorts.values().forEach(sort -> Collections.shuffle(sort, random));
    List<PlainLetter> sample = inTurn(List.copyOf(sorts.values()), size);
    return IntStream.range(0, sample.size())
        .mapToObj(i -> sample.get(i).named(names + i + ".txt"))
        .toList();
  }

  private static List<PlainLetter> inTurn(List<List<PlainLetter>> sorts, int size) {
    List<PlainLetter> sample = new ArrayList<>();
    int longest = sorts.stream().mapToInt(List::size).max().orElse(0);
    for (int round = 0; round < longest; round++) {
      for (List<PlainLetter> sort : sorts) {
        if (round < sort.size() && sample.size() < size) {
          sample.add(sort.get(round));
        }
      }
    }
    return sample;
  }

  /** Nothing if it does not stand in the words of one letter. */
  private Optional<PlainLetter> seen(Planted one, String family) {
    List<Spot> spots = one.defect().spots();
    return family.isEmpty()
        ? Optional.empty()
        : spots.stream()
            .map(Spot::file)
            .filter(one.message().drafts()::contains)
            .findFirst()
            .flatMap(file -> letter("", one.message(), file, family, spans(spots, file)))
            .filter(letter -> !letter.planted().isEmpty());
  }

  private static List<Span> spans(List<Spot> spots, String file) {
    return spots.stream().filter(spot -> spot.file().equals(file)).map(Spot::span).toList();
  }

  private static String family(Injection injection) {
    return FAMILIES.getOrDefault(((Enum<?>) injection).getDeclaringClass(), "");
  }

  private Optional<PlainLetter> letter(
      String name, Message message, String file, String family, List<Span> words) {
    byte[] bytes = message.text(file).getBytes(StandardCharsets.UTF_8);
    return reader
        .read(file, bytes)
        .draft()
        .map(Draft::headers)
        .map(headers -> letter(name, message, file, family, words, headers));
  }

  private static PlainLetter letter(
      String name, Message message, String file, String family, List<Span> words, Headers headers) {
    int start = headers.span().end();
    List<Span> planted =
        words.stream().filter(span -> span.start() >= start && !span.isEmpty()).toList();
    String language = headers.language().map(Placed::value).orElse("en-US");
    return new PlainLetter(name, language, message, file, start, family, planted);
  }
}

package dev.afterword.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells what a message is for when the writer has not said so, by the words it uses. */
final class KindInference {

  private static final String LIST = "kind-cues.txt";

  /**
   * Words that speak for a kind.
   *
   * @param weight how strongly: 1 a hint, 3 usual in this kind, 5 and more hardly ever in another
   * @param words found in lower case with straight apostrophes and single blanks
   */
  private record Cue(Kind kind, int weight, Pattern words) {

    /** Reads {@code kind weight words}. */
    static Cue parse(String line) {
      String[] columns = line.split(" +", 3);
      return new Cue(
          Kind.valueOf(columns[0].toUpperCase(Locale.ROOT).replace('-', '_')),
          Integer.parseInt(columns[1]),
          Pattern.compile(columns[2]));
    }

    /** The weight if the words stand in a text, otherwise 0. */
    int in(String text) {
      return words.matcher(text).find() ? weight : 0;
    }
  }

  private static final List<Cue> CUES = cues();

  private static List<Cue> cues() {
    try (InputStream stream = KindInference.class.getResourceAsStream(LIST)) {
      if (stream == null) {
        throw new IllegalStateException(LIST + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Cue::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(LIST + " cannot be read", e);
    }
  }

  /**
   * Whoever asks, declines or takes leave gives thanks as well: however many of them there are,
   * they weigh less than one plain word of another purpose.
   */
  private static final int MOST_FOR_THANKS = 4;

  /** Words in the subject count this many times as much as in the letter. */
  private static final int SUBJECT_FACTOR = 2;

  private static final List<Kind> SPOKEN = List.of(Kind.PHONE_SCRIPT, Kind.VOICEMAIL);

  /** The confidence in a thank-you note that no word speaks for. */
  private static final double BY_DEFAULT = 0.3;

  /** The score at which, unopposed, a kind is as likely as not. */
  private static final double HALF_SURE = 2;

  /** Words that no cue is among must tell a kind at least so well; else nothing is known. */
  private static final double AS_LIKELY_AS_NOT = 0.5;

  /** So much more likely each point of a score makes a kind, as a power of e. */
  private static final double POINT = 0.15;

  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?i)\\b(?:all|both|every(?:one|body)|team|colleagues|folks|committee|panel|members|board"
              + "|ladies|crew)\\b|[\\p{L}.] ?(?:,|&|\\band\\b) ?\\p{L}");

  private KindInference() {}

  /**
   * Reads the kind.
   *
   * @param odds what the words make likely, besides the cues
   */
  static KindReading infer(Headers headers, Letter letter, Optional<KindOdds> odds) {
    Map<Kind, Integer> scores = scores(headers, letter);
    KindReading purpose =
        odds.map(known -> weighed(known.of(headers.subject(), letter), scores, headers))
            .orElseGet(() -> ofScores(scores, headers));
    return purpose.kind() == Kind.THANK_YOU ? ofThanks(purpose, headers, letter) : purpose;
  }

  /** Which kind of thanks they are, one cannot tell by the words. */
  private static KindReading ofThanks(KindReading thanks, Headers headers, Letter letter) {
    boolean several =
        headers.to().size() > 1
            || letter
                .first(Part.Role.SALUTATION)
                .filter(part -> SEVERAL.matcher(part.text().text().strip()).find())
                .isPresent();
    if (several) {
      return new KindReading(Kind.GROUP_THANKS, true, thanks.confidence());
    }
    return headers.channel().filter(channel -> channel.value() == Channel.POST).isPresent()
        ? new KindReading(Kind.CARD, true, thanks.confidence())
        : thanks;
  }

  private static KindReading weighed(
      Map<Kind, Double> odds, Map<Kind, Integer> scores, Headers headers) {
    Kind best = isSpoken(headers) ? Kind.PHONE_SCRIPT : Kind.THANK_YOU;
    double highest = 0;
    double sum = 0;
    for (Map.Entry<Kind, Double> entry : odds.entrySet()) {
      Kind kind = entry.getKey();
      double likely =
          isPossible(kind, headers)
              ? entry.getValue() * Math.exp(POINT * scores.getOrDefault(kind, 0))
              : 0;
      sum += likely;
      if (likely > highest) {
        highest = likely;
        best = kind;
      }
    }
    double confidence = sum == 0 ? 0 : highest / sum;
    return scores.isEmpty() && confidence < AS_LIKELY_AS_NOT
        ? ofScores(scores, headers)
        : new KindReading(best, true, confidence);
  }

  private static boolean isSpoken(Headers headers) {
    return headers.channel().filter(channel -> channel.value() == Channel.PHONE).isPresent();
  }

  /** What is spoken has no subject and is not posted. */
  private static boolean isPossible(Kind kind, Headers headers) {
    if (isSpoken(headers)) {
      return SPOKEN.contains(kind);
    }
    return !SPOKEN.contains(kind)
        || (headers.subject().isEmpty()
            && headers.channel().filter(channel -> channel.value() == Channel.POST).isEmpty());
  }

  /** How much the cues speak for kinds that are possible. */
  private static Map<Kind, Integer> scores(Headers headers, Letter letter) {
    String subject = headers.subject().map(part -> plain(part.text().text())).orElse("");
    String text =
        plain(
            letter.own().stream()
                .filter(part -> part.role() != Part.Role.POSTAL_HEADING)
                .map(part -> part.text().text())
                .collect(Collectors.joining("\n")));
    Map<Kind, Integer> scores = new EnumMap<>(Kind.class);
    for (Cue cue : CUES) {
      int score = cue.in(text) + SUBJECT_FACTOR * cue.in(subject);
      if (score > 0) {
        scores.merge(cue.kind(), score, Integer::sum);
      }
    }
    scores.computeIfPresent(Kind.THANK_YOU, (kind, score) -> Math.min(score, MOST_FOR_THANKS));
    scores.keySet().removeIf(kind -> !isPossible(kind, headers));
    return scores;
  }

  private static KindReading ofScores(Map<Kind, Integer> scores, Headers headers) {
    Kind best = isSpoken(headers) ? Kind.PHONE_SCRIPT : Kind.THANK_YOU;
    int bestScore = scores.getOrDefault(best, 0);
    int others = 0;
    for (Map.Entry<Kind, Integer> entry : scores.entrySet()) {
      if (entry.getValue() > bestScore) {
        best = entry.getKey();
        bestScore = entry.getValue();
      }
    }
    for (Map.Entry<Kind, Integer> entry : scores.entrySet()) {
      others += entry.getKey() == best ? 0 : entry.getValue();
    }
    double confidence =
        bestScore == 0 ? BY_DEFAULT : bestScore / (bestScore + HALF_SURE + others / 2.0);
    return new KindReading(best, true, Math.max(BY_DEFAULT, confidence));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
  }
}

package dev.afterword.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private KindInference() {}

  static KindReading infer(Headers headers, Letter letter) {
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
    boolean spoken =
        headers.channel().filter(channel -> channel.value() == Channel.PHONE).isPresent();
    if (spoken) {
      scores.keySet().retainAll(SPOKEN);
    } else if (headers.subject().isPresent()) {
      scores.keySet().removeAll(SPOKEN);
    }
    Kind best = spoken ? Kind.PHONE_SCRIPT : Kind.THANK_YOU;
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

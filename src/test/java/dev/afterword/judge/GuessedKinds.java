package dev.afterword.judge;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.draft.KindReading;
import dev.afterword.judgement.JudgedKinds;
import dev.afterword.language.English;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells how well the kind of labelled messages is guessed when they do not say it, by the words
 * that show it alone and with the model: the program of {@code bench/kinds}.
 */
final class GuessedKinds {

  private static final Pattern DECLARED =
      Pattern.compile("(?im)^(?:x-afterword-)?kind:[ \\t]*([a-z-]+).*\\R");

  /**
   * A message that did not say its kind.
   *
   * @param kind that it is of
   * @param reading what it was taken for
   */
  record Guess(Kind kind, KindReading reading) {

    boolean isRight() {
      return reading.kind() == kind;
    }

    String mistake() {
      return Fields.nameOf(kind) + " taken for " + Fields.nameOf(reading.kind());
    }
  }

  private GuessedKinds() {}

  /** Prints a page about a split, {@code development} unless named. */
  public static void main(String[] arguments) throws IOException {
    String asked = arguments.length == 0 ? "development" : arguments[0];
    Split split =
        Optional.ofNullable(Fields.names(Split.values()).get(asked))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "there is no split " + asked + "; there are train, development and test"));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<LabelledCase> cases = new LabelledWriting(Path.of("corpus", "labelled")).cases(split);
    print("cues alone", of(cases, new DraftReader(English.segmenter())), out);
    print(
        "with the model", of(cases, new DraftReader(English.segmenter(), JudgedKinds::odds)), out);
  }

  /** Guesses the kind of every draft, without what its header or the name of its file says. */
  static List<Guess> of(List<LabelledCase> cases, DraftReader reader) {
    List<Guess> guesses = new ArrayList<>();
    for (LabelledCase labelled : cases) {
      for (String file : labelled.message().drafts()) {
        guess(labelled, file, reader).ifPresent(guesses::add);
      }
    }
    return guesses;
  }

  private static Optional<Guess> guess(LabelledCase labelled, String file, DraftReader reader) {
    String text = labelled.message().text(file);
    Matcher declared = DECLARED.matcher(text);
    Kind kind = labelled.kind();
    if (declared.find()) {
      kind =
          Fields.names(Kind.values())
              .getOrDefault(declared.group(1).toLowerCase(Locale.ROOT), labelled.kind());
      text = text.substring(0, declared.start()) + text.substring(declared.end());
    }
    String neutral = "draft" + file.substring(file.lastIndexOf('.'));
    Kind right = kind;
    return reader
        .read(neutral, text.getBytes(StandardCharsets.UTF_8))
        .draft()
        .map(Draft::kind)
        .map(reading -> new Guess(right, reading));
  }

  /** The share of those that some are right of. */
  static Share right(List<Guess> guesses, Predicate<Guess> some) {
    List<Guess> chosen = guesses.stream().filter(some).toList();
    return new Share((int) chosen.stream().filter(Guess::isRight).count(), chosen.size());
  }

  private static void print(String how, List<Guess> guesses, PrintStream out) {
    Share all = right(guesses, one -> true);
    Map<Kind, Long> kinds =
        guesses.stream().collect(Collectors.groupingBy(Guess::kind, Collectors.counting()));
    out.printf("%s: %d of %d = %s (%s)%n", how, all.hits(), all.all(), all.shown(), all.interval());
    out.printf("always the commonest: %d%n", Collections.max(kinds.values()));
    for (int tenth = 0; tenth <= 10; tenth++) {
      int at = tenth;
      Share share = right(guesses, one -> (int) (one.reading().confidence() * 10) == at);
      if (share.all() > 0) {
        out.printf("  confidence 0.%d: %d of %d%n", tenth, share.hits(), share.all());
      }
    }
    Map<String, Long> mistakes =
        guesses.stream()
            .filter(one -> !one.isRight())
            .collect(Collectors.groupingBy(Guess::mistake, TreeMap::new, Collectors.counting()));
    mistakes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(one -> out.printf("  %d %s%n", one.getValue(), one.getKey()));
  }
}

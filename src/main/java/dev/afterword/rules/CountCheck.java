package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.judgement.Tone;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.phrases.PhraseFinds;
import dev.afterword.text.Place;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * {@code count:} reports too much or too little of something. Of several counts in one rule the
 * first that is wrong speaks. Its lists are the phrases of each count, then those that are not
 * counted.
 *
 * @param tone of which one sentence is too much already when a {@link SecondVoice} hears it
 */
record CountCheck(List<Count> counts, Optional<Tone> tone) implements DeclaredCheck {

  /** Keeps its own copy. */
  CountCheck {
    counts = List.copyOf(counts);
  }

  /**
   * One limit.
   *
   * @param measure what is counted; absent if it is the places of the phrases
   * @param atMost whether the limit is the most that is allowed, or the least
   * @param limit how many
   * @param steps limits beyond which it matters more
   * @param message the name of the message
   */
  record Count(
      Optional<Measure> measure,
      boolean atMost,
      Limit limit,
      Map<Severity, Limit> steps,
      String message) {
    Count {
      steps = Map.copyOf(steps);
    }

    private boolean isBroken(int count, int allowed) {
      return atMost ? count > allowed : count < allowed;
    }
  }

  /** A number, or the option that holds one. */
  record Limit(Optional<String> option, int number) {
    Optional<Integer> in(Options options) {
      return option.isPresent() ? options.count(option.get()) : Optional.of(number);
    }
  }

  @Override
  public int phraseLists() {
    return counts.size() + 1;
  }

  @Override
  public boolean judgesWording() {
    return true;
  }

  @Override
  public List<String> placeholders() {
    return List.of("count", "limit", "match");
  }

  @Override
  public boolean mayMind(
      DraftContext context, Part part, Sentence sentence, Span words, PhraseFinds finds) {
    return IntStream.range(0, phraseLists())
        .noneMatch(list -> finds.touch(list, part, sentence.inPart()));
  }

  @Override
  public List<Violation> check(RuleCard card, DraftContext context, PhraseFinds finds) {
    for (int i = 0; i < counts.size(); i++) {
      List<Violation> found = check(counts.get(i), i, card, context, finds);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Violation> check(
      Count count, int list, RuleCard card, DraftContext context, PhraseFinds finds) {
    Options options = context.options(card);
    Optional<Integer> limit = count.limit().in(options);
    if (limit.isEmpty()) {
      return List.of();
    }
    int allowed = limit.get();
    Draft draft = context.draft();
    List<Part> parts = card.where().in(draft);
    List<Measure.Reading> readings =
        count
            .measure()
            .map(measure -> measure.of(draft, parts))
            .orElseGet(
                () ->
                    List.of(
                        Measure.units(
                            finds.of(list, list + 1, counts.size()).stream()
                                .map(PhraseFinds.Find::inFile)
                                .toList())));
    List<Violation> found = new ArrayList<>();
    for (Measure.Reading reading : readings) {
      if (count.isBroken(reading.count(), allowed)) {
        Place place = place(count, reading, allowed, card.where().place(draft));
        found.add(
            card.report(
                    count.message(),
                    place,
                    Map.of(
                        "count",
                        String.valueOf(reading.count()),
                        "limit",
                        String.valueOf(allowed),
                        "match",
                        place.text()))
                .withSeverity(severity(count, reading.count(), options, card.severity())));
      }
    }
    return found;
  }

  /** The unit that is one too many; else what was counted; else the part that was read. */
  private static Place place(Count count, Measure.Reading reading, int allowed, Place read) {
    if (reading.whole().isPresent()) {
      return new Place(read.source(), reading.whole().get());
    }
    boolean pointed = count.atMost() && reading.counted().size() > allowed;
    return pointed ? new Place(read.source(), reading.counted().get(allowed)) : read;
  }

  private static Severity severity(Count count, int number, Options options, Severity usual) {
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING)) {
      Optional<Limit> step = Optional.ofNullable(count.steps().get(severity));
      if (step.flatMap(it -> it.in(options)).filter(it -> count.isBroken(number, it)).isPresent()) {
        return severity;
      }
    }
    return usual;
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what two messages share: the longest stretch, its twin, and where the others stand. */
final class DuplicateReport {

  /** Stretches named besides the longest one. */
  private static final int FURTHER = 5;

  private static final int TOPICS_SHOWN = 3;

  private DuplicateReport() {}

  /**
   * A violation of the draft of a pair whose share of common words is as large as the rule's
   * options {@code share} and {@code least-words} say.
   */
  static Optional<Violation> ifLarge(RuleCard card, SharedWording.Pair pair, Workspace workspace) {
    Optional<Facts> facts = workspace.factsOf(pair.later().draft());
    return ifLarge(card, pair, readerOf(facts, pair.earlier().draft()), workspace);
  }

  /**
   * The same.
   *
   * @param other what the other message of the pair is called
   */
  static Optional<Violation> ifLarge(
      RuleCard card, SharedWording.Pair pair, String other, Workspace workspace) {
    return isLarge(card, pair, workspace)
        ? Optional.of(of(card, "message", pair, pair.tiles().get(0), other, workspace))
        : Optional.empty();
  }

  /** Whether the draft of a pair shares as many of its words as a rule's options say. */
  static boolean isLarge(RuleCard card, SharedWording.Pair pair, Workspace workspace) {
    Options options = workspace.settings().rule(card, pair.later().draft()).options();
    return pair.percent() >= options.count("share").orElse(Integer.MAX_VALUE)
        && pair.shared() >= options.count("least-words").orElse(0);
  }

  /** A violation of the draft of a pair. */
  static Violation of(
      RuleCard card,
      String message,
      SharedWording.Pair pair,
      Tiling.Tile shown,
      Workspace workspace) {
    Optional<Facts> facts = workspace.factsOf(pair.later().draft());
    String other = readerOf(facts, pair.earlier().draft());
    return of(card, message, pair, shown, other, workspace);
  }

  private static Violation of(
      RuleCard card,
      String message,
      SharedWording.Pair pair,
      Tiling.Tile shown,
      String other,
      Workspace workspace) {
    Optional<Facts> facts = workspace.factsOf(pair.later().draft());
    Map<String, String> values = Map.of("percent", String.valueOf(pair.percent()), "other", other);
    Violation violation =
        card.report(message, in(pair.later(), shown.left(), shown.length()), values)
            .withRelated(
                in(pair.earlier(), shown.right(), shown.length()),
                card.report("twin", pair.later().draft().opening(), values).message())
            .withTwin(new Violation.Twin(pair.earlier().draft(), shared(pair)));
    for (Tiling.Tile tile : further(pair, shown)) {
      Place twin = in(pair.earlier(), tile.right(), tile.length());
      violation =
          violation.withRelated(
              in(pair.later(), tile.left(), tile.length()),
              card.report(
                      "further",
                      pair.later().draft().opening(),
                      Map.of("twin", twin.toString(), "other", other))
                  .message());
    }
    String unused = unusedTopics(workspace, facts, pair.later().draft());
    return unused.isEmpty()
        ? violation
        : violation.withHelp(
            card.report(
                    "unused",
                    pair.later().draft().opening(),
                    Map.of("reader", readerOf(facts, pair.later().draft()), "topics", unused))
                .message());
  }

  private static List<Violation.Stretch> shared(SharedWording.Pair pair) {
    return pair.tiles().stream()
        .map(
            tile ->
                new Violation.Stretch(
                    in(pair.later(), tile.left(), tile.length()).span(),
                    in(pair.earlier(), tile.right(), tile.length()).span()))
        .sorted(Comparator.comparing(Violation.Stretch::here))
        .toList();
  }

  private static List<Tiling.Tile> further(SharedWording.Pair pair, Tiling.Tile shown) {
    List<Tiling.Tile> further = new ArrayList<>(pair.tiles());
    further.remove(shown);
    return further.stream().limit(FURTHER).toList();
  }

  private static Place in(MaskedText text, int start, int length) {
    Span span = text.inFile(start, length);
    return text.draft().place(span);
  }

  /** Who gets a message, in words for a sentence. */
  private static String readerOf(Optional<Facts> facts, Draft draft) {
    List<String> people =
        facts.map(known -> Recipients.of(known, draft)).orElse(List.of()).stream()
            .map(Person::name)
            .map(Placed::value)
            .toList();
    if (!people.isEmpty()) {
      return Names.listed(people);
    }
    return draft.headers().to().stream()
        .findFirst()
        .flatMap(to -> to.name().or(to::address))
        .or(
            () ->
                Salutation.of(draft).stream()
                    .map(Salutation::names)
                    .flatMap(Collection::stream)
                    .map(Salutation.Addressee::text)
                    .findFirst())
        .orElse(draft.path());
  }

  private static String unusedTopics(Workspace workspace, Optional<Facts> facts, Draft draft) {
    if (facts.isEmpty()) {
      return "";
    }
    List<Placed<String>> notes =
        Recipients.of(facts.get(), draft).stream()
            .flatMap(person -> person.notes().stream())
            .toList();
    return String.join(
        "; ",
        Topics.use(notes, workspace, facts.get(), draft, 0).unused().stream()
            .distinct()
            .limit(TOPICS_SHOWN)
            .toList());
  }
}

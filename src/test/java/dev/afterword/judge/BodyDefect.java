package dev.afterword.judge;

import dev.afterword.draft.Part;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A message whose body, written for this, lacks something or has too much of it. */
enum BodyDefect implements Injection {
  NO_FIT("missing-fit"),
  NO_INTEREST("missing-interest"),
  NO_ROLE("missing-role"),
  NO_REMINDER("missing-reminder"),
  NO_REQUEST("missing-request"),
  NO_WAY_OUT("missing-way-out"),
  NO_GOODWILL("missing-goodwill", "cold-tone"),
  DECISION_PASSED_OVER("rejection-missing-acknowledgement"),
  NO_NEWS("keep-in-touch-no-news"),
  NO_CALLER("missing-caller-name"),
  NUMBER_ONCE("script-number-late"),
  NO_DEADLINE("offer-deadline-missing"),
  NO_PREFERENCE("offer-no-preference"),
  NO_CONTEXT("status-missing-context", "missing-role"),
  UNPREPARED("reference-notice-incomplete"),
  COLD("cold-tone", "missing-thanks"),
  THANKS_LAST("thanks-not-first"),
  LIFE_STORY("resume-dump"),
  ALL_ABOUT_ME("self-centred", "self-repetition"),
  NUDGE_WITHOUT_SUBSTANCE("nagging-phrase", "status-missing-context", "vague-subject"),
  NOTHING_OF_THE_TALK("missing-conversation-reference", "generic-message");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  BodyDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  @Override
  public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
    Blanks blanks = new Blanks(message, random);
    return GoodMessage.any(stock.faulty().bodies(word(), message.kind()), random)
        .flatMap(body -> rewritten(message, body, blanks));
  }

  private Optional<Planted> rewritten(
      GoodMessage message, FaultyWriting.FaultyBody body, Blanks blanks) {
    List<Part> old = message.body().toList();
    Optional<String> text = blanks.filled(body.text());
    if (old.isEmpty() || text.isEmpty()) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    changes.add(new Change(old.get(0).span().cover(old.get(old.size() - 1).span()), text.get()));
    for (Map.Entry<String, String> header : body.headers().entrySet()) {
      Optional<String> value = blanks.filled(header.getValue());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      place(message, header.getKey())
          .map(at -> new Change(at, value.get()))
          .ifPresent(changes::add);
    }
    return Optional.of(message.changed(this, changes));
  }

  private static Optional<Span> place(GoodMessage message, String header) {
    return switch (header) {
      case "Subject" -> message.draft().headers().subject().map(Part::span);
      case "Greeting" -> message.letter().first(Part.Role.SALUTATION).map(Part::span);
      default -> message.letter().first(Part.Role.CLOSING).map(Part::span);
    };
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.phrases.Phrase;
import dev.afterword.phrases.PhraseFinds;
import dev.afterword.text.Place;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code require:} reports that something is missing: a part of the letter, or one of several
 * phrases in the parts that the rule reads.
 *
 * @param phrases one of which must stand there; empty if the part itself is asked for
 * @param unless phrases that do not count
 * @param channels of the messages that need it
 * @param question whether a question does as well as one of the phrases
 * @param within the option that says within how many sentences of the body the first phrase must
 *     stand; a text without any of them is then left to another rule
 */
record RequireCheck(
    List<Phrase> phrases,
    List<Phrase> unless,
    Set<Channel> channels,
    boolean question,
    Optional<String> within)
    implements DeclaredCheck {

  /** The option of any rule that requires words and names the kinds that need them in the body. */
  private static final String BODY_KINDS = "body-kinds";

  RequireCheck {
    channels = Set.copyOf(channels);
  }

  @Override
  public List<List<Phrase>> phraseLists() {
    return List.of(phrases, unless);
  }

  @Override
  public List<String> placeholders() {
    return within.isPresent() ? List.of("where", "match", "count") : List.of("where");
  }

  @Override
  public List<Violation> check(RuleCard card, DraftContext context, PhraseFinds finds) {
    Draft draft = context.draft();
    if (within.isPresent()) {
      return late(card, context, finds);
    }
    if (!channels.contains(draft.channel()) || isThere(card, context, finds)) {
      return List.of();
    }
    return List.of(
        card.report(placeOf(card.where(), draft), Map.of("where", nameOf(card.where()))));
  }

  private boolean isThere(RuleCard card, DraftContext context, PhraseFinds finds) {
    Where where = card.where();
    Draft draft = context.draft();
    List<Part> parts = where.in(draft);
    if (phrases.isEmpty()) {
      return parts.stream().anyMatch(part -> !part.text().text().isBlank());
    }
    // Another rule asks for the part itself.
    boolean partMissing = parts.isEmpty() && where != Where.BODY && where != Where.WHOLE;
    return partMissing
        || finds.of(0, 1, 1).stream().anyMatch(find -> counts(find, card, context))
        || (question && parts.stream().anyMatch(RequireCheck::asks));
  }

  /** In some kinds of message only words in the body count; the option says in which. */
  private static boolean counts(PhraseFinds.Find find, RuleCard card, DraftContext context) {
    String kind = Fields.nameOf(context.draft().kind().kind());
    boolean bodyOnly =
        card.options().containsKey(BODY_KINDS)
            && context.options(card).texts(BODY_KINDS).contains(kind);
    return !bodyOnly || Where.BODY.in(context.draft()).contains(find.part());
  }

  private static boolean asks(Part part) {
    return part.sentences().stream().anyMatch(Sentence::isQuestion);
  }

  /** The first phrase, if it stands in a later sentence than it may. */
  private List<Violation> late(RuleCard card, DraftContext context, PhraseFinds finds) {
    Optional<Integer> most = within.flatMap(context.options(card)::count);
    Optional<PhraseFinds.Find> first = finds.of(0, 1, 1).stream().findFirst();
    if (most.isEmpty() || first.isEmpty()) {
      return List.of();
    }
    List<Sentence> sentences = context.draft().letter().sentences().toList();
    int number = 1;
    while (number < sentences.size()
        && sentences.get(number - 1).span().end() <= first.get().inFile().start()) {
      number++;
    }
    return number <= most.get()
        ? List.of()
        : List.of(
            card.report(
                context.draft().place(first.get().inFile()),
                Map.of(
                    "where", nameOf(card.where()),
                    "match", first.get().words(),
                    "count", String.valueOf(number))));
  }

  /** The part that lacks the words, or where the part should stand. */
  private static Place placeOf(Where where, Draft draft) {
    List<Part> parts = where.in(draft);
    return switch (where) {
      case BODY, WHOLE -> draft.opening();
      case SUBJECT, SALUTATION ->
          parts.isEmpty() ? draft.opening() : draft.place(parts.get(0).span());
      case CLOSING, SIGNATURE -> parts.isEmpty() ? ending(draft) : draft.place(parts.get(0).span());
    };
  }

  private static Place ending(Draft draft) {
    List<Part> own = draft.letter().own();
    return own.isEmpty()
        ? draft.opening()
        : draft.place(Span.at(own.get(own.size() - 1).span().end()));
  }

  private static String nameOf(Where where) {
    return switch (where) {
      case SUBJECT -> "the subject";
      case SALUTATION -> "the greeting";
      case BODY -> "the message";
      case CLOSING -> "the closing";
      case SIGNATURE -> "the signature";
      case WHOLE -> "the whole message";
    };
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.judgement.Act;
import dev.afterword.judgement.Judge;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.phrases.PhraseFinds;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code require:} reports that something is missing: a part of the letter, or one of several
 * phrases in the parts that the rule reads. Of several requirements all that are missing are named
 * in one sentence. Its lists are the phrases of each requirement, then those that do not count.
 *
 * @param requirements in order, at least one
 * @param within the option that says within how many sentences of the body the first phrase must
 *     stand; a text without any of them is then left to another rule
 * @param act what a sentence must do to count as much as one of the phrases, however it is worded
 */
record RequireCheck(List<Requirement> requirements, Optional<String> within, Optional<Act> act)
    implements DeclaredCheck {

  /** The option of any rule that requires words and names the kinds that need them in the body. */
  private static final String BODY_KINDS = "body-kinds";

  /** The option of a rule with several requirements: fewer missing are only a suggestion. */
  private static final String WARNING_FROM = "warning-from";

  /** “Thanks again for the walk round,” says more than “Many thanks,” does. */
  private static final Pattern WHAT_FOR = Pattern.compile("\\bfor\\b");

  RequireCheck {
    requirements = List.copyOf(requirements);
  }

  @Override
  public int phraseLists() {
    return requirements.size() + 1;
  }

  @Override
  public boolean tellsWhatIsCertain() {
    return within.isEmpty();
  }

  @Override
  public List<String> placeholders() {
    if (within.isPresent()) {
      return List.of("where", "match", "count");
    }
    return requirements.size() > 1 ? List.of("where", "missing") : List.of("where");
  }

  @Override
  public List<Violation> check(RuleCard card, DraftContext context, PhraseFinds finds) {
    if (within.isPresent()) {
      return late(card, context, finds);
    }
    Draft draft = context.draft();
    List<Requirement> missing = new ArrayList<>();
    for (int i = 0; i < requirements.size(); i++) {
      Requirement requirement = requirements.get(i);
      if (!requirement.alternative()
          && requirement.isAskedOf(draft)
          && !isThere(i, card, context, finds)
          && !isAlternativeThere(i + 1, card, context, finds)) {
        missing.add(requirement);
      }
    }
    return missing.isEmpty() || isDone(percent(card, context), context, finds)
        ? List.of()
        : List.of(missing(missing, card, context, finds));
  }

  /** How sure the model must be that a sentence does what the rule asks for, if it is asked. */
  private Optional<Integer> percent(RuleCard card, DraftContext context) {
    return act.flatMap(asked -> context.options(card).count(SecondVoice.CONFIDENCE));
  }

  private boolean isDone(Optional<Integer> percent, DraftContext context, PhraseFinds finds) {
    return acts(percent, context, finds).findAny().isPresent();
  }

  /**
   * Where in the file sentences of the body do what the rule asks for, so sure as the model must
   * be.
   */
  private Stream<Span> acts(Optional<Integer> percent, DraftContext context, PhraseFinds finds) {
    if (percent.isEmpty()) {
      return Stream.empty();
    }
    return Where.BODY.in(context.draft()).stream()
        .flatMap(
            part ->
                part.sentences().stream()
                    .filter(sentence -> !finds.touch(requirements.size(), part, sentence.inPart()))
                    .filter(sentence -> percent.get() <= percentOfAct(part, sentence)))
        .map(Sentence::span);
  }

  private double percentOfAct(Part part, Sentence sentence) {
    return 100 * Judge.ofActs().confidence(act.orElseThrow(), part, sentence);
  }

  private Violation missing(
      List<Requirement> missing, RuleCard card, DraftContext context, PhraseFinds finds) {
    Map<String, String> values =
        Map.of(
            "where", nameOf(card.where()),
            "missing", Names.listed(missing.stream().map(Requirement::what).toList()));
    Violation found =
        card.report(messageFor(card, context), card.where().place(context.draft()), values);
    Violation violation =
        Optional.of(card.where())
            .filter(where -> missing.stream().allMatch(Requirement::part))
            .flatMap(where -> MissingPart.fix(where, context))
            .map(found::withFix)
            .orElse(found);
    boolean isMinor =
        isFew(missing, card, context)
            || isSoftened(missing, context.draft())
            || missing.stream().allMatch(requirement -> isNearlySaid(requirement, finds))
            || isDone(percent(card, context).map(percent -> percent / 2), context, finds);
    return violation.withSeverity(isMinor ? Severity.SUGGESTION : card.certain());
  }

  /**
   * Whether words stand anywhere that would do in another part or in another kind of message: who
   * writes “I enjoyed our talk” or closes with “Thanks” has not forgotten the reader.
   */
  private boolean isNearlySaid(Requirement requirement, PhraseFinds finds) {
    int number = requirements.indexOf(requirement);
    boolean hasAlternative =
        number + 1 < requirements.size() && requirements.get(number + 1).alternative();
    int end = number + (hasAlternative ? 2 : 1);
    return IntStream.range(number, end)
        .anyMatch(list -> !finds.of(list, list + 1, requirements.size()).isEmpty());
  }

  private static boolean isFew(List<Requirement> missing, RuleCard card, DraftContext context) {
    return card.options().containsKey(WARNING_FROM)
        && context.options(card).count(WARNING_FROM).orElse(0) > missing.size();
  }

  private static boolean isSoftened(List<Requirement> missing, Draft draft) {
    return missing.stream().allMatch(requirement -> requirement.isSoftenedIn(draft));
  }

  /** What a message of some kind lacks may have a sentence of its own, named after the kind. */
  private static String messageFor(RuleCard card, DraftContext context) {
    String kind = Fields.nameOf(context.draft().kind().kind());
    return card.messages().containsKey(kind) ? kind : "message";
  }

  private boolean isThere(int number, RuleCard card, DraftContext context, PhraseFinds finds) {
    Requirement requirement = requirements.get(number);
    Where where = card.where();
    List<Part> parts = where.in(context.draft());
    if (requirement.part()) {
      return parts.stream().anyMatch(part -> !part.text().text().isBlank())
          || (where == Where.SUBJECT && isBareText(context.draft()));
    }
    // Another rule asks for the part itself.
    boolean partMissing = parts.isEmpty() && where != Where.BODY && where != Where.WHOLE;
    return partMissing
        || finds.of(number, number + 1, requirements.size()).stream()
            .anyMatch(find -> counts(find, card, context))
        || (requirement.question() && parts.stream().anyMatch(part -> asks(part, finds)))
        || isMentioned(requirement, parts, context);
  }

  /** Whether a file holds the text alone: what goes above it, the mail program will ask for. */
  private static boolean isBareText(Draft draft) {
    return draft.headers().span().isEmpty();
  }

  private boolean isAlternativeThere(
      int number, RuleCard card, DraftContext context, PhraseFinds finds) {
    return number < requirements.size()
        && requirements.get(number).alternative()
        && requirements.get(number).isAskedOf(context.draft())
        && isThere(number, card, context, finds);
  }

  private static boolean isMentioned(
      Requirement requirement, List<Part> parts, DraftContext context) {
    return requirement
        .mentions()
        .flatMap(fact -> context.facts().filter(facts -> fact.isIn(parts, facts)))
        .isPresent();
  }

  /**
   * In some kinds of message only words in the body count, and a closing that says what for; the
   * option says in which.
   */
  private static boolean counts(PhraseFinds.Find find, RuleCard card, DraftContext context) {
    String kind = Fields.nameOf(context.draft().kind().kind());
    boolean bodyOnly =
        card.options().containsKey(BODY_KINDS)
            && context.options(card).texts(BODY_KINDS).contains(kind);
    return !bodyOnly
        || Where.BODY.in(context.draft()).contains(find.part())
        || (find.part().role() == Part.Role.CLOSING
            && WHAT_FOR.matcher(find.part().text().text()).find());
  }

  private boolean asks(Part part, PhraseFinds finds) {
    return part.sentences().stream()
        .filter(Sentence::isQuestion)
        .anyMatch(question -> !isSaidWhole(question, part, finds));
  }

  /** Whether one of the phrases that do not count says all of a sentence. */
  private boolean isSaidWhole(Sentence sentence, Part part, PhraseFinds finds) {
    Optional<Span> words = sentence.words().stream().map(Word::inPart).reduce(Span::cover);
    return finds.all().stream()
        .filter(find -> find.list() == requirements.size() && find.part().equals(part))
        .anyMatch(find -> words.filter(find.inPart()::contains).isPresent());
  }

  /** The first phrase, if it stands in a later sentence than it may. */
  private List<Violation> late(RuleCard card, DraftContext context, PhraseFinds finds) {
    Optional<Integer> most = within.flatMap(context.options(card)::count);
    Optional<PhraseFinds.Find> first = finds.of(0, 1, requirements.size()).stream().findFirst();
    if (most.isEmpty() || first.isEmpty()) {
      return List.of();
    }
    List<Sentence> sentences = context.draft().letter().sentences().toList();
    int number = 1;
    while (number < sentences.size()
        && sentences.get(number - 1).span().end() <= first.get().inFile().start()) {
      number++;
    }
    boolean early =
        number <= most.get() || isDoneWithin(most.get(), sentences, card, context, finds);
    if (early) {
      return List.of();
    }
    Violation late =
        card.report(
            context.draft().place(first.get().inFile()),
            Map.of(
                "where", nameOf(card.where()),
                "match", first.get().words(),
                "count", String.valueOf(number)));
    return List.of(
        SentenceFix.toFront(context.draft(), first.get()).map(late::withFix).orElse(late));
  }

  private boolean isDoneWithin(
      int most, List<Sentence> sentences, RuleCard card, DraftContext context, PhraseFinds finds) {
    int end = sentences.get(Math.min(most, sentences.size()) - 1).span().end();
    return acts(percent(card, context), context, finds).anyMatch(done -> done.end() <= end);
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

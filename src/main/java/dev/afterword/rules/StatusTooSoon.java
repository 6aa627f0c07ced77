package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.interview.Promise;
import dev.afterword.judgement.Act;
import dev.afterword.judgement.Judge;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Window;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a status message with the first day on which a question makes sense. */
record StatusTooSoon(RuleCard card, PolicyReader policies, OptionPhrases phrases)
    implements OneRule.OfDraft {

  private static final String OFFERS = "offers";

  private static final Set<Kind> SPOKEN = EnumSet.of(Kind.PHONE_SCRIPT, Kind.VOICEMAIL);

  StatusTooSoon(RuleCard card, PolicyReader policies) {
    this(card, policies, new OptionPhrases(OFFERS));
  }

  @Override
  public List<Violation> check(DraftContext context) {
    DraftTimes times = DraftTimes.of(context, policies);
    if (times.timetable().isWriterAsked() || onlyThanks(context)) {
      return List.of();
    }
    return times
        .timetable()
        .firstStatus()
        .filter(window -> window.isAhead(times.send()))
        .map(window -> report(context, times, window))
        .stream()
        .toList();
  }

  /** A call may ask how things stand or only say thank you, and its kind does not tell which. */
  private boolean onlyThanks(DraftContext context) {
    Draft draft = context.draft();
    return SPOKEN.contains(draft.kind().kind())
        && draft.letter().body().stream()
            .noneMatch(
                part ->
                    part.sentences().stream()
                        .anyMatch(sentence -> isQuestion(part, sentence, context.options(card))));
  }

  /** Without a confidence, because the model is off, any sentence may be a question. */
  private boolean isQuestion(Part part, Sentence sentence, Options options) {
    Optional<Integer> percent = options.count(SecondVoice.CONFIDENCE);
    return percent.isEmpty()
        || (100 * Judge.ofActs().confidence(Act.STATUS_QUESTION, part, sentence) >= percent.get()
            && phrases.in(part, sentence, options).of(OFFERS).isEmpty());
  }

  private Violation report(DraftContext context, DraftTimes times, Window window) {
    ZonedDateTime send = times.send();
    Violation violation =
        card.report(
            Moments.ofSend(context.draft()),
            Map.of(
                "send", Moments.day(send.toLocalDate()),
                "first", Moments.day(window.opens().toLocalDate()),
                "reason", window.reason()));
    Optional<ZonedDateTime> quietUntil =
        times
            .policy()
            .status()
            .errorWithin()
            .flatMap(
                delay ->
                    window
                        .interview()
                        .map(last -> times.facts().calendar().plus(last.end(), delay)));
    if (quietUntil.filter(send::isBefore).isPresent()) {
      return violation.withSeverity(Severity.ERROR);
    }
    return isPastNamedDay(times, window) ? violation.withSeverity(Severity.SUGGESTION) : violation;
  }

  /** Behind the day that they named sources disagree: some wait a little longer, some ask then. */
  private static boolean isPastNamedDay(DraftTimes times, Window window) {
    return times
        .facts()
        .promised()
        .filter(promise -> promise.span().contains(window.place().span()))
        .flatMap(Promise::by)
        .filter(by -> by.isBefore(times.send().toLocalDate()))
        .isPresent();
  }
}

package dev.afterword.timing;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.interview.Interview;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of the timing rules as the user set them for one application or one message. Each is
 * an option of one rule, read when it is asked for; a number that is {@code off} is absent.
 */
public final class Policy {

  private final Map<String, RuleCard> cards;
  private final Settings settings;
  private final String path;
  private final Optional<Kind> wanted;

  Policy(Map<String, RuleCard> cards, Settings settings, String path, Optional<Kind> wanted) {
    this.cards = cards;
    this.settings = settings;
    this.path = path;
    this.wanted = wanted;
  }

  /** When thanks are in time. */
  public Thanks thanks() {
    Options late = options("thank-you-late");
    return new Thanks(
        options("thank-you-too-fast").delay("not-before"),
        late.delay("ideal"),
        late.delay("limit"),
        is(late, "clock", "business"),
        card("thank-you-late"));
  }

  /**
   * Whether one message thanks all interviewers, because they are too many to be thanked singly.
   */
  public boolean isThankedTogether(Interview interview) {
    return options("interviewer-not-thanked")
        .count("individually")
        .filter(most -> interview.with().size() > Math.max(1, most))
        .isPresent();
  }

  /** When a card is in time. */
  public Card card() {
    Options late = options("card-late");
    return new Card(late.delay("by"), late.delay("post"), card("card-late"));
  }

  /** When to ask how things stand. */
  public Status status() {
    Options soon = options("status-too-soon");
    Options overdue = options("status-overdue");
    return new Status(
        soon.delay("no-date"),
        is(soon, "from", "thank-you"),
        soon.delay("grace"),
        is(soon, "mode", "exact"),
        soon.delay("error-within"),
        overdue.delay("after"),
        is(overdue, "channel", "phone"),
        card("status-too-soon"),
        card("status-overdue"));
  }

  /** How often and how long to ask. */
  public FollowUps followUps() {
    Options limit = options("follow-up-limit");
    return new FollowUps(
        options("follow-up-too-often").delay("gap"),
        options(card("follow-up-too-often"), Kind.FINAL_STATUS).delay("gap"),
        limit.count("limit"),
        limit.delay("quit-after"),
        card("follow-up-too-often"),
        card("follow-up-limit"),
        card("stalled-process"));
  }

  /** How often to write after a no. */
  public KeepInTouch keepInTouch() {
    return new KeepInTouch(
        options("keep-in-touch-too-often").delay("gap"),
        options("keep-in-touch-due").count("lengthen"),
        card("keep-in-touch-too-often"),
        card("keep-in-touch-due"));
  }

  /** When to be in touch as they asked. */
  public RequestedContact requestedContact() {
    return new RequestedContact(
        options("requested-contact-due").delay("ahead"), card("requested-contact-due"));
  }

  /** When to answer a rejection. */
  public Rejection rejection() {
    Options unanswered = options("rejection-unanswered");
    return new Rejection(
        unanswered.delay("within"), unanswered.delay("until"), card("rejection-unanswered"));
  }

  /** When to withdraw. */
  public Withdrawal withdrawal() {
    return new Withdrawal(
        options("withdrawal-unsent").delay("within"),
        card("withdrawal-unsent"),
        card("offer-others-not-told"));
  }

  /** When to write to references. */
  public References references() {
    return new References(
        options("reference-not-told-outcome").delay("within"),
        card("reference-not-informed"),
        card("reference-not-told-outcome"));
  }

  /** The rule that says why a message is written that no day asks for. */
  RuleCard reasonFor(Purpose purpose) {
    return switch (purpose) {
      case FEEDBACK -> card("cool-down");
      case REFERRAL -> card("referral-ask-soon-after-no");
      case OFFER -> card("offer-deadline-missing");
      case CONTACT -> card("contact-missing");
      default -> throw new IllegalArgumentException("a day asks for " + purpose);
    };
  }

  /** When people read their mail. */
  public WorkingHours workingHours() {
    Options hours = options("send-outside-hours");
    return new WorkingHours(hours.number("from"), hours.number("to"));
  }

  private RuleCard card(String id) {
    RuleCard card = cards.get(id);
    if (card == null) {
      throw new IllegalStateException("there is no rule " + id);
    }
    return card;
  }

  private Options options(String id) {
    RuleCard card = card(id);
    Kind kind =
        wanted
            .filter(card.kinds()::contains)
            .or(() -> card.kinds().stream().sorted().findFirst())
            .orElse(Kind.THANK_YOU);
    return options(card, kind);
  }

  private Options options(RuleCard card, Kind kind) {
    return settings.rule(card, path, kind).options();
  }

  private static boolean is(Options options, String option, String word) {
    return options.text(option).filter(word::equals).isPresent();
  }

  /**
   * When thanks are in time.
   *
   * @param notBefore time after the interview before which a note looks written in advance
   * @param ideal time after the interview until which nothing is to be said
   * @param limit time after the interview after which they are late
   * @param isBusinessClock whether the clock stands still on weekends and public holidays
   * @param rule owns ideal, limit and clock
   */
  public record Thanks(
      Optional<Delay> notBefore,
      Optional<Delay> ideal,
      Optional<Delay> limit,
      boolean isBusinessClock,
      RuleCard rule) {}

  /**
   * When a card is in time.
   *
   * @param by time after the interview by which it is in the post
   * @param post time from the letter box to the reader
   */
  public record Card(Optional<Delay> by, Optional<Delay> post, RuleCard rule) {}

  /**
   * When to ask how things stand.
   *
   * @param noDate time to wait when they named no date
   * @param isFromThanks whether that time starts with the thanks instead of the interview
   * @param grace time to wait after the date they named
   * @param isExact whether to ask on that date itself
   * @param errorWithin time after the interview within which a question is an error
   * @param overdue time after the first good day by which the question should be out
   * @param isByPhone whether to call instead of writing, where calls are welcome
   * @param rule owns all but overdue and the channel
   * @param overdueRule owns overdue and the channel
   */
  public record Status(
      Optional<Delay> noDate,
      boolean isFromThanks,
      Optional<Delay> grace,
      boolean isExact,
      Optional<Delay> errorWithin,
      Optional<Delay> overdue,
      boolean isByPhone,
      RuleCard rule,
      RuleCard overdueRule) {}

  /**
   * How often and how long to ask.
   *
   * @param gap time between two unanswered follow-ups
   * @param lastGap time before one that says it is the last
   * @param limit how many status messages may stay unanswered
   * @param quitAfter time since the first unanswered one after which silence is the answer
   * @param gapRule owns both gaps
   * @param limitRule owns the rest
   * @param stalledRule says when to close an application
   */
  public record FollowUps(
      Optional<Delay> gap,
      Optional<Delay> lastGap,
      Optional<Integer> limit,
      Optional<Delay> quitAfter,
      RuleCard gapRule,
      RuleCard limitRule,
      RuleCard stalledRule) {}

  /**
   * How often to write after a no; how often is wanted stands in the facts.
   *
   * @param gap time after the last message within which another is too much
   * @param lengthen by how many times at most the wanted time grows while nothing comes back
   * @param gapRule owns the gap
   * @param rule owns the lengthening
   */
  public record KeepInTouch(
      Optional<Delay> gap, Optional<Integer> lengthen, RuleCard gapRule, RuleCard rule) {}

  /**
   * When to keep a promise to be in touch.
   *
   * @param ahead how long before the day a message counts as the one they asked for
   */
  public record RequestedContact(Optional<Delay> ahead, RuleCard rule) {}

  /**
   * When to answer a rejection.
   *
   * @param within time after it
   * @param until time after it from which on an answer comes out of nowhere
   */
  public record Rejection(Optional<Delay> within, Optional<Delay> until, RuleCard rule) {}

  /**
   * When to withdraw.
   *
   * @param within time after the decision
   * @param rule owns the time
   * @param othersRule says who is to hear of an offer that is accepted elsewhere
   */
  public record Withdrawal(Optional<Delay> within, RuleCard rule, RuleCard othersRule) {}

  /**
   * When to write to references.
   *
   * @param within time after the decision until which they should hear of it
   * @param noticeRule says when they learn that a call may come
   * @param resultRule owns the time
   */
  public record References(Optional<Delay> within, RuleCard noticeRule, RuleCard resultRule) {}

  /**
   * When people read their mail.
   *
   * @param from the hour at which they begin
   * @param to the hour at which they stop
   */
  public record WorkingHours(Optional<BigDecimal> from, Optional<BigDecimal> to) {

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    /** When the day begins; midnight if nobody cares. */
    public LocalTime start() {
      return from.map(hour -> MIDNIGHT.plusMinutes(minutes(hour))).orElse(MIDNIGHT);
    }

    /** Whether a time of day lies within. */
    public boolean contain(LocalTime time) {
      int minute = time.getHour() * 60 + time.getMinute();
      return from.filter(hour -> minute < minutes(hour)).isEmpty()
          && to.filter(hour -> minute > minutes(hour)).isEmpty();
    }

    private static int minutes(BigDecimal hour) {
      return hour.multiply(BigDecimal.valueOf(60)).intValue();
    }
  }
}

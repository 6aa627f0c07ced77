package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.interview.Delay;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.History;
import dev.afterword.lint.Outgoing;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.timing.PolicyReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A question that nobody has answered yet is not asked again another way. */
record EscalatesChannel(RuleCard card, PolicyReader policies) implements OneRule.OfDraft {

  private static final Set<Channel> NEARER = Set.of(Channel.PHONE, Channel.LINKEDIN, Channel.TEXT);

  @Override
  public List<Violation> check(DraftContext context) {
    Channel channel = context.draft().channel();
    Optional<Delay> within = context.options(card).delay("within");
    if (!NEARER.contains(channel) || within.isEmpty()) {
      return List.of();
    }
    DraftTimes times = DraftTimes.of(context, policies);
    return times.history().unanswered(History.FOLLOW_UP_KINDS).stream()
        .reduce((earlier, later) -> later)
        .filter(last -> last.channel() != channel)
        .filter(last -> times.send().toLocalDate().isBefore(firstDay(times, last, within.get())))
        .map(last -> report(context, last))
        .stream()
        .toList();
  }

  /** A day, as for a question on the same way, so that both may go out on the same morning. */
  private static LocalDate firstDay(DraftTimes times, Outgoing last, Delay within) {
    return times.facts().calendar().plus(last.at(), within).toLocalDate();
  }

  private Violation report(DraftContext context, Outgoing last) {
    return card.report(
            Moments.ofSend(context.draft()),
            Map.of(
                "channel", way(context.draft().channel()),
                "before", way(last.channel()),
                "last", Moments.day(last.at().toLocalDate())))
        .withRelated(last.place(), "the question before");
  }

  private static String way(Channel channel) {
    return switch (channel) {
      case EMAIL -> "e-mail";
      case LINKEDIN -> "LinkedIn";
      case TEXT -> "text message";
      default -> channel.name().toLowerCase(Locale.ROOT);
    };
  }
}

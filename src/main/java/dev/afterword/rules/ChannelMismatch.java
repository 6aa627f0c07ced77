package dev.afterword.rules;

import static dev.afterword.lint.History.THANKS_KINDS;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Promise;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A way other than the one they asked for, or one that is too light for a first note of thanks. */
record ChannelMismatch(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    String used = Fields.nameOf(draft.channel());
    Optional<Channel> asked = askedFor(context);
    if (asked.isPresent()) {
      return asked.get() == draft.channel()
          ? List.of()
          : List.of(report("message", draft, Map.of("channel", name(asked.get()))));
    }
    boolean isLight =
        THANKS_KINDS.contains(draft.kind().kind())
            && context.options(card).texts("too-light").contains(used);
    return isLight && !isThanked(context)
        ? List.of(report("thanks", draft, Map.of("channel", name(draft.channel()))))
        : List.of();
  }

  private Violation report(String message, Draft draft, Map<String, String> values) {
    return card.report(message, placeOf(draft), values);
  }

  /** The way by which they asked to be reached. */
  static Optional<Channel> askedFor(DraftContext context) {
    return context.facts().flatMap(Facts::promised).flatMap(Promise::channel).map(Placed::value);
  }

  /** Where a draft says which way it goes. */
  static Place placeOf(Draft draft) {
    return draft
        .headers()
        .channel()
        .map(channel -> draft.place(channel.span()))
        .orElseGet(draft::opening);
  }

  /** Whether thanks went out before by another way, so that this is an extra word. */
  static boolean isThanked(DraftContext context) {
    return context.application().stream()
        .flatMap(application -> application.history().outgoing(THANKS_KINDS).stream())
        .anyMatch(sent -> sent.at().isBefore(context.send()));
  }

  private static String name(Channel channel) {
    return switch (channel) {
      case EMAIL -> "e-mail";
      case POST -> "post";
      case PHONE -> "phone";
      case LINKEDIN -> "LinkedIn";
      case TEXT -> "text message";
      case FAX -> "fax";
    };
  }
}

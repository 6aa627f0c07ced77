package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds messages that can only be answered by a call, and mails if wanted, without a number. */
record MissingPhone(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    Options options = context.options(card);
    Kind kind = draft.kind().kind();
    boolean always = options.texts("always").contains(Fields.nameOf(kind));
    boolean asked =
        always || (kind == Kind.PHONE_SCRIPT && invites(draft, options.texts("call-back")));
    if (!asked || !SpokenNumber.in(draft).isEmpty()) {
      return List.of();
    }
    return switch (kind) {
      case VOICEMAIL -> List.of(card.report(draft.opening(), Map.of()));
      case PHONE_SCRIPT -> List.of(minor("script", draft));
      default -> hasAddress(draft) ? List.of() : List.of(minor("letter", draft));
    };
  }

  private Violation minor(String message, Draft draft) {
    return card.report(message, draft.opening(), Map.of()).withSeverity(Severity.SUGGESTION);
  }

  private static boolean invites(Draft draft, List<String> invitations) {
    String text = text(draft).toLowerCase(Locale.ROOT);
    return invitations.stream().anyMatch(text::contains);
  }

  private static boolean hasAddress(Draft draft) {
    return text(draft).contains("@");
  }

  private static String text(Draft draft) {
    return draft.letter().own().stream()
        .map(Part::text)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.HeaderFix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a message that says no kind, or none that exists, and whose words do not tell it. */
record KindUnclear(RuleCard card) implements OneRule.OfDraft {

  private static final Pattern DECLARED =
      Pattern.compile("(?im)^(?:x-afterword-)?kind:[ \\t]*[\"']?([^\"'\\r\\n]*[^\"'\\s])");

  private static final Map<String, Kind> KINDS = Fields.names(Kind.values());

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    if (!draft.kind().inferred()) {
      return List.of();
    }
    Optional<Violation> unknown = declared(draft).map(value -> unknown(draft, value));
    boolean sure = draft.kind().confidence() * 100 >= context.options(card).count("sure").orElse(0);
    return unknown
        .or(() -> sure ? Optional.empty() : Optional.of(unclear(draft)))
        .map(List::of)
        .orElse(List.of());
  }

  /** What stands where a kind should. */
  private static Optional<Placed<String>> declared(Draft draft) {
    Span headers = draft.headers().span();
    Matcher kind = DECLARED.matcher(draft.source().at(headers));
    return kind.find()
        ? Optional.of(
            new Placed<>(
                kind.group(1), new Span(kind.start(1), kind.end(1)).shift(headers.start())))
        : Optional.empty();
  }

  private Violation unknown(Draft draft, Placed<String> written) {
    String nearest =
        Nearest.to(
                written.value().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-'),
                KINDS.keySet())
            .orElse(name(draft));
    return card.report(
            "unknown",
            draft.place(written.span()),
            Map.of("match", written.value(), "kind", nearest))
        .withFix(
            Fix.of("write “" + nearest + "”", Fix.Applicability.UNSAFE, written.span(), nearest));
  }

  private Violation unclear(Draft draft) {
    Violation unclear =
        card.report(
            draft.opening(),
            Map.of(
                "kind", name(draft), "percent", "" + Math.round(draft.kind().confidence() * 100)));
    return unclear.withFix(HeaderFix.ofKind(draft));
  }

  private static String name(Draft draft) {
    return Fields.nameOf(draft.kind().kind());
  }
}

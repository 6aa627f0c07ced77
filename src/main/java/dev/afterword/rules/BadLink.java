package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Part;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.rules.Addresses.Address;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds links that do not lead where they should. On paper nobody clicks, and a signature is read
 * as on a card, so an address without its scheme is right there.
 */
record BadLink(RuleCard card) implements OneRule.OfDraft {

  private static final Pattern PLAIN = Pattern.compile("(?i)http://.*");

  /** A scheme, a host of at least two names or a local one, and the rest. */
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "(?i)[a-z][a-z0-9+]*://(?:[^\\s/@:]+@)?"
              + "(?:[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+|localhost)(?::\\d+)?(?:[/?#](?!.*https?:/?/?www).*)?");

  private static final Pattern KNOWN_SCHEME =
      Pattern.compile("(?i)(?:https?|s?ftp|git|ssh|file|slack|zoommtg|tel|sms)://.*");

  /** What was meant by {@code http:/}, {@code https//}, {@code htps://} and the like. */
  private static final Pattern BROKEN_SCHEME = Pattern.compile("(?i)h[tp]{2,4}s?[:;.,]?/{0,3}");

  @Override
  public List<Violation> check(DraftContext context) {
    Channel channel = context.draft().channel();
    boolean onScreen =
        channel != Channel.POST && channel != Channel.FAX && channel != Channel.PHONE;
    List<Violation> found = new ArrayList<>();
    if (onScreen) {
      for (Part part : card.where().in(context.draft())) {
        for (Address address : Addresses.in(part.text().text())) {
          flaw(part, address).ifPresent(flaw -> found.add(violation(context, part, address, flaw)));
        }
      }
    }
    return found;
  }

  private enum Flaw {
    MESSAGE("message"),
    MALFORMED("malformed"),
    SCHEMELESS("scheme-less");

    private final String message;

    Flaw(String message) {
      this.message = message;
    }
  }

  private static Optional<Flaw> flaw(Part part, Address address) {
    return switch (address.form()) {
      case LINK -> ofLink(address.text());
      case PAGE -> Optional.of(Flaw.SCHEMELESS).filter(flaw -> Prose.isProse(part));
      case MAIL, HOST, FILE -> Optional.empty();
    };
  }

  private static Optional<Flaw> ofLink(String link) {
    if (PLAIN.matcher(link).matches() && WELL_FORMED.matcher(link).matches()) {
      return link.matches("(?i)http://(?:localhost|\\d+\\.).*")
          ? Optional.empty()
          : Optional.of(Flaw.MESSAGE);
    }
    boolean right = KNOWN_SCHEME.matcher(link).matches() && WELL_FORMED.matcher(link).matches();
    boolean ofAnApp = !BROKEN_SCHEME.matcher(link).lookingAt() && link.contains("://");
    return right || ofAnApp ? Optional.empty() : Optional.of(Flaw.MALFORMED);
  }

  private Violation violation(DraftContext context, Part part, Address address, Flaw flaw) {
    Span span = address.span();
    Violation violation =
        card.report(
            flaw.message,
            context.draft().place(part.text().inFile(span)),
            Map.of("match", address.text()));
    return mended(address.text(), flaw)
        .map(
            better ->
                PartFix.of(part, span, "write “" + better + "”", better, Fix.Applicability.UNSAFE))
        .map(violation::withFix)
        .orElse(violation);
  }

  /** Where the host is well written, the scheme can be mended. */
  private static Optional<String> mended(String link, Flaw flaw) {
    String host =
        switch (flaw) {
          case MESSAGE -> link.substring("http://".length());
          case MALFORMED -> BROKEN_SCHEME.matcher(link).replaceFirst("");
          case SCHEMELESS -> link;
        };
    String better = "https://" + host;
    return Optional.of(better).filter(text -> WELL_FORMED.matcher(text).matches());
  }
}

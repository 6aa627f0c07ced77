package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.interview.Company;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the name of a company that the message is not for, and slips in the right one. */
record WrongCompany(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Optional<Company> company = context.knownFacts().company();
    return company.map(own -> check(context, own)).orElse(List.of());
  }

  private List<Violation> check(DraftContext context, Company own) {
    List<Violation> slips =
        CompanySlips.in(context, own).stream().map(slip -> violation(context, slip)).toList();
    List<Violation> others =
        CompaniesElsewhere.in(context, own).stream()
            .map(other -> violation(context, own, other))
            .toList();
    List<Violation> strangers =
        context.options(card).count(SecondVoice.CONFIDENCE).stream()
            .flatMap(percent -> StrangeCompanies.in(context, own, percent / 100.0).stream())
            .map(stranger -> violation(context, own, stranger))
            .toList();
    return Stream.concat(slips.stream(), (others.isEmpty() ? strangers : others).stream()).toList();
  }

  private Violation violation(DraftContext context, CompanySlips.Slip slip) {
    Map<String, String> values = Map.of("match", slip.written(), "company", slip.right());
    return report("misspelt", context, slip.part(), slip.span(), values)
        .withSeverity(card.certain())
        .withFix(
            PartFix.write(slip.part().text(), slip.span(), slip.right(), Fix.Applicability.SAFE));
  }

  private Violation violation(DraftContext context, Company own, CompaniesElsewhere.Other other) {
    NameMention mention = other.mention();
    Violation violation =
        switch (other.certainty()) {
          case SURE -> report("message", context, own, mention).withSeverity(card.certain());
          case LIKELY -> report("asked", context, own, mention).withSeverity(Severity.WARNING);
          case POSSIBLE -> report("asked", context, own, mention);
        };
    return violation.withFix(
        PartFix.write(
            mention.part().text(), mention.span(), own.name().value(), Fix.Applicability.UNSAFE));
  }

  private Violation violation(
      DraftContext context, Company own, StrangeCompanies.Stranger stranger) {
    return stranger.isSure()
        ? report("strange", context, own, stranger.mention()).withSeverity(Severity.WARNING)
        : report("unknown", context, own, stranger.mention());
  }

  private Violation report(String message, DraftContext context, Company own, NameMention mention) {
    Map<String, String> values = Map.of("match", mention.name(), "company", own.name().value());
    return report(message, context, mention.part(), mention.span(), values);
  }

  private Violation report(
      String message, DraftContext context, Part part, Span span, Map<String, String> values) {
    return card.report(message, context.draft().place(part.text().inFile(span)), values);
  }

  /** Whether another company may be named and praised in such a message. */
  static boolean speaksOfOtherOffers(DraftContext context) {
    return context.draft().kind().kind() == Kind.OFFER_LEVERAGE;
  }

  /** All names of a company, the longest first. */
  static List<String> names(Company company) {
    return Stream.concat(Stream.of(company.name()), company.also().stream())
        .map(Placed::value)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .toList();
  }

  /** Whether some parts name a company. */
  static boolean isNamedIn(List<Part> parts, Company company) {
    return parts.stream().anyMatch(part -> isNamed(company, part.text().text()));
  }

  /** Whether a text names a company. */
  static boolean isNamed(Company company, String text) {
    return names(company).stream().anyMatch(name -> pattern(name).matcher(text).find());
  }

  /** A name as it stands in a text, and not in an address. */
  static Pattern pattern(String name) {
    return Pattern.compile("(?<![\\p{L}\\p{N}@.])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
  }
}

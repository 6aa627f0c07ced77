package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Where;
import dev.afterword.lint.WorkedOut;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Finds names of companies that belong to other applications of the search. A message hardly ever
 * has a reason to name one, so all are told but those that the sentence gives a reason for.
 */
final class CompaniesElsewhere {

  /** How surely a name stands where the reader's company belongs. */
  enum Certainty {
    /** The sentence can only mean the reader's company. */
    SURE,
    /** Nothing gives a reason for the name, and the message never names its own company. */
    LIKELY,
    /** Nothing gives a reason for the name, but there may be one. */
    POSSIBLE
  }

  /** A name of another application's company. */
  record Other(CompanyMention mention, Certainty certainty) {}

  private static final WorkedOut<NamesElsewhere> COMPANIES =
      NamesElsewhere.of(
          facts -> facts.company().stream().flatMap(it -> WrongCompany.names(it).stream()));

  private final DraftContext context;
  private final Company own;
  private final List<Part> parts;
  private final boolean ownIsNamed;

  private CompaniesElsewhere(DraftContext context, Company own) {
    this.context = context;
    this.own = own;
    this.parts = Where.WHOLE.in(context.draft());
    this.ownIsNamed = WrongCompany.isNamedIn(parts, own);
  }

  /** Those in a draft that have no reason to be there. */
  static List<Other> in(DraftContext context, Company own) {
    CompaniesElsewhere elsewhere = new CompaniesElsewhere(context, own);
    return COMPANIES.of(context.workspace()).holdersIn(context).stream()
        .map(facts -> facts.company().orElseThrow())
        .flatMap(other -> elsewhere.mentions(other).stream())
        .flatMap(mention -> elsewhere.judged(mention).stream())
        .toList();
  }

  private Optional<Other> judged(CompanyMention mention) {
    return certainty(mention).map(certainty -> new Other(mention, certainty));
  }

  private Optional<Certainty> certainty(CompanyMention mention) {
    if (isPlaced(mention)) {
      return Optional.of(Certainty.SURE);
    }
    boolean ownStandsBeside = WrongCompany.isNamed(own, mention.around());
    if (WrongCompany.speaksOfOtherOffers(context)
        || ownStandsBeside
        || OtherMatter.isToldBy(mention)) {
      return Optional.empty();
    }
    if (ReadersSide.isMeantBy(mention)) {
      return Optional.of(Certainty.SURE);
    }
    boolean isLikely = !ownIsNamed && (!mention.isPlace() || ReadersSide.isLikelyIn(mention));
    return Optional.of(isLikely ? Certainty.LIKELY : Certainty.POSSIBLE);
  }

  /** Whether the other company stands where only the reader's can be meant. */
  private boolean isPlaced(CompanyMention mention) {
    List<Span> places =
        WrongCompany.speaksOfOtherOffers(context)
            ? ReadersCompany.preferredIn(mention.part(), mention.name()::equals)
            : ReadersCompany.in(mention.part(), ownIsNamed, mention.name()::equals);
    return places.contains(mention.span());
  }

  private List<CompanyMention> mentions(Company other) {
    List<String> accountedFor = accountedFor();
    List<CompanyMention> mentions = new ArrayList<>();
    for (Part part : parts) {
      if (part.role() == Part.Role.SIGNATURE) {
        continue;
      }
      WrongCompany.names(other).stream()
          .filter(name -> accountedFor.stream().noneMatch(text -> isIn(name, text)))
          .flatMap(name -> mentions(part, name))
          .filter(mention -> mentions.stream().noneMatch(one -> isSame(one, mention)))
          .forEach(mentions::add);
    }
    return mentions;
  }

  private static boolean isIn(String name, String text) {
    return WrongCompany.pattern(name).matcher(text).find();
  }

  private static boolean isSame(CompanyMention one, CompanyMention other) {
    return one.part().equals(other.part()) && one.span().overlaps(other.span());
  }

  private static Stream<CompanyMention> mentions(Part part, String name) {
    Matcher matcher = WrongCompany.pattern(name).matcher(part.text().text());
    return matcher
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .filter(span -> !startsSentenceAsOrdinaryWord(part, span, name))
        .map(span -> new CompanyMention(part, span));
  }

  private static boolean startsSentenceAsOrdinaryWord(Part part, Span span, String name) {
    return EnglishWords.isOrdinary(name)
        && part.sentences().stream()
            .anyMatch(sentence -> sentence.inPart().start() == span.start());
  }

  /** What the facts of this application, the writer's settings or the company's own names say. */
  private List<String> accountedFor() {
    Facts facts = context.knownFacts();
    return Stream.of(
            WrongCompany.names(own).stream(),
            context.workspace().settings().accepted().stream(),
            context.workspace().settings().me().skills().stream(),
            placed(facts.role().map(Role::title).stream()),
            placed(facts.role().map(Role::also).stream().flatMap(Collection::stream)),
            placed(facts.people().stream().map(Person::name)),
            placed(facts.people().stream().flatMap(person -> person.notes().stream())))
        .flatMap(texts -> texts)
        .toList();
  }

  private static Stream<String> placed(Stream<Placed<String>> texts) {
    return texts.map(Placed::value);
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.judgement.Bearer;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Where;
import dev.afterword.lint.WorkedOut;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  record Other(NameMention mention, Certainty certainty) {}

  /** Of a hundred names that are as likely, development letters have hardly one for a reason. */
  private static final double SURE = 0.9;

  /** It is as likely as not that the reader's company is meant. */
  private static final double LIKELY = 0.5;

  /** Below this the sentence gives a reason for the name. */
  private static final double POSSIBLE = 0.2;

  private static final Set<Bearer> OF_COMPANIES =
      EnumSet.of(Bearer.READERS_COMPANY, Bearer.ORGANISATION);

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

  private Optional<Other> judged(NameMention mention) {
    return certainty(mention).map(certainty -> new Other(mention, certainty));
  }

  private Optional<Certainty> certainty(NameMention mention) {
    if (WrongCompany.isNamed(own, mention.sentence().text())) {
      return Optional.empty();
    }
    double odds = mention.odds(Bearer.READERS_COMPANY, OF_COMPANIES, context.draft().kind().kind());
    if (odds >= SURE) {
      return Optional.of(Certainty.SURE);
    }
    if (odds < POSSIBLE || WrongCompany.speaksOfOtherOffers(context)) {
      return Optional.empty();
    }
    boolean isLikely = !ownIsNamed && odds >= LIKELY;
    return Optional.of(isLikely ? Certainty.LIKELY : Certainty.POSSIBLE);
  }

  private List<NameMention> mentions(Company other) {
    List<String> accountedFor = accountedFor();
    List<NameMention> mentions = new ArrayList<>();
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

  private static boolean isSame(NameMention one, NameMention other) {
    return one.part().equals(other.part()) && one.span().overlaps(other.span());
  }

  private static Stream<NameMention> mentions(Part part, String name) {
    Matcher matcher = WrongCompany.pattern(name).matcher(part.text().text());
    return matcher
        .results()
        .map(found -> new Span(found.start(), found.end()))
        .filter(span -> !startsSentenceAsOrdinaryWord(part, span, name))
        .map(span -> new NameMention(part, sentence(part, span), span));
  }

  /** The sentence in which a span ends; a period within a name may cut it in two. */
  private static Sentence sentence(Part part, Span span) {
    return part.sentences().stream()
        .filter(sentence -> sentence.inPart().end() >= span.end())
        .findFirst()
        .orElseThrow();
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

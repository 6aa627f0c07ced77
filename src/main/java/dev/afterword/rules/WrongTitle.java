package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.MappedText;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares the titles before and behind people's names with those on record. What is not on record
 * is never guessed: neither a title nor whether somebody is a man or a woman.
 */
record WrongTitle(RuleCard card) implements OneRule.OfDraft {

  private static final String NAME = "(?:\\p{Lu}|\\p{Ll}{1,3}[-'’ ])[\\p{L}\\p{M}\\p{Lm}'’.-]*";

  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?<title>(?i:mr|mister|mrs|ms|miss|mx|dr|doctor|prof|professor))\\b\\.?\\s+"
              + "(?:(?i:dr|prof)\\.?\\s+)?(?<name>"
              + NAME
              + "(?:\\s+"
              + NAME
              + "){0,3})");

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    List<Violation> found = new ArrayList<>();
    for (Part part : Where.WHOLE.in(context.draft())) {
      if (part.role() != Part.Role.SIGNATURE) {
        found.addAll(honorifics(context, facts, part));
        found.addAll(jobs(context, part));
      }
    }
    asked(context, facts).ifPresent(found::add);
    return List.copyOf(found);
  }

  private List<Violation> honorifics(DraftContext context, Facts facts, Part part) {
    boolean inAmerica = EnglishVariant.chosen(context).filter("en-US"::equals).isPresent();
    List<Violation> found = new ArrayList<>();
    Matcher titled = TITLED.matcher(part.text().text());
    while (titled.find()) {
      String written = titled.group("title");
      Span span = new Span(titled.start("title"), titled.end("title"));
      bearer(facts, titled.group("name"))
          .flatMap(
              person ->
                  CourtesyTitles.contradicted(person, written, inAmerica)
                      .map(right -> honorific(context, part, span, right, person)))
          .ifPresent(found::add);
    }
    return found;
  }

  private Violation honorific(
      DraftContext context, Part part, Span span, String right, Person person) {
    MappedText text = part.text();
    return card.report(
            context.draft().place(text.inFile(span)),
            Map.of(
                "match", text.text().substring(span.start(), span.end()),
                "recorded", right,
                "name", person.name().value()))
        .withFix(PartFix.write(text, span, right, Fix.Applicability.UNSAFE));
  }

  /** The only person whose name begins as written; what follows the name is no matter. */
  private static Optional<Person> bearer(Facts facts, String written) {
    List<String> words = List.of(written.strip().split("\\s+", -1));
    for (int end = words.size(); end > 0; end--) {
      List<String> name =
          words.subList(0, end).stream()
              .map(NameForms::withoutPossessive)
              .map(word -> word.replaceAll("[.,]+$", ""))
              .toList();
      Optional<Person> bearer = Recipients.onlyBearer(facts.people(), name);
      if (bearer.isPresent()) {
        return bearer;
      }
    }
    return Optional.empty();
  }

  /** The greeting of one person leaves out the title by which the person asked to be addressed. */
  private Optional<Violation> asked(DraftContext context, Facts facts) {
    return Salutation.of(context.draft())
        .filter(salutation -> salutation.names().size() == 1)
        .flatMap(salutation -> asked(context, facts, salutation));
  }

  private Optional<Violation> asked(DraftContext context, Facts facts, Salutation salutation) {
    Salutation.Addressee name = salutation.names().get(0);
    boolean titled =
        Stream.of(salutation.addressedText().split("\\s+", -1)).anyMatch(KnownNames::isHonorific);
    List<Person> bearers = Recipients.bearers(facts.people(), name);
    if (titled || bearers.size() != 1) {
      return Optional.empty();
    }
    Person person = bearers.get(0);
    return person
        .addressAs()
        .map(Placed::value)
        .filter(
            as ->
                CourtesyTitles.isTitled(as)
                    && KnownNames.words(as, as).stream()
                        .noneMatch(
                            word ->
                                name.texts().stream()
                                    .anyMatch(text -> NameForms.same(text, word.written()))))
        .map(
            as -> {
              MappedText text = salutation.part().text();
              return card.report(
                      "asked",
                      context.draft().place(text.inFile(name.span())),
                      Map.of("match", name.text(), "recorded", as, "name", person.name().value()))
                  .withFix(
                      PartFix.of(text, name.span(), "address " + as, as, Fix.Applicability.UNSAFE));
            });
  }

  /** The jobs that a part gives to people who have others, each once, in order. */
  private List<Violation> jobs(DraftContext context, Part part) {
    Facts facts = context.knownFacts();
    MarkedText text = MarkedPeople.of(context).mark(part.text().text());
    List<Person> readers = Recipients.of(context);
    Optional<Person> reader = readers.stream().findFirst().filter(only -> readers.size() == 1);
    Function<Optional<String>, Optional<Person>> whose =
        name ->
            name.isPresent()
                ? name.flatMap(written -> JobBesideName.bearer(facts, written))
                    .filter(person -> !reader.equals(Optional.of(person)))
                : reader;
    Stream<JobClaim> said =
        Stream.of(
                JobBesideName.contradictedIn(text, readers, facts),
                reader.stream().flatMap(one -> ReadersJob.contradictedIn(text, one, facts)),
                HeldJob.contradictedIn(text, facts, whose))
            .flatMap(found -> found);
    Stream<JobClaim> seeming =
        Stream.concat(
            new StrayTitle(text, facts, readers, whose).claims(),
            reader.stream().flatMap(one -> HintedJob.contradictedIn(text, one, facts)));
    Map<Integer, Violation> claims = new TreeMap<>();
    said.forEach(claim -> claims.putIfAbsent(claim.span().start(), job(context, part, claim)));
    seeming.forEach(
        claim -> claims.computeIfAbsent(claim.span().start(), at -> asked(context, part, claim)));
    return List.copyOf(claims.values());
  }

  private Violation job(DraftContext context, Part part, JobClaim claim) {
    String recorded = claim.person().title().map(Placed::value).orElse("");
    return card.report(
            "job",
            context.draft().place(part.text().inFile(claim.span())),
            Map.of(
                "match", claim.job(), "recorded", recorded, "name", claim.person().name().value()))
        .withFix(PartFix.write(part.text(), claim.span(), recorded, Fix.Applicability.UNSAFE));
  }

  /** A job that only seems to be given to somebody. */
  private Violation asked(DraftContext context, Part part, JobClaim claim) {
    return card.report(
            "stray",
            context.draft().place(part.text().inFile(claim.span())),
            Map.of(
                "match", claim.job(),
                "holder", claim.holder(context.knownFacts()),
                "name", claim.person().name().value()))
        .withSeverity(Severity.SUGGESTION);
  }
}

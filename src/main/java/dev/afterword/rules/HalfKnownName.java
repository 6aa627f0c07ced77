package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.judgement.Bearer;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Where;
import dev.afterword.text.Span;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A full name that nobody has, of which one person has the surname: {@code Mark Ellery} where the
 * facts know Martin Ellery only. Its first name may be another known person's, or a stranger's.
 *
 * @param mention where it stands, with its title
 * @param first its first name
 * @param bearer whose surname it has
 * @param isLikelyMet whether the sentence speaks of somebody the writer met there
 */
record HalfKnownName(NameMention mention, String first, Person bearer, boolean isLikelyMet) {

  private static final Set<Bearer> PEOPLE = EnumSet.of(Bearer.MET, Bearer.PERSON);

  private static final double LIKELY_MET = 0.4;

  /**
   * So likely must it be at least that the writer met its bearer there. The surname says so before
   * any other word does: none of 1,858 good letters has a stranger who shares one with somebody in
   * its facts.
   */
  private static final double POSSIBLY_MET = 0.1;

  /** Shorter ones are initials. */
  private static final int SHORTEST = 3;

  /** Mr in Poland, Prague and Kyiv; a surname in China, so that it is no title everywhere. */
  private static final String TITLE_AND_NAME = "Pan";

  /** In the body of a draft, in order. */
  static Stream<HalfKnownName> in(DraftContext context) {
    Kind kind = context.draft().kind().kind();
    List<Person> people = withoutNamesakesOfTheFirm(context.knownFacts());
    return Where.BODY.in(context.draft()).stream()
        .flatMap(NameMention::in)
        .flatMap(mention -> of(mention, people, kind).stream());
  }

  /** “Garrity Pruett” is a firm, where Ms Pruett works for it. */
  private static List<Person> withoutNamesakesOfTheFirm(Facts facts) {
    List<String> names = facts.company().map(WrongCompany::names).orElse(List.of());
    return facts.people().stream()
        .filter(
            person ->
                names.stream()
                    .flatMap(name -> Stream.of(name.split("[^\\p{L}\\p{M}'’-]+", -1)))
                    .noneMatch(word -> isSurname(word, person)))
        .toList();
  }

  private static Optional<HalfKnownName> of(NameMention mention, List<Person> people, Kind kind) {
    List<String> words =
        Arrays.stream(NameForms.withoutPossessive(mention.name()).split("\\s+", -1))
            .filter(word -> !KnownNames.isHonorific(word))
            .toList();
    if (words.size() != 2) {
      return Optional.empty();
    }
    String first = words.get(0);
    List<Person> family = people.stream().filter(it -> isSurname(words.get(1), it)).toList();
    boolean isStrange =
        family.size() == 1
            && KnownNames.words(family.get(0)).stream()
                .noneMatch(own -> mayStandFor(first, own.written()))
            && isFirstName(first, people);
    double met = isStrange ? mention.odds(Bearer.MET, PEOPLE, kind) : 0;
    return met >= POSSIBLY_MET
        ? Optional.of(new HalfKnownName(mention, first, family.get(0), met >= LIKELY_MET))
        : Optional.empty();
  }

  /** Where the name stands without a title, in the text of its part. */
  Span span() {
    int start = mention.span().start() + mention.name().indexOf(first);
    int end = mention.span().start() + NameForms.withoutPossessive(mention.name()).length();
    return new Span(start, end);
  }

  /** The name without a title. */
  String name() {
    return mention.part().text().text().substring(span().start(), span().end());
  }

  private static boolean isSurname(String word, Person person) {
    List<KnownNames.NameWord> name = KnownNames.words(person.name().value(), person.name().value());
    return name.size() > 1 && NameForms.same(word, name.get(name.size() - 1).written());
  }

  /** Not so {@code Domnul} or {@code Chef}, which stand before a surname, too. */
  private static boolean isFirstName(String word, List<Person> people) {
    return Nicknames.isFirstName(word.toLowerCase(Locale.ROOT))
        || (EnglishWords.isName(word) && !JobTitle.isNoun(word) && !word.equals(TITLE_AND_NAME))
        || people.stream()
            .anyMatch(person -> NameForms.same(word, person.name().value().split(" ", 2)[0]));
  }

  /** Whether a first name is one of somebody's, an initial of it, or short for it. */
  private static boolean mayStandFor(String first, String own) {
    return Nicknames.mayBe(first, own)
        || KnownNames.isPiece(first, own)
        || KnownNames.isPiece(own, first)
        || NameForms.of(first).stream().allMatch(form -> form.length() < SHORTEST);
  }
}

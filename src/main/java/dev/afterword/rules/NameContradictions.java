package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.rules.InconsistentFacts.Contradiction;
import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of one application that mean nobody on its list, or more than one, and people who stand on
 * the list twice.
 */
final class NameContradictions {

  private static final Pattern FULL_NAME = Pattern.compile("(?U)\\p{Lu}\\S*(?:\\s+\\p{Lu}\\S*)+");

  private NameContradictions() {}

  static List<Contradiction> of(Facts facts) {
    return Stream.concat(twice(facts).stream(), unresolved(facts)).toList();
  }

  private static List<Contradiction> twice(Facts facts) {
    List<Contradiction> found = new ArrayList<>();
    List<Person> people = facts.people();
    for (int later = 1; later < people.size(); later++) {
      Person person = people.get(later);
      people.subList(0, later).stream()
          .filter(earlier -> new TwoEntries(earlier, person, facts).areOnePerson())
          .findFirst()
          .ifPresent(
              earlier ->
                  found.add(
                      new Contradiction(
                          "same-person",
                          person.name().span(),
                          Map.of("name", person.name().value(), "other", earlier.name().value()))));
    }
    return found;
  }

  /** An empty list still leaves those who were met without a way to reach them. */
  private static Stream<Contradiction> unresolved(Facts facts) {
    Stream<Placed<String>> met =
        facts.interviews().stream().flatMap(interview -> interview.with().stream());
    Stream<Placed<String>> named =
        facts.people().isEmpty()
            ? met
            : Stream.of(met, readers(facts), writers(facts)).flatMap(names -> names);
    return named.flatMap(name -> unresolved(name, facts).stream());
  }

  /** A request for contact details may go to whoever will answer (CATALOGUE 6.22). */
  private static Stream<Placed<String>> readers(Facts facts) {
    return facts.sent().stream()
        .filter(sent -> sent.kind() != Kind.CONTACT_REQUEST)
        .flatMap(sent -> Stream.concat(Stream.of(sent.to()), sent.others().stream()));
  }

  /** Answers come from machines too; two words with capitals are a person's name. */
  private static Stream<Placed<String>> writers(Facts facts) {
    return Stream.concat(
        facts.received().stream()
            .flatMap(received -> received.from().stream())
            .filter(name -> FULL_NAME.matcher(name.value().strip()).matches()),
        facts.contactBy().stream().flatMap(wish -> wish.askedBy().stream()));
  }

  private static Optional<Contradiction> unresolved(Placed<String> entry, Facts facts) {
    if (isFound(entry.value(), facts) || isOfNobody(entry.value(), facts)) {
      return Optional.empty();
    }
    return Stream.of(entry.value().split("\\s*(?:[,;/&+]|\\band\\b)\\s*", -1))
        .filter(name -> !isFound(name, facts) && !isOfNobody(name, facts))
        .findFirst()
        .flatMap(name -> unresolved(name, entry, facts));
  }

  private static Optional<Contradiction> unresolved(
      String name, Placed<String> entry, Facts facts) {
    List<Person> bearers =
        facts.people().stream()
            .filter(person -> Recipients.bears(person, List.of(name.strip().split("\\s+", -1))))
            .toList();
    return bearers.size() > 1
        ? ofSeveral(name, entry, bearers, facts)
        : Optional.of(ofNobody(name, entry, facts));
  }

  /** One person listed twice is the one slip, and reported as that. */
  private static Optional<Contradiction> ofSeveral(
      String name, Placed<String> entry, List<Person> bearers, Facts facts) {
    if (new TwoEntries(bearers.get(0), bearers.get(1), facts).areOnePerson()) {
      return Optional.empty();
    }
    String people =
        bearers.stream().map(person -> person.name().value()).collect(Collectors.joining(" or "));
    return Optional.of(
        new Contradiction("name-of-several", entry.span(), Map.of("name", name, "people", people)));
  }

  private static Contradiction ofNobody(String name, Placed<String> entry, Facts facts) {
    List<String> known = facts.people().stream().map(person -> person.name().value()).toList();
    return new Contradiction(
        "name-of-nobody",
        entry.span(),
        Map.of(
            "name",
            name,
            "suggestion",
            Nearest.to(name, known).map(near -> "; did you mean “" + near + "”?").orElse("")));
  }

  private static boolean isFound(String name, Facts facts) {
    return facts.person(name).isPresent() || facts.person(withoutStandIns(name)).isPresent();
  }

  /** As {@code Dana} in {@code Dana (from HR)}. */
  private static String withoutStandIns(String name) {
    return Stream.of(name.replaceAll("[()]", " ").strip().split("\\s+", -1))
        .filter(word -> !StandIns.isOne(word))
        .collect(Collectors.joining(" "));
  }

  /** An address, a number, the employer, or words such as {@code the panel}. */
  private static boolean isOfNobody(String name, Facts facts) {
    boolean employer =
        facts.company().stream()
            .flatMap(company -> Stream.concat(Stream.of(company.name()), company.also().stream()))
            .map(Placed::value)
            .anyMatch(known -> withoutStandIns(name).equalsIgnoreCase(withoutStandIns(known)));
    return employer
        || StandIns.isOne(name)
        || name.contains("@")
        || name.chars().anyMatch(Character::isDigit);
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.lint.DraftContext;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which of the noted topics a message takes up, in whatever words. */
final class Topics {

  private Topics() {}

  /**
   * What was noted about those who read a message; when they are unknown, what was noted about
   * anybody.
   */
  static List<Placed<String>> notedFor(DraftContext context) {
    Optional<Facts> facts = context.facts();
    if (facts.isEmpty()) {
      return List.of();
    }
    List<Person> readers = Recipients.of(facts.get(), context.draft());
    boolean open = readers.isEmpty() && context.draft().headers().to().isEmpty();
    return (open ? facts.get().people() : readers)
        .stream().flatMap(person -> person.notes().stream()).toList();
  }

  /** The noted topics that a message takes up, and those that it does not, each in order. */
  record Use(List<String> used, List<String> unused) {}

  /** Which of some noted topics a draft takes up. */
  static Use use(List<Placed<String>> notes, Facts facts, Draft draft) {
    Set<String> named = namedStems(facts);
    ContentWords message = ContentWords.in(body(draft)).without(named);
    Set<String> words = new HashSet<>(message.stems());
    Set<List<String>> pairs = message.pairs();
    List<String> used = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    for (Placed<String> note : notes) {
      ContentWords noted = ContentWords.in(note.value()).without(named);
      boolean taken = sharesWord(noted, words) || noted.pairs().stream().anyMatch(pairs::contains);
      (taken ? used : unused).add(note.value());
    }
    return new Use(List.copyOf(used), List.copyOf(unused));
  }

  /** A note without a telling word is taken up by any word of it. */
  private static boolean sharesWord(ContentWords noted, Set<String> words) {
    Set<String> telling = noted.telling();
    return (telling.isEmpty() ? noted.stems() : telling).stream().anyMatch(words::contains);
  }

  /** The text of the message itself and of its subject. */
  static String body(Draft draft) {
    return Stream.concat(draft.headers().subject().stream(), draft.letter().body().stream())
        .map(Part::text)
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  /** Words that belong to the company, the job or the interviews, or that they used first. */
  static Set<String> broughtUp(Facts facts) {
    return Stream.of(
            facts.company().map(WrongCompany::names).stream().flatMap(List::stream),
            facts.role().stream().flatMap(Role::titles),
            facts.people().stream().flatMap(person -> person.notes().stream()).map(Placed::value),
            facts.topicsRaised().stream().map(Placed::value))
        .flatMap(texts -> texts)
        .flatMap(text -> ContentWords.in(text).stems().stream())
        .collect(Collectors.toSet());
  }

  /** Words for the people, the company and the job: every message to them may hold these. */
  static Set<String> namedStems(Facts facts) {
    List<String> names = new ArrayList<>();
    facts.company().map(WrongCompany::names).ifPresent(names::addAll);
    facts.role().map(Role::title).map(Placed::value).ifPresent(names::add);
    facts.role().map(Role::also).orElse(List.of()).forEach(title -> names.add(title.value()));
    for (Person person : facts.people()) {
      names.add(person.name().value());
      person.addressAs().ifPresent(as -> names.add(as.value()));
    }
    Set<String> stems = new LinkedHashSet<>();
    names.forEach(name -> stems.addAll(ContentWords.in(name).stems()));
    return stems;
  }
}

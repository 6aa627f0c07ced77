package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.language.Lemmas;
import dev.afterword.lint.Application;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.WorkedOut;
import dev.afterword.lint.WorkedOutOfFacts;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Once;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which of the noted topics a message takes up, in whatever words. */
final class Topics {

  private static final WorkedOutOfFacts<Set<String>> NAMED =
      new WorkedOutOfFacts<>(Topics::stemsOfNames);

  /** The sentences of every draft and sent message of an application. */
  private static final WorkedOut<IdentityHashMap<Draft, Once<List<Passage>>>> PASSAGES =
      new WorkedOut<>(Topics::passagesOfDrafts);

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

  /**
   * A noted topic that a message takes up.
   *
   * @param note the topic
   * @param by what takes it up
   */
  record Taken(String note, TopicEvidence.Found by) {

    /** Whether the message itself takes it up, in words that chance would not explain. */
    boolean isFirm() {
      return !by.inSubject() && !by.faint();
    }
  }

  /** The noted topics that a message takes up, and those that it does not, each in order. */
  record Use(List<Taken> taken, List<String> unused) {

    /** Those that the message itself takes up: a subject may announce what never comes. */
    List<Taken> belowSubject() {
      return taken.stream().filter(one -> !one.by().inSubject()).toList();
    }

    List<Taken> firmly() {
      return taken.stream().filter(Taken::isFirm).toList();
    }
  }

  /**
   * Which of some noted topics a draft takes up.
   *
   * @param wanted how many are looked for in earnest: only while fewer are found, words are brought
   *     to their base forms, which is slow
   */
  static Use use(
      List<Placed<String>> notes, Workspace workspace, Facts facts, Draft draft, int wanted) {
    Use quick = finder(notes, workspace, facts).apply(draft);
    if (quick.firmly().size() >= wanted) {
      return quick;
    }
    Set<String> named = new HashSet<>(namedStems(workspace, facts));
    // The base form of a word in a name may be no word of the name: “datum” is not in “Data
    // Analyst”.
    names(facts).forEach(name -> named.addAll(lemmas(name).stems()));
    return use(
        evidence(notes, named, Topics::lemmas, TopicEvidence.ENOUGH_IN_EARNEST),
        passages(draft, named, Topics::lemmas));
  }

  /**
   * Finds noted topics in drafts, one after the other, by cheap means; what the notes say is worked
   * out only once.
   */
  static Function<Draft, Use> finder(List<Placed<String>> notes, Workspace workspace, Facts facts) {
    Set<String> named = namedStems(workspace, facts);
    List<Noted> noted = evidence(notes, named, ContentWords::in, TopicEvidence.ENOUGH);
    return draft -> use(noted, passages(draft, workspace, facts));
  }

  /** A topic and what shows that a message takes it up. */
  private record Noted(String note, TopicEvidence evidence) {}

  private static List<Noted> evidence(
      List<Placed<String>> notes,
      Set<String> named,
      Function<String, ContentWords> reading,
      double enough) {
    return notes.stream()
        .map(Placed::value)
        .map(note -> new Noted(note, TopicEvidence.of(reading.apply(note).without(named), enough)))
        .toList();
  }

  /** The sentences of a draft without the words that any message to these people may hold. */
  static List<Passage> passages(Draft draft, Workspace workspace, Facts facts) {
    Once<List<Passage>> known = PASSAGES.of(workspace).get(draft);
    return known == null
        ? passages(draft, namedStems(workspace, facts), Topics::words)
        : known.get();
  }

  private static IdentityHashMap<Draft, Once<List<Passage>>> passagesOfDrafts(Workspace workspace) {
    IdentityHashMap<Draft, Once<List<Passage>>> each = new IdentityHashMap<>();
    for (Application application : workspace.applications()) {
      Stream.concat(application.drafts().stream(), application.sent().stream())
          .forEach(
              draft ->
                  each.put(
                      draft,
                      new Once<>(
                          () ->
                              passages(
                                  draft,
                                  namedStems(workspace, application.facts()),
                                  Topics::words))));
    }
    return each;
  }

  /**
   * How many telling words a draft holds below its subject, each counted once. Where the writer
   * speaks of nobody else they count half: a career is particular, too, but it is not the
   * conversation.
   */
  static double particulars(DraftContext context) {
    List<Passage> passages =
        passages(context.draft(), context.workspace(), context.knownFacts()).stream()
            .filter(passage -> !passage.inSubject())
            .toList();
    Set<String> all = telling(passages.stream());
    Set<String> shared = telling(passages.stream().filter(passage -> !passage.ofTheWriter()));
    return (all.size() + shared.size()) / 2.0;
  }

  private static Set<String> telling(Stream<Passage> passages) {
    return passages
        .flatMap(passage -> passage.words().telling().stream())
        .collect(Collectors.toSet());
  }

  private static List<Passage> passages(Draft draft, Set<String> named, Passage.Reading reading) {
    return Passage.of(draft, sentence -> reading.of(sentence).without(named));
  }

  private static Use use(List<Noted> notes, List<Passage> passages) {
    List<Taken> taken = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    for (Noted noted : notes) {
      noted
          .evidence()
          .inSome(passages)
          .ifPresentOrElse(
              by -> taken.add(new Taken(noted.note(), by)), () -> unused.add(noted.note()));
    }
    return new Use(List.copyOf(taken), List.copyOf(unused));
  }

  private static ContentWords words(Sentence sentence) {
    return ContentWords.in(sentence.text());
  }

  private static ContentWords lemmas(Sentence sentence) {
    return lemmas(sentence.text());
  }

  private static ContentWords lemmas(String sentence) {
    return ContentWords.in(sentence, Lemmas::bases);
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
  static Set<String> namedStems(Workspace workspace, Facts facts) {
    return NAMED.of(workspace, facts);
  }

  private static Set<String> stemsOfNames(Facts facts) {
    Set<String> stems = new LinkedHashSet<>();
    names(facts).forEach(name -> stems.addAll(ContentWords.in(name).stems()));
    return Collections.unmodifiableSet(stems);
  }

  private static List<String> names(Facts facts) {
    List<String> names = new ArrayList<>();
    facts.company().map(WrongCompany::names).ifPresent(names::addAll);
    facts.role().map(Role::title).map(Placed::value).ifPresent(names::add);
    facts.role().map(Role::also).orElse(List.of()).forEach(title -> names.add(title.value()));
    for (Person person : facts.people()) {
      names.add(person.name().value());
      person.addressAs().ifPresent(as -> names.add(as.value()));
    }
    return names;
  }
}

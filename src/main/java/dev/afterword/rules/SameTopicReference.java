package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds two notes whose only topic is the same, though more was noted with one of the readers.
 *
 * @param messages the rule that tells of copied messages
 */
record SameTopicReference(RuleCard card, RuleCard messages) implements OneRule.OfWorkspace {

  private static final int SHOWN = 3;

  /**
   * A message about one topic.
   *
   * @param isSent whether it is too late to change it
   * @param notes the topic, as often as it was noted
   */
  private record Single(
      Draft draft, boolean isSent, List<Person> readers, Set<String> notes, Topics.Taken taken) {

    boolean isAboutTheSameAs(Single other) {
      return !Collections.disjoint(notes, other.notes)
          && Collections.disjoint(readers, other.readers);
    }

    /** What decides whether another message is about the same. */
    List<Object> aim() {
      return List.of(readers, notes);
    }

    /** What else was noted with its readers, if it can still be taken up. */
    List<String> unused() {
      return isSent
          ? List.of()
          : readers.stream()
              .flatMap(person -> person.notes().stream())
              .map(Placed::value)
              .filter(note -> !notes.contains(note))
              .distinct()
              .limit(SHOWN)
              .toList();
    }
  }

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .flatMap(application -> check(workspace, application).stream())
        .toList();
  }

  private List<Violation> check(Workspace workspace, Application application) {
    List<Draft> sent = ofItsKinds(application.sent());
    List<Draft> drafts = ofItsKinds(application.drafts());
    Facts facts = application.facts();
    if (sent.size() + drafts.size() < 2 || facts.people().size() < 2) {
      return List.of();
    }
    List<Placed<String>> notes =
        facts.people().stream().flatMap(person -> person.notes().stream()).toList();
    Function<Draft, Topics.Use> topics = Topics.finder(notes, workspace, facts);
    // The first of those with the same aim stands for all; there are few aims and many messages.
    Map<List<Object>, Single> earlier = new LinkedHashMap<>();
    DuplicateMessage copies = new DuplicateMessage(messages);
    Map<List<Object>, Violation> atEarlier = new LinkedHashMap<>();
    List<Violation> found = new ArrayList<>();
    Stream.concat(
            sent.stream().flatMap(draft -> single(draft, true, facts, topics).stream()),
            drafts.stream().flatMap(draft -> single(draft, false, facts, topics).stream()))
        .forEach(
            one -> {
              Optional<Single> same =
                  earlier.values().stream().filter(one::isAboutTheSameAs).findFirst();
              if (!one.unused().isEmpty()) {
                same.map(other -> violation(one, other)).ifPresent(found::add);
              } else {
                // What is said of a copy stands at the later one, too far off for this to yield to.
                same.filter(other -> !other.unused().isEmpty())
                    .filter(other -> !copies.tellsOf(one.draft(), workspace))
                    .ifPresent(other -> atEarlier.putIfAbsent(other.aim(), violation(other, one)));
              }
              earlier.putIfAbsent(one.aim(), one);
            });
    found.addAll(atEarlier.values());
    return found;
  }

  private List<Draft> ofItsKinds(List<Draft> messages) {
    return messages.stream().filter(draft -> card.kinds().contains(draft.kind().kind())).toList();
  }

  private static Optional<Single> single(
      Draft draft, boolean isSent, Facts facts, Function<Draft, Topics.Use> topics) {
    List<Person> readers = Recipients.of(facts, draft);
    if (readers.isEmpty()) {
      return Optional.empty();
    }
    Topics.Use use = topics.apply(draft);
    // A topic that only the subject names is none of the message's, unless the message has none.
    List<Topics.Taken> taken = use.belowSubject().isEmpty() ? use.taken() : use.belowSubject();
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    Topics.Taken first = taken.get(0);
    boolean isOne =
        taken.stream().allMatch(one -> !Collections.disjoint(one.by().stems(), first.by().stems()));
    Set<String> same = new HashSet<>(taken.stream().map(Topics.Taken::note).toList());
    return isOne ? Optional.of(new Single(draft, isSent, readers, same, first)) : Optional.empty();
  }

  private Violation violation(Single one, Single other) {
    Map<String, String> values =
        Map.of(
            "topic", one.taken().note(),
            "topics", String.join("; ", one.unused()),
            "reader", listed(one.readers()),
            "other", listed(other.readers()));
    return card.report(one.draft().place(one.taken().by().inFile()), values)
        .withRelated(
            other.draft().place(other.taken().by().inFile()),
            card.report("twin", one.draft().opening(), values).message());
  }

  private static String listed(List<Person> people) {
    return Names.listed(people.stream().map(person -> person.name().value()).toList());
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.Application;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds subjects that two people at one company get word for word. Where the message itself is a
 * copy, that is all there is to say.
 *
 * @param messages the rule that tells of copied messages
 */
record DuplicateSubject(RuleCard card, RuleCard messages) implements OneRule.OfWorkspace {

  /** An answer keeps the subject of the message that it answers. */
  private static final Pattern ANSWER =
      Pattern.compile("\\s*(re|aw|fw|fwd)\\s*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  @Override
  public List<Violation> check(Workspace workspace) {
    return workspace.applications().stream()
        .flatMap(application -> check(application, workspace))
        .toList();
  }

  private Stream<Violation> check(Application application, Workspace workspace) {
    DuplicateMessage copies = new DuplicateMessage(messages);
    return check(application).stream()
        .filter(one -> !isOfCopy(one, application, copies, workspace));
  }

  private static boolean isOfCopy(
      Violation found, Application application, DuplicateMessage copies, Workspace workspace) {
    return application.drafts().stream()
        .filter(draft -> draft.path().equals(found.place().source().path()))
        .anyMatch(draft -> copies.tellsOf(draft, workspace));
  }

  private List<Violation> check(Application application) {
    Facts facts = application.facts();
    if (facts.people().size() < 2) {
      return List.of();
    }
    Map<String, Map<List<Person>, Draft>> bySubject = new HashMap<>();
    List<Violation> found = new ArrayList<>();
    Stream.concat(application.sent().stream(), application.drafts().stream())
        .filter(draft -> card.kinds().contains(draft.kind().kind()))
        .filter(draft -> draft.channel() == Channel.EMAIL)
        .forEach(
            draft ->
                words(draft)
                    .ifPresent(
                        words -> {
                          Map<List<Person>, Draft> same =
                              bySubject.computeIfAbsent(words, none -> new LinkedHashMap<>());
                          List<Person> readers = Recipients.of(facts, draft);
                          same.entrySet().stream()
                              .filter(other -> areOthers(readers, other.getKey()))
                              .findFirst()
                              .ifPresent(
                                  other -> found.add(violation(facts, draft, other.getValue())));
                          same.putIfAbsent(readers, draft);
                        }));
    return found;
  }

  private static Optional<String> words(Draft draft) {
    return draft
        .headers()
        .subject()
        .filter(subject -> !ANSWER.matcher(subject.text().text()).matches())
        .map(
            subject ->
                subject
                    .words()
                    .map(Word::text)
                    .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
                    .collect(Collectors.joining(" ")))
        .filter(words -> !words.isEmpty());
  }

  private static boolean areOthers(List<Person> readers, List<Person> others) {
    return !readers.isEmpty() && !others.isEmpty() && readers.stream().noneMatch(others::contains);
  }

  private Violation violation(Facts facts, Draft draft, Draft other) {
    Part subject = draft.headers().subject().orElseThrow();
    Part twin = other.headers().subject().orElseThrow();
    String reader =
        Names.listed(
            Recipients.of(facts, other).stream().map(person -> person.name().value()).toList());
    return card.report(draft.place(subject.span()), Map.of("other", reader))
        .withRelated(
            other.place(twin.span()),
            card.report("twin", draft.place(subject.span()), Map.of("other", reader)).message());
  }
}

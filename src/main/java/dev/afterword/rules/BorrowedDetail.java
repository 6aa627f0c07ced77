package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds a topic that was noted with somebody else, told to its reader as if it were theirs. */
record BorrowedDetail(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    Set<Person> readers = new HashSet<>(Recipients.of(facts, context.draft()));
    readers.addAll(Recipients.inHeaders(facts, context.draft()));
    List<Placed<String>> own = readers.stream().flatMap(person -> person.notes().stream()).toList();
    List<Person> others =
        facts.people().stream()
            .filter(person -> !readers.contains(person) && !person.notes().isEmpty())
            .toList();
    if (own.isEmpty() || others.isEmpty()) {
      return List.of();
    }
    Set<String> ownWords = ownWords(context, own);
    List<Passage> passages = Topics.passages(context.draft(), context.workspace(), facts);
    Tellers tellers = tellers(context, readers);
    List<Violation> found = new ArrayList<>();
    for (Person person : others) {
      for (Placed<String> note : person.notes()) {
        borrowed(note.value(), ownWords, passages, tellers)
            .map(by -> violation(context, note, person, by))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /** Words that nobody needs to have said to this reader's colleague for them to stand here. */
  private static Set<String> ownWords(DraftContext context, List<Placed<String>> own) {
    Facts facts = context.knownFacts();
    Stream<String> texts =
        Stream.of(
                own.stream().map(Placed::value),
                context.workspace().settings().me().skills().stream(),
                facts.company().stream()
                    .flatMap(company -> company.facts().stream())
                    .map(Placed::value))
            .flatMap(text -> text);
    Set<String> words =
        texts.flatMap(text -> ContentWords.in(text).stems().stream()).collect(Collectors.toSet());
    words.addAll(Topics.namedStems(context.workspace(), facts));
    return words;
  }

  /** Words that say whose remark it was: the names of those who do not read this, and the like. */
  private Tellers tellers(DraftContext context, Set<Person> readers) {
    Set<String> named = new HashSet<>(context.options(card).texts("tellers"));
    context.knownFacts().people().stream()
        .filter(person -> !readers.contains(person))
        .flatMap(person -> KnownNames.words(person).stream())
        .forEach(word -> named.addAll(word.forms()));
    return new Tellers(named, new HashSet<>(context.options(card).texts("stand-ins")));
  }

  private static Optional<TopicEvidence.Found> borrowed(
      String note, Set<String> ownWords, List<Passage> passages, Tellers tellers) {
    TopicEvidence evidence = TopicEvidence.strict(ContentWords.in(note).without(ownWords));
    for (int i = 0; i < passages.size(); i++) {
      if (passages.get(i).toTheReader()) {
        Optional<TopicEvidence.Found> found = evidence.in(passages.subList(i, i + 1));
        if (found.isPresent() && !tellers.tell(note, passages.subList(0, i + 1))) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private Violation violation(
      DraftContext context, Placed<String> note, Person person, TopicEvidence.Found by) {
    return card.report(
            context.draft().place(by.inFile()),
            Map.of("topic", note.value(), "other", person.name().value()))
        .withRelated(
            context.knownFacts().place(note.span()),
            card.report("noted", context.draft().opening(), Map.of("other", person.name().value()))
                .message());
  }
}

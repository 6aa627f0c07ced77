package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds a salutation that names nobody although the reader's name is known. */
record MissingRecipientName(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Kind kind = context.draft().kind().kind();
    if (kind == Kind.CONTACT_REQUEST) {
      return List.of();
    }
    List<String> readers = readers(context);
    return kind == Kind.PHONE_SCRIPT || kind == Kind.VOICEMAIL
        ? checkScript(context, readers).stream().toList()
        : checkLetter(context, readers).stream().toList();
  }

  /** How to address those who are known to read the message. */
  private static List<String> readers(DraftContext context) {
    List<Person> people = Recipients.of(context);
    if (!people.isEmpty()) {
      return people.stream().map(Recipients::formOfAddress).toList();
    }
    return context.draft().headers().to().stream()
        .flatMap(recipient -> recipient.name().stream())
        .filter(MissingRecipientName::isPersonal)
        .toList();
  }

  /** A display name of two words or more, none of which is the name of an office. */
  private static boolean isPersonal(String displayName) {
    List<KnownNames.NameWord> words = KnownNames.words(displayName, displayName);
    return words.size() >= 2
        && words.stream().noneMatch(word -> Salutation.isNobody(word.written()));
  }

  private Optional<Violation> checkLetter(DraftContext context, List<String> readers) {
    Optional<Salutation> found = Salutation.of(context.draft());
    if (found.isEmpty() || (readers.isEmpty() && !someInterviewerIsMeant(context))) {
      return Optional.empty();
    }
    Salutation salutation = found.get();
    boolean severalReaders =
        context.draft().kind().kind() == Kind.GROUP_THANKS || readers.size() > 1;
    if (salutation.namesSomebody(companyForms(salutation, context.facts()))
        || salutation.holdsPlaceholder()
        || readers.stream().anyMatch(reader -> isWritten(salutation, reader))
        || (severalReaders && salutation.addressesSeveral())) {
      return Optional.empty();
    }
    Part part = salutation.part();
    Span marked =
        salutation.addressed().isEmpty()
            ? new Span(0, salutation.addressed().end())
            : salutation.greetsNobody()
                ? new Span(0, salutation.addressed().end())
                : salutation.addressed();
    Violation violation =
        card.report(
            context.draft().place(part.text().inFile(marked)),
            Map.of(
                "match",
                part.text().text().substring(marked.start(), marked.end()),
                "names",
                readers.isEmpty() ? "your interviewer" : Names.listed(readers)));
    return Optional.of(
        readers.isEmpty() ? violation : violation.withFix(fix(salutation, Names.listed(readers))));
  }

  /** Thanks go to somebody who was met; other mail may go to an office. */
  private static boolean someInterviewerIsMeant(DraftContext context) {
    Kind kind = context.draft().kind().kind();
    boolean thanks = kind == Kind.THANK_YOU || kind == Kind.CARD || kind == Kind.GROUP_THANKS;
    return context.facts().filter(facts -> !facts.interviewers().isEmpty()).isPresent()
        && (thanks || context.draft().headers().to().isEmpty());
  }

  private static boolean isWritten(Salutation salutation, String reader) {
    return NameForms.same(salutation.addressedText(), reader);
  }

  /** Names that stand for the company; many a firm is named after the person who is greeted. */
  private static Set<String> companyForms(Salutation salutation, Optional<Facts> facts) {
    Set<String> forms = new HashSet<>();
    facts.flatMap(Facts::company).map(MissingRecipientName::names).stream()
        .flatMap(Collection::stream)
        .map(Placed::value)
        .flatMap(name -> Stream.of(name.split("\\s+", -1)))
        .forEach(word -> forms.addAll(NameForms.of(word)));
    if (!salutation.addressesSeveral()) {
      facts.stream()
          .flatMap(known -> known.people().stream())
          .map(person -> person.name().value())
          .flatMap(name -> KnownNames.words(name, name).stream())
          .forEach(word -> forms.removeAll(word.forms()));
    }
    return forms;
  }

  private static List<Placed<String>> names(Company company) {
    List<Placed<String>> names = new ArrayList<>(company.also());
    names.add(company.name());
    return names;
  }

  private static Fix fix(Salutation salutation, String names) {
    Part part = salutation.part();
    Span addressed = salutation.addressed();
    Span edited = salutation.greetsNobody() ? new Span(0, addressed.end()) : addressed;
    String before = part.text().text().substring(0, edited.start());
    String text =
        salutation.greetsNobody()
            ? "Dear " + names
            : before.isEmpty() || Character.isWhitespace(before.charAt(before.length() - 1))
                ? names
                : " " + names;
    return PartFix.of(part, edited, "address " + names, text, Fix.Applicability.UNSAFE);
  }

  private Optional<Violation> checkScript(DraftContext context, List<String> readers) {
    if (readers.isEmpty()) {
      return Optional.empty();
    }
    int early = context.options(card).count("early").orElse(Integer.MAX_VALUE);
    Draft draft = context.draft();
    Set<String> said = new HashSet<>();
    Stream.concat(
            draft.letter().first(Part.Role.SALUTATION).stream(), draft.letter().body().stream())
        .flatMap(part -> part.sentences().stream())
        .limit(early)
        .map(Sentence::words)
        .flatMap(List::stream)
        .map(Word::text)
        .forEach(word -> said.addAll(NameForms.of(word)));
    List<String> known = new ArrayList<>(readers);
    Recipients.of(context).forEach(person -> known.add(person.name().value()));
    boolean named =
        known.stream()
            .flatMap(name -> KnownNames.words(name, name).stream())
            .anyMatch(word -> word.forms().stream().anyMatch(said::contains));
    return named
        ? Optional.empty()
        : Optional.of(
            card.report("script", draft.opening(), Map.of("names", Names.listed(readers))));
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Recipient;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.Application;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.lint.WorkedOut;
import dev.afterword.text.MappedText;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a name that is a slip of a recorded one, and a salutation that speaks to somebody else. */
record WrongName(RuleCard card) implements OneRule.OfDraft {

  private static final String NAMES = "((?:\\p{Lu}[\\p{L}\\p{M}'’.-]*\\s*){1,3})";

  private static final String RELATION =
      "(?i:managers?|colleagues?|co-?workers?|boss|mentors?|professors?|friends?|teammates?"
          + "|partners?|supervisors?|leads?|advis[eo]rs?|teachers?|tutors?|directors?|clients?"
          + "|customers?|vendors?|suppliers?|employers?|wife|husband|sister|brother|references?"
          + "|authors?|speakers?|classmates?|coach|neighbou?rs?)";

  private static final String OURS =
      "\\b(?i:my|our|an?|another|his|her)\\s+(?:[\\p{L}-]+\\s+){0,3}?";

  /** The writer says who somebody is: {@code my former manager Dan}, {@code Dan, our client}. */
  private static final List<Pattern> INTRODUCTIONS =
      List.of(
          Pattern.compile(
              OURS + RELATION + ",?\\s+(?:(?i:at|from|with)\\s+\\p{Lu}[\\p{L}&.]*,?\\s+)?" + NAMES),
          Pattern.compile(NAMES + ",\\s+" + OURS + RELATION + "\\b"),
          Pattern.compile("\\b(?i:named|called)\\s+" + NAMES));

  /** Places and things stand after these, people seldom do: {@code the Riviera}. */
  private static final Set<String> NO_PERSON_FOLLOWS = Set.of("in", "the", "a", "an");

  /**
   * Before a name these are no slip for another word of it: {@code Hello Tanya}, whose name is
   * Wells.
   */
  private static final Set<String> GREETINGS =
      Set.of("Hello", "Hi", "Hey", "Dear", "Morning", "Evening", "Thanks", "Thank", "Sorry");

  private static final WorkedOut<NamesElsewhere> FULL_NAMES =
      NamesElsewhere.of(facts -> facts.people().stream().map(it -> it.name().value()));

  @Override
  public List<Violation> check(DraftContext context) {
    KnownNames names = KnownNames.of(context);
    Set<String> others = otherPeople(context);
    List<Violation> found = new ArrayList<>();
    found.addAll(inHeaders(context, names));
    found.addAll(inSalutation(context, names, others));
    for (Part part : Where.WHOLE.in(context.draft())) {
      if (part.role() != Part.Role.SALUTATION) {
        for (Sentence sentence : part.sentences()) {
          found.addAll(inSentence(context, names, others, part, sentence));
        }
      }
    }
    HalfKnownName.in(context)
        .filter(half -> !isAmong(others, half.first()))
        .filter(half -> names.near(half.first(), true).isEmpty())
        .map(half -> halfKnown(context.draft(), half))
        .forEach(found::add);
    found.addAll(fromAnotherApplication(context));
    return List.copyOf(found);
  }

  /** Words of names that are right although nobody recorded them. */
  private static Set<String> otherPeople(DraftContext context) {
    Set<String> others = new HashSet<>();
    for (Part part : Where.WHOLE.in(context.draft())) {
      for (Pattern introduction : INTRODUCTIONS) {
        Matcher matcher = introduction.matcher(part.text().text());
        while (matcher.find()) {
          for (String word : matcher.group(1).split("\\s+", -1)) {
            others.addAll(NameForms.of(word));
          }
        }
      }
    }
    Draft draft = context.draft();
    draft.headers().to().stream()
        .filter(to -> Recipients.person(context.knownFacts(), to).isEmpty())
        .flatMap(to -> to.name().stream())
        .flatMap(name -> KnownNames.words(name, name).stream())
        .forEach(word -> others.addAll(word.forms()));
    return others;
  }

  private static boolean isAmong(Set<String> others, String word) {
    return NameForms.of(word).stream().anyMatch(others::contains);
  }

  private List<Violation> inHeaders(DraftContext context, KnownNames names) {
    List<Violation> found = new ArrayList<>();
    List<Recipient> recipients = new ArrayList<>(context.draft().headers().to());
    recipients.addAll(context.draft().headers().cc());
    for (Recipient recipient : recipients) {
      Optional<Person> person =
          recipient.address().flatMap(address -> context.knownFacts().person(address));
      for (String word : recipient.name().orElse("").split("\\s+", -1)) {
        names
            .near(word, true)
            .filter(
                near ->
                    person.filter(known -> known.name().value().equals(near.fullName())).isPresent()
                        || hasOtherWordOf(names, recipient.name().orElse(""), near, word))
            .ifPresent(near -> found.add(inHeader(context.draft(), recipient, word, near)));
      }
    }
    return found;
  }

  private static boolean hasOtherWordOf(
      KnownNames names, String displayName, KnownNames.NameWord near, String word) {
    return List.of(displayName.split("\\s+", -1)).stream()
        .anyMatch(other -> !other.equals(word) && names.belongsTo(other, near.fullName()));
  }

  private Violation inHeader(
      Draft draft, Recipient recipient, String word, KnownNames.NameWord near) {
    int at = draft.source().at(recipient.span()).indexOf(word);
    if (at < 0) {
      return slip(draft, recipient.span(), word, near);
    }
    Span span =
        Span.at(recipient.span().start() + at)
            .cover(Span.at(recipient.span().start() + at + word.length()));
    return slip(draft, span, word, near).withFix(spelling(draft, near.written(), span));
  }

  private Violation slip(Draft draft, Span span, String word, KnownNames.NameWord near) {
    return card.report(
        draft.place(span),
        Map.of("match", word, "recorded", near.written(), "name", near.fullName()));
  }

  /** Accents in an address of a mail have to be encoded together with what stands around them. */
  private static Fix spelling(Draft draft, String recorded, Span span) {
    boolean plain =
        recorded.chars().allMatch(unit -> unit < 128)
            || !draft.path().toLowerCase(Locale.ROOT).endsWith(".eml");
    return Fix.of(
        "write “" + recorded + "”",
        plain ? Fix.Applicability.SAFE : Fix.Applicability.DISPLAY,
        span,
        recorded);
  }

  private List<Violation> inSalutation(DraftContext context, KnownNames names, Set<String> others) {
    Optional<Salutation> salutation = Salutation.of(context.draft());
    if (salutation.isEmpty()) {
      return List.of();
    }
    List<Violation> found = new ArrayList<>();
    for (Salutation.Addressee name : salutation.get().names()) {
      List<Violation> slips = new ArrayList<>();
      for (int i = 0; i < name.words().size(); i++) {
        String word = name.texts().get(i);
        if (!isAmong(others, word)
            && !isHalf(names, name.texts(), i)
            && !isJob(salutation.get(), word)) {
          Span span = name.words().get(i);
          names
              .near(word, true)
              .or(() -> nearReader(context, names, word))
              .map(near -> inText(context.draft(), salutation.get().part(), span, word, near))
              .ifPresent(slips::add);
        }
      }
      found.addAll(slips);
      if (slips.isEmpty()) {
        somebodyElse(context, salutation.get(), name).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<KnownNames.NameWord> nearReader(
      DraftContext context, KnownNames names, String word) {
    return Recipients.inTo(context.knownFacts(), context.draft()).stream()
        .flatMap(reader -> names.nearShort(word, reader.name().value()).stream())
        .findFirst();
  }

  /** The salutation names a known person to whom the message does not go. */
  private Optional<Violation> somebodyElse(
      DraftContext context, Salutation salutation, Salutation.Addressee name) {
    Facts facts = context.knownFacts();
    List<Person> readers = Recipients.inHeaders(facts, context.draft());
    List<Person> here = Recipients.bearers(facts.people(), name);
    if (readers.isEmpty()
        || here.stream().anyMatch(readers::contains)
        || here.stream().anyMatch(person -> Recipients.isAddress(person, context.draft()))) {
      return Optional.empty();
    }
    boolean known = !here.isEmpty() || isSomewhereElse(context, name);
    boolean asTheyAsked =
        readers.stream()
            .anyMatch(
                reader ->
                    Nicknames.mayBe(name.texts(), reader)
                        || NameForms.same(Recipients.formOfAddress(reader), name.text()));
    if (!known || asTheyAsked) {
      return Optional.empty();
    }
    List<String> forms =
        Recipients.inTo(facts, context.draft()).stream().map(Recipients::formOfAddress).toList();
    MappedText text = salutation.part().text();
    Violation violation =
        card.report(
            "other",
            context.draft().place(text.inFile(name.span())),
            Map.of(
                "match", name.text(),
                "recorded", Names.listed(forms),
                "name", Names.listed(readers.stream().map(p -> p.name().value()).toList())));
    return Optional.of(
        forms.size() == 1 && salutation.names().size() == 1
            ? violation.withFix(
                PartFix.of(
                    text,
                    name.span(),
                    "address " + forms.get(0),
                    forms.get(0),
                    Fix.Applicability.UNSAFE))
            : violation);
  }

  private static boolean isSomewhereElse(DraftContext context, Salutation.Addressee name) {
    return otherApplications(context).stream()
        .anyMatch(application -> !Recipients.bearers(application.facts().people(), name).isEmpty());
  }

  private static List<Application> otherApplications(DraftContext context) {
    String own = context.knownFacts().source().path();
    return context.workspace().applications().stream()
        .filter(application -> !application.facts().source().path().equals(own))
        .toList();
  }

  private List<Violation> inSentence(
      DraftContext context, KnownNames names, Set<String> others, Part part, Sentence sentence) {
    List<Violation> found = new ArrayList<>();
    List<Word> words = sentence.words();
    List<String> texts = words.stream().map(Word::text).toList();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      String bare = NameForms.withoutPossessive(word.text());
      Optional<KnownNames.NameWord> near = near(names, part, words, i);
      if (near.isPresent()
          && !isAmong(others, bare)
          && !isHalf(names, texts, i)
          && !isHandle(part, word)) {
        Span span = new Span(word.inPart().start(), word.inPart().start() + bare.length());
        found.add(inText(context.draft(), part, span, bare, near.get()));
      }
    }
    return found;
  }

  /** Whether somebody is addressed by a job, as in {@code Dear Chef Renaud}. */
  private static boolean isJob(Salutation salutation, String word) {
    return JobTitle.isNoun(word) && salutation.addressedText().strip().startsWith(word);
  }

  /** Whether a word is what somebody is called on a platform, as in {@code @Riveira}. */
  private static boolean isHandle(Part part, Word word) {
    int before = word.inPart().start() - 1;
    return before >= 0 && "@#".indexOf(part.text().text().charAt(before)) >= 0;
  }

  /** Whether a word makes a known name together with a neighbour: {@code O Neill}. */
  private static boolean isHalf(KnownNames names, List<String> words, int i) {
    String word = words.get(i);
    return (i > 0 && names.isKnown(words.get(i - 1) + word))
        || (i + 1 < words.size() && names.isKnown(word + words.get(i + 1)));
  }

  private static Optional<KnownNames.NameWord> near(
      KnownNames names, Part part, List<Word> words, int i) {
    String word = words.get(i).text();
    if (GREETINGS.contains(word)) {
      return Optional.empty();
    }
    Optional<Word> before = i == 0 ? Optional.empty() : Optional.of(words.get(i - 1));
    if (before.filter(title -> KnownNames.isHonorific(title.text())).isPresent()) {
      return names.near(word, true);
    }
    Optional<Word> after = i + 1 < words.size() ? Optional.of(words.get(i + 1)) : Optional.empty();
    return names
        .near(word, true)
        .filter(
            near ->
                before
                        .filter(left -> isBeside(part, left, words.get(i)))
                        .filter(left -> names.belongsTo(left.text(), near.fullName()))
                        .isPresent()
                    || after
                        .filter(right -> isBeside(part, words.get(i), right))
                        .filter(right -> names.belongsTo(right.text(), near.fullName()))
                        .isPresent())
        .or(
            () ->
                before
                        .filter(
                            left ->
                                NO_PERSON_FOLLOWS.contains(left.text().toLowerCase(Locale.ROOT)))
                        .isPresent()
                    ? Optional.empty()
                    : names.near(word, false));
  }

  private static boolean isBeside(Part part, Word left, Word right) {
    return part.text().text().substring(left.inPart().end(), right.inPart().start()).isBlank();
  }

  private Violation inText(
      Draft draft, Part part, Span span, String word, KnownNames.NameWord near) {
    return slip(draft, part.text().inFile(span), word, near)
        .withFix(PartFix.write(part.text(), span, near.written(), Fix.Applicability.SAFE));
  }

  /** There may be two of one surname, so it asks; but the name looks like a slip. */
  private Violation halfKnown(Draft draft, HalfKnownName half) {
    MappedText text = half.mention().part().text();
    String recorded = half.bearer().name().value();
    return card.report(
            "half",
            draft.place(text.inFile(half.span())),
            Map.of("match", half.name(), "recorded", recorded, "name", recorded))
        .withSeverity(half.isLikelyMet() ? Severity.WARNING : Severity.SUGGESTION)
        .withFix(PartFix.write(text, half.span(), recorded, Fix.Applicability.UNSAFE));
  }

  /** A full name that only the facts of another application know was probably copied with it. */
  private List<Violation> fromAnotherApplication(DraftContext context) {
    List<Violation> found = new ArrayList<>();
    for (Facts other : FULL_NAMES.of(context.workspace()).holdersIn(context)) {
      for (Person person : other.people()) {
        if (person.part() != Person.Part.REFERENCE
            && context.knownFacts().person(person.name().value()).isEmpty()
            && !context.workspace().settings().accepted().contains(person.name().value())) {
          found.addAll(mentions(context, person.name(), other));
        }
      }
    }
    return found;
  }

  private List<Violation> mentions(DraftContext context, Placed<String> name, Facts facts) {
    String company = facts.company().map(other -> other.name().value()).orElse("another company");
    List<Violation> found = new ArrayList<>();
    if (!name.value().contains(" ")) {
      return found;
    }
    Pattern written =
        Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(name.value()) + "(?![\\p{L}\\p{M}])");
    for (Part part : context.draft().letter().body()) {
      Matcher matcher = written.matcher(part.text().text());
      while (matcher.find()) {
        found.add(
            card.report(
                "elsewhere",
                context.draft().place(part.text().inFile(new Span(matcher.start(), matcher.end()))),
                Map.of(
                    "match", name.value(),
                    "recorded", company,
                    "name", name.value())));
      }
    }
    return found;
  }
}

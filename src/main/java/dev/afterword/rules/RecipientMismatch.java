package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Recipient;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds a message that would reach somebody else than the one it speaks to. */
record RecipientMismatch(RuleCard card) implements OneRule.OfDraft {

  private static final Set<String> FREE_MAIL = WordList.words("free-mail.txt");

  private static final Pattern NAME_IN_ADDRESS =
      Pattern.compile("(\\p{L}{1,})[._-](?:\\p{L}{1,2}[._-])?(\\p{L}{2,})\\d*");

  /** Whether a domain, in lower case, belongs to a provider of personal mailboxes. */
  static boolean isFreeMail(String domain) {
    return FREE_MAIL.contains(domain);
  }

  @Override
  public List<Violation> check(DraftContext context) {
    List<Violation> found = new ArrayList<>();
    salutation(context).ifPresent(found::add);
    for (Recipient recipient : context.draft().headers().to()) {
      context.facts().flatMap(facts -> twoPeople(context, facts, recipient)).ifPresent(found::add);
      domain(context, recipient).ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /** The salutation names nobody in To, nor anybody else who is known. */
  private Optional<Violation> salutation(DraftContext context) {
    List<Recipient> to = context.draft().headers().to();
    Optional<Salutation> salutation = Salutation.of(context.draft());
    if (salutation.isEmpty()
        || salutation.get().names().isEmpty()
        || salutation.get().holdsPlaceholder()
        || to.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> readers = new ArrayList<>();
    for (Recipient recipient :
        Stream.concat(to.stream(), context.draft().headers().cc().stream()).toList()) {
      List<String> words = wordsOf(context, recipient);
      if (words.isEmpty()) {
        return Optional.empty();
      }
      readers.add(words);
    }
    boolean somebodyFits =
        salutation.get().names().stream()
            .anyMatch(name -> readers.stream().anyMatch(reader -> fits(name, reader)));
    if (somebodyFits) {
      return inPlaceOfReader(context, salutation.get(), readers);
    }
    if (wrongNameSpeaks(context, salutation.get().names())) {
      return Optional.empty();
    }
    Salutation.Addressee name = salutation.get().names().get(0);
    return Optional.of(
        card.report(
                context.draft().place(salutation.get().part().text().inFile(name.span())),
                Map.of("match", name.text(), "to", shown(to.get(0))))
            .withRelated(context.draft().place(to.get(0).span()), "the message goes here"));
  }

  /**
   * One of several names is nobody's while one of the readers goes without: {@code Dear Shaun and
   * Olu} to Siân and Olu.
   *
   * @param readers the words of the names of those in To, then of those in Cc
   */
  private Optional<Violation> inPlaceOfReader(
      DraftContext context, Salutation salutation, List<List<String>> readers) {
    List<Salutation.Addressee> names = salutation.names();
    List<Recipient> to = context.draft().headers().to();
    Optional<Salutation.Addressee> stranger =
        names.stream()
            .filter(RecipientMismatch::isName)
            .filter(name -> readers.stream().noneMatch(reader -> fits(name, reader)))
            .findFirst();
    Optional<Recipient> passedOver =
        IntStream.range(0, to.size())
            .filter(i -> names.stream().noneMatch(name -> fits(name, readers.get(i))))
            .mapToObj(to::get)
            .findFirst();
    if (salutation.addressesSeveral()
        || stranger.isEmpty()
        || passedOver.isEmpty()
        || wrongNameSpeaks(context, List.of(stranger.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        card.report(
                context.draft().place(salutation.part().text().inFile(stranger.get().span())),
                Map.of("match", stranger.get().text(), "to", name(context, passedOver.get())))
            .withRelated(
                context.draft().place(passedOver.get().span()), "the message goes here, too"));
  }

  /** A second greeting is no name: {@code Dear Siân, dear colleagues}. */
  private static boolean isName(Salutation.Addressee name) {
    return Character.isUpperCase(name.text().codePointAt(0))
        && !name.text().regionMatches(true, 0, "dear", 0, 4);
  }

  private static String name(DraftContext context, Recipient recipient) {
    return context
        .facts()
        .flatMap(facts -> Recipients.person(facts, recipient))
        .map(person -> person.name().value())
        .orElseGet(() -> shown(recipient));
  }

  /**
   * A listed person and a slip of a listed name are matters of {@code wrong-name}, if it knows who
   * is written to.
   */
  private static boolean wrongNameSpeaks(DraftContext context, List<Salutation.Addressee> names) {
    KnownNames known = KnownNames.of(context);
    return context
            .facts()
            .filter(facts -> !Recipients.inHeaders(facts, context.draft()).isEmpty())
            .isPresent()
        && names.stream()
            .flatMap(name -> name.texts().stream())
            .anyMatch(word -> known.isKnown(word) || known.near(word, true).isPresent());
  }

  /** The words of a reader's name, from facts, display name or address; none if there is none. */
  private static List<String> wordsOf(DraftContext context, Recipient recipient) {
    List<String> words = new ArrayList<>();
    context
        .facts()
        .flatMap(facts -> Recipients.person(facts, recipient))
        .ifPresent(person -> KnownNames.words(person).forEach(word -> words.add(word.written())));
    recipient
        .name()
        .filter(name -> !name.contains("@"))
        .ifPresent(
            name ->
                KnownNames.words(name, name).stream()
                    .map(KnownNames.NameWord::written)
                    .forEach(words::add));
    boolean office = words.stream().anyMatch(Salutation::isNobody);
    if (words.isEmpty()) {
      words.addAll(wordsOfAddress(recipient.address().orElse("")));
    }
    return office ? List.of() : words;
  }

  private static List<String> wordsOfAddress(String address) {
    int at = address.indexOf('@');
    var name = NAME_IN_ADDRESS.matcher(at < 0 ? "" : address.substring(0, at));
    return name.matches()
            && !Salutation.isNobody(name.group(1))
            && !Salutation.isNobody(name.group(2))
        ? List.of(name.group(1), name.group(2))
        : List.of();
  }

  /** Whether a name may be the reader's: one of its words, a short form of it or its initials. */
  private static boolean fits(Salutation.Addressee name, List<String> reader) {
    return orJoined(name.texts())
            .anyMatch(written -> orJoined(reader).anyMatch(word -> fits(written, word)))
        || name.texts().stream().anyMatch(written -> isInitials(written, reader));
  }

  private static Stream<String> orJoined(List<String> words) {
    return Stream.concat(words.stream(), NameForms.joined(words).stream());
  }

  private static boolean fits(String written, String word) {
    return Nicknames.mayBe(written, word)
        || KnownNames.isPiece(written, word)
        || ((written.replace(".", "").length() == 1 || word.replace(".", "").length() == 1)
            && written.substring(0, 1).equalsIgnoreCase(word.substring(0, 1)));
  }

  /** Whether letters such as {@code JB} begin the words of a name, in order. */
  private static boolean isInitials(String written, List<String> reader) {
    String firsts =
        reader.stream()
            .flatMap(word -> Stream.of(word.split("-", -1)))
            .filter(piece -> !piece.isEmpty())
            .map(piece -> piece.substring(0, 1))
            .collect(Collectors.joining());
    String letters = written.replace(".", "").replace("-", "");
    return letters.length() >= 2
        && letters.equals(letters.toUpperCase(Locale.ROOT))
        && firsts.toUpperCase(Locale.ROOT).contains(letters);
  }

  private static String shown(Recipient recipient) {
    return recipient.name().or(recipient::address).orElse("");
  }

  /** The display name is one recorded person's, the address another's. */
  private Optional<Violation> twoPeople(DraftContext context, Facts facts, Recipient recipient) {
    Optional<Person> byName = recipient.name().flatMap(facts::person);
    Optional<Person> byAddress =
        recipient
            .address()
            .flatMap(
                address ->
                    facts.people().stream()
                        .filter(person -> hasAddress(person, address))
                        .findFirst());
    if (byName.isEmpty() || byAddress.isEmpty() || byName.equals(byAddress)) {
      return Optional.empty();
    }
    return Optional.of(
        card.report(
            "two-people",
            context.draft().place(recipient.span()),
            Map.of(
                "match", byName.get().name().value(),
                "to", byAddress.get().name().value())));
  }

  private static boolean hasAddress(Person person, String address) {
    return person.email().map(Placed::value).filter(address::equalsIgnoreCase).isPresent();
  }

  /** The address lies outside the company. */
  private Optional<Violation> domain(DraftContext context, Recipient recipient) {
    Optional<Company> company = context.facts().flatMap(Facts::company);
    String address = recipient.address().orElse("");
    String domain = recipient.domain().orElse("");
    if (company.isEmpty()
        || recipient.domain().isEmpty()
        || company.get().domains().isEmpty()
        || isElsewhereByRight(context, recipient, address, domain)) {
      return Optional.empty();
    }
    List<String> domains = company.get().domains().stream().map(Placed::value).toList();
    if (domains.stream().anyMatch(own -> domain.equals(own) || domain.endsWith("." + own))) {
      return Optional.empty();
    }
    Violation violation =
        card.report(
                "domain",
                context.draft().place(recipient.span()),
                Map.of("match", domain, "to", Names.listed(domains)))
            .withSeverity(Severity.WARNING);
    return Optional.of(
        Nearest.to(domain, domains)
            .flatMap(own -> fix(context, recipient, domain, own))
            .map(violation::withFix)
            .orElse(violation));
  }

  private static boolean isElsewhereByRight(
      DraftContext context, Recipient recipient, String address, String domain) {
    Kind kind = context.draft().kind().kind();
    Optional<Person> person = context.facts().flatMap(facts -> Recipients.person(facts, recipient));
    return kind == Kind.REFERENCE_NOTICE
        || kind == Kind.REFERRAL_ASK
        || kind == Kind.CONTACT_REQUEST
        || FREE_MAIL.contains(domain)
        || person
            .filter(known -> known.part() != Person.Part.INTERVIEWER || hasAddress(known, address))
            .isPresent();
  }

  private static Optional<Fix> fix(
      DraftContext context, Recipient recipient, String domain, String own) {
    int at =
        context.draft().source().at(recipient.span()).toLowerCase(Locale.ROOT).lastIndexOf(domain);
    if (at < 0) {
      return Optional.empty();
    }
    int start = recipient.span().start() + at;
    return Optional.of(
        Fix.of(
            "write “" + own + "”",
            Fix.Applicability.UNSAFE,
            new Span(start, start + domain.length()),
            own));
  }
}

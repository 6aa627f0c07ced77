package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Recipient;
import dev.afterword.interview.Person;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Messages that reach the wrong box, nobody, or not everybody. */
enum AddressDefect implements Injection {
  MAILBOX_OF_NOBODY("generic-mailbox") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> boxes =
          List.of(
              "reception",
              "vacancies",
              "enquiries",
              "recruitment",
              "talent",
              "hello",
              "office",
              "apply",
              "hiring",
              "mail",
              "admin",
              "staff");
      return mailed(message)
          .flatMap(
              to ->
                  GoodMessage.any(boxes, random)
                      .map(
                          box ->
                              message.replaced(
                                  this,
                                  to.span(),
                                  "%s <%s@%s>".formatted(to.name().orElse(box), box, host(to)))));
    }

    private String host(Recipient to) {
      return to.address().orElseThrow().replaceFirst(".*@", "");
    }
  },
  PRIVATE_MAILBOX("personal-mailbox") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> hosts =
          List.of("gmail.com", "yahoo.co.uk", "outlook.com", "icloud.com", "aol.com", "gmx.net");
      return mailed(message)
          .filter(to -> ABOUT_WORK.contains(message.kind()))
          .flatMap(
              to ->
                  GoodMessage.any(hosts, random)
                      .map(
                          host ->
                              message.replaced(
                                  this,
                                  to.span(),
                                  "%s <the.%s.family@%s>"
                                      .formatted(to.name().orElseThrow(), family(to), host))));
    }

    private String family(Recipient to) {
      return to.name()
          .orElseThrow()
          .replaceFirst(".* ", "")
          .replaceAll("[^A-Za-z]", "")
          .toLowerCase(Locale.ROOT);
    }
  },
  NO_ADDRESS("recipient-address-missing") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return mailed(message)
          .flatMap(to -> message.recipient().map(person -> withoutAddress(message, to, person)))
          .map(Planted::anywhere);
    }

    private Planted withoutAddress(GoodMessage message, Recipient to, Person person) {
      Planted nameOnly = message.replaced(this, to.span(), person.name().value());
      String facts =
          person
              .email()
              .map(email -> message.factsText().withoutField("email", email.value()))
              .orElse(message.factsText())
              .text();
      return new Planted(nameOnly.message().with(Map.of(Message.FACTS, facts)), nameOnly.defect());
    }
  },
  PANEL_MEMBER_LEFT_OUT("panel-member-unnamed", "missing-recipient-name") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Recipient> readers = message.draft().headers().to();
      return message.kind() != Kind.GROUP_THANKS || readers.size() < 2
          ? Optional.empty()
          : GoodMessage.any(readers, random)
              .flatMap(Recipient::name)
              .flatMap(name -> withoutName(message, List.of(name.split(" ", -1))));
    }

    /** Greeted are the others; what was said to that one in particular is gone, too. */
    private Optional<Planted> withoutName(GoodMessage message, List<String> name) {
      String others =
          String.join(
              ", ",
              message.draft().headers().to().stream()
                  .flatMap(to -> to.name().stream())
                  .filter(other -> !List.of(other.split(" ", -1)).equals(name))
                  .toList());
      return message
          .letter()
          .first(Part.Role.SALUTATION)
          .map(
              salutation ->
                  message.changed(
                      this,
                      Stream.concat(
                              Stream.of(new Change(salutation.span(), "Dear " + others + ",")),
                              message.sentences().stream()
                                  .filter(one -> speaksOf(one.text(), name))
                                  .map(one -> new Change(one.span(), "")))
                          .toList()));
    }

    private boolean speaksOf(String sentence, List<String> name) {
      return ALL_OF_THEM.matcher(sentence).find() || name.stream().anyMatch(sentence::contains);
    }
  },
  WRONG_HONORIFIC("wrong-title", "wrong-name") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      boolean known =
          message.recipient().stream()
              .flatMap(
                  person -> Stream.concat(Stream.of(person.name()), person.addressAs().stream()))
              .map(Placed::value)
              .anyMatch(name -> HONORIFIC.matcher(name).find());
      List<Span> honorifics = message.matches(message.salutation(), HONORIFIC);
      return known
          ? GoodMessage.any(honorifics, random)
              .map(at -> message.replaced(this, at, other(message, at, random)))
          : Optional.empty();
    }

    private String other(GoodMessage message, Span at, Random random) {
      String written = message.text().substring(at.start(), at.end());
      List<String> others =
          Stream.of("Mr", "Ms", "Mrs", "Miss").filter(one -> !written.startsWith(one)).toList();
      return others.get(random.nextInt(others.size())) + (written.endsWith(".") ? "." : "");
    }
  };

  private static final Pattern HONORIFIC =
      Pattern.compile("\\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\\b\\.?(?= \\p{Lu})");

  /** Friends may be written to at home. */
  private static final Set<Kind> ABOUT_WORK =
      Set.of(
          Kind.THANK_YOU,
          Kind.STATUS,
          Kind.FINAL_STATUS,
          Kind.REJECTION_REPLY,
          Kind.FEEDBACK_REQUEST,
          Kind.OFFER_LEVERAGE,
          Kind.WITHDRAWAL);

  /** Words that speak to a group as a whole, so that nobody is left out. */
  private static final Pattern ALL_OF_THEM =
      Pattern.compile("(?i)\\b(all|both|each|every(one|body)?|panel|group|team|two|three|four)\\b");

  private static final Set<Kind> SPOKEN_OR_POSTED =
      Set.of(Kind.CARD, Kind.PHONE_SCRIPT, Kind.VOICEMAIL);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  AddressDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  /** The only recipient of a mail, with name and address. */
  private static Optional<Recipient> mailed(GoodMessage message) {
    List<Recipient> to = message.draft().headers().to();
    return SPOKEN_OR_POSTED.contains(message.kind()) || to.size() != 1
        ? Optional.empty()
        : Optional.of(to.get(0)).filter(one -> one.name().isPresent() && one.address().isPresent());
  }
}

package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts that are missing, left open, or far too many. */
enum GapDefect implements Injection {
  OPEN_NAME("placeholder-left") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Span> names =
          message.recipient().stream()
              .flatMap(person -> Stream.of(person.name().value().split(" ", -1)))
              .flatMap(name -> message.mentions(message.salutation(), name).stream())
              .toList();
      return blank(
          message,
          names,
          random,
          "[Name]",
          "[Recipient's Name]",
          "{{first_name}}",
          "<name>",
          "XXX");
    }
  },
  OPEN_WORDS("placeholder-left") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Span> names =
          Stream.concat(
                  message.facts().company().stream().map(company -> company.name()),
                  message.facts().role().stream().map(Role::title))
              .map(Placed::value)
              .flatMap(name -> message.mentions(message.body(), name).stream())
              .toList();
      return blank(
          message,
          names,
          random,
          "[Company]",
          "[insert detail here]",
          "{{COMPANY_NAME}}",
          "<position>",
          "XXXX",
          "_____",
          "[TBC]");
    }
  },
  NO_GREETING("missing-greeting", "missing-recipient-name") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return Optional.of(message)
          .filter(one -> WRITTEN.contains(one.kind()))
          .flatMap(one -> one.letter().first(Part.Role.SALUTATION))
          .map(salutation -> message.without(this, List.of(salutation.span())));
    }
  },
  NAMELESS_GREETING("missing-recipient-name", "missing-greeting") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> greetings =
          List.of(
              "Hello,",
              "Hi there,",
              "Dear Sir or Madam,",
              "Good morning,",
              "To whom it may concern,",
              "Dear Hiring Manager,");
      return Optional.of(message)
          .filter(one -> one.kind() == Kind.THANK_YOU || one.kind() == Kind.STATUS)
          .filter(one -> one.recipient().isPresent())
          .flatMap(one -> one.letter().first(Part.Role.SALUTATION))
          .flatMap(
              salutation ->
                  GoodMessage.any(greetings, random)
                      .map(greeting -> message.replaced(this, salutation.span(), greeting)));
    }
  },
  NO_SIGN_OFF("missing-sign-off", "missing-signature") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return withoutPart(message, Part.Role.CLOSING);
    }
  },
  NO_SIGNATURE("missing-signature", "missing-sign-off") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return withoutPart(message, Part.Role.SIGNATURE);
    }
  },
  NO_THANKS("missing-thanks") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      Pattern thanks =
          Pattern.compile(
              "(?i)thank|grateful|gratitude|appreciat|obliged|indebted|kind of you|good of you");
      return withoutSentences(message, Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS), thanks);
    }
  },
  NO_QUESTION("status-question-missing") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      Pattern asks =
          Pattern.compile(
              "(?i)\\?|let me know|wonder|news|update|hear|where (things|it) stand|ask|tell me"
                  + "|could you|would you|a line|a word|know");
      return withoutSentences(message, Set.of(Kind.STATUS), asks);
    }
  },
  NO_SUBJECT("missing-subject") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return subject(message).map(subject -> message.without(this, List.of(subject)));
    }
  },
  EMPTY_SUBJECT_WORDS("vague-subject", "missing-subject") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> vague = List.of("Thanks", "Hello", "Follow-up", "Thank you", "Hi", "Interview");
      return subject(message)
          .flatMap(
              subject ->
                  GoodMessage.any(vague, random)
                      .map(words -> message.replaced(this, subject, "subject: " + words)));
    }
  },
  NO_NUMBER("missing-phone") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      Pattern number = Pattern.compile("(?i)\\d{3}|number|double|oh[- ]|five five five");
      return withoutSentences(message, Set.of(Kind.VOICEMAIL), number);
    }
  },
  NO_WITHDRAWAL("withdrawal-unclear") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      Pattern withdraws =
          Pattern.compile(
              "(?i)withdr|take my name|out of the running|step(ping)? back|bow(ing)? out|pull(ing)?"
                  + " out|no longer|accepted|decided|taken|another|elsewhere|candidate|application");
      return withoutSentences(message, Set.of(Kind.WITHDRAWAL), withdraws)
          .map(planted -> withoutSubject(message, planted));
    }

    /** A subject that says it would say it clearly enough. */
    private Planted withoutSubject(GoodMessage message, Planted planted) {
      String text = planted.message().text(message.file());
      String silent = SUBJECT_LINE.matcher(text).replaceFirst("subject: My application");
      return new Planted(planted.message().with(Map.of(message.file(), silent)), planted.defect());
    }
  },
  NO_ATTACHMENT("missing-attachment") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      boolean sendsFiles =
          !message.draft().headers().attachments().isEmpty() || !MAILED.contains(message.kind());
      return sendsFiles
          ? Optional.empty()
          : GoodMessage.any(
                  Stock.misplacedSentences().getOrDefault("no-attachment", List.of()), random)
              .flatMap(sentence -> message.withSentence(this, sentence, random));
    }
  },
  TOO_LITTLE("too-short", "missing-conversation-reference", "generic-message") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> briefly =
          List.of(
              "Thank you for your time.", "Thanks for the interview.", "Many thanks for today.");
      return rewritten(message, briefly, random);
    }
  },
  NOTHING_PERSONAL("generic-message", "missing-conversation-reference", "copied-template") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return rewritten(
          message, Stock.misplacedSentences().getOrDefault("nothing-personal", List.of()), random);
    }
  },
  SHARED_MAIL("group-recipients") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> others =
          message.facts().people().stream()
              .filter(person -> person.part() == Person.Part.INTERVIEWER)
              .filter(person -> person.email().isPresent())
              .map(person -> person.name().value() + " <" + person.email().get().value() + ">")
              .filter(other -> !message.text().contains(other))
              .toList();
      return Optional.of(message)
          .filter(one -> one.kind() == Kind.THANK_YOU)
          .flatMap(one -> one.draft().headers().to().stream().findFirst())
          .flatMap(
              to ->
                  GoodMessage.any(others, random)
                      .map(
                          other ->
                              message.replaced(this, Span.at(to.span().end()), "\ncc: " + other)))
          .map(Planted::anywhere);
    }
  },
  IDLE_ALLOWANCE("unused-allowance") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> silent =
          List.of("emoji", "shouting", "ultimatum", "bad-link", "placeholder-left");
      return GoodMessage.any(silent, random)
          .flatMap(rule -> message.withHeader("allow", rule))
          .map(
              text ->
                  message.planted(
                      this, message.message().with(Map.of(message.file(), text)), List.of()));
    }
  },
  TOO_MUCH("too-long") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      StringBuilder more = new StringBuilder();
      List<GoodMessage> others = message.isSpoken() ? List.of() : stock.others(message);
      for (int words = message.letter().wordCount(); words < 340; ) {
        Optional<GoodMessage> other = GoodMessage.any(others, random);
        if (other.isEmpty()) {
          return Optional.empty();
        }
        String paragraphs = String.join("\n\n", other.get().body().map(GapDefect::read).toList());
        more.append("\n\n").append(paragraphs);
        words += other.get().letter().wordCount();
      }
      return message
          .body()
          .reduce((first, last) -> last)
          .map(last -> message.replaced(this, Span.at(last.span().end()), more.toString()))
          .map(Planted::anywhere);
    }
  };

  /** Kinds that need a greeting: a script's greeting is spoken. */
  private static final Set<Kind> WRITTEN =
      Set.of(
          Kind.THANK_YOU,
          Kind.GROUP_THANKS,
          Kind.STATUS,
          Kind.FINAL_STATUS,
          Kind.REJECTION_REPLY,
          Kind.FEEDBACK_REQUEST,
          Kind.KEEP_IN_TOUCH,
          Kind.REFERRAL_ASK,
          Kind.OFFER_LEVERAGE,
          Kind.WITHDRAWAL);

  private static final Set<Kind> MAILED = Set.of(Kind.THANK_YOU, Kind.STATUS, Kind.KEEP_IN_TOUCH);

  private static final Pattern SUBJECT_LINE = Pattern.compile("(?mi)^subject: .*$");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  GapDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  Optional<Planted> blank(
      GoodMessage message, List<Span> at, Random random, String... placeholders) {
    return GoodMessage.any(at, random)
        .flatMap(
            place ->
                GoodMessage.any(List.of(placeholders), random)
                    .map(words -> message.replaced(this, place, words)));
  }

  /** A thank-you whose whole body is one of several texts. */
  Optional<Planted> rewritten(GoodMessage message, List<String> bodies, Random random) {
    List<Part> body = message.letter().body();
    if (message.kind() != Kind.THANK_YOU || body.isEmpty()) {
      return Optional.empty();
    }
    Span whole = body.get(0).span().cover(body.get(body.size() - 1).span());
    return GoodMessage.any(bodies, random)
        .map(text -> message.replaced(this, whole, text))
        .map(Planted::anywhere);
  }

  /** A message of some kinds without the sentences that match. */
  Optional<Planted> withoutSentences(GoodMessage message, Set<Kind> kinds, Pattern match) {
    return Optional.of(message)
        .filter(one -> kinds.contains(one.kind()))
        .flatMap(one -> one.withoutSentences(this, holds(match)));
  }

  Optional<Planted> withoutPart(GoodMessage message, Part.Role role) {
    return Optional.of(message)
        .filter(one -> WRITTEN.contains(one.kind()))
        .flatMap(one -> one.letter().first(role))
        .map(part -> message.without(this, List.of(part.span())));
  }

  private static Optional<Span> subject(GoodMessage message) {
    return SUBJECT_LINE
        .matcher(message.text())
        .results()
        .filter(line -> message.draft().headers().span().contains(Span.at(line.start())))
        .map(line -> new Span(line.start(), line.end()))
        .findFirst();
  }

  private static Predicate<Sentence> holds(Pattern pattern) {
    return sentence -> pattern.matcher(sentence.text()).find();
  }

  private static String read(Part part) {
    return part.text().text();
  }
}

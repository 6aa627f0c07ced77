package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Words, a subject or a topic that somebody has read before. */
enum EchoDefect implements Injection {
  CARD_LIKE_THE_MAIL("card-duplicates-mail", "repeats-earlier-message") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return message.kind() == Kind.CARD
          ? afterAnother(message, Kind.THANK_YOU, message.sentences(), stock, random)
          : Optional.empty();
    }
  },
  THE_SAME_AGAIN("repeats-earlier-message", "duplicate-message") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Sentence> sentences = message.sentences();
      boolean fits = AGAIN.contains(message.kind()) && sentences.size() >= 3;
      int from = random.nextInt(2);
      return fits
          ? afterAnother(
              message,
              message.kind(),
              sentences.subList(from, Math.max(from + 2, sentences.size() - 1)),
              stock,
              random)
          : Optional.empty();
    }
  },
  SAME_SUBJECT("duplicate-subject") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return secondReader(message, stock, random)
          .flatMap(
              reader ->
                  GoodMessage.any(stock.others(message), random)
                      .map(other -> new SecondNote(message, reader, subject(message), own(other))))
          .map(note -> note.planted(this, "", List.of()));
    }
  },
  SAME_TOPIC("same-topic-reference") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> bodies =
          stock.faulty().bodies(BodyDefect.NO_FIT.word(), message.kind()).stream()
              .map(FaultyWriting.FaultyBody::text)
              .toList();
      return secondReader(message, stock, random)
          .flatMap(
              reader ->
                  topic(message, random)
                      .flatMap(topic -> bothAbout(topic, message, reader, bodies, random)));
    }

    private Optional<String> topic(GoodMessage message, Random random) {
      return message
          .recipient()
          .flatMap(person -> GoodMessage.any(person.notes(), random))
          .map(note -> note.value())
          .filter(note -> !note.contains("\""));
    }

    /** The second reader had told of something else, too. */
    private Optional<Planted> bothAbout(
        String topic, GoodMessage message, String reader, List<String> bodies, Random random) {
      List<String> filled =
          bodies.stream()
              .map(body -> body.replace("{topic}", topic))
              .flatMap(body -> new Blanks(message, random).filled(body).stream())
              .toList();
      if (filled.size() < 2) {
        return Optional.empty();
      }
      String first = Change.all(message.text(), List.of(new Change(body(message), filled.get(0))));
      SecondNote note = new SecondNote(message, reader, "Our talk, " + reader, filled.get(1));
      Planted planted =
          note.planted(
              this,
              ", notes: [\"%s\", training for newcomers in the autumn]".formatted(topic),
              List.of());
      return Optional.of(
          new Planted(planted.message().with(Map.of(message.file(), first)), planted.defect()));
    }
  },
  SAMPLE_LETTER("copied-template", "generic-message") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return GoodMessage.any(Stock.sampleLetters(message.kind()), random)
          .filter(sample -> message.body().findAny().isPresent())
          .flatMap(sample -> new Blanks(message, random).filled(sample))
          .map(text -> message.changed(this, List.of(new Change(body(message), text))));
    }
  };

  private static final Set<Kind> AGAIN =
      Set.of(
          Kind.STATUS,
          Kind.FINAL_STATUS,
          Kind.KEEP_IN_TOUCH,
          Kind.FEEDBACK_REQUEST,
          Kind.REFERRAL_ASK);

  private static final String EARLIER = "sent/earlier.md";

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  EchoDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  private static Optional<String> secondReader(GoodMessage message, Stock stock, Random random) {
    return message.kind() == Kind.THANK_YOU && message.message().drafts().size() == 1
        ? GoodMessage.any(stock.strangers(message.facts()), random)
        : Optional.empty();
  }

  private static Span body(GoodMessage message) {
    return message.body().map(Part::span).reduce(Span::cover).orElseThrow();
  }

  private static String subject(GoodMessage message) {
    return message
        .draft()
        .headers()
        .subject()
        .map(Part::span)
        .map(at -> message.text().substring(at.start(), at.end()))
        .orElse("Thank you");
  }

  private static String own(GoodMessage message) {
    return String.join(" ", texts(message.sentences()));
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::text).toList();
  }

  /** The message, some days after another that held some of its sentences and one more. */
  Optional<Planted> afterAnother(
      GoodMessage message, Kind kind, List<Sentence> shared, Stock stock, Random random) {
    List<String> body = new ArrayList<>(texts(shared));
    GoodMessage.any(stock.others(message), random)
        .flatMap(other -> GoodMessage.any(texts(other.sentences()), random))
        .ifPresent(body::add);
    String word = Fields.nameOf(kind);
    return message
        .recipient()
        .map(
            person ->
                message.withFiles(
                    this,
                    Map.of(
                        EARLIER,
                        "---\nkind: %s\nto: %s\nsubject: A word from me\n---\nDear %s,\n\n%s\n\nBest wishes,\nRobin\n"
                            .formatted(
                                word,
                                person.name().value(),
                                person.name().value(),
                                String.join(" ", body)),
                        Message.FACTS,
                        message
                            .factsText()
                            .withEntry(
                                "sent",
                                "{kind: %s, to: %s, at: %s, file: %s}"
                                    .formatted(
                                        word,
                                        person.name().value(),
                                        message
                                            .message()
                                            .now()
                                            .minus(
                                                kind == Kind.THANK_YOU ? 1 : 400, ChronoUnit.HOURS)
                                            .truncatedTo(ChronoUnit.MINUTES),
                                        EARLIER))
                            .text()),
                    List.of(message.file()),
                    List.of()));
  }
}

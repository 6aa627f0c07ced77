package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Right words in a shape that is hard to read. */
enum LayoutDefect implements Injection {
  ONE_BLOCK("dense-paragraph", "long-sentence") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Sentence> sentences = new ArrayList<>(message.sentences());
      GoodMessage.any(stock.others(message), random)
          .ifPresent(other -> sentences.addAll(other.sentences()));
      int words = sentences.stream().mapToInt(sentence -> sentence.words().size()).sum();
      return message.isSpoken() || words < 110
          ? Optional.empty()
          : withBody(message, String.join(" ", texts(sentences)));
    }
  },
  ALL_IN_PIECES("too-many-paragraphs") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Sentence> sentences = message.sentences();
      return message.isSpoken() || sentences.size() < 6
          ? Optional.empty()
          : withBody(message, String.join("\n\n", texts(sentences)));
    }
  },
  ENDLESS_SENTENCE("long-sentence", "dense-paragraph") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return message.isSpoken()
          ? Optional.empty()
          : GoodMessage.any(runs(message), random).map(run -> joined(message, run, random));
    }

    /** Neighbours of one paragraph that make too long a sentence together. */
    private List<List<Sentence>> runs(GoodMessage message) {
      return message
          .body()
          .filter(part -> part.role() == Part.Role.PARAGRAPH)
          .flatMap(part -> runs(part.sentences()))
          .toList();
    }

    private Stream<List<Sentence>> runs(List<Sentence> paragraph) {
      return IntStream.range(0, paragraph.size())
          .boxed()
          .flatMap(
              from ->
                  IntStream.rangeClosed(from + 2, paragraph.size())
                      .mapToObj(to -> paragraph.subList(from, to)))
          .filter(run -> words(run) >= 46 && words(run) <= 75)
          .filter(run -> run.stream().allMatch(one -> one.text().endsWith(".")));
    }

    private int words(List<Sentence> run) {
      return run.stream().mapToInt(sentence -> sentence.words().size()).sum();
    }

    private Planted joined(GoodMessage message, List<Sentence> run, Random random) {
      List<String> links =
          List.of(", and ", ", which is to say that ", "; ", ", because ", ", but ");
      StringBuilder joined = new StringBuilder();
      for (Sentence sentence : run) {
        String text = sentence.text().substring(0, sentence.text().length() - 1);
        joined.append(
            joined.isEmpty() ? text : links.get(random.nextInt(links.size())) + lower(text));
      }
      Span at = run.get(0).span().cover(run.get(run.size() - 1).span());
      return message.replaced(this, at, joined + ".");
    }

    private String lower(String text) {
      return text.matches("I\\b.*|I'.*|I’.*")
          ? text
          : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
  },
  SAID_TWICE("self-repetition") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Sentence> sentences = message.sentences();
      List<Sentence> twice =
          sentences.stream()
              .limit(Math.max(0, sentences.size() - 2))
              .filter(sentence -> sentence.words().size() >= 9)
              .toList();
      return message.isSpoken() || twice.isEmpty()
          ? Optional.empty()
          : GoodMessage.any(twice, random)
              .map(sentence -> again(message, sentences, sentence))
              .map(Planted::anywhere);
    }

    private Planted again(GoodMessage message, List<Sentence> sentences, Sentence sentence) {
      Span end = Span.at(sentences.get(sentences.size() - 1).span().end());
      return message.replaced(this, end, " " + sentence.text());
    }
  },
  LETTERHEAD("postal-heading-in-mail") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> heads =
          List.of(
              "Flat 3, 18 Albion Terrace\nLeeds LS7 4QT\n\n14 March 2026",
              "2204 Maple Avenue\nDayton, OH 45402\nMarch 3, 2026",
              "Jordan Ellery\n9 Quarry Lane\nBath BA2 3JW\n\nThe Personnel Department",
              "P.O. Box 118\nTaos, New Mexico 87571",
              "The Old Dairy, Church Hill\nWells, Somerset BA5 9XX\n\nTo the Manager");
      return onPaperOnly(message)
          ? Optional.empty()
          : message
              .letter()
              .first(Part.Role.SALUTATION)
              .flatMap(
                  salutation ->
                      GoodMessage.any(heads, random)
                          .map(
                              head ->
                                  message.replaced(
                                      this, Span.at(salutation.span().start()), head + "\n\n")))
              .map(Planted::anywhere);
    }
  },
  TEN_WORD_SUBJECT("long-subject") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> subjects =
          List.of(
              "Thank you very much indeed for the interesting conversation that we had about {role}",
              "A few words about our meeting last {weekday}, with my best wishes to everybody at {company}",
              "Concerning my application for the position of {role} at {company} and what we said",
              "I wanted to write to you once more about the {role} job that you have advertised");
      return message
          .draft()
          .headers()
          .subject()
          .flatMap(
              subject ->
                  GoodMessage.any(subjects, random)
                      .flatMap(new Blanks(message, random)::filled)
                      .map(words -> message.replaced(this, subject.span(), words)));
    }
  },
  TAKES_LEAVE_TWICE("doubled-sign-off") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<String> closings =
          List.of("Best regards,", "Yours sincerely,", "With kind regards,", "All the best,");
      return message
          .letter()
          .first(Part.Role.CLOSING)
          .map(closing -> Span.at(closing.span().start()))
          .map(
              before ->
                  message
                      .replaced(
                          this, before, closings.get(random.nextInt(closings.size())) + "\n\n")
                      .anywhere());
    }
  },
  LONG_SPEECH("script-too-long", "too-long") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Sentence> sentences = message.sentences();
      List<GoodMessage> others = stock.others(message);
      if (!message.isSpoken() || sentences.size() < 2 || others.isEmpty()) {
        return Optional.empty();
      }
      int enough = message.kind() == Kind.VOICEMAIL ? 110 : 220;
      StringBuilder more = new StringBuilder();
      for (int words = message.letter().wordCount(); words < enough; ) {
        GoodMessage other = others.get(random.nextInt(others.size()));
        more.append(' ').append(String.join(" ", texts(other.sentences())));
        words += other.letter().wordCount();
      }
      Span before = Span.at(sentences.get(sentences.size() - 2).span().end());
      return Optional.of(message.replaced(this, before, more.toString()).anywhere());
    }
  };

  private static final Set<Kind> ON_PAPER = Set.of(Kind.CARD, Kind.PHONE_SCRIPT, Kind.VOICEMAIL);

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  LayoutDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  private static boolean onPaperOnly(GoodMessage message) {
    return ON_PAPER.contains(message.kind());
  }

  private static List<String> texts(List<Sentence> sentences) {
    return sentences.stream().map(sentence -> sentence.text().replace('\n', ' ')).toList();
  }

  /** The message with another text between greeting and closing. */
  Optional<Planted> withBody(GoodMessage message, String text) {
    List<Part> body = message.body().toList();
    Span whole = body.get(0).span().cover(body.get(body.size() - 1).span());
    return Optional.of(message.changed(this, List.of(new Change(whole, text))));
  }
}

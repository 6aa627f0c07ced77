package dev.afterword.judge;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Letter;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.interview.Person;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One draft of a good case, read, to be spoiled.
 *
 * @param file the draft's path in the folder
 */
record GoodMessage(Message message, String file, Draft draft, Facts facts) {

  private static final Pattern KIND_LINE = Pattern.compile("(?im)^kind: .*$");

  /** The drafts of a case that are plain files, so that an edit of the file is one of the text. */
  static List<GoodMessage> of(LabelledCase labelled, DraftReader reader) {
    Message message = labelled.message();
    Facts facts =
        FactsReader.read(new Source(Message.FACTS, message.text(Message.FACTS)), ZoneOffset.UTC)
            .facts()
            .orElseThrow();
    return message.drafts().stream()
        .filter(file -> !file.endsWith(".eml"))
        .map(
            file ->
                new GoodMessage(
                    message, file, read(reader, file, message.text(file)).orElseThrow(), facts))
        .toList();
  }

  private static Optional<Draft> read(DraftReader reader, String file, String text) {
    return reader.read(file, text.getBytes(StandardCharsets.UTF_8)).draft();
  }

  Kind kind() {
    return draft.kind().kind();
  }

  Letter letter() {
    return draft.letter();
  }

  String text() {
    return message.text(file);
  }

  /** The sentences of the body. */
  List<Sentence> sentences() {
    return letter().sentences().toList();
  }

  /** The person that it is written to, if the facts know one. */
  Optional<Person> recipient() {
    return recipients().stream().findFirst();
  }

  /** All recorded people whom the header names. */
  List<Person> recipients() {
    return draft.headers().to().stream()
        .flatMap(to -> to.name().stream())
        .flatMap(
            name -> facts.people().stream().filter(person -> person.name().value().equals(name)))
        .toList();
  }

  /** The parts of a letter that a reader takes for the writer's own words. */
  Stream<Part> body() {
    return letter().body().stream();
  }

  Stream<Part> salutation() {
    return letter().first(Part.Role.SALUTATION).stream();
  }

  /** Where a pattern matches, in the file. */
  List<Span> matches(Stream<Part> in, Pattern pattern) {
    List<Span> spans = new ArrayList<>();
    in.forEach(
        part -> {
          Matcher matcher = pattern.matcher(part.text().text());
          while (matcher.find()) {
            Span found = new Span(matcher.start(), matcher.end());
            if (!found.isEmpty() && part.text().isVerbatim(found)) {
              spans.add(part.text().inFile(found));
            }
          }
        });
    return spans;
  }

  /** Where whole words stand as they are written. */
  List<Span> mentions(Stream<Part> in, String words) {
    return matches(in, Pattern.compile("(?<![\\w’'-])" + Pattern.quote(words) + "(?![\\w-])"));
  }

  /** Whether it is a text to speak from, which nobody reads. */
  boolean isSpoken() {
    return kind() == Kind.PHONE_SCRIPT || kind() == Kind.VOICEMAIL;
  }

  /** One of several, if there is any. */
  static <T> Optional<T> any(List<T> of, Random random) {
    return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
  }

  /** The message with other words at a place; those words are the defect. */
  Planted replaced(Injection by, Span at, String words) {
    String changed = text().substring(0, at.start()) + words + text().substring(at.end());
    Spot spot = new Spot(file, new Span(at.start(), at.start() + words.length()));
    return planted(by, message.with(Map.of(file, changed)), List.of(spot));
  }

  /** The message without the words at some places. */
  Planted without(Injection by, List<Span> places) {
    StringBuilder changed = new StringBuilder(text());
    places.stream()
        .sorted(Comparator.reverseOrder())
        .forEach(place -> changed.delete(place.start(), place.end()));
    String tidy = changed.toString().replaceAll("(?m)^ +", "").replaceAll("\n{3,}", "\n\n");
    return planted(by, message.with(Map.of(file, tidy)), List.of());
  }

  /** The message without all sentences of the body that {@code unwanted} tells. */
  Optional<Planted> withoutSentences(Injection by, Predicate<Sentence> unwanted) {
    List<Sentence> all = sentences();
    List<Span> places = all.stream().filter(unwanted).map(Sentence::span).toList();
    boolean enoughLeft = all.size() - places.size() >= 2;
    return places.isEmpty() || !enoughLeft ? Optional.empty() : Optional.of(without(by, places));
  }

  /** The message with one more sentence after one of the body's, which is the defect. */
  Optional<Planted> withSentence(Injection by, String sentence, Random random) {
    List<Sentence> inParagraphs =
        letter().body().stream()
            .filter(part -> part.role() == Part.Role.PARAGRAPH)
            .flatMap(part -> part.sentences().stream())
            .toList();
    return any(inParagraphs, random)
        .map(
            before -> {
              Planted planted = replaced(by, Span.at(before.span().end()), " " + sentence);
              Span shown =
                  new Span(before.span().end() + 1, before.span().end() + 1 + sentence.length());
              return planted(by, planted.message(), List.of(new Spot(file, shown)));
            });
  }

  /** The message with other words at several places, none of which alone is the defect. */
  Planted changed(Injection by, List<Change> changes) {
    return planted(by, message.with(Map.of(file, Change.all(text(), changes))), List.of());
  }

  /** The same at another moment. */
  Planted at(Injection by, Instant moment) {
    return planted(by, message.at(moment), List.of());
  }

  /** The message with other facts. */
  Planted withFacts(Injection by, String facts) {
    return planted(by, message.with(Map.of(Message.FACTS, facts)), List.of());
  }

  /** A spoiled message, reported in its draft; without spots anywhere there. */
  Planted planted(Injection by, Message spoiled, List<Spot> spots) {
    return new Planted(spoiled, new Defect(by.word(), by.rules(), Set.of(file), spots));
  }

  /** The facts, to be changed. */
  FactsText factsText() {
    return new FactsText(message.text(Message.FACTS));
  }

  /** Facts with one more message to the recipient; nothing if the facts know no recipient. */
  Optional<FactsText> withSent(FactsText facts, String kind, Instant at) {
    return recipient()
        .map(
            person ->
                facts.withEntry(
                    "sent",
                    "{kind: %s, to: %s, at: %s}"
                        .formatted(
                            kind, person.name().value(), at.truncatedTo(ChronoUnit.MINUTES))));
  }

  /** The message with one more line among its headers; nothing if it has such a header. */
  Optional<String> withHeader(String name, String value) {
    Matcher kind = KIND_LINE.matcher(text());
    boolean there = Pattern.compile("(?im)^" + name + ":").matcher(text()).find();
    return there || !kind.find()
        ? Optional.empty()
        : Optional.of(
            text().substring(0, kind.end())
                + "\n%s: %s".formatted(name, value)
                + text().substring(kind.end()));
  }

  /** The message with more files and several words that show the defect. */
  Planted withFiles(
      Injection by, Map<String, String> texts, List<String> drafts, List<Spot> spots) {
    Map<String, String> all = new HashMap<>(message.files());
    all.putAll(texts);
    Message spoiled = new Message(message.id(), message.now(), new TreeMap<>(all), drafts);
    return new Planted(spoiled, new Defect(by.word(), by.rules(), Set.copyOf(drafts), spots));
  }
}

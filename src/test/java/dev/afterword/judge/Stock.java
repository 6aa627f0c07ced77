package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What can be planted: names, companies, jobs and words of other messages of the same split, its
 * labelled sentences, and slips that people make.
 */
final class Stock {

  private final List<GoodMessage> messages;
  private final List<LabelledSentence> sentences;

  /**
   * A slip that people make.
   *
   * @param right what they mean, as it stands in a text
   * @param wrong what they write
   */
  record Slip(String right, String wrong) {}

  Stock(List<GoodMessage> messages, List<LabelledSentence> sentences) {
    this.messages = List.copyOf(messages);
    this.sentences = List.copyOf(sentences);
  }

  /** Full names of people that {@code facts} do not know, no part of a name in common. */
  List<String> strangers(Facts facts) {
    List<String> known =
        facts.people().stream()
            .flatMap(person -> List.of(person.name().value().split(" ", -1)).stream())
            .toList();
    return from(Facts::people).stream()
        .flatMap(List::stream)
        .map(Person::name)
        .map(name -> name.value())
        .filter(name -> name.matches("\\p{L}+ \\p{L}+"))
        .filter(name -> List.of(name.split(" ", -1)).stream().noneMatch(known::contains))
        .distinct()
        .toList();
  }

  /** The names of other employers. */
  List<String> otherCompanies(Facts facts) {
    String own = facts.name();
    return from(Facts::company).stream()
        .flatMap(company -> company.stream().map(Company::name))
        .map(name -> name.value())
        .filter(name -> !name.equals(own))
        .distinct()
        .toList();
  }

  /** Titles of jobs that share no word with this one. */
  List<String> otherRoles(Facts facts) {
    List<String> own =
        facts.role().stream()
            .flatMap(role -> List.of(role.title().value().split(" ", -1)).stream())
            .toList();
    return from(Facts::role).stream()
        .flatMap(role -> role.stream().map(Role::title))
        .map(title -> title.value())
        .filter(title -> List.of(title.split(" ", -1)).stream().noneMatch(own::contains))
        .distinct()
        .toList();
  }

  /** The sentences of a tone that stand in messages of a kind. */
  List<LabelledSentence> sentences(Tone tone, Kind kind) {
    return sentences.stream()
        .filter(sentence -> sentence.tone() == tone && sentence.kind() == kind)
        .toList();
  }

  /** Other messages of the same kind, to another employer. */
  List<GoodMessage> others(GoodMessage message) {
    return messages.stream()
        .filter(other -> other.kind() == message.kind())
        .filter(other -> !other.message().id().equals(message.message().id()))
        .toList();
  }

  private <T> List<T> from(Function<Facts, T> what) {
    return messages.stream().map(GoodMessage::facts).map(what).toList();
  }

  /** Words as people misspell them. */
  static List<Slip> misspellings() {
    return slips("misspellings.tsv");
  }

  /** Right words in the place of others. */
  static List<Slip> mixedUpWords() {
    return slips("mixed-up-words.tsv");
  }

  /** Turns of speech with a mistake in them. */
  static List<Slip> grammarMistakes() {
    return slips("grammar-mistakes.tsv");
  }

  /** Sentences that do not belong in such a message, by what is wrong with them. */
  static Map<String, List<String>> misplacedSentences() {
    return lines("misplaced-sentences.tsv").stream()
        .map(line -> line.split("\t", -1))
        .collect(
            Collectors.groupingBy(
                cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.toList())));
  }

  private static List<Slip> slips(String resource) {
    return lines(resource).stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Slip(cells[1], cells[0]))
        .toList();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Stock.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

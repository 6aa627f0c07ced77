package dev.afterword.judge;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.judgement.Bearer;
import dev.afterword.language.English;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be planted: names, companies, jobs and words of other messages of the same split, its
 * labelled sentences, and slips that people make.
 */
final class Stock {

  private final List<GoodMessage> messages;
  private final List<LabelledSentence> sentences;
  private final List<LabelledName> names;
  private final FaultyWriting faulty;

  /**
   * A slip that people make.
   *
   * @param right what they mean, as it stands in a text
   * @param wrong what they write
   */
  record Slip(String right, String wrong) {}

  Stock(
      List<GoodMessage> messages,
      List<LabelledSentence> sentences,
      List<LabelledName> names,
      Split split) {
    this.messages = List.copyOf(messages);
    this.sentences = List.copyOf(sentences);
    this.names = List.copyOf(names);
    this.faulty = new FaultyWriting(split);
  }

  /** Sentences and bodies with a known fault. */
  FaultyWriting faulty() {
    return faulty;
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

  /** Sentences with a name of such a bearer that stand in messages of a kind. */
  List<LabelledName> names(Bearer bearer, Kind kind) {
    return names.stream().filter(name -> name.bearer() == bearer && name.kind() == kind).toList();
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

  /**
   * Why a rule misses a goal of the judgement, and what follows.
   *
   * @return nothing if nobody has looked into it
   */
  static Optional<String> reason(String rule) {
    return lines("short-of-goal.tsv").stream()
        .map(line -> line.split("\t", -1))
        .filter(parts -> List.of(parts[0].split(" ", -1)).contains(rule))
        .map(parts -> parts[1])
        .findFirst();
  }

  /** Words as people misspell them. */
  static List<Slip> misspellings() {
    return slips("misspellings.tsv");
  }

  /** Right words in the place of others. */
  static List<Slip> mixedUpWords() {
    return slips("mixed-up-words.tsv");
  }

  /** Sentences that do not belong in such a message, by what is wrong with them. */
  static Map<String, List<String>> misplacedSentences() {
    return lines("misplaced-sentences.tsv").stream()
        .map(line -> line.split("\t", -1))
        .collect(
            Collectors.groupingBy(
                cells -> cells[0], Collectors.mapping(cells -> cells[1], Collectors.toList())));
  }

  /** The bodies of widely known letters of a kind, with braces as in {@link Blanks}. */
  static List<String> sampleLetters(Kind kind) {
    return Samples.ALL.stream()
        .filter(sample -> sample.kind().kind() == kind)
        .map(
            sample -> String.join("\n\n", sample.letter().body().stream().map(Stock::own).toList()))
        .toList();
  }

  private static String own(Part part) {
    return part.text()
        .text()
        .replace("[role]", "{role}")
        .replace("[Company]", "{company}")
        .replace("[day]", "{weekday}")
        .replace("[subject]", "{topic}")
        .replace("[field]", "this line of work")
        .replace("[skill]", "planning")
        .replace("[date]", "the end of the month");
  }

  /** Reads the sample letters once. */
  private static final class Samples {

    static final List<Draft> ALL = read();

    private static List<Draft> read() {
      DraftReader reader = new DraftReader(English.segmenter());
      try (Stream<Path> files = Files.list(Path.of("corpus", "samples"))) {
        List<Draft> samples = new ArrayList<>();
        for (Path file : files.sorted().toList()) {
          samples.add(reader.read(file.toString(), Files.readAllBytes(file)).draft().orElseThrow());
        }
        return samples;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<Slip> slips(String resource) {
    return lines(resource).stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> new Slip(cells[1], cells[0]))
        .toList();
  }

  /** The lines of a resource, without comments. */
  static List<String> lines(String resource) {
    return read(resource).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  /** The text of a resource of this package. */
  static String read(String resource) {
    try (InputStream in = Stock.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

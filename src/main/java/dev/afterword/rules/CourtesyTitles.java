package dev.afterword.rules;

import dev.afterword.interview.Person;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the facts say about the titles before people's names. What is not on record is never
 * guessed: neither a title nor whether somebody is a man or a woman.
 */
final class CourtesyTitles {

  /** The titles that are compared, by how they are written. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("mr", "Mr"),
          Map.entry("mister", "Mr"),
          Map.entry("mrs", "Mrs"),
          Map.entry("ms", "Ms"),
          Map.entry("miss", "Miss"),
          Map.entry("mx", "Mx"),
          Map.entry("dr", "Dr"),
          Map.entry("doctor", "Dr"),
          Map.entry("prof", "Prof"),
          Map.entry("professor", "Prof"),
          Map.entry("rev", "Rev"),
          Map.entry("reverend", "Rev"),
          Map.entry("captain", "Captain"),
          Map.entry("capt", "Captain"),
          Map.entry("colonel", "Colonel"),
          Map.entry("judge", "Judge"),
          Map.entry("rabbi", "Rabbi"));

  private static final Set<String> LEARNED = Set.of("Dr", "Prof");

  /** Many priests are Mr or Ms as well, unless they ask for more. */
  private static final String PRIEST = "Rev";

  private static final Pattern SURGEON =
      Pattern.compile(
          "\\b(?:surgeon|surgery|surgical|dentist|dental)\\b", Pattern.CASE_INSENSITIVE);

  /** A job that is a title as well: {@code Associate Professor of Music}. */
  private static final Pattern PROFESSOR =
      Pattern.compile(
          "^(?:(?:Full|Associate|Assistant|Emeritus|Emerita) )?Professor\\b(?! Emerit)");

  private static final Set<String> DEGREES =
      Set.of("phd", "md", "dphil", "mbbs", "edd", "dvm", "dds");

  /** Behind a name these make a doctor of its bearer. */
  private static final Pattern DOCTOR_BEHIND =
      Pattern.compile(
          "(?:,\\s*|\\s)(?:Ph\\.?D|M\\.?D|D\\.?V\\.?M|D\\.?D\\.?S|D\\.?Phil|Ed\\.?D)\\b");

  private CourtesyTitles() {}

  /** Whether a form of address begins with a title that is compared. */
  static boolean isTitled(String text) {
    return first(text).isPresent();
  }

  /**
   * The title on record for a person, if the one written contradicts it.
   *
   * @param written {@code Mrs.}, say
   * @param inAmerica there every surgeon is a doctor; in Britain none is, whatever a list says
   */
  static Optional<String> contradicted(Person person, String written, boolean inAmerica) {
    return canonical(written).flatMap(title -> other(person, title, inAmerica));
  }

  private static Optional<String> other(Person person, String written, boolean inAmerica) {
    Optional<String> asked = person.addressAs().flatMap(as -> first(as.value()));
    if (asked.isPresent()) {
      boolean learned = LEARNED.contains(written) && isLearned(person, written);
      return asked.filter(title -> !title.equals(written) && !learned);
    }
    Optional<String> learned = learnedTitle(person);
    if (learned.isPresent()) {
      boolean mayBeNone = !inAmerica && isSurgeon(person);
      return learned.filter(title -> !LEARNED.contains(written) && !mayBeNone);
    }
    return first(person.name().value())
        .filter(title -> !title.equals(PRIEST) && !LEARNED.contains(written))
        .filter(title -> !title.equals(written));
  }

  /** The learned title in which a name or a job shows its holder. */
  private static Optional<String> learnedTitle(Person person) {
    String name = person.name().value();
    boolean isProfessor =
        person.title().filter(job -> PROFESSOR.matcher(job.value()).find()).isPresent();
    return first(name)
        .filter(LEARNED::contains)
        .or(() -> Optional.of("Prof").filter(title -> isProfessor))
        .or(() -> Optional.of("Dr").filter(title -> DOCTOR_BEHIND.matcher(name).find()));
  }

  private static boolean isSurgeon(Person person) {
    return person.title().filter(job -> SURGEON.matcher(job.value()).find()).isPresent();
  }

  /** Whether name, job or form of address grant a learned title; a professor may be a doctor. */
  private static boolean isLearned(Person person, String title) {
    Set<String> words =
        Stream.of(Optional.of(person.name()), person.title(), person.addressAs())
            .flatMap(Optional::stream)
            .flatMap(text -> Stream.of(text.value().split("[\\s,()/-]+", -1)))
            .map(word -> word.replace(".", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    boolean professor = words.contains("prof") || words.contains("professor");
    boolean asked =
        person.addressAs().flatMap(as -> first(as.value())).filter(LEARNED::contains).isPresent();
    boolean doctor =
        words.contains("dr")
            || words.contains("doctor")
            || words.stream().anyMatch(DEGREES::contains);
    return !asked && (title.equals("Prof") ? professor : professor || doctor);
  }

  /** The title that a name, a form of address or a job begins with. */
  private static Optional<String> first(String text) {
    return canonical(text.strip().split("\\s+", -1)[0]);
  }

  private static Optional<String> canonical(String word) {
    return Optional.ofNullable(TITLES.get(word.replace(".", "").toLowerCase(Locale.ROOT)));
  }
}

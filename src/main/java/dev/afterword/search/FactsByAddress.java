package dev.afterword.search;

import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.TextFile;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the facts that a message belongs to by whom it goes to. */
public final class FactsByAddress {

  private FactsByAddress() {}

  /**
   * What was found.
   *
   * @param best the facts that fit, below the folder and relative to it: one, or several that fit
   *     equally well, or none
   * @param problems facts of which nothing could be read
   */
  public record Found(List<Path> best, List<Problem> problems) {

    /** Keeps its own copies. */
    public Found {
      best = List.copyOf(best);
      problems = List.copyOf(problems);
    }
  }

  /** Facts that know some of the addresses. */
  private record Match(Path path, Facts facts, long known) {

    /** More people known, then an application that is still open, then nearer to the folder. */
    static final Comparator<Match> BEST_FIRST =
        Comparator.comparingLong(Match::known)
            .reversed()
            .thenComparing(match -> !match.facts().outcome().value().isOpen())
            .thenComparing(match -> match.path().getNameCount());
  }

  /**
   * Looks through a folder and those below it.
   *
   * @param folder absolute
   * @param addresses e-mail addresses; case makes no difference
   * @param systemZone the zone of facts that name none
   */
  public static Found below(Path folder, Collection<String> addresses, ZoneId systemZone) {
    Set<String> wanted = addresses.stream().map(FactsByAddress::plain).collect(Collectors.toSet());
    Problems problems = new Problems();
    List<Match> matches =
        DraftWalk.walk(
                folder, Integer.MAX_VALUE, none -> false, none -> false, Path::toString, problems)
            .facts()
            .stream()
            .flatMap(path -> match(folder, path, wanted, systemZone, problems).stream())
            .sorted(Match.BEST_FIRST)
            .toList();
    List<Path> best =
        matches.stream()
            .takeWhile(match -> Match.BEST_FIRST.compare(matches.get(0), match) == 0)
            .map(Match::path)
            .toList();
    return new Found(best, problems.all());
  }

  private static Optional<Match> match(
      Path folder, Path path, Set<String> wanted, ZoneId systemZone, Problems problems) {
    return TextFile.read(path, path.toString(), problems)
        .flatMap(
            source -> {
              FactsReader.Reading reading = FactsReader.read(source, systemZone);
              if (reading.facts().isEmpty()) {
                problems.addAll(reading.problems());
              }
              return reading.facts();
            })
        .map(facts -> new Match(folder.relativize(path), facts, known(facts, wanted)))
        .filter(match -> match.known() > 0);
  }

  private static long known(Facts facts, Set<String> wanted) {
    return facts.people().stream()
        .flatMap(person -> person.email().stream())
        .map(email -> plain(email.value()))
        .distinct()
        .filter(wanted::contains)
        .count();
  }

  private static String plain(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }
}

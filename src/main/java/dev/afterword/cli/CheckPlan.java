package dev.afterword.cli;

import dev.afterword.mending.Contents;
import dev.afterword.settings.CommandLineSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a check is to do.
 *
 * @param paths files and folders as the user gave them, at least one unless there is piped text
 * @param piped a draft from standard input
 * @param asOf the moment of the check
 * @param proofread whether to look for misspellings and grammar
 * @param cached whether proofreading may use what it found in the same text before
 * @param contents what some drafts hold instead of what lies on disk
 */
record CheckPlan(
    List<Path> paths,
    Optional<Piped> piped,
    AsOf asOf,
    boolean proofread,
    boolean cached,
    CommandLineSettings settings,
    Contents contents) {

  CheckPlan {
    paths = List.copyOf(paths);
  }

  /** A check of files as they are, by all that there is. */
  static CheckPlan of(List<Path> paths, AsOf asOf, CommandLineSettings settings) {
    return new CheckPlan(paths, Optional.empty(), asOf, true, true, settings, Contents.asOnDisk());
  }

  /** The same with a draft from standard input. */
  CheckPlan with(Piped draft) {
    return new CheckPlan(paths, Optional.of(draft), asOf, proofread, cached, settings, contents);
  }

  /** The same with or without looking for misspellings and grammar. */
  CheckPlan proofreading(boolean wanted) {
    return new CheckPlan(paths, piped, asOf, wanted, cached, settings, contents);
  }

  /** The same without remembering what proofreading finds. */
  CheckPlan uncached() {
    return new CheckPlan(paths, piped, asOf, proofread, false, settings, contents);
  }

  /**
   * The same check of drafts that hold something else.
   *
   * @param changed by the paths that reports show
   */
  CheckPlan withContents(Contents changed) {
    return new CheckPlan(
        paths,
        piped.map(it -> changed.of(it.name()).map(bytes -> new Piped(it.name(), bytes)).orElse(it)),
        asOf,
        proofread,
        cached,
        settings,
        changed);
  }

  /** The same for the file that piped text stands for, as it lies on the disk. */
  CheckPlan ofFiles() {
    List<Path> files =
        Stream.concat(paths.stream(), piped.stream().map(text -> Path.of(text.name()))).toList();
    return new CheckPlan(
        files, Optional.empty(), asOf, proofread, cached, settings, Contents.asOnDisk());
  }

  /**
   * What tells the moment of a check.
   *
   * @param named the moment that the user names, if any; it goes before the settings' moment
   * @param clock the moment when neither user nor settings name one
   * @param zone the zone of times that no facts put elsewhere
   */
  record AsOf(Optional<Instant> named, Instant clock, ZoneId zone) {

    /** The moment that the clock shows, unless settings name another. */
    static AsOf now(Clock clock) {
      return at(Optional.empty(), clock);
    }

    /** The moment that the user names, if any. */
    static AsOf at(Optional<Instant> named, Clock clock) {
      return new AsOf(named, clock.instant(), clock.getZone());
    }

    /**
     * The moment of the check.
     *
     * @param settled the one that the settings name
     */
    Instant moment(Optional<Instant> settled) {
      return named.or(() -> settled).orElse(clock);
    }

    /** The day of the clock, whatever moment the drafts are checked for. */
    LocalDate today() {
      return clock.atZone(zone).toLocalDate();
    }
  }

  /** A draft that does not come from a file. */
  static final class Piped {

    private final String name;
    private final byte[] bytes;

    /**
     * @param name the file that it stands for; its ending tells the form
     */
    Piped(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes.clone();
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes.clone();
    }
  }
}

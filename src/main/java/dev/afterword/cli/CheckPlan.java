package dev.afterword.cli;

import dev.afterword.mending.Contents;
import dev.afterword.settings.CommandLineSettings;
import java.nio.file.Path;
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
 * @param now the moment of the check, if the user names one; it goes before the settings' moment
 * @param clock the moment of the check when neither user nor settings name one
 * @param zone the zone of times that no facts put elsewhere
 * @param proofread whether to look for misspellings and grammar
 * @param cached whether proofreading may use what it found in the same text before
 * @param contents what some drafts hold instead of what lies on disk
 */
record CheckPlan(
    List<Path> paths,
    Optional<Piped> piped,
    Optional<Instant> now,
    Instant clock,
    ZoneId zone,
    boolean proofread,
    boolean cached,
    CommandLineSettings settings,
    Contents contents) {

  /** A check of drafts as they are. */
  CheckPlan(
      List<Path> paths,
      Optional<Piped> piped,
      Optional<Instant> now,
      Instant clock,
      ZoneId zone,
      boolean proofread,
      boolean cached,
      CommandLineSettings settings) {
    this(paths, piped, now, clock, zone, proofread, cached, settings, Contents.asOnDisk());
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
        now,
        clock,
        zone,
        proofread,
        cached,
        settings,
        changed);
  }

  CheckPlan {
    paths = List.copyOf(paths);
  }

  /**
   * The moment of the check.
   *
   * @param settled the one that the settings name
   */
  Instant moment(Optional<Instant> settled) {
    return now.or(() -> settled).orElse(clock);
  }

  /** The same for the file that piped text stands for, as it lies on the disk. */
  CheckPlan ofFiles() {
    List<Path> files =
        Stream.concat(paths.stream(), piped.stream().map(text -> Path.of(text.name()))).toList();
    return new CheckPlan(files, Optional.empty(), now, clock, zone, proofread, cached, settings);
  }

  /** The day of the clock, whatever moment the drafts are checked for. */
  LocalDate today() {
    return clock.atZone(zone).toLocalDate();
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

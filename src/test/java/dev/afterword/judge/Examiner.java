package dev.afterword.judge;

import dev.afterword.cli.ShippedCheck;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import dev.afterword.text.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts messages before the checker, one folder at a time. */
final class Examiner {

  private final ShippedCheck check = new ShippedCheck();
  private final Path work;
  private final boolean proofread;

  /**
   * @param work an empty folder to write in
   * @param proofread whether misspellings and grammar are looked for, too
   */
  Examiner(Path work, boolean proofread) {
    this.work = work;
    this.proofread = proofread;
  }

  /**
   * What the checker finds in a message, its facts included.
   *
   * @throws IllegalStateException if the checker could not do a part of its job: then nothing can
   *     be said about how well it does it
   */
  List<Finding> examine(Message message) throws IOException {
    Path folder = Files.createDirectory(work.resolve("message"));
    try {
      for (Map.Entry<String, String> file : message.files().entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      LintReport report = check.of(folder, message.now(), proofread);
      if (!report.problems().isEmpty()) {
        throw new IllegalStateException(message.id() + ": " + report.problems());
      }
      return report.violations().stream().map(violation -> finding(folder, violation)).toList();
    } finally {
      delete(folder);
    }
  }

  private static Finding finding(Path folder, Violation violation) {
    List<Spot> spots =
        Stream.concat(
                Stream.of(violation.place()),
                violation.related().stream().map(Violation.Related::place))
            .map(place -> spot(folder, place))
            .toList();
    return new Finding(
        violation.card().id(), violation.severity(), spots, violation.place().text());
  }

  private static Spot spot(Path folder, Place place) {
    String path = place.source().path().replace('\\', '/');
    String start = folder.toString().replace('\\', '/') + "/";
    return new Spot(path.startsWith(start) ? path.substring(start.length()) : path, place.span());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

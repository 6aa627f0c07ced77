package dev.afterword.judge;

import dev.afterword.cli.ShippedCheck;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Violation;
import dev.afterword.text.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts messages before the checker, many at a time, each as a search of its own. */
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
   * What the checker finds in messages, their facts included.
   *
   * @return for each message, in order
   * @throws IllegalStateException if the checker could not do a part of its job: then nothing can
   *     be said about how well it does it
   */
  List<List<Finding>> examine(List<Message> messages) throws IOException {
    Path folder = Files.createDirectory(work.resolve("messages"));
    try {
      for (int i = 0; i < messages.size(); i++) {
        write(folder.resolve(String.valueOf(i)), messages.get(i));
      }
      LintReport report = check.of(folder, Instant.EPOCH, proofread);
      if (!report.problems().isEmpty()) {
        throw new IllegalStateException("the checker did not do its job: " + report.problems());
      }
      Map<String, List<Finding>> found =
          report.violations().stream()
              .collect(
                  Collectors.groupingBy(
                      violation -> nameOf(folder, violation.place())[0],
                      Collectors.mapping(
                          violation -> finding(folder, violation), Collectors.toList())));
      return IntStream.range(0, messages.size())
          .mapToObj(i -> found.getOrDefault(String.valueOf(i), List.of()))
          .toList();
    } finally {
      delete(folder);
    }
  }

  private static void write(Path folder, Message message) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("afterword.yml"), "now: " + message.now() + "\n");
    for (Map.Entry<String, String> file : message.files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Finding finding(Path folder, Violation violation) {
    List<Spot> spots =
        Stream.concat(
                Stream.of(violation.place()),
                violation.related().stream().map(Violation.Related::place))
            .map(place -> new Spot(nameOf(folder, place)[1], place.span()))
            .toList();
    return new Finding(
        violation.card().id(), violation.severity(), spots, violation.place().text());
  }

  /** The number of the message, and the file in it. */
  private static String[] nameOf(Path folder, Place place) {
    Path inFolder =
        folder.toAbsolutePath().relativize(Path.of(place.source().path()).toAbsolutePath());
    Path inMessage = inFolder.getName(0).relativize(inFolder);
    return new String[] {inFolder.getName(0).toString(), inMessage.toString().replace('\\', '/')};
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

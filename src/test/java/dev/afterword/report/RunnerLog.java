package dev.afterword.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads commands as GitHub's runner does: line by line, unescaping {@code %25} last. */
final class RunnerLog {

  private static final Pattern COMMAND =
      Pattern.compile("::(\\w+)(?: (.*?))?::(.*)", Pattern.DOTALL);

  private RunnerLog() {}

  record Annotation(String level, Map<String, String> properties, String message) {}

  /** The commands of a log; other lines are none. */
  static List<Annotation> annotations(String log) {
    List<Annotation> annotations = new ArrayList<>();
    for (String line : log.split("\n", -1)) {
      Matcher command = COMMAND.matcher(line.replace("\r", ""));
      if (command.matches()) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (String property : command.group(2).split(",", -1)) {
          String[] parts = property.split("=", 2);
          properties.put(parts[0], unescaped(parts[1]));
        }
        annotations.add(new Annotation(command.group(1), properties, unescaped(command.group(3))));
      }
    }
    return annotations;
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%25", "%");
  }
}

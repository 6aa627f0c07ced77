package dev.afterword.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, in the language of {@code man}. It says what {@code --help} says,
 * because both are made from the same description of the command.
 */
final class ManPage {

  /** The section of programs. */
  private static final String SECTION = "1";

  private static final int WIDTH = 72;

  private final CommandSpec command;
  private final StringBuilder roff = new StringBuilder();

  private ManPage(CommandSpec command) {
    this.command = command;
  }

  /** The pages of a command and of all below it, but for those that are no one's business. */
  static Stream<CommandSpec> commands(CommandSpec command) {
    return command.usageMessage().hidden()
        ? Stream.empty()
        : Stream.concat(Stream.of(command), below(command).flatMap(ManPage::commands));
  }

  /** The commands right below one, but for those that are no one's business. */
  static Stream<CommandSpec> below(CommandSpec command) {
    return command.subcommands().values().stream()
        .distinct()
        .map(CommandLine::getCommandSpec)
        .filter(one -> !one.usageMessage().hidden());
  }

  /** The file that the page of a command goes into, as in {@code afterword-check.1}. */
  static String fileOf(CommandSpec command) {
    return name(command) + "." + SECTION;
  }

  private static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  /**
   * The page of a command.
   *
   * @param day when it was made
   */
  static String of(CommandSpec command, Optional<String> version, LocalDate day) {
    return new ManPage(command).page(version, day);
  }

  private String page(Optional<String> version, LocalDate day) {
    String name = name(command);
    line(
        ".TH "
            + escaped(name.toUpperCase(Locale.ROOT))
            + " "
            + SECTION
            + " "
            + day
            + " \"afterword "
            + version.orElse("(development)")
            + "\" Afterword");
    line(".SH NAME");
    wrappedMarked(escaped(name) + " \\- " + escaped(summary(command)));
    line(".SH SYNOPSIS");
    synopsis();
    line(".SH DESCRIPTION");
    prose(command.usageMessage().description());
    options();
    commands();
    String[] notes = command.usageMessage().footer();
    if (notes.length > 0) {
      line(".SH NOTES");
      prose(notes);
    }
    seeAlso();
    return roff.toString();
  }

  /** The first line of the description, as a part of a sentence. */
  private static String summary(CommandSpec command) {
    String first = command.usageMessage().description()[0];
    return first.substring(0, 1).toLowerCase(Locale.ROOT)
        + first.substring(1).replaceFirst("[.;:]$", "");
  }

  private void synopsis() {
    String name = command.qualifiedName();
    String all = new Help(command, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).strip();
    line(bold(name));
    wrapped(all.substring(name.length()).replaceAll("\\s+", " ").strip());
  }

  private void options() {
    List<PositionalParamSpec> parameters =
        command.positionalParameters().stream().filter(one -> !one.hidden()).toList();
    List<OptionSpec> options =
        command.options().stream()
            .filter(one -> !one.hidden())
            .sorted(Comparator.comparing(ManPage::byName))
            .toList();
    line(".SH OPTIONS");
    parameters.forEach(one -> entry(italic(one.paramLabel()), one.description()));
    options.forEach(one -> entry(names(one), one.description()));
  }

  /** As {@code --help} sorts them. */
  private static String byName(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
  }

  private static String names(OptionSpec option) {
    String names =
        Arrays.stream(option.names()).map(ManPage::bold).collect(Collectors.joining(", "));
    return option.arity().max() == 0 ? names : names + "=" + italic(option.paramLabel());
  }

  private void commands() {
    List<CommandSpec> commands = below(command).toList();
    if (commands.isEmpty()) {
      return;
    }
    line(".SH COMMANDS");
    commands.forEach(
        one -> entry(bold(name(one)) + "(" + SECTION + ")", one.usageMessage().description()));
  }

  private void seeAlso() {
    List<CommandSpec> others = new ArrayList<>();
    for (CommandSpec above = command.parent(); above != null; above = above.parent()) {
      others.add(above);
    }
    below(command).forEach(others::add);
    if (others.isEmpty()) {
      return;
    }
    line(".SH SEE ALSO");
    wrappedMarked(
        others.stream()
            .map(one -> bold(name(one)) + "(" + SECTION + ")")
            .collect(Collectors.joining(", ")));
  }

  private void entry(String marked, String... description) {
    line(".TP");
    line(marked);
    prose(description);
  }

  /** Paragraphs; an empty line parts them, and what is indented stands as it is. */
  private void prose(String... lines) {
    StringBuilder paragraph = new StringBuilder();
    boolean begun = false;
    for (String text : lines) {
      boolean literal = text.startsWith("  ");
      if (!literal && !text.isBlank()) {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(text);
        continue;
      }
      begun |= flush(paragraph, begun);
      if (literal) {
        line(".nf");
        line("    " + escaped(text.strip()));
        line(".fi");
      }
    }
    flush(paragraph, begun);
  }

  private boolean flush(StringBuilder paragraph, boolean begun) {
    if (paragraph.isEmpty()) {
      return false;
    }
    if (begun) {
      line(".PP");
    }
    wrapped(paragraph.toString());
    paragraph.setLength(0);
    return true;
  }

  private void wrapped(String text) {
    wrappedMarked(escaped(text));
  }

  private void wrappedMarked(String marked) {
    StringBuilder line = new StringBuilder();
    for (String word : marked.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
        text(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    text(line.toString());
  }

  /** A line that is no order, though it may begin as one does. */
  private void text(String line) {
    line(line.startsWith(".") ? "\\&" + line : line);
  }

  private void line(String text) {
    roff.append(text).append('\n');
  }

  private static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  private static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  /** Text in which nothing is an order; a hyphen is one that can be copied and typed. */
  private static String escaped(String text) {
    return text.replace("\\", "\\e")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
  }
}

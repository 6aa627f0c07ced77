package dev.afterword.cli;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftWriter;
import dev.afterword.lint.Allowing;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.mending.FileReplacement;
import dev.afterword.report.Colors;
import dev.afterword.report.Detail;
import dev.afterword.report.TextReport;
import dev.afterword.report.UnifiedDiff;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Quantity;
import dev.afterword.text.Source;
import dev.afterword.text.TextFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks about one fix after the other. Drafts are checked anew after each answer that changed one,
 * so that every question is about the files as they are.
 */
final class Walk {

  /** Checks all drafts. */
  @FunctionalInterface
  interface Check {
    LintReport now() throws IOException;
  }

  /** A fix that does not mend its finding would be made for ever. */
  private static final int MOST_OFTEN = 3;

  /** A finding that can be mended, with a name by which it is known again. */
  private record Question(Draft draft, Violation violation, String name) {
    String rule() {
      return violation.card().id();
    }

    List<Fix> fixes() {
      return violation.fixes().stream()
          .filter(fix -> fix.isWithin(Fix.Applicability.UNSAFE))
          .toList();
    }
  }

  private final Console console;
  private final TextEditor editor;
  private final Colors colors;
  private final Check check;
  private final BufferedReader answers;
  private final Set<String> passed = new HashSet<>();
  private final Set<String> wanted = new HashSet<>();
  private final Map<String, Integer> made = new HashMap<>();
  private int fixed;
  private int allowed;

  Walk(Console console, TextEditor editor, Colors colors, Check check) {
    this.console = console;
    this.editor = editor;
    this.colors = colors;
    this.check = check;
    this.answers = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
  }

  /** Goes on until nothing is left to ask; what is left then is the answer. */
  LintReport run() throws IOException {
    LintReport report = check.now();
    Optional<Question> next = next(report);
    boolean goOn = true;
    while (goOn && next.isPresent()) {
      Question question = next.get();
      int done = fixed + allowed;
      goOn = wanted.contains(question.rule()) ? makeAsWanted(question) : ask(report, question);
      if (fixed + allowed > done || !passed.contains(question.name())) {
        report = goOn ? check.now() : report;
      }
      next = next(report);
    }
    say(
        "fixed "
            + Quantity.of(fixed, "finding")
            + (allowed == 0 ? "" : ", allowed " + allowed)
            + "; "
            + Quantity.of(report.violations().size(), "finding")
            + " left");
    return report;
  }

  private Optional<Question> next(LintReport report) {
    Map<String, Integer> seen = new HashMap<>();
    for (LintReport.Verdict verdict : report.drafts()) {
      for (Violation found : verdict.violations()) {
        String words =
            found.place().source().path() + "\n" + found.card().id() + "\n" + found.place().text();
        String name = words + "\n" + seen.merge(words, 1, Integer::sum);
        Question question = new Question(verdict.draft(), found, name);
        if (!question.fixes().isEmpty() && !passed.contains(name)) {
          return Optional.of(question);
        }
      }
    }
    return Optional.empty();
  }

  private boolean makeAsWanted(Question question) throws IOException {
    if (made.merge(question.name(), 1, Integer::sum) > MOST_OFTEN) {
      passed.add(question.name());
    } else {
      make(question, question.fixes().get(0));
    }
    return true;
  }

  /** Says whether to go on. */
  private boolean ask(LintReport report, Question question) throws IOException {
    show(report, question);
    while (true) {
      console.out().print(prompt(question));
      console.out().flush();
      String line = answers.readLine();
      String answer = line == null ? "q" : line.strip().toLowerCase(Locale.ROOT);
      Optional<Fix> chosen = chosen(question, answer);
      if (chosen.isPresent()) {
        make(question, chosen.get());
        return true;
      }
      switch (answer) {
        case "n" -> {
          passed.add(question.name());
          return true;
        }
        case "a" -> {
          wanted.add(question.rule());
          return makeAsWanted(question);
        }
        case "e" -> {
          if (edit(question)) {
            return true;
          }
        }
        case "s" -> {
          if (allow(question)) {
            return true;
          }
        }
        case "q" -> {
          return false;
        }
        default ->
            say(
                "y: make it, n: leave it, a: make it and all others of "
                    + question.rule()
                    + ", e: edit the file, s: allow it with a reason, q: end");
      }
    }
  }

  private void show(LintReport report, Question question) throws IOException {
    LintReport one =
        new LintReport(
            report.asOf(), report.drafts(), List.of(question.violation()), List.of(), List.of());
    console.out().println();
    new TextReport(colors, Detail.QUIET, Severity.SUGGESTION, false)
        .within(console.columns())
        .write(one, console.out());
    List<Fix> fixes = question.fixes();
    Source before = question.draft().source();
    String diff = UnifiedDiff.of(before.path(), before.text(), before.with(changes(fixes.get(0))));
    diff.lines()
        .skip(2)
        .filter(line -> line.startsWith("-") || line.startsWith("+"))
        .forEach(line -> console.out().println("    " + line));
    for (int i = 1; i < fixes.size(); i++) {
      console.out().println("    " + (i + 1) + ": " + fixes.get(i).title());
    }
  }

  private static String prompt(Question question) {
    int fixes = question.fixes().size();
    return (fixes > 1 ? "y, 2" + (fixes > 2 ? "–" + fixes : "") : "y") + ", n, a, e, s, q, ? ";
  }

  private static Optional<Fix> chosen(Question question, String answer) {
    List<Fix> fixes = question.fixes();
    if (answer.equals("y")) {
      return Optional.of(fixes.get(0));
    }
    int number = answer.matches("[1-9]") ? answer.charAt(0) - '0' : 0;
    return number >= 1 && number <= fixes.size()
        ? Optional.of(fixes.get(number - 1))
        : Optional.empty();
  }

  private void make(Question question, Fix fix) throws IOException {
    Optional<String> refusal = write(question.draft().source(), fix);
    if (refusal.isEmpty()) {
      fixed++;
    } else {
      passed.add(question.name());
    }
    say(
        refusal
            .map(why -> question.draft().path() + ": " + why)
            .orElse(question.violation().place() + ": " + fix.title()));
  }

  private boolean edit(Question question) throws IOException {
    Optional<String> trouble =
        editor.open(file(question), question.violation().place().start().line());
    trouble.ifPresent(this::say);
    return trouble.isEmpty();
  }

  private boolean allow(Question question) throws IOException {
    console.out().print("reason: ");
    console.out().flush();
    String reason = answers.readLine();
    if (reason == null || reason.isBlank()) {
      say("not allowed, because there is no reason");
      return false;
    }
    try {
      Optional<String> refusal =
          write(
              question.draft().source(),
              Allowing.of(question.draft(), question.violation(), reason));
      refusal.ifPresent(this::say);
      if (refusal.isEmpty()) {
        allowed++;
      }
      return refusal.isEmpty();
    } catch (IllegalArgumentException unfit) {
      say(String.valueOf(unfit.getMessage()));
      return false;
    }
  }

  private Path file(Question question) {
    return console.folder().resolve(question.draft().path());
  }

  private Optional<String> write(Source read, Fix fix) {
    Path file = console.folder().resolve(read.path());
    Problems problems = new Problems();
    Optional<byte[]> bytes = TextFile.bytes(file, read.path(), problems);
    if (bytes.isEmpty()) {
      return Optional.of(
          problems.all().stream()
              .map(problem -> problem.message())
              .collect(Collectors.joining("; ")));
    }
    boolean same =
        DraftWriter.text(read.path(), bytes.get())
            .filter(text -> text.text().equals(read.text()))
            .isPresent();
    if (!same) {
      return Optional.of("it was changed since it was checked");
    }
    return DraftWriter.write(read.path(), bytes.get(), changes(fix))
        .map(after -> FileReplacement.replace(file, bytes.get(), after))
        .orElse(Optional.of("its charset cannot hold this"));
  }

  private static List<Placed<String>> changes(Fix fix) {
    return fix.edits().stream().map(Fix.Edit::placed).toList();
  }

  private void say(String text) {
    console.out().println(text);
    console.out().flush();
  }
}

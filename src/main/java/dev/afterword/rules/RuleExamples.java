package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Segmenter;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.interview.WrittenTimes;
import dev.afterword.judgement.JudgedKinds;
import dev.afterword.lint.Application;
import dev.afterword.lint.Fix;
import dev.afterword.lint.FixPlan;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.Linter;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the examples of rules: a bad one must be found at the marked words, in a good one the rule
 * must keep silent. An example goes the way of any draft; a text that is no whole message is put
 * into one, at the part that its rule reads.
 */
public final class RuleExamples {

  /** As much of an example as tells which one it is. */
  private static final int LONGEST = 80;

  private static final String FACTS_PATH = "interview.yml";

  private static final String ELSEWHERE_PATH = "elsewhere/interview.yml";

  private final RuleBook rules;
  private final DraftReader reader;

  /**
   * @param rules whose examples are run
   * @param segmenter for the examples' sentences and words
   */
  public RuleExamples(RuleBook rules, Segmenter segmenter) {
    this.rules = rules;
    this.reader = new DraftReader(segmenter, JudgedKinds::odds);
  }

  /** How an example went. */
  public enum Verdict {
    /** The rule did what the example says. */
    PASSED,
    /** The rule kept silent on a bad example. */
    MISSED,
    /** The rule spoke on a good example. */
    NOISY,
    /** The rule spoke on a bad example, but not exactly of the marked words. */
    WRONG_PLACE,
    /** The rule offers a fix that its file does not tell of, or that leaves as much to find. */
    WRONG_FIX,
    /** The example itself cannot be run. */
    UNREADABLE
  }

  /**
   * The outcome of one example.
   *
   * @param card the rule
   * @param bad whether the rule should have found something
   * @param example the example
   * @param expected the words that should have been found
   * @param found the words that were found
   * @param asShown whether its fixes make of it what the example shows
   * @param detail what was found or what is wrong, in words
   */
  public record Outcome(
      RuleCard card,
      boolean bad,
      RuleCard.Example example,
      Verdict verdict,
      List<String> expected,
      List<String> found,
      boolean asShown,
      String detail) {
    /** Keeps its own copies. */
    public Outcome {
      expected = List.copyOf(expected);
      found = List.copyOf(found);
    }

    private Outcome withWrongFix(String why) {
      return new Outcome(card, bad, example, Verdict.WRONG_FIX, expected, found, false, why);
    }

    private Outcome withFixAsShown() {
      return new Outcome(card, bad, example, verdict, expected, found, true, detail);
    }

    /** In one line that begins with the example's place, for a person. */
    @Override
    public String toString() {
      String what =
          switch (verdict) {
            case PASSED -> "passed";
            case MISSED -> "nothing found in a bad example";
            case NOISY -> "found " + quoted(found) + " in a good example";
            case WRONG_PLACE ->
                "found " + quoted(found) + " instead of " + quoted(expected) + " in a bad example";
            case WRONG_FIX -> detail + " in a bad example";
            case UNREADABLE ->
                "this " + (bad ? "bad" : "good") + " example cannot be run: " + detail;
          };
      return example.place() + ": " + card.id() + ": " + what + ": " + quoted(firstLine());
    }

    /** The line of the first mark; without marks, the first that is no header. */
    private String firstLine() {
      Source text = new Source("example", example.text());
      int at =
          example.form() == RuleCard.Form.MESSAGE ? Math.max(0, example.text().indexOf("\n\n")) : 0;
      at = example.marks().stream().findFirst().map(Span::start).orElse(at);
      int line = text.position(at).line();
      while (line < text.lines() && text.at(text.line(line)).isBlank()) {
        line++;
      }
      return text.at(text.line(line)).strip();
    }

    private static String quoted(List<String> words) {
      return words.stream().map(Outcome::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String words) {
      return "“"
          + (words.length() > LONGEST ? words.substring(0, LONGEST).stripTrailing() + " …" : words)
              .replace('\n', ' ')
          + "”";
    }
  }

  /** Runs all examples of one rule in the order of its file: bad ones, these mended, good ones. */
  public List<Outcome> run(RuleCard card) {
    Linter linter = linterOf(card);
    Stream<RuleCard.Example> mended =
        card.bad().stream().flatMap(example -> example.mended().stream());
    return Stream.concat(
            card.bad().stream().map(example -> run(card, linter, example, true)),
            Stream.concat(mended, card.good().stream())
                .map(example -> run(card, linter, example, false)))
        .toList();
  }

  /** Runs a rule alone, or all those whose answers it judges, short of the slow proofreading. */
  private Linter linterOf(RuleCard card) {
    return CodeRules.DECIDED_BY_THE_LINTER.contains(card.id())
        ? new Linter(rules.checkersWithoutProofreading(), rules.cards())
        : new Linter(rules.checkers(Set.of(card.id())));
  }

  /**
   * The file that an example stands for.
   *
   * @param shift where the first character of the example lies in it
   */
  private record File(String name, String text, int shift) {}

  private Outcome run(RuleCard card, Linter linter, RuleCard.Example example, boolean bad) {
    File file = file(card, example);
    Checked checked = check(card, linter, example, file);
    if (!checked.obstacles().isEmpty()) {
      return unreadable(card, bad, example, String.join("; ", checked.obstacles()));
    }
    Outcome outcome = outcome(card, bad, example, file, checked.found());
    return bad && outcome.verdict() == Verdict.PASSED
        ? mended(outcome, linter, file, checked.found())
        : outcome;
  }

  private static File file(RuleCard card, RuleCard.Example example) {
    return example.form() == RuleCard.Form.FACTS
        ? new File(FACTS_PATH, example.text(), 0)
        : message(card, example);
  }

  /** The same outcome, unless something is wrong with the fixes that were offered. */
  private Outcome mended(Outcome outcome, Linter linter, File file, List<Violation> found) {
    RuleCard card = outcome.card();
    Optional<Fix.Applicability> offered =
        found.stream()
            .flatMap(one -> one.fixes().stream())
            .map(Fix::applicability)
            .min(Comparator.naturalOrder());
    Optional<Fix.Applicability> undeclared =
        offered.filter(
            trust -> card.offers().filter(declared -> declared.compareTo(trust) <= 0).isEmpty());
    if (undeclared.isPresent()) {
      return outcome.withWrongFix(
          "“fix: " + Fields.nameOf(undeclared.get()) + "” is offered and not declared");
    }
    FixPlan plan =
        FixPlan.of(
            found.stream().filter(one -> one.place().source().path().equals(file.name())).toList(),
            Fix.Applicability.UNSAFE);
    if (plan.isEmpty()) {
      return outcome;
    }
    String text = plan.appliedTo(new Source(file.name(), file.text()));
    List<Violation> left =
        check(card, linter, outcome.example(), new File(file.name(), text, 0)).found();
    if (left.size() >= found.size()) {
      return outcome.withWrongFix("the fix leaves " + left.size() + " to find");
    }
    boolean asShown =
        outcome
            .example()
            .mended()
            .filter(after -> file(card, after).text().equals(text))
            .isPresent();
    return asShown ? outcome.withFixAsShown() : outcome;
  }

  /** What a check of one example gave. */
  private record Checked(List<String> obstacles, List<Violation> found) {}

  private Checked check(RuleCard card, Linter linter, RuleCard.Example example, File file) {
    Setting setting = new Setting();
    boolean ofFacts = example.form() == RuleCard.Form.FACTS;
    RuleCard.Around around = example.around();
    Optional<Facts> facts =
        (ofFacts ? Optional.of(file.text()) : around.facts())
            .flatMap(text -> setting.facts(FACTS_PATH, text));
    Optional<Facts> elsewhere =
        around.elsewhere().flatMap(text -> setting.facts(ELSEWHERE_PATH, text));
    List<Draft> drafts = setting.drafts("beside-", around.beside());
    List<Draft> sent = setting.drafts("sent/message-", around.sent());
    if (!ofFacts) {
      setting.draft(file.name(), file.text()).ifPresent(drafts::add);
    }
    ZoneId zone = facts.map(Facts::zone).orElse(ZoneId.of("UTC"));
    Instant now = setting.now(around.now(), zone);
    if (!setting.problems.isEmpty()) {
      return new Checked(List.of(setting.problems.all().toString()), List.of());
    }
    Workspace workspace =
        new Workspace(
            Stream.concat(
                    facts.stream().map(known -> new Application(known, drafts, sent)),
                    elsewhere.stream().map(known -> new Application(known, List.of(), List.of())))
                .toList(),
            facts.isPresent() ? List.of() : drafts,
            now,
            zone,
            Settings.everyRuleOn(Set.of(), "en-US"));
    LintReport report = linter.lint(workspace, List.of());
    List<String> obstacles =
        Stream.concat(
                report.problems().stream().map(Problem::message),
                report.skipped().stream()
                    .filter(skipped -> skipped.path().equals(file.name()))
                    .filter(skipped -> skipped.rules().contains(card.id()))
                    .map(LintReport.Skipped::reason))
            .toList();
    return new Checked(
        obstacles,
        report.violations().stream()
            .filter(violation -> violation.card().id().equals(card.id()))
            .toList());
  }

  private static Outcome unreadable(
      RuleCard card, boolean bad, RuleCard.Example example, String detail) {
    return new Outcome(card, bad, example, Verdict.UNREADABLE, List.of(), List.of(), false, detail);
  }

  private static Outcome outcome(
      RuleCard card, boolean bad, RuleCard.Example example, File file, List<Violation> found) {
    List<Span> expected = example.marks().stream().map(mark -> mark.shift(file.shift())).toList();
    List<Span> marked =
        found.stream()
            .filter(violation -> violation.place().source().path().equals(file.name()))
            .map(violation -> violation.place().span())
            .distinct()
            .toList();
    Verdict verdict;
    if (!bad) {
      verdict = found.isEmpty() ? Verdict.PASSED : Verdict.NOISY;
    } else if (found.isEmpty()) {
      verdict = Verdict.MISSED;
    } else {
      verdict =
          expected.isEmpty() || expected.equals(marked) ? Verdict.PASSED : Verdict.WRONG_PLACE;
    }
    return new Outcome(
        card,
        bad,
        example,
        verdict,
        expected.stream().map(new Source(file.name(), file.text())::at).toList(),
        found.stream().map(violation -> violation.place().text()).toList(),
        false,
        found.stream().map(Violation::message).toList().toString());
  }

  /** The files around one example, read; what is wrong with them is kept. */
  private final class Setting {

    private final Problems problems = new Problems();

    Optional<Facts> facts(String path, String text) {
      FactsReader.Reading read = FactsReader.read(new Source(path, text), ZoneOffset.UTC);
      problems.addAll(read.problems());
      return read.facts();
    }

    Optional<Draft> draft(String name, String text) {
      DraftReader.Reading reading = reader.read(name, text.getBytes(StandardCharsets.UTF_8));
      problems.addAll(reading.problems());
      return reading.draft();
    }

    List<Draft> drafts(String stem, List<String> texts) {
      List<Draft> drafts = new ArrayList<>();
      for (int number = 0; number < texts.size(); number++) {
        draft(stem + number + ".md", texts.get(number)).ifPresent(drafts::add);
      }
      return drafts;
    }

    Instant now(Optional<String> written, ZoneId zone) {
      Optional<Instant> now =
          written.flatMap(text -> WrittenTimes.time(text, zone)).map(ZonedDateTime::toInstant);
      if (written.isPresent() && now.isEmpty()) {
        problems.add(FACTS_PATH, "\"now\" must be " + WrittenTimes.A_TIME);
      }
      return now.orElse(RuleCard.EXAMPLES_NOW);
    }
  }

  private static File message(RuleCard card, RuleCard.Example example) {
    if (example.form() == RuleCard.Form.MESSAGE) {
      return new File("example.md", example.text(), 0);
    }
    Kind kind = example.around().kind().orElseGet(() -> usualKind(card));
    // Plain text, because an example's stars and dashes are not meant as Markdown.
    String head = "Kind: " + Fields.nameOf(kind) + "\n";
    Where where = card.where();
    StringBuilder text = new StringBuilder(head);
    int at = -1;
    for (Where part :
        List.of(Where.SUBJECT, Where.SALUTATION, Where.BODY, Where.CLOSING, Where.SIGNATURE)) {
      boolean here = part == where || (part == Where.BODY && where == Where.WHOLE);
      text.append(before(part));
      if (here) {
        at = text.length();
      }
      text.append(here ? example.text() : usual(part));
    }
    return new File("example.txt", text.append('\n').toString(), at);
  }

  private static Kind usualKind(RuleCard card) {
    return card.kinds().contains(Kind.THANK_YOU)
        ? Kind.THANK_YOU
        : card.kinds().stream().sorted().findFirst().orElse(Kind.THANK_YOU);
  }

  private static String before(Where part) {
    return switch (part) {
      case SUBJECT -> "Subject: ";
      case SIGNATURE -> "\n";
      default -> "\n\n";
    };
  }

  private static String usual(Where part) {
    return switch (part) {
      case SUBJECT -> "Data engineer interview on Tuesday";
      case SALUTATION -> "Dear Ms. Rivera,";
      case CLOSING -> "Best regards,";
      case SIGNATURE -> "Robin Hale";
      default -> "Thank you for your time on Tuesday.";
    };
  }
}

package dev.afterword.report;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Draft;
import dev.afterword.draft.Headers;
import dev.afterword.draft.Kind;
import dev.afterword.draft.KindReading;
import dev.afterword.draft.Letter;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.lint.Category;
import dev.afterword.lint.Fix;
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Crash;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
import dev.afterword.text.Problem;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drafts and violations to report, made without any reader or rule. */
final class Sample {

  private static final Pattern PARAGRAPH = Pattern.compile("(?s)\\S.*?(?=\\n\\n|\\s*\\z)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d’'-]+");

  private Sample() {}

  /** A draft of paragraphs with empty lines between them. */
  static Draft draft(String path, String text) {
    Source source = new Source(path, text);
    List<Part> parts = new ArrayList<>();
    Matcher paragraph = PARAGRAPH.matcher(text);
    while (paragraph.find()) {
      parts.add(part(MappedText.verbatim(source, new Span(paragraph.start(), paragraph.end()))));
    }
    return draft(source, parts, KindReading.declared(Kind.THANK_YOU));
  }

  /** A draft of one paragraph. */
  static Draft draft(Source source, MappedText body, KindReading kind) {
    return draft(source, List.of(part(body)), kind);
  }

  private static Draft draft(Source source, List<Part> parts, KindReading kind) {
    return new Draft(source, Headers.none(), new Letter(parts), kind, Channel.EMAIL, List.of());
  }

  /** A paragraph that is one sentence. */
  private static Part part(MappedText body) {
    List<Word> words = new ArrayList<>();
    Matcher found = WORD.matcher(body.text());
    while (found.find()) {
      Span inPart = new Span(found.start(), found.end());
      words.add(new Word(found.group(), inPart, body.inFile(inPart)));
    }
    Span whole = new Span(0, body.length());
    Sentence sentence = new Sentence(body.text(), whole, body.inFile(whole), words);
    return new Part(Part.Role.PARAGRAPH, body, List.of(sentence));
  }

  static RuleCard card(String id) {
    return new RuleCard(
        id,
        "A rule",
        Category.TONE,
        Severity.WARNING,
        true,
        Set.of(Kind.values()),
        Where.BODY,
        Set.of(),
        Set.of(),
        "Because.",
        List.of(),
        Map.of("message", "“{match}” is found"),
        Optional.empty(),
        Map.of(),
        Map.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  static Violation found(Draft draft, String words) {
    return at(draft.place(spanOf(draft.source().text(), words)), words);
  }

  static Violation at(Place place, String words) {
    return card("some-rule").report(place, Map.of("match", words));
  }

  static Span spanOf(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  /** A report with everything in it that a report can hold. */
  static LintReport full() {
    Draft draft = draft("acme/a.txt", "I liked the tour.\nIt was long.\n");
    Violation found =
        found(draft, "liked")
            .withSeverity(Severity.ERROR)
            .withHelp("say what you liked")
            .withRelated(draft.place(new Span(0, 1)), "it starts here")
            .withFix(Fix.of("write “loved”", Fix.Applicability.SAFE, new Span(2, 7), "loved"))
            .withFix(
                new Fix(
                    "begin with the tour",
                    Fix.Applicability.UNSAFE,
                    List.of(
                        new Fix.Edit(new Span(0, 1), "The tour"),
                        new Fix.Edit(new Span(2, 7), "pleased"))))
            .withFix(Fix.of("use her words", Fix.Applicability.DISPLAY, new Span(2, 7), "enjoyed"));
    Violation other =
        card("other-rule")
            .report(draft.place(new Span(2, 23)), Map.of("match", "liked …"))
            .withSeverity(Severity.SUGGESTION);
    LintReport report =
        report(
            List.of(draft, draft("acme/b.txt", "Fine.")),
            List.of(new Skipped(List.of("wrong-name", "wrong-role"), "acme/a.txt", "no facts")),
            found,
            found,
            other);
    Crash crash =
        new Crash(List.of("a-an"), "acme/b.txt", new IllegalStateException("index out of range"));
    return new LintReport(
        report.asOf(),
        report.drafts(),
        report.violations(),
        report.skipped(),
        List.of(
            Problem.of("b.eml", "cannot be read"),
            Problem.at(draft.place(Span.at(18)), "no such key"),
            crash.problem()),
        List.of(crash),
        List.of(),
        List.of());
  }

  static LintReport report(Draft draft, Violation... found) {
    return report(List.of(draft), List.of(), found);
  }

  static LintReport report(List<Draft> drafts, List<Skipped> skipped, Violation... found) {
    List<Verdict> verdicts =
        drafts.stream()
            .map(
                draft ->
                    new Verdict(
                        draft,
                        Arrays.stream(found)
                            .filter(one -> one.place().source() == draft.source())
                            .toList()))
            .toList();
    return new LintReport(
        ZonedDateTime.parse("2026-03-04T16:30:00-05:00[America/New_York]"),
        verdicts,
        List.of(found),
        skipped,
        List.of());
  }
}

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
import dev.afterword.lint.LintReport;
import dev.afterword.lint.LintReport.Skipped;
import dev.afterword.lint.LintReport.Verdict;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.MappedText;
import dev.afterword.text.Place;
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

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d’'-]+");

  private Sample() {}

  static Draft draft(String path, String text) {
    Source source = new Source(path, text);
    return draft(
        source, MappedText.verbatim(source, source.whole()), KindReading.declared(Kind.THANK_YOU));
  }

  /** A draft of one paragraph, which is one sentence. */
  static Draft draft(Source source, MappedText body, KindReading kind) {
    List<Word> words = new ArrayList<>();
    Matcher found = WORD.matcher(body.text());
    while (found.find()) {
      Span inPart = new Span(found.start(), found.end());
      words.add(new Word(found.group(), inPart, body.inFile(inPart)));
    }
    Span whole = new Span(0, body.length());
    Sentence sentence = new Sentence(body.text(), whole, body.inFile(whole), words);
    return new Draft(
        source,
        Headers.none(),
        new Letter(List.of(new Part(Part.Role.PARAGRAPH, body, List.of(sentence)))),
        kind,
        Channel.EMAIL,
        List.of());
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

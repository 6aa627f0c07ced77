package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.Place;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts exclamation marks, and strong words by sentence and by length of the text. */
record OverEnthusiastic(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    List<Violation> found = new ArrayList<>();
    Options options = context.options(card);
    marks(context, options).ifPresent(found::add);
    Set<String> strong = Set.copyOf(options.texts("strong"));
    List<Violation> stacked = stacked(context, options, strong);
    found.addAll(stacked);
    if (stacked.isEmpty()) {
      dense(context, options, strong).ifPresent(found::add);
    }
    return found;
  }

  /** One violation, at the first mark beyond what is allowed; the marks before it are related. */
  private Optional<Violation> marks(DraftContext context, Options options) {
    List<Place> marks = new ArrayList<>();
    for (Part part : Where.WHOLE.in(context.draft())) {
      String text = part.text().text();
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) == '!') {
          marks.add(context.draft().place(part.text().inFile(new Span(i, i + 1))));
        }
      }
    }
    Optional<Integer> from = options.count("marks").filter(limit -> marks.size() >= limit);
    if (from.isEmpty()) {
      return Optional.empty();
    }
    Place place = marks.get(from.get() - 1);
    Violation violation =
        card.report(place, Map.of("match", "!", "count", String.valueOf(marks.size())));
    boolean many =
        options.count("warning-marks").filter(limit -> marks.size() >= limit).isPresent();
    return Optional.of(many ? violation.withSeverity(Severity.WARNING) : violation);
  }

  private List<Violation> stacked(DraftContext context, Options options, Set<String> strong) {
    Optional<Integer> limit = options.count("stacked");
    List<Violation> found = new ArrayList<>();
    if (limit.isPresent()) {
      OthersWords others = OthersWords.of(context);
      for (Part part : context.draft().letter().body()) {
        for (Sentence sentence : part.sentences()) {
          List<Word> words = others.leaveOut(part, strongWords(sentence.words(), strong));
          if (words.size() >= limit.get()) {
            Place place = context.draft().place(cover(words));
            found.add(
                card.report("stacked", place, values(place.text(), words.size()))
                    .withSeverity(Severity.WARNING));
          }
        }
      }
    }
    return found;
  }

  private Optional<Violation> dense(DraftContext context, Options options, Set<String> strong) {
    List<Word> all = context.draft().letter().words().toList();
    List<Word> words = strongWords(all, strong);
    Optional<Integer> limit =
        options
            .count("dense")
            .filter(most -> words.size() >= most && words.size() * 100 >= most * all.size());
    return limit.map(
        most -> {
          Word first = words.get(0);
          return card.report(
              "dense",
              context.draft().place(first.span()),
              Map.of(
                  "match",
                  first.text(),
                  "count",
                  String.valueOf(words.size()),
                  "words",
                  all.size() + " words"));
        });
  }

  private static Map<String, String> values(String match, int count) {
    return Map.of("match", match.replaceAll("\\s+", " "), "count", String.valueOf(count));
  }

  private static List<Word> strongWords(List<Word> words, Set<String> strong) {
    return words.stream()
        .filter(word -> strong.contains(word.text().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static Span cover(List<Word> words) {
    return words.get(0).span().cover(words.get(words.size() - 1).span());
  }
}

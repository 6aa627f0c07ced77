package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds a list of achievements, or a message that consists of them to a large part. */
record ResumeDump(RuleCard card) implements OneRule.OfDraft {

  @Override
  public List<Violation> check(DraftContext context) {
    Achievements achievements = new Achievements(context.options(card));
    return list(context, achievements).or(() -> share(context, achievements)).stream().toList();
  }

  /** What tells a line of a résumé. */
  private static final class Achievements {

    /** Behind one of these somebody else may have done it. */
    private static final Set<String> OTHERS =
        Set.of(
            "you", "your", "they", "their", "he", "his", "she", "her", "who", "which", "how",
            "what", "if", "enjoyed", "liked", "heard");

    private final Set<String> verbs;
    private final Set<String> marks;
    private final Set<String> lead;
    private final Set<String> own;

    Achievements(Options options) {
      this.verbs = Set.copyOf(options.texts("verbs"));
      this.marks = Set.copyOf(options.texts("marks"));
      this.lead = Set.copyOf(options.texts("lead"));
      this.own = Set.of("i", "i've", "i'd", "my", "we");
    }

    /** An item names what was done with its first words, or carries a mark such as years. */
    boolean isItem(Part item) {
      List<String> words = plain(item.words().toList());
      return opensWithVerb(words) || words.stream().anyMatch(marks::contains);
    }

    /** A sentence says that the writer did it, or has what a résumé lists. */
    boolean isSentence(Sentence sentence) {
      List<String> words = plain(sentence.words());
      return opensWithVerb(words) || isOwn(words, verbs) || isOwn(words, marks);
    }

    /** Whether the first of some words is said of the writer: nobody else is named before it. */
    private boolean isOwn(List<String> words, Set<String> said) {
      List<String> before = words.stream().takeWhile(word -> !said.contains(word)).toList();
      return before.size() < words.size()
          && before.stream().anyMatch(own::contains)
          && before.stream().noneMatch(OTHERS::contains);
    }

    /** How many things it says were done. */
    int deeds(Sentence sentence) {
      return (int) plain(sentence.words()).stream().filter(verbs::contains).count();
    }

    private boolean opensWithVerb(List<String> words) {
      return words.stream()
          .dropWhile(lead::contains)
          .findFirst()
          .filter(verbs::contains)
          .isPresent();
    }

    private static List<String> plain(List<Word> words) {
      return words.stream()
          .map(word -> word.text().toLowerCase(Locale.ROOT).replace('’', '\''))
          .toList();
    }
  }

  private Optional<Violation> list(DraftContext context, Achievements achievements) {
    int most = context.options(card).count("items").orElse(Integer.MAX_VALUE);
    return lists(context.draft()).stream()
        .filter(items -> items.size() > most)
        .filter(items -> items.stream().filter(achievements::isItem).count() * 2 > items.size())
        .findFirst()
        .map(
            items ->
                card.report(
                    "list",
                    context
                        .draft()
                        .place(items.get(0).span().cover(items.get(items.size() - 1).span())),
                    Map.of("count", String.valueOf(items.size()), "share", "")));
  }

  /** Neighbouring items. */
  private static List<List<Part>> lists(Draft draft) {
    List<List<Part>> lists = new ArrayList<>();
    boolean open = false;
    for (Part part : draft.letter().parts()) {
      boolean item = part.role() == Part.Role.LIST_ITEM;
      if (item && !open) {
        lists.add(new ArrayList<>());
      }
      if (item) {
        lists.get(lists.size() - 1).add(part);
      }
      open = item;
    }
    return lists;
  }

  private Optional<Violation> share(DraftContext context, Achievements achievements) {
    Options options = context.options(card);
    List<Sentence> all = context.draft().letter().sentences().toList();
    List<Sentence> found = all.stream().filter(achievements::isSentence).toList();
    int percent = words(all) == 0 ? 0 : words(found) * 100 / words(all);
    Optional<Integer> most = options.count("share").filter(limit -> percent > limit);
    int deeds = found.stream().mapToInt(achievements::deeds).sum();
    boolean several = deeds >= options.count("deeds").orElse(1);
    return most.filter(limit -> several)
        .map(
            limit -> {
              Span span = found.get(0).span().cover(found.get(found.size() - 1).span());
              return card.report(
                  context.draft().place(span),
                  Map.of("count", String.valueOf(found.size()), "share", percent + " %"));
            });
  }

  private static int words(List<Sentence> sentences) {
    return sentences.stream().mapToInt(sentence -> sentence.words().size()).sum();
  }
}

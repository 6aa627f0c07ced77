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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds words that a message says twice, and sentence after sentence that opens alike. */
record SelfRepetition(RuleCard card) implements OneRule.OfDraft {

  private static final Set<String> GRAMMAR = WordList.words("stop-words.txt");

  @Override
  public List<Violation> check(DraftContext context) {
    Options options = context.options(card);
    List<Violation> found = new ArrayList<>();
    options
        .count("least-words")
        .flatMap(least -> saidTwice(context, Math.max(1, least)))
        .ifPresent(found::add);
    options
        .count("openers")
        .flatMap(least -> alikeOpeners(context.draft(), Math.max(2, least)))
        .ifPresent(found::add);
    return found;
  }

  private Optional<Violation> saidTwice(DraftContext context, int least) {
    MaskedText text =
        context
            .facts()
            .map(MaskedText.Reader::new)
            .orElseGet(MaskedText.Reader::new)
            .read(context.draft());
    int[] ids = text.ids();
    Map<Long, Integer> firsts = new HashMap<>();
    for (int i = 0; i + least <= ids.length; i++) {
      if (text.ownWords(i, least) < least) {
        continue;
      }
      Integer first = firsts.putIfAbsent(Tiling.gram(ids, i, least), i);
      if (first != null && first + least <= i) {
        return Optional.of(saidTwice(context.draft(), text, first, i, least));
      }
    }
    return Optional.empty();
  }

  private Violation saidTwice(Draft draft, MaskedText text, int first, int second, int least) {
    int[] ids = text.ids();
    int length = least;
    while (second + length < ids.length
        && first + length < second
        && ids[first + length] == ids[second + length]
        && ids[second + length] != Tiling.UNLIKE_ANY) {
      length++;
    }
    Span again = text.inFile(second, length);
    Map<String, String> values = Map.of("match", draft.source().at(again).replaceAll("\\s+", " "));
    return card.report(draft.place(again), values)
        .withRelated(
            draft.place(text.inFile(first, length)),
            card.report("twin", draft.place(again), values).message());
  }

  private Optional<Violation> alikeOpeners(Draft draft, int least) {
    String opener = "";
    int run = 0;
    for (Part part : draft.letter().body()) {
      for (Sentence sentence : part.sentences()) {
        String next = part.role() == Part.Role.PARAGRAPH ? opener(sentence) : "";
        run = !next.isEmpty() && next.equals(opener) ? run + 1 : 1;
        opener = next;
        if (run >= least) {
          return Optional.of(alike(draft, sentence, opener, run));
        }
      }
    }
    return Optional.empty();
  }

  private Violation alike(Draft draft, Sentence sentence, String opener, int run) {
    int words = opener.split(" ", -1).length;
    Span span = sentence.words().get(0).span().cover(sentence.words().get(words - 1).span());
    return card.report(
        "openers",
        draft.place(span),
        Map.of("match", draft.source().at(span), "count", String.valueOf(run)));
  }

  /** The first word, and the second where the first says nothing: “I am”, “Your team”. */
  private static String opener(Sentence sentence) {
    List<String> words =
        sentence.words().stream()
            .limit(2)
            .map(Word::text)
            .map(word -> word.toLowerCase(Locale.ROOT).replace('’', '\''))
            .toList();
    if (words.isEmpty()) {
      return "";
    }
    return GRAMMAR.contains(words.get(0)) ? String.join(" ", words) : words.get(0);
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.judgement.Tone;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.phrases.PhraseFinds;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * {@code phrases:} reports every place where one of them stands. Its lists are the phrases, what
 * keeps it silent on overlapping words, and what keeps it silent altogether, wherever it stands in
 * the parts that are read.
 *
 * @param unlessNoted whether it is silent on words that the company, the role, the notes or the
 *     topics they raised themselves have in common with the find
 * @param tone that the rule is about, so that a {@link SecondVoice} can speak for it
 * @param instead a sentence to write in place of one with a phrase in it; empty to leave that out
 */
record FindCheck(boolean unlessNoted, Optional<Tone> tone, Optional<String> instead)
    implements DeclaredCheck {

  /**
   * The option of a rule whose phrases also stand in innocent sentences: how likely, in percent,
   * the model of tones must at least find it that a reader minds the sentence.
   */
  static final String DOUBT = "doubt";

  /** Of a shorter sentence the model has seen too little to doubt its phrase. */
  private static final int FEWEST_WORDS_TO_DOUBT = 11;

  private static final int PHRASES = 0;
  private static final int UNLESS = 1;
  private static final int SAID = 2;
  private static final int LISTS = 3;

  @Override
  public int phraseLists() {
    return LISTS;
  }

  @Override
  public boolean judgesWording() {
    return true;
  }

  @Override
  public boolean tellsWhatIsCertain() {
    return tone.isPresent();
  }

  @Override
  public List<String> placeholders() {
    return List.of("match");
  }

  @Override
  public List<Violation> check(RuleCard card, DraftContext context, PhraseFinds finds) {
    if (isSettled(finds)) {
      return List.of();
    }
    List<PhraseFinds.Find> spoken = finds.of(PHRASES, UNLESS, UNLESS);
    if (spoken.isEmpty()) {
      return List.of();
    }
    Set<String> noted = noted(context);
    Optional<Integer> doubt =
        Optional.of(card)
            .filter(rule -> rule.options().containsKey(DOUBT))
            .flatMap(rule -> context.options(rule).count(DOUBT));
    List<PhraseFinds.Find> meant =
        spoken.stream()
            .filter(find -> !sharesWord(find.words(), noted))
            .filter(find -> doubt.isEmpty() || isMinded(find, doubt.get()))
            .toList();
    return IntStream.range(0, meant.size())
        .mapToObj(
            i -> {
              PhraseFinds.Find find = meant.get(i);
              Violation violation =
                  card.report(context.draft().place(find.inFile()), Map.of("match", find.words()))
                      .withSeverity(card.certain());
              return instead
                  .flatMap(
                      better -> SentenceFix.of(context.draft(), find, i == 0 ? better : "", meant))
                  .map(violation::withFix)
                  .orElse(violation);
            })
        .toList();
  }

  /** Of words in two sentences one that is minded is enough. */
  private static boolean isMinded(PhraseFinds.Find find, int percent) {
    return find.part().sentences().stream()
        .filter(sentence -> sentence.inPart().overlaps(find.inPart()))
        .anyMatch(
            sentence ->
                sentence.words().size() < FEWEST_WORDS_TO_DOUBT
                    || SecondVoice.minded(find.part(), sentence).confidence() * 100 >= percent);
  }

  @Override
  public boolean mayMind(
      DraftContext context, Part part, Sentence sentence, Span words, PhraseFinds finds) {
    return !isSettled(finds)
        && !finds.touch(UNLESS, part, sentence.inPart())
        && !sharesWord(part.text().text().substring(words.start(), words.end()), noted(context));
  }

  /** Whether words stand in the text beside which the rule has nothing to say. */
  private static boolean isSettled(PhraseFinds finds) {
    return finds.all().stream().anyMatch(find -> find.list() == SAID);
  }

  private Set<String> noted(DraftContext context) {
    return context.facts().filter(known -> unlessNoted).map(Topics::broughtUp).orElse(Set.of());
  }

  private static boolean sharesWord(String words, Set<String> noted) {
    return !noted.isEmpty() && ContentWords.in(words).telling().stream().anyMatch(noted::contains);
  }
}

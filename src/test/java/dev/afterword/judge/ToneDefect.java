package dev.afterword.judge;

import dev.afterword.draft.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A sentence that a recipient takes badly, or well: then nothing is to be found. */
enum ToneDefect implements Injection {
  NEUTRAL_SENTENCE(Tone.NEUTRAL),
  WARM_SENTENCE(Tone.WARM),
  PRESSING_SENTENCE(Tone.PRESSING),
  IMPATIENT_SENTENCE(Tone.IMPATIENT),
  DESPERATE_SENTENCE(Tone.DESPERATE),
  ANGRY_SENTENCE(Tone.ANGRY),
  PASSIVE_AGGRESSIVE_SENTENCE(Tone.PASSIVE_AGGRESSIVE),
  SELF_DOUBTING_SENTENCE(Tone.SELF_DOUBTING),
  ENTITLED_SENTENCE(Tone.ENTITLED),
  OVER_FAMILIAR_SENTENCE(Tone.OVER_FAMILIAR),
  PAY_RAISED("inappropriate-topic"),
  CHAT_SPEAK("informal-tone", "emoji"),
  EMOJI("emoji", "informal-tone"),
  CAPITALS("shouting") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Sentence> short_ =
          message.sentences().stream()
              .filter(sentence -> sentence.words().size() >= 4 && sentence.words().size() <= 15)
              .toList();
      return GoodMessage.any(short_, random)
          .map(
              sentence ->
                  message.replaced(
                      this, sentence.span(), sentence.text().toUpperCase(Locale.ROOT)));
    }
  };

  private static final Map<String, List<String>> MISPLACED = Stock.misplacedSentences();

  private final Optional<Tone> tone;
  private final List<String> rules;

  ToneDefect(Tone tone) {
    this.tone = Optional.of(tone);
    this.rules = tone.rules();
  }

  ToneDefect(String... rules) {
    this.tone = Optional.empty();
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  @Override
  public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
    return GoodMessage.any(sentences(message, stock), random)
        .flatMap(sentence -> message.withSentence(this, sentence, random));
  }

  private List<String> sentences(GoodMessage message, Stock stock) {
    return tone.map(
            known ->
                stock.sentences(known, message.kind()).stream()
                    .map(LabelledSentence::text)
                    .toList())
        .orElseGet(() -> MISPLACED.getOrDefault(word(), List.of()));
  }
}

package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

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
  FLATTERING_SENTENCE(Tone.FLATTERING),
  PREMATURE_SENTENCE(Tone.PREMATURE),
  CRITICAL_SENTENCE(Tone.CRITICAL),
  SPITEFUL_SENTENCE(Tone.SPITEFUL),
  THREATENING_SENTENCE(Tone.THREATENING),
  COMMANDING_SENTENCE(Tone.COMMANDING),
  STIFF_SENTENCE(Tone.STIFF),
  SELF_PITYING_SENTENCE(Tone.SELF_PITYING),
  DISPUTING_SENTENCE(Tone.DISPUTING),
  APOLOGISING_SENTENCE(Tone.APOLOGISING),
  PAY_RAISED("inappropriate-topic") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return WHERE_PAY_IS_TOO_EARLY.contains(message.kind())
          ? super.plant(message, stock, random)
          : Optional.empty();
    }
  },
  CHAT_SPEAK("informal-tone", "emoji"),
  EMOJI("emoji", "informal-tone"),
  BAD_LINK("bad-link") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      return message.isSpoken() || message.kind() == Kind.CARD
          ? Optional.empty()
          : super.plant(message, stock, random);
    }
  },
  EXCLAMATIONS("over-enthusiastic") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Sentence> sentences = message.sentences();
      String text = message.text();
      List<Spot> spots =
          sentences.stream()
              .map(sentence -> new Spot(message.file(), sentence.span()))
              .filter(spot -> text.charAt(spot.span().end() - 1) == '.')
              .toList();
      if (message.isSpoken() || spots.size() < 4) {
        return Optional.empty();
      }
      StringBuilder excited = new StringBuilder(text);
      spots.forEach(spot -> excited.setCharAt(spot.span().end() - 1, '!'));
      return Optional.of(
          message.withFiles(
              this, Map.of(message.file(), excited.toString()), message.message().drafts(), spots));
    }
  },
  CAPITALS("shouting") {
    @Override
    public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
      List<Sentence> brief =
          message.sentences().stream()
              .filter(sentence -> sentence.words().size() >= 4 && sentence.words().size() <= 15)
              .toList();
      return GoodMessage.any(message.isSpoken() ? List.<Sentence>of() : brief, random)
          .map(
              sentence ->
                  message.replaced(
                      this, sentence.span(), sentence.text().toUpperCase(Locale.ROOT)));
    }
  };

  private static final Set<Kind> WHERE_PAY_IS_TOO_EARLY =
      Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS, Kind.CARD, Kind.STATUS, Kind.FINAL_STATUS);

  private static final Map<String, List<String>> MISPLACED = Stock.misplacedSentences();

  private final Optional<Tone> tone;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
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

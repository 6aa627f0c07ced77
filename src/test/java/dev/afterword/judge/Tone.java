package dev.afterword.judge;

import java.util.List;

/** How an ordinary recipient takes a sentence. */
enum Tone {
  NEUTRAL,
  WARM,
  PRESSING("demands-decision", "ultimatum", "impatient-tone", "nagging-phrase"),
  IMPATIENT("impatient-tone", "nagging-phrase", "passive-aggressive", "demands-decision"),
  DESPERATE("desperate-tone", "self-pity", "argues-with-decision"),
  ANGRY(
      "angry-tone",
      "burns-bridge",
      "argues-with-decision",
      "withdrawal-criticises",
      "new-criticism"),
  PASSIVE_AGGRESSIVE(
      "passive-aggressive",
      "burns-bridge",
      "argues-with-decision",
      "withdrawal-criticises",
      "new-criticism",
      "impatient-tone"),
  SELF_DOUBTING("low-confidence", "apology", "self-pity"),
  ENTITLED("entitled-tone", "demands-decision", "argues-with-decision", "ultimatum"),
  OVER_FAMILIAR("over-personal", "informal-tone", "emoji"),
  FLATTERING("begs-flattery", "over-enthusiastic", "over-personal", "too-formal"),
  PREMATURE("inappropriate-topic", "over-personal", "entitled-tone", "desperate-tone"),
  CRITICAL(
      "new-criticism", "withdrawal-criticises", "burns-bridge", "angry-tone", "passive-aggressive"),
  SPITEFUL(
      "burns-bridge",
      "withdrawal-criticises",
      "angry-tone",
      "argues-with-decision",
      "passive-aggressive"),
  THREATENING("ultimatum", "demands-decision", "angry-tone"),
  COMMANDING("referral-ask-too-direct", "demands-decision", "entitled-tone"),
  STIFF("too-formal", "apology", "desperate-tone"),
  SELF_PITYING("self-pity", "desperate-tone", "low-confidence"),
  DISPUTING(
      "argues-with-decision", "angry-tone", "passive-aggressive", "entitled-tone", "burns-bridge"),
  APOLOGISING("apology", "low-confidence", "self-pity");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  Tone(String... rules) {
    this.rules = List.of(rules);
  }

  /** The rules any of which should speak of such a sentence, the likeliest first. */
  List<String> rules() {
    return rules;
  }

  /** Whether nothing is to be said about such a sentence. */
  boolean isFine() {
    return rules.isEmpty();
  }
}

package dev.afterword.judge;

import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A sentence that says what such a message should not say. */
enum SentenceDefect implements Injection {
  APOLOGY("apology"),
  ASKS_IF_FILLED("asks-if-filled"),
  FLATTERY("begs-flattery"),
  PARTING_SHOT("burns-bridge", "angry-tone", "passive-aggressive", "argues-with-decision"),
  OWN_HURT("self-pity", "desperate-tone", "low-confidence"),
  STIFF_PHRASE("too-formal"),
  REASON_AS_COMPLAINT("withdrawal-criticises", "burns-bridge", "angry-tone"),
  CONTACTS_ORDERED("referral-ask-too-direct", "entitled-tone", "demands-decision"),
  CONTACTS_AT_ONCE("referral-ask-too-early"),
  DECISION_DISPUTED("argues-with-decision", "burns-bridge", "angry-tone", "entitled-tone"),
  LAST_WORD_FIRST("ultimatum", "demands-decision", "impatient-tone"),
  LATE_CRITICISM("new-criticism", "burns-bridge", "angry-tone"),
  PROMISE_MISQUOTED("promise-misquoted", "wrong-date"),
  OTHER_WEEKDAY_OF_TALK("relative-date-mismatch", "wrong-date"),
  OTHER_PERSONS_TITLE("wrong-title"),
  COLLEAGUES_TITLE("wrong-title"),
  OTHER_PERSONS_TOPIC("borrowed-detail"),
  QUESTION_AFTER_QUESTION("too-many-questions"),
  OPEN_BRACKET("unbalanced-quote", "grammar"),
  TWO_SPELLINGS("mixed-spelling", "misspelling");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  SentenceDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  @Override
  public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
    return GoodMessage.any(stock.faulty().sentences(word(), message.kind()), random)
        .flatMap(new Blanks(message, random)::filled)
        .flatMap(sentence -> message.withSentence(this, sentence, random))
        .map(planted -> isAboutTheWhole() ? planted.anywhere() : planted);
  }

  /** Whether other sentences take part in it, so that these may be named, too. */
  private boolean isAboutTheWhole() {
    return this == QUESTION_AFTER_QUESTION || this == TWO_SPELLINGS || this == FLATTERY;
  }
}

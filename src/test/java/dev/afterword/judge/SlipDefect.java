package dev.afterword.judge;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Slips of the pen: what proofreading is for. */
enum SlipDefect implements Injection {
  MISSPELT_WORD("misspelling") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      return slip(message, Stock.misspellings(), random);
    }
  },
  MIXED_UP_WORD("mixed-up-word", "grammar", "misspelling") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      return slip(message, Stock.mixedUpWords(), random);
    }
  },
  GRAMMAR_MISTAKE("grammar", "mixed-up-word", "misspelling", "wrong-form", "wrong-small-word") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      return slip(message, stock.faulty().turns(), random);
    }
  },
  DOUBLED_WORD("repeated-word", "grammar") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      List<Word> words =
          message
              .letter()
              .words()
              .filter(word -> OFTEN_DOUBLED.contains(word.text().toLowerCase(Locale.ROOT)))
              .toList();
      return GoodMessage.any(words, random)
          .map(
              word ->
                  message.replaced(
                      this, word.span(), word.text() + " " + word.text().toLowerCase(Locale.ROOT)));
    }
  },
  WRONG_ARTICLE("a-an", "grammar") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      List<Span> before = message.matches(message.body(), Pattern.compile("\\ban (?=[aeio])"));
      return GoodMessage.any(before, random).map(at -> message.replaced(this, at, "a "));
    }
  },
  LOWER_CASE_I("lower-case-i", "misspelling", "grammar") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      List<Span> pronouns = message.matches(message.body(), Pattern.compile("\\bI(?= [a-z])"));
      return GoodMessage.any(pronouns, random).map(at -> message.replaced(this, at, "i"));
    }
  },
  MISSING_SPACE("missing-space-after-punct", "misspelling") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      List<Span> ends =
          message.matches(
              message.body(), Pattern.compile("(?<=\\p{Ll}{2})[,.?] (?=\\p{L}\\p{Ll}{2})"));
      return GoodMessage.any(ends, random)
          .map(
              at ->
                  message.replaced(this, at, message.text().substring(at.start(), at.start() + 1)));
    }
  },
  DOUBLE_SPACE("double-space") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      List<Span> gaps =
          message.matches(message.body(), Pattern.compile("(?<=\\p{Ll}{2}) (?=\\p{Ll}{2})"));
      return GoodMessage.any(gaps, random).map(at -> message.replaced(this, at, "  "));
    }
  },
  MISSING_FULL_STOP("missing-final-punct") {
    @Override
    Optional<Planted> written(GoodMessage message, Stock stock, Random random) {
      List<Span> ends =
          message
              .body()
              .filter(part -> part.role() == Part.Role.PARAGRAPH)
              .flatMap(part -> part.sentences().stream().reduce((first, last) -> last).stream())
              .filter(last -> last.text().matches("(?s).*\\p{Ll}\\."))
              .map(Sentence::span)
              .toList();
      return GoodMessage.any(ends, random)
          .map(
              at -> message.replaced(this, at, message.text().substring(at.start(), at.end() - 1)));
    }
  };

  /** Words that a hand writes twice without the eye seeing it. */
  private static final List<String> OFTEN_DOUBLED =
      List.of(
          "the", "a", "to", "of", "in", "and", "for", "with", "on", "at", "is", "it", "my", "we",
          "your", "be", "as", "this", "about", "from");

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  SlipDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  /** How it looks in a message whose recipient sees the letters. */
  abstract Optional<Planted> written(GoodMessage message, Stock stock, Random random);

  @Override
  public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
    return message.isSpoken() ? Optional.empty() : written(message, stock, random);
  }

  /** One of the slips that can be made in the words of the body. */
  Optional<Planted> slip(GoodMessage message, List<Stock.Slip> slips, Random random) {
    List<Planted> possible =
        slips.stream()
            .flatMap(
                slip ->
                    message.mentions(message.body(), slip.right()).stream()
                        .filter(at -> !isContracted(message.text(), at))
                        .map(at -> message.replaced(this, at, slip.wrong())))
            .toList();
    return GoodMessage.any(possible, random);
  }

  /** Whether an apostrophe follows: “can” is no word in “can't”. */
  private static boolean isContracted(String text, Span at) {
    return at.end() < text.length() && "'’".indexOf(text.charAt(at.end())) >= 0;
  }
}

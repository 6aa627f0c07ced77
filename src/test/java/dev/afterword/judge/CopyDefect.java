package dev.afterword.judge;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A second interviewer gets a note that is partly the first one's. */
enum CopyDefect implements Injection {
  WHOLE_COPY("duplicate-message", "duplicate-wording") {
    @Override
    List<String> rewritten(List<String> own, List<String> other, Random random) {
      return own;
    }
  },
  SHUFFLED_COPY("duplicate-message", "duplicate-wording") {
    @Override
    List<String> rewritten(List<String> own, List<String> other, Random random) {
      List<String> shuffled = new ArrayList<>(own);
      Collections.shuffle(shuffled, random);
      return shuffled;
    }
  },
  HALF_REWRITTEN_COPY("duplicate-wording", "duplicate-message") {
    @Override
    List<String> rewritten(List<String> own, List<String> other, Random random) {
      List<String> mixed = new ArrayList<>();
      for (int i = 0; i < own.size(); i++) {
        mixed.add(i % 2 == 0 || i >= other.size() ? own.get(i) : other.get(i));
      }
      return mixed;
    }
  },
  PASTED_SENTENCES("duplicate-wording", "duplicate-message") {
    @Override
    List<String> rewritten(List<String> own, List<String> other, Random random) {
      int from = random.nextInt(own.size() - 1);
      List<String> mixed = new ArrayList<>(other);
      mixed.addAll(Math.min(2, mixed.size()), own.subList(from, from + 2));
      return mixed;
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<String> rules;

  CopyDefect(String... rules) {
    this.rules = List.of(rules);
  }

  @Override
  public List<String> rules() {
    return rules;
  }

  /**
   * The sentences of the second note.
   *
   * @param own those of the first
   * @param other those of a note to another employer
   */
  abstract List<String> rewritten(List<String> own, List<String> other, Random random);

  @Override
  public Optional<Planted> plant(GoodMessage message, Stock stock, Random random) {
    boolean fits =
        message.kind() == Kind.THANK_YOU
            && message.message().drafts().size() == 1
            && message.file().endsWith(".md")
            && longSentences(message).size() >= 4;
    if (!fits) {
      return Optional.empty();
    }
    Optional<String> colleague = GoodMessage.any(stock.strangers(message.facts()), random);
    Optional<GoodMessage> other =
        GoodMessage.any(
            stock.others(message).stream().filter(one -> longSentences(one).size() >= 4).toList(),
            random);
    return colleague.flatMap(name -> other.map(from -> copied(message, name, from, random)));
  }

  private Planted copied(GoodMessage message, String colleague, GoodMessage other, Random random) {
    List<String> own = texts(message);
    List<String> second = rewritten(own, texts(other), random);
    SecondNote note =
        new SecondNote(message, colleague, "Our talk, " + colleague, String.join(" ", second));
    List<Spot> spots = new ArrayList<>();
    for (String sentence : second) {
      if (own.contains(sentence)) {
        add(spots, SecondNote.FILE, note.text(), sentence);
        add(spots, message.file(), message.text(), sentence);
      }
    }
    return note.planted(this, "", spots);
  }

  private static void add(List<Spot> spots, String file, String text, String sentence) {
    int at = text.indexOf(sentence);
    if (at >= 0) {
      spots.add(new Spot(file, new Span(at, at + sentence.length())));
    }
  }

  private static List<String> texts(GoodMessage message) {
    return message.sentences().stream().map(Sentence::text).toList();
  }

  /** Sentences that nobody writes twice by chance. */
  private static List<Sentence> longSentences(GoodMessage message) {
    return message.sentences().stream().filter(one -> one.words().size() >= 8).toList();
  }
}

package dev.afterword.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes letters up, the same for the same seed. */
final class Letters {

  private static final List<String> WORDS =
      List.of(
          "thank",
          "you",
          "for",
          "the",
          "tour",
          "of",
          "your",
          "lab",
          "I",
          "enjoyed",
          "hearing",
          "about",
          "on-call",
          "weeks",
          "we",
          "haven't",
          "forgotten",
          "Kafka",
          "at",
          "3:30",
          "and",
          "Zoe\u0308",
          "caf\u00e9",
          "😀",
          "👩\u200d💻",
          "a",
          "move",
          "from",
          "nightly",
          "batches",
          "won’t",
          "Friday",
          "retrospective",
          "dana@acme.example",
          "with",
          "Wei",
          "would",
          "like");

  private final Random random;

  Letters(long seed) {
    this.random = new Random(seed);
  }

  /** Unwrapped paragraphs: salutation, prose, closing, name. */
  List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    blocks.add(pick("Dear Dana,", "Hi Wei,", "Hello Dr. Natarajan:", "Dana,"));
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      blocks.add(paragraph());
    }
    blocks.add(pick("Best regards,", "Sincerely,", "Many thanks,", "Cheers,"));
    blocks.add(pick("Sam Lee", "Sam", "Zoë Ångström"));
    if (random.nextInt(4) == 0) {
      blocks.add("P.S. " + paragraph());
    }
    return blocks;
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      StringBuilder sentence = new StringBuilder(pick("It", "We", "Thank", "Yes", "Kafka"));
      for (int j = 3 + random.nextInt(14); j > 0; j--) {
        sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence).append(pick(".", "!", "?"));
    }
    return paragraph.toString();
  }

  String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  /** The text with no line longer than a width, unless one word is. */
  static String wrapped(String text, int width) {
    StringBuilder wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ", -1)) {
      if (column > 0 && column + 1 + word.length() > width) {
        wrapped.append('\n');
        column = 0;
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }

  /** A stretch of the text replaced by characters that mean something to the readers. */
  String mutated(String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      int start = random.nextInt(mutated.length() + 1);
      int end = Math.min(mutated.length(), start + random.nextInt(6));
      mutated.replace(
          start,
          end,
          pick(
              "\n",
              "\r",
              "\r\n",
              "\n\n",
              "---\n",
              "> ",
              "- ",
              "1. ",
              "<!--",
              "-->",
              "&amp;",
              "&",
              "\\",
              "*",
              "**",
              "`",
              "```\n",
              "[",
              "](",
              "<",
              "_",
              "#",
              "\t",
              "    ",
              "\ud83d",
              "\ufeff",
              "😀",
              "wrote:",
              "On ",
              "From: ",
              "P.S. ",
              "-- \n",
              "Best,\n",
              "Dear ",
              "to: [",
              ": ",
              "{",
              "|",
              "<!-- afterword: allow emoji: x -->",
              "<br>",
              "<div>",
              "===\n",
              "\u00a0",
              "\u2028"));
    }
    return mutated.toString();
  }
}

package dev.afterword.rules;

import dev.afterword.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The quotation marks and brackets of a text: which belong together and which stand alone. Straight
 * and curly marks, German and French ones may be mixed; apostrophes, inches, faces such as {@code
 * :)} and the bracket of {@code a)} are no marks.
 *
 * @param quoted what stands between two quotation marks, the marks included
 * @param lone marks without a partner, in order
 */
record Quotations(List<Span> quoted, List<Lone> lone) {

  /**
   * A mark without a partner.
   *
   * @param at its index in the text
   * @param sign the mark
   * @param opens whether it looks like the first of a pair
   */
  record Lone(int at, char sign, boolean opens) {}

  private static final Map<Character, Character> BRACKETS = Map.of(')', '(', ']', '[');

  private static final Pattern FACE = Pattern.compile("[:;=]['’]?[-o^]?$");

  private static final Pattern FACE_AFTER = Pattern.compile("['’]?[-o^]?[:;=](?!\\p{L}).*");

  /** What counts the steps of an enumeration: {@code a)}, {@code 2)}, {@code iii)}. */
  private static final Pattern STEP =
      Pattern.compile("(?<![\\p{L}\\p{N}])(?:\\p{L}|\\d{1,2}|[ivx]{1,4})$");

  /** Apostrophes inside and at the end of words look the same, so these never stand alone. */
  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])['‘](?=\\S)(?:[^'‘’\\n]|(?<=\\p{L})['’](?=\\p{L}))+(?<=\\S)['’](?![\\p{L}\\p{N}])");

  /** Keeps its own copies. */
  Quotations {
    quoted = List.copyOf(quoted);
    lone = List.copyOf(lone);
  }

  /** The marks of a text. */
  static Quotations in(String text) {
    Reading all = new Reading(text, at -> true);
    if (all.loneStraight() == 0) {
      return all.result();
    }
    Reading withoutInches = new Reading(text, at -> !isAfterDigit(text, at));
    return (withoutInches.loneStraight() < all.loneStraight() ? withoutInches : all).result();
  }

  private static boolean isAfterDigit(String text, int at) {
    return at > 0 && (Character.isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == '½');
  }

  /** Whether all of a span is quoted. */
  boolean cover(Span span) {
    return quoted.stream().anyMatch(one -> one.contains(span));
  }

  /** One pass over a text from left to right. */
  private static final class Reading {

    private final String text;
    private final Predicate<Integer> isQuote;
    private final boolean german;
    private final boolean opened;
    private final List<Span> quoted = new ArrayList<>();
    private final Deque<Lone> quotes = new ArrayDeque<>();
    private final Deque<Lone> brackets = new ArrayDeque<>();
    private final List<Lone> lone = new ArrayList<>();

    Reading(String text, Predicate<Integer> isQuote) {
      this.text = text;
      this.isQuote = isQuote;
      this.german = text.indexOf('„') >= 0;
      this.opened = text.indexOf('“') >= 0;
      for (int at = 0; at < text.length(); at++) {
        read(at);
      }
      lone.addAll(quotes);
      lone.addAll(brackets);
      lone.sort(Comparator.comparingInt(Lone::at));
    }

    private void read(int at) {
      char sign = text.charAt(at);
      switch (sign) {
        case '„' -> quotes.push(new Lone(at, sign, true));
        case '“' -> quote(at, !german && (quotes.isEmpty() || isBlankBefore(at)));
        case '”' -> quote(at, !german && !opened && quotes.isEmpty());
        case '«', '»' ->
            quote(at, quotes.stream().noneMatch(open -> "«»".indexOf(open.sign()) >= 0));
        case '"' -> {
          if (isQuote.test(at)) {
            quote(at, opensStraight(at));
          }
        }
        case '(', '[' -> {
          if (!isFace(at)) {
            brackets.push(new Lone(at, sign, true));
          }
        }
        case ')', ']' -> closeBracket(at, sign);
        default -> {}
      }
    }

    private boolean opensStraight(int at) {
      boolean blankAfter = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
      return isBlankBefore(at) && (!blankAfter || quotes.isEmpty());
    }

    private boolean isBlankBefore(int at) {
      return at == 0 || " \u00a0\n\t([—–-/“‘\"".indexOf(text.charAt(at - 1)) >= 0;
    }

    private void quote(int at, boolean opens) {
      Lone mark = new Lone(at, text.charAt(at), opens);
      if (opens) {
        quotes.push(mark);
      } else if (quotes.isEmpty()) {
        lone.add(mark);
      } else {
        quoted.add(new Span(quotes.pop().at(), at + 1));
      }
    }

    private void closeBracket(int at, char sign) {
      boolean matches =
          !brackets.isEmpty()
              && (BRACKETS.getOrDefault(sign, sign).equals(brackets.peek().sign())
                  || isAfterDigit(text, at)); // [1.2, 3.4) is an interval
      if (isFace(at)) {
        return;
      }
      if (matches) {
        brackets.pop();
      } else if (!STEP.matcher(text.substring(0, at)).find()) {
        lone.add(new Lone(at, sign, false));
      }
    }

    private boolean isFace(int at) {
      return FACE.matcher(text.substring(Math.max(0, at - 3), at)).find()
          || (text.charAt(at) == '('
              && FACE_AFTER
                  .matcher(text.substring(at + 1, Math.min(text.length(), at + 4)))
                  .matches());
    }

    long loneStraight() {
      return lone.stream().filter(mark -> mark.sign() == '"').count();
    }

    Quotations result() {
      SINGLE.matcher(text).results().forEach(one -> quoted.add(new Span(one.start(), one.end())));
      return new Quotations(quoted, lone);
    }
  }
}

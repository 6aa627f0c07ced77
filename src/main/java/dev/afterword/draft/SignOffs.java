package dev.afterword.draft;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows closings, signature lines and postscripts when it sees them. */
public final class SignOffs {

  /** No line of a sign-off is longer; the patterns never see more. */
  private static final int LONGEST = 120;

  /** In lower case, without punctuation. */
  private static final Set<String> CLOSINGS =
      Set.of(
          "all my best",
          "all the best",
          "all best",
          "always",
          "as ever",
          "as always",
          "be well",
          "best",
          "best greetings",
          "best regards",
          "best wishes",
          "best to you",
          "bye",
          "bye for now",
          "cheers",
          "cordially",
          "cordially yours",
          "enjoy your day",
          "enjoy your weekend",
          "every good wish",
          "faithfully",
          "fondly",
          "friendly greetings",
          "gratefully",
          "gratefully yours",
          "have a good day",
          "have a good weekend",
          "have a great day",
          "have a great week",
          "have a great weekend",
          "have a nice day",
          "have a lovely day",
          "have a wonderful day",
          "hope to hear from you soon",
          "hope to speak soon",
          "kind regards",
          "kindest regards",
          "kind greetings",
          "kindly",
          "kind wishes",
          "looking forward",
          "looking forward to hearing from you",
          "looking forward to it",
          "looking forward to speaking with you",
          "love",
          "many thanks",
          "many thanks again",
          "many thanks and best regards",
          "most gratefully",
          "most sincerely",
          "my best",
          "my thanks",
          "once again thank you",
          "regards",
          "respectfully",
          "respectfully yours",
          "rgds",
          "see you soon",
          "sincerely",
          "sincerely yours",
          "sincere regards",
          "sincere thanks",
          "speak soon",
          "take care",
          "take it easy",
          "talk soon",
          "talk to you soon",
          "thank you",
          "thank you again",
          "thank you and best regards",
          "thank you and kind regards",
          "thank you for your consideration",
          "thank you for your time",
          "thank you for your time and consideration",
          "thank you in advance",
          "thank you kindly",
          "thank you so much",
          "thank you very much",
          "thanks",
          "thanks a lot",
          "thanks again",
          "thanks again for your time",
          "thanks a million",
          "thanks and best",
          "thanks and best regards",
          "thanks and kind regards",
          "thanks and regards",
          "thanks in advance",
          "thanks so much",
          "thanks very much",
          "thx",
          "truly",
          "truly yours",
          "until next time",
          "until then",
          "very best",
          "very best regards",
          "very best wishes",
          "very sincerely yours",
          "very truly yours",
          "warm regards",
          "warm wishes",
          "warmest",
          "warmest regards",
          "warmest wishes",
          "warmly",
          "with appreciation",
          "with best regards",
          "with best greetings",
          "with best wishes",
          "with gratitude",
          "with gratitude and best wishes",
          "with kind greetings",
          "with kind regards",
          "with kindest regards",
          "with many thanks",
          "with regards",
          "with respect",
          "with sincere thanks",
          "with thanks",
          "with every good wish",
          "with all good wishes",
          "with good wishes",
          "with respect and good wishes",
          "with warm regards",
          "with warmest regards",
          "wishing you all the best",
          "wishing you well",
          "xoxo",
          "yours",
          "yours cordially",
          "yours faithfully",
          "yours gratefully",
          "yours in gratitude",
          "yours respectfully",
          "yours sincerely",
          "yours truly",
          "yours very truly",
          "ngā mihi",
          "nga mihi",
          "ngā mihi nui",
          "nga mihi nui",
          "noho ora mai",
          "slán",
          "slán go fóill",
          "le meas",
          "is mise le meas",
          "mise le meas",
          "hwyl",
          "hwyl fawr",
          "cofion",
          "cofion cynnes",
          "cofion gorau",
          "mit freundlichen grüßen",
          "viele grüße",
          "cordialement",
          "bien cordialement",
          "saludos",
          "un saludo",
          "saludos cordiales",
          "atentamente",
          "atenciosamente",
          "cordiali saluti",
          "met vriendelijke groet",
          "vriendelijke groet",
          "med vennlig hilsen",
          "hälsningar",
          "vänliga hälsningar",
          "bye now",
          "best always",
          "ever yours",
          "yours ever",
          "yours as ever");

  /** Behind a closing it says whom the wish is for: {@code Best wishes to you and your team,}. */
  private static final Pattern TO_WHOM = Pattern.compile(" (?:to|from|for|and) ");

  private static final String GREETINGS = "greetings";

  private static final Pattern PUNCTUATION_AT_END = Pattern.compile("[\\s,.!;:–—-]+$");

  private static final Pattern INLINE =
      Pattern.compile(
          "([\\p{L} ]{2,45}?)(?:\\s*[,!.–—-]+)\\s+(?:[–—-]\\s*)?(\\p{Lu}[\\p{L}\\p{M}'’.-]*(?: \\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3})");

  /** One word of a name: {@code Acqua}, {@code d'Acqua}, {@code kaMthembu}. */
  private static final String NAME_WORD =
      "(?:\\p{Lu}|\\p{Ll}{1,4}['’]\\p{Lu}|\\p{Ll}{2}\\p{Lu})[\\p{L}\\p{M}'’.-]*";

  private static final String PARTICLE =
      "(?:von|van|de|da|das|dos|do|du|del|della|der|den|di|la|le|las|los|ter|ten|te|zu|y|e|i|bin|bint|ibn"
          + "|al|el|ap|ab|arap|wa|o|['’]t|and)";

  /** Letters that tell a degree or a chamber, known or with two capitals: {@code DipWCF}. */
  private static final String DEGREE =
      "(?:Ph\\.?D|M\\.?B\\.?A|CPA|Jr|Sr|III?|PMP|M\\.?D|RN|P\\.?E|Esq"
          + "|\\p{Lu}[\\p{L}.-]*\\p{Lu}[\\p{L}.()-]*)\\.?";

  private static final Pattern NAME =
      Pattern.compile(
          "(?:[–—~-]{1,2} ?)?(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof|Rev|Fr|Engr|Capt)\\.?(?: hab\\.)? )?"
              + NAME_WORD
              + "(?: (?:"
              + NAME_WORD
              + "|"
              + PARTICLE
              + "|\\([\\p{L} /]+\\)|[\"“‘]\\p{L}[\\p{L} ]{0,20}[\"”’])){0,5}"
              + "(?:,? "
              + DEGREE
              + "(?: (?:\\p{Lu}\\p{Ll}+|\\d|\\([\\p{L} ]+\\)))*){0,3}[,.]?");

  private static final Pattern DASHED_NAME =
      Pattern.compile("[–—~-]{1,2} ?\\p{L}[\\p{L}\\p{M}'’.-]*(?: \\p{L}[\\p{L}\\p{M}'’.-]*){0,3}");

  private static final Pattern POSTSCRIPT =
      Pattern.compile(
          "(?:(?:P\\.? ?){1,3}S\\b[.:,–—-]*|(?i:(?:p\\. ?){1,3}s\\.[:,]?)|(?i:p{1,3}\\.?s\\.?) ?[:–—-])(?:\\s.*|$)");

  private static final Pattern CONTACT =
      Pattern.compile(
          ".*(?:@\\p{L}|https?://|www\\.|linkedin|github|\\.(?:com|org|net|example|io|dev)\\b"
              + "|\\d[-–. ()/]*(?:\\d[-–. ()/]*){5,}).*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.?!…][\"'”’)]*");

  private static final Pattern ABBREVIATED_END =
      Pattern.compile(
          ".*(?:\\b\\p{Lu}|\\b(?i:inc|ltd|corp|co|llc|jr|sr|dept|st|ave|blvd|rd|apt|ph\\.?d|m\\.?b\\.?a|b\\.?s|b\\.?a|m\\.?s|u\\.s|esq))\\.");

  private static final Pattern SENT_FROM = Pattern.compile("(?i:sent from my |get outlook for ).*");

  private static final Pattern NOTICE =
      Pattern.compile(
          "(?i:confidential(?:ity)?(?: notice)?:|disclaimer:"
              + "|this (?:e-?mail|message)(?: and any attachments?)?,? (?:is|are|may|contains?) )");

  private static final Pattern DELIMITER = Pattern.compile("--|—|–|_{2,}|-{3,}|\\*{3,}");

  private SignOffs() {}

  private static boolean isLong(String line) {
    return line.length() > LONGEST;
  }

  private static String bare(String line) {
    String plain = line.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("\\s+", " ");
    return PUNCTUATION_AT_END.matcher(plain.replace(",", "")).replaceFirst("");
  }

  /** Whether a line is a closing and nothing else. */
  public static boolean isClosing(String line) {
    return !isLong(line) && CLOSINGS.contains(bare(line));
  }

  /** Where the name begins in a line that holds closing and name: {@code Best, Sam}. */
  public static OptionalInt nameAfterClosing(String line) {
    if (isLong(line)) {
      return OptionalInt.empty();
    }
    Matcher matcher = INLINE.matcher(line);
    return matcher.matches() && CLOSINGS.contains(bare(matcher.group(1)))
        ? OptionalInt.of(matcher.start(2))
        : OptionalInt.empty();
  }

  /**
   * Where the closing begins in a line that ends a sentence before it: {@code See you then. Best,}.
   *
   * @param nameBelow whether a name stands in the next line, so that no comma is needed
   */
  static OptionalInt closingAfterSentence(String line, boolean nameBelow) {
    int end = line.length();
    int from = Math.max(0, end - LONGEST);
    for (int i = end - 1; i > from; i--) {
      boolean sentenceBefore = line.charAt(i) == ' ' && ".?!".indexOf(line.charAt(i - 1)) >= 0;
      if (sentenceBefore) {
        String rest = line.substring(i + 1);
        boolean closes =
            ((rest.endsWith(",") || nameBelow) && isClosing(rest))
                || nameAfterClosing(rest).isPresent();
        return closes ? OptionalInt.of(i + 1) : OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** A short line that ends in a comma, which a name below turns into a closing. */
  static boolean mayBeClosing(String line) {
    return !isLong(line) && line.endsWith(",") && words(line) <= 8 && !endsSentence(line);
  }

  /** A closing that goes on to say whom it is for or where it comes from, up to its comma. */
  static boolean isClosingToSomebody(String line) {
    return line.endsWith(",") && goesOnFromClosing(line);
  }

  /** The same as a short sentence: {@code Thank you again for your time.} */
  static boolean isClosingSentence(String line) {
    return words(line) <= 8 && endsSentence(line) && goesOnFromClosing(line);
  }

  private static boolean goesOnFromClosing(String line) {
    if (isLong(line)) {
      return false;
    }
    String[] pieces = TO_WHOM.split(bare(line), 2);
    return pieces.length == 2 && (CLOSINGS.contains(pieces[0]) || pieces[0].equals(GREETINGS));
  }

  /** Whether a line is a bare name, with or without dash and letters behind it. */
  public static boolean isName(String line) {
    return line.length() <= 60 && (NAME.matcher(line).matches() || isDashedName(line));
  }

  /** A name behind a dash: {@code - Sam}. */
  static boolean isDashedName(String line) {
    return line.length() <= 60 && DASHED_NAME.matcher(line).matches();
  }

  /** The line that mail programs put above a signature. */
  static boolean isDelimiter(String line) {
    return DELIMITER.matcher(line).matches();
  }

  /** A line that can stand in a signature: a name, a title, a phone number, an address. */
  static boolean isSignatureLine(String line) {
    if (isLong(line)) {
      return false;
    }
    if (isDelimiter(line) || SENT_FROM.matcher(line).matches() || isName(line)) {
      return true;
    }
    int words = words(line);
    if (isContact(line)) {
      return words <= 12 && (words <= 4 || !endsSentence(line));
    }
    boolean ends =
        ENDS_SENTENCE.matcher(line).matches() && !ABBREVIATED_END.matcher(line).matches();
    boolean lowerCase = Character.isLowerCase(line.codePointAt(0)) && words > 3;
    return words <= 8 && !ends && !line.endsWith(":") && !lowerCase;
  }

  /** A line with a phone number, a mail or web address. */
  static boolean isContact(String line) {
    return !isLong(line) && CONTACT.matcher(line).matches();
  }

  /** A line that begins a postscript. */
  static boolean isPostscript(String line) {
    String head = isLong(line) ? line.substring(0, LONGEST) : line;
    return POSTSCRIPT.matcher(head).matches();
  }

  /** The first line of a legal notice, as companies and mail programs put under letters. */
  static boolean isNotice(String line) {
    return NOTICE.matcher(line).lookingAt();
  }

  /** Whether a line ends as sentences do; {@code Acme Inc.} does not. */
  static boolean endsSentence(String line) {
    String tail = isLong(line) ? line.substring(line.length() - LONGEST) : line;
    return ENDS_SENTENCE.matcher(tail).matches() && !ABBREVIATED_END.matcher(tail).matches();
  }

  /** The number of words between blanks. */
  static int words(String line) {
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      boolean blank = Character.isWhitespace(line.charAt(i));
      words += !blank && !inWord ? 1 : 0;
      inWord = !blank;
    }
    return words;
  }
}

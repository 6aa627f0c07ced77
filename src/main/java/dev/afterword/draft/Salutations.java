package dev.afterword.draft;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Knows a salutation when it sees one. */
public final class Salutations {

  /** The words that greet, as a part of a pattern that does not care for capitals. */
  public static final String GREETING_WORDS =
      "dear(?:est)?|hi|hiya|hello|hey|howdy|greetings|good (?:morning|afternoon|evening|day)|respected"
          + "|kia ora|t[ēe]n[āa] (?:koe|koutou|k[ōo]rua)|g['’]day|aloha|namaste|bonjour|hola|ciao|hallo"
          + "|shalom|salaam|sawubona|howzit|now then|bore da|prynhawn da|guten (?:morgen|tag)|buenos d[ií]as"
          + "|buongiorno|hej|moin|molo|dumela|dia (?:duit|dhuit)|a (?:chara|chairde)";

  /** No salutation is longer; the patterns never see more of a line. */
  private static final int LONGEST = 160;

  private static final String OPENER = "(?iu:" + GREETING_WORDS + ")";

  /** Some names begin with a small letter: {@code d'Entremont}, {@code al-Rashid}. */
  private static final String CAPITALISED = "(?:[dlo]['’]|[ae]l-)?\\p{Lu}[\\p{L}\\p{M}'’.-]*";

  /** Words of salutations that are no names: {@code Dear hiring team and all}. */
  private static final String PLAIN =
      "(?i:and|&|the|of|at|in|for|from|von|van|de|da|der|den|di|la|le|team|teams|all|everyone|everybody"
          + "|folks|friends|colleagues|there|again|both|sirs?|madams?|ma'am|or|hiring|manager|managers"
          + "|committee|panel|recruiter|recruiting|recruitment|interview|interviewing|search|talent"
          + "|acquisition|department|human|resources|members|data|platform|engineering|product|group)";

  private static final String TOKEN = "(?:" + PLAIN + "(?![\\p{L}])|" + CAPITALISED + ")";

  private static final String DELIMITER = "[,:;!–—-]+";

  private static final Pattern WHOLE =
      Pattern.compile(OPENER + "(?:,? " + TOKEN + "){0,12} ?(?:" + DELIMITER + "|\\.)?");

  private static final Pattern TO_WHOM =
      Pattern.compile(
          "(?i:to whom (?:it|this) may concern|ladies and gentlemen) ?[,:;!.–—-]*"
              + "|(?i:to (?:the|all|everyone|everybody))(?: [^\\s,.?!]+){0,5} ?[,:]");

  /** Everything up to a closing comma, unless a verb shows that the sentence has begun. */
  private static final Pattern WHOLE_WITH_COMMA =
      Pattern.compile(
          OPENER
              + "(?! (?i:thank|thanks|i|i'm|my|this|it|we|you|just|many)\\b)"
              + "(?: (?!(?i:thank|thanks|i|my|this|it|was|is|we|you|am)\\b)[^\\s,.?!]+){0,9}[,:]");

  private static final Pattern LISTED =
      Pattern.compile(
          OPENER
              + "(?: "
              + CAPITALISED
              + "){1,3}(?:, "
              + CAPITALISED
              + "(?: "
              + CAPITALISED
              + "){0,2}){0,8},? (?:and|&) "
              + CAPITALISED
              + "(?: "
              + CAPITALISED
              + "){0,2} ?"
              + DELIMITER
              + "(?= )");

  private static final Pattern INLINE =
      Pattern.compile(OPENER + "(?: " + TOKEN + "){0,6}? ?" + DELIMITER + "(?= )");

  private static final Pattern INLINE_WITH_STOP =
      Pattern.compile(
          OPENER + "(?: " + TOKEN + "){0,6}?(?<!\\b(?:Dr|Mr|Mrs|Ms|Mx|Prof|\\p{Lu}))\\.(?= )");

  private static final Pattern INLINE_WITHOUT_DELIMITER =
      Pattern.compile(
          "(?i:hi|hello|hey|dear)(?: (?:Dr|Mr|Mrs|Ms|Mx|Prof)\\.?)?(?: \\p{Lu}[\\p{L}\\p{M}'’-]+){1,2}"
              + "(?= (?!and\\b|or\\b|from\\b|at\\b)\\p{Ll})");

  private static final String TITLED_NAME =
      "(?:(?:Dr|Mr|Mrs|Ms|Mx|Prof|Professor)\\.? )?"
          + CAPITALISED
          + "(?: "
          + CAPITALISED
          + "){0,2}";

  private static final Pattern NAMES_ALONE =
      Pattern.compile(
          TITLED_NAME
              + "(?:, "
              + TITLED_NAME
              + "){0,5}(?:,? (?:and|&) (?:"
              + TITLED_NAME
              + "|team|all))? ?(?:,|:|-|–|—)");

  /** {@code Barnaby, hello.} {@code Máirtín, a chara,} */
  private static final Pattern NAME_THEN_GREETING =
      Pattern.compile(
          TITLED_NAME
              + "(?:, "
              + TITLED_NAME
              + "){0,5}, (?i:hello|hi|hey|good (?:morning|afternoon|evening)|a (?:chara|chairde))[.,!:]?");

  private static final Pattern NAME_THEN_THANKS =
      Pattern.compile(TITLED_NAME + "(?:,| [–—-])(?= (?i:thank|thanks|many thanks|it was)\\b)");

  /** Words that open a sentence before a comma and are no names. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i:yesterday|today|first|firstly|also|again|once|please|however|finally|recently|earlier"
              + "|last|this|on|in|at|as|after|to|from|subject|re|date|thanks|thank|many|sincerely|best"
              + "|regards|cheers|warmly|ps|p\\.s)\\b.*");

  private Salutations() {}

  /**
   * Where the salutation ends that a line begins with.
   *
   * @param line without blanks at its ends
   * @param mayBeNames whether names alone are a salutation here: {@code Dana,}
   * @return the unit behind the salutation and its punctuation; the length of the line when nothing
   *     follows
   */
  static OptionalInt end(String line, boolean mayBeNames) {
    if (line.length() <= LONGEST && isWhole(line, mayBeNames)) {
      return OptionalInt.of(line.length());
    }
    String head = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    for (Pattern pattern :
        new Pattern[] {LISTED, INLINE, INLINE_WITH_STOP, INLINE_WITHOUT_DELIMITER}) {
      Matcher matcher = pattern.matcher(head);
      if (matcher.lookingAt()) {
        return OptionalInt.of(matcher.end());
      }
    }
    Matcher name = NAME_THEN_THANKS.matcher(head);
    boolean named = mayBeNames && name.lookingAt() && !NO_NAME.matcher(head).matches();
    return named ? OptionalInt.of(name.end()) : OptionalInt.empty();
  }

  private static boolean isWhole(String line, boolean mayBeNames) {
    return WHOLE.matcher(line).matches()
        || WHOLE_WITH_COMMA.matcher(line).matches()
        || TO_WHOM.matcher(line).matches()
        || NAME_THEN_GREETING.matcher(line).matches()
        || (mayBeNames && NAMES_ALONE.matcher(line).matches() && !NO_NAME.matcher(line).matches());
  }

  /** Whether a salutation goes on in the next line: {@code Dear Dana Rivera and}. */
  static boolean goesOn(String line, String next) {
    return line.matches("(?s).{0,200}\\b(?:and|&|the|or|,)") && next.matches("[^.?!]{1,60}[,:]");
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the name of a company that no facts know, where a sentence can only mean the reader's own:
 * {@code I would love to work at Elmgate Dental}, {@code Should Elmgate Dental be hiring again}. It
 * hears names of two words and more: a single one is as often a place or a tool.
 */
final class StrangeEmployer {

  private static final String WORD = "(?:[A-Z][\\p{L}'’-]+|[A-Z]\\.|St\\.)";

  private static final String NAME =
      "(?<name>"
          + WORD
          + "(?:(?: (?:&|and|of|the|for))? "
          + WORD
          + "){1,3}+)"
          + "(?! (?:desk|site|office|branch|shop|store|ward|team|depot|counter|campus|plant|project|unit"
          + "|line|building|hall|street|road)\\b)";

  /** What is still to come or only wished for; it speaks of the reader's company. */
  private static final String WISH =
      "\\b(?i:would|should|could|i['’]d|hope|look(?:ing)? forward|love|happy|glad|delighted|thrilled"
          + "|keen|excited|eager|want)\\b[^.!?;:]{0,60}?";

  private static final Pattern WISHED =
      Pattern.compile(
          WISH
              + "\\b(?i:(?:to )?(?:work|start|begin)(?:ing)?(?: \\w+){0,4}? (?:at|for)|join(?:ing)?"
              + "|part of(?: the team at)?|(?:be|become|being|becoming) (?:an?|the|your)"
              + "(?: \\S+){1,4}? (?:at|with|for)|lead at|with you at|contribute to)"
              + " (?:the )?"
              + NAME);

  /** With such an ending a name can only be that of a company: {@code Thornbury & Sons}. */
  private static final Pattern WISHED_OF_A_FIRM =
      Pattern.compile(
          WISH
              + "\\b(?i:for|at|with) (?:the )?(?<name>"
              + WORD
              + "(?: (?:& )?"
              + WORD
              + "){0,2}? (?:& (?:Sons?|Daughters?|Co|Company|Partners|Brothers)|Ltd|Limited|Inc|LLP|LLC|plc|PLC))\\b");

  /** {@code my good wishes to everyone at Elmgate Dental}. */
  private static final Pattern GREETED =
      Pattern.compile(
          "\\b(?i:wishes|regards|thanks|greetings|love) to (?i:everyone|everybody|all|all of you"
              + "|(?:all )?(?:the|your) (?:team|staff|crew|colleagues|people)) (?i:at|of|in) (?:the )?"
              + NAME);

  /** What stands before these may tell of another place. */
  private static final Set<Pattern> ALONE = Set.of(WISHED, WISHED_OF_A_FIRM, GREETED);

  private static final List<Pattern> OWN =
      List.of(
          WISHED,
          WISHED_OF_A_FIRM,
          GREETED,
          Pattern.compile(
              "\\b(?:Should|If|If ever|Whenever) (?:the )?"
                  + NAME
                  + " (?:ever |is |should )?(?:be|is|are|hiring|looking|need|needs|advertise|advertises"
                  + "|recruit|recruits|have|has)\\b"),
          Pattern.compile(
              "\\b(?i:think (?:warmly|fondly|highly) of|interest in(?: joining)?|(?:position|role|post|job)"
                  + " (?:at|with)|interview(?:ed)? (?:at|with)) (?:the )?"
                  + NAME));

  /** A sentence with one of these may tell of another place. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(?i:my|previous|former|current|last|worked|did|used to|learned|learnt|left|since"
              + "|offer|offered|accepted|another|other|elsewhere|also|friend|colleague|client|customer"
              + "|taught|led|ran|built|years?)\\b");

  /** With a capital these begin no company's name. */
  private static final Set<String> NO_COMPANY =
      Stream.of(
              "mr mrs ms mx dr prof professor doctor sir dame chef father sister reverend rev canon"
                  + " monday tuesday wednesday thursday friday saturday sunday january february march april"
                  + " may june july august september october november december christmas easter new i")
          .flatMap(words -> Stream.of(words.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private StrangeEmployer() {}

  /**
   * The names in a part, in order.
   *
   * @param known words, in lower case, that the facts have: a name that begins with one is theirs
   */
  static List<Span> in(Part part, Set<String> known) {
    return part.sentences().stream()
        .flatMap(sentence -> OWN.stream().flatMap(own -> in(sentence, own, known)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Span> in(Sentence sentence, Pattern own, Set<String> known) {
    String text = sentence.text();
    Matcher matcher = own.matcher(text);
    if (!matcher.find()
        || ELSEWHERE.matcher(text.substring(from(own, matcher), matcher.end())).find()
        || !isStrange(matcher.group("name"), known)) {
      return Stream.empty();
    }
    int start = sentence.inPart().start();
    return Stream.of(new Span(start + matcher.start("name"), start + matcher.end("name")));
  }

  private static int from(Pattern own, Matcher matcher) {
    return ALONE.contains(own) ? matcher.start() : 0;
  }

  private static boolean isStrange(String name, Set<String> known) {
    List<String> words =
        Stream.of(name.split("[^\\p{L}'’]+", -1))
            .map(word -> NameForms.withoutPossessive(word).toLowerCase(Locale.ROOT))
            .filter(word -> word.length() > 2)
            .toList();
    return !words.isEmpty()
        && !NO_COMPANY.contains(words.get(0))
        && !known.contains(words.get(0))
        && !known.containsAll(words);
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names that stand where a sentence can only mean the reader's own company: {@code I would
 * love to work at Elmgate Dental}, {@code Should Elmgate Dental be hiring again}. It hears names of
 * two words and more: a single one is as often a place or a tool.
 */
final class ReadersCompany {

  private static final String WORD = "(?:[A-Z][\\p{L}'’-]+|[A-Z]\\.|St\\.)";

  /** A name before one of these is that of a place or a part of a firm. */
  static final String PLACES =
      "desk|site|office|branch|shop|store|ward|team|depot|counter|campus|plant|project|unit"
          + "|line|building|hall|street|road";

  private static final String NAME =
      "(?<name>"
          + WORD
          + "(?:(?: (?:&|and|of|the|for))? "
          + WORD
          + "){1,3}+)"
          + "(?! (?:"
          + PLACES
          + ")\\b)";

  /** Most sentences have no name at all, and are passed over by this. */
  private static final Pattern SOME_NAME = Pattern.compile(NAME);

  /** What is still to come or only wished for; it speaks of the reader's company. */
  private static final String WISH =
      "\\b(?i:would|should|could|i['’]d|hope|look(?:ing)? forward|love|happy|glad|delighted|thrilled"
          + "|keen|excited|eager|want)\\b[^.!?;:]{0,60}?";

  private static final Pattern WISHED =
      Pattern.compile(
          WISH
              + "\\b(?i:(?:to )?(?:work|start|begin)(?:ing)?(?: \\w+){0,4}? (?:at|for)"
              + "|join(?:ing)?(?: you (?:and|at))?|look after"
              + "|do (?:it|this|that|so|the same)(?: work| job)? (?:for|at|with|in)"
              + "|(?:the )?(?:students|pupils|patients|guests|residents|children|customers|visitors|members)"
              + " (?:of|at|in)"
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

  /**
   * {@code I hope all is well at Elmgate Dental}, {@code I wish you and Elmgate Dental the best}.
   */
  private static final Pattern WISHED_WELL =
      Pattern.compile(
          "\\b(?i:(?:wish(?:ing)?|cheer(?:ing)?|hope|hoping|kind)\\b[^.!?;:]{0,40}?"
              + "\\b(?:all is well (?:at|with)|(?:everyone|everybody|all) (?:at|of)|you and)|cheer(?:ing)? for)"
              + " (?:the )?"
              + NAME);

  /** {@code I interviewed yesterday for Dental Nurse at Elmgate Dental}. */
  private static final Pattern INTERVIEWED =
      Pattern.compile(
          "(?<!\\b(?i:have|ve|got) an |\\banother )\\b(?i:interview(?:ed)?)\\b[^.!?;:]{0,50}? (?i:at|by|with)(?: (?i:the))? "
              + NAME);

  /** {@code Elmgate Dental is where I would rather be}, {@code I would rather work for it}. */
  private static final List<Pattern> PREFERRED =
      List.of(
          Pattern.compile(
              "(?:^|\\band )(?:The )?"
                  + NAME
                  + " (?:is|remains)(?: still)? (?:where I|my (?:first|clear) choice|the (?:place|job) I)\\b"),
          Pattern.compile(
              "\\bI(?: would|['’]d) (?:much |far )?(?:rather|sooner|prefer to) (?:work|be|come|start|stay|join)"
                  + "(?: (?:for|at|to|with))? (?:the )?"
                  + NAME),
          Pattern.compile(
              "\\b(?:[Gg]iven the|[Hh]ad I the|[Ii]f I had the|[Ii]n the|[Ll]eft the) choice,? I would"
                  + " (?:come to|choose|join|work (?:for|at)) (?:the )?"
                  + NAME));

  /** {@code If another post comes up at Elmgate Dental}. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?<=\\b(?i:if|should|when|whenever)\\s(?i:an?|another|similar|the|some|any|something|anything)\\b)"
              + "[^.!?;:]{0,40}?\\b(?i:opens?(?: up)?|(?:comes?|turns?) up|comes? free|becomes? (?:free|vacant)"
              + "|falls? vacant|arises?|is advertised) (?:at|in|with) (?:the )?"
              + NAME);

  /** {@code should our paths cross again at Elmgate Dental}. */
  private static final Pattern MET_AGAIN =
      Pattern.compile("\\b(?:paths cross|cross paths)(?: again)?,? (?:at|in) (?:the )?" + NAME);

  /** {@code I remain interested in teaching at Elmgate College}. */
  private static final Pattern INTERESTED =
      Pattern.compile(
          "\\b(?:am|remain|['’]m|be)(?: \\w+){0,2} interested in \\w+ing(?: \\w+){0,2} (?:at|for|with)"
              + " (?:the )?"
              + NAME);

  /** {@code I gave your name to Elmgate Dental}. */
  private static final Pattern TOLD_OF_REFERENCE =
      Pattern.compile(
          "\\b(?:gave|given|giving|passed|passing) your (?:name|number|details) (?:on )?to (?:the )?"
              + NAME);

  /** What is wished of any place: enough only where a letter names its reader's company nowhere. */
  private static final Pattern WISHED_SOMEHOW =
      Pattern.compile(WISH + "\\b(?i:at|to|for|serve|join|in|if it were|manage) (?:the )?" + NAME);

  /** What stands before these may tell of another place. */
  private static final List<Pattern> ALONE =
      Stream.concat(
              Stream.of(
                  WISHED,
                  WISHED_OF_A_FIRM,
                  GREETED,
                  WISHED_WELL,
                  INTERVIEWED,
                  OPENING,
                  MET_AGAIN,
                  INTERESTED,
                  TOLD_OF_REFERENCE),
              PREFERRED.stream())
          .toList();

  /** Of these the sentence up to the name must speak of no other place. */
  private static final List<Pattern> FROM_THE_START =
      List.of(
          Pattern.compile(
              "\\b(?i:should|if|if ever|when|whenever) (?:the )?"
                  + NAME
                  + " (?:ever |is |should )?(?:be|is|are|hiring|looking|need|needs|advertise|advertises"
                  + "|recruit|recruits|have|has|searches|looks|seeks|hires)\\b"),
          Pattern.compile(
              "\\b(?i:think (?:warmly|fondly|highly) of|interest in(?: joining)?|(?:position|role|post|job)"
                  + " (?:at|with)) (?:the )?"
                  + NAME));

  /** A name behind one of these may be that of another place. */
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
                  + " may june july august september october november december christmas easter new i but and yet now then"
                  + " perhaps still our your my this that there here if when what how")
          .flatMap(words -> Stream.of(words.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private ReadersCompany() {}

  /**
   * The names in a part, in order.
   *
   * @param ownIsNamed whether the message names its reader's company anywhere: then a wish alone
   *     does not tell that another name stands in its place
   * @param mayBe whether a name can be one of those looked for
   */
  static List<Span> in(Part part, boolean ownIsNamed, Predicate<String> mayBe) {
    List<Pattern> patterns = new ArrayList<>(ALONE);
    patterns.addAll(FROM_THE_START);
    if (!ownIsNamed) {
      patterns.add(WISHED_SOMEHOW);
    }
    return in(part, patterns, mayBe);
  }

  /** The names of companies that a part prefers to others, in order. */
  static List<Span> preferredIn(Part part, Predicate<String> mayBe) {
    return in(part, PREFERRED, mayBe);
  }

  private static List<Span> in(Part part, List<Pattern> patterns, Predicate<String> mayBe) {
    return part.sentences().stream()
        .filter(sentence -> SOME_NAME.matcher(sentence.text()).find())
        .flatMap(sentence -> patterns.stream().flatMap(own -> in(sentence, own, mayBe)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Span> in(Sentence sentence, Pattern own, Predicate<String> mayBe) {
    String text = sentence.text();
    Matcher matcher = own.matcher(text);
    if (!matcher.find()
        || ELSEWHERE.matcher(text.substring(from(own, matcher), matcher.start("name"))).find()
        || !mayBe.test(matcher.group("name"))) {
      return Stream.empty();
    }
    int start = sentence.inPart().start();
    return Stream.of(new Span(start + matcher.start("name"), start + matcher.end("name")));
  }

  private static int from(Pattern own, Matcher matcher) {
    return FROM_THE_START.contains(own) ? 0 : matcher.start();
  }

  /**
   * Whether a name can be that of a company that nobody recorded.
   *
   * @param known words, in lower case, that the facts have: a name that begins with one is theirs
   */
  static boolean isStrange(String name, Set<String> known) {
    List<String> words =
        Stream.of(name.split("[^\\p{L}'’]+", -1))
            .map(word -> NameForms.withoutPossessive(word).toLowerCase(Locale.ROOT))
            .filter(word -> word.length() > 2 && !word.equals("the"))
            .toList();
    return !words.isEmpty()
        && !JobTitle.isNoun(words.get(words.size() - 1))
        && !NO_COMPANY.contains(words.get(0))
        && !known.contains(words.get(0))
        && !known.containsAll(words);
  }
}

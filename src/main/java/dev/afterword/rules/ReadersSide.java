package dev.afterword.rules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a sentence that names a company speaks of the reader's side: of what the writer
 * wishes to do, applied for or saw there. It takes more than {@link ReadersCompany} does, which is
 * sure of what it finds.
 */
final class ReadersSide {

  /** Before a company's name these say that the message is meant for it. */
  private static final Pattern THIS_MATTER =
      ending(
          "join(?:ing)?(?: the team (?:at|of))?|interest(?:ed)? in(?: joining)?"
              + "|(?:work|working) (?:at|for)|interview(?:ed|ing)?(?: \\w+){0,3} (?:at|with)"
              + "|(?:position|role|opportunity|opening|job)(?: \\w+){0,3} (?:at|with)"
              + "|(?:your|the) (?:team|group|people|colleagues|office) (?:at|of)|visit(?:ing)?"
              + "|contribut\\w+ to|part of|learn(?:ed|ing)? (?:more )?about|future (?:at|with)"
              + "|everyone at|excited about|fit for|asset to|value to");

  /** The same, if what follows is a name of the same sort as the company's. */
  private static final Pattern COMING =
      ending("(?:come(?: to work| back)?|move|return|apply(?:ing)?|applied) (?:to|at|for|with)");

  private static final String PEOPLE =
      "(?:everyone|everybody|nobody|no one|anyone|anybody|someone|somebody|all|people|team|staff|crew|colleagues"
          + "|children|pupils|students|patients|guests|residents)";

  private static final String MATTERS =
      "(?:applications?|appl(?:y|ied)|interview(?:ed)?|positions?|posts?|roles?|vacanc(?:y|ies)|openings?|visit(?:ed)?|tour"
          + "|conversations?|talk|meeting|welcome|papers|form|test|seat|panel|morning|afternoon|yesterday|start|hiring|job)";

  /** What stands before the name. */
  private static final List<Pattern> BEFORE =
      List.of(
          ending(
              "(?:would|could|should|['’]d|hop(?:e|ing)|look(?:ing)? forward|love|keen|eager|wish(?:es|ing)?|want|long may|may (?:the|all|your|you))\\b"
                  + "(?:(?!\\b(?:as|what|where|when|while|than|which) (?:I|we)\\b)[^.!?;:]){0,60}?\\b(?:to|at|for|with|serve|join|in)"),
          ending(PEOPLE + "(?: \\w+){0,2} (?:at|of|from|in)"),
          ending(MATTERS + "(?: [^\\s.!?;:]+){0,4} (?:at|with|to|of|for|by|in)"),
          ending(
              "(?:towards?|about|admired?|joining|join|visit(?:ing|ed)?|follow(?:ing)?|watch(?:ing)?|wish|thank"
                  + "|congratulate|recommend|praise|think(?:ing)? (?:\\w+ )?of|(?:samples|papers|forms?|letter|letters) I sent to)"),
          ending(
              "(?:struck|impressed|surprised|delighted|touched|cheered|moved) me(?: most)?(?: about| at| with| in)?"),
          ending("I (?:saw|met|noticed|came|was shown)\\b[^.!?;,]{0,45} (?:at|to|in|round|of)"),
          ending("(?:you|your)\\b[^.!?;]{0,40}(?<!\\b(?:at|with|by|from|for))"),
          ending(
              "(?:whatever|what|how|that|whether|the way|should|if|when|though|although)(?: at)?"));

  /** {@code At Elmgate Dental I would begin with the drivers}. */
  private static final Pattern FRONTED = ending("(?:at|with|in|for)");

  private static final Pattern WISHED_THERE =
      Pattern.compile("^,? I(?: would|['’]d| could| should| hope)\\b");

  private ReadersSide() {}

  private static Pattern ending(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\s*$", Pattern.CASE_INSENSITIVE);
  }

  /** Whether the words before the name can only be meant for the reader's company. */
  static boolean isMeantBy(CompanyMention mention) {
    return THIS_MATTER.matcher(mention.before()).find();
  }

  /** Whether they are, if the name is of the same sort as the company's. */
  static boolean isMeantByNamesake(CompanyMention mention) {
    return isMeantBy(mention) || COMING.matcher(mention.before()).find();
  }

  /** Whether the sentence seems to be about the reader's company. */
  static boolean isLikelyIn(CompanyMention mention) {
    String before = mention.before();
    return isMeantByNamesake(mention)
        || BEFORE.stream().anyMatch(words -> words.matcher(before).find())
        || (FRONTED.matcher(before).find() && WISHED_THERE.matcher(mention.after()).find());
  }
}

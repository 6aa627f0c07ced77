package dev.afterword.rules;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether a sentence names a company for a matter of its own, so that the message need not be
 * meant for it: the writer works or worked there, it made an offer, a friend is there, something
 * was bought or learned there.
 */
final class OtherMatter {

  private static final String WITHIN = "[^.!?;]{0,60}";
  private static final String NEAR = "[^.!?;,]{0,35}";
  private static final String TIMES =
      "(?:years?|months?|seasons?|summers?|winters?|decades?|weeks?|terms?|shifts?|evenings?|nights|weekends?)";

  /** What is only wished for was not done at another place. */
  private static final Pattern WISHED =
      Pattern.compile(
          "\\b(?:would|could|should|might|['’]d|wants?|wanted|hop(?:e|ing)|may (?:the|all|your|you)|wish|love|look(?:ing)? forward"
              + "|keen|eager|(?:glad|happy|content|delighted|proud|pleased) to)\\b[^.!?;]{0,70}$",
          Pattern.CASE_INSENSITIVE);

  /** What applicants do where they apply; of another place it would be told otherwise. */
  private static final String VISITS =
      "(?:interview|appl|visit|tour|walk|talk|chatt|ask|call|notic|admir|enjoy|lik|lov|remain|gather"
          + "|want|hop|wish|follow|watch|count|post|updat|phon|email|arriv|listen|miss|stopp|turn"
          + "|look|need|submitt|mail|wait|impress|promis|mention|suggest|sound|seem|add|clos|tri|happen"
          + "|describ|explain|discuss|show)";

  /** What else was done, was done for another. */
  private static final String DID =
      "(?:(?!"
          + VISITS
          + "(?:i?ed)\\b)\\w{2,}ed|did|made|built|wrote|laid|kept|ran|led|drove|taught|sold"
          + "|dug|grew|learnt|bought|done|swept|fed|cut|rode|flew|taken|took|used to (?:be|work|drive|teach))";

  private static final String WORKING =
      "(?:cook|teach|learn|work|volunteer|temp|train|driv|stay|help|study|cover|fill|run|serv|liv|intern)";

  /** Work that was done before: {@code I did the books of the Oakhampton Donkey Trust}. */
  private static final List<Pattern> WORKED =
      List.of(
          ending(
              "\\b(?:I|we|who|he|she|they|mother|father|friend|['’]ve|have|had|has|were|was|once|also|later)"
                  + "(?: \\w+ly| once| also| later| first| then| been)? "
                  + DID
                  + "\\b"
                  + WITHIN
                  + "\\b(?:at|for|with|in|under|of|by)"),
          ending("\\b" + TIMES + "['’]?\\b(?:(?! to )[^.!?;]){0,60}\\b(?:at|with|for|of|in|under)"),
          ending("\\b" + WORKING + "(?:ing|ning)\\b" + NEAR + "\\b(?:at|with|for|in|under)"),
          ending("\\b(?:my|our|his|her) (?:time|days|stint|spell) (?:at|with|in)"),
          ending("^(?:while|when|since|before)(?: I was)?(?: still)? (?:at|with|in)"),
          ending(
              "\\b(?:go(?:ing)?|goes|went|return(?:ed|ing)?|moved?|moving)(?: back| on)? to|\\b(?:got?|get) into"));

  /**
   * {@code At Harrow Lane Pottery we fired on gas}, but not {@code At Harrow Lane Pottery I would}.
   */
  private static final Pattern FRONTED =
      Pattern.compile(
          "(?:^|[,;:–—] |\\b(?:and|but|so|because|that) )(?:back |over |up |down |it was )?(?:at|in|with|for|on|under) $",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DONE_THERE =
      Pattern.compile(
          "^,?(?: where| when|[^.!?;]{0,50} that)? (?:I|we|our|my)(?! (?:would|could|should|might|will|want|hope|see|am sure|interviewed"
              + "|saw|met|noticed|felt|heard|came|sat|was (?:shown|struck|told|met|asked|made|given|welcomed)"
              + "|enjoyed|applied|got|found myself))(?!['’](?:d|ll)\\b)\\b",
          Pattern.CASE_INSENSITIVE);

  /** {@code Our biggest customer was Sundaram Cold Storage}. */
  private static final List<Pattern> RELATED =
      List.of(
          ending(
              "\\b(?:previously|formerly|currently|employers?|clients?|customers?|suppliers?|competitors?|rivals?|contracts?|stint"
                  + "|career|apprentice(?:ship)?|intern(?:ship)?|placement|notice|referees?|references?|landlord|offers?|offered"
                  + "|accept(?:ed|ing)?|declin(?:ed|ing)|hired|elsewhere|employed|software|unlike|(?:(?:have|ve|got) an|another) interview)\\b"
                  + NEAR
                  + ",?"),
          ending(
              "\\b(?:certificates?|certified|licen[cs]e|diploma|degree|course|class|module|exam|ticket|training|experience)\\b"
                  + NEAR
                  + "\\b(?:at|of|with|from|by|in)"),
          ending(
              "\\b(?:my|our|his|her|their|an?)(?: \\w+)? (?:previous|former|current|present|last|past|earlier|old|first|new|next"
                  + "|other|late|ex-\\w+)\\b[^.!?;]{0,45}"),
          ending(
              "\\b(?:left|leaving|quit|than|(?<!of )use|used|using|via|try|tried|next (?:door )?to|opposite|across from)"
                  + "(?: \\w+){0,2}"));

  /** {@code My adviser at the Employment Trust}, but not {@code my application at}. */
  private static final Pattern WRITERS_OWN =
      ending(
          "\\b(?:my|our) (?!(?:\\w+ ){0,2}(?:appl|interview|visit|interest|time|day|morning|afternoon|papers|form|hope|test|talk"
              + "|conversation|meeting|tour|thank|regard|wish|respect|admiration|questions?|number|future|chance|heart|view))"
              + "(?:\\w+ ){1,4}(?:at|with|from|of|for)");

  /** When other things happen than those that the message is about. */
  private static final Pattern ANOTHER_TIME =
      Pattern.compile(
          "\\b(?:as an? (?:lad|boy|girl|child|student|trainee|apprentice|teenager)|in my (?:youth|teens|twenties|day)"
              + "|in those days|(?:years|ages) ago|back then|when I was (?:an?|\\w+teen|young|at)|at the time|all (?:my|her|his) life"
              + "|(?:in the )?meantime|meanwhile|since we (?:spoke|met|talked)|these days|once (?:told|said|gave|taught|asked)|for now|at present|as it happens)\\b"
              + "|^(?:for|after|over|during) (?:the |my )?(?:\\w+ ){1,2}"
              + TIMES
              + "\\b",
          Pattern.CASE_INSENSITIVE);

  /** {@code My mother cleaned for Wexcombe Assurance}, {@code a friend of mine at Kestrel Bay}. */
  private static final Pattern SOMEBODY_THERE =
      ending(
          "\\b(?:my|our|an?|the|his|her|whose)(?: \\w+){0,2} (?:friends?|cousin|brother|sister|mother|father|wife|husband"
              + "|partner|aunt|uncle|nephew|niece|neighbou?r|daughter|son|boss|foreman|head\\w+|teacher|tutor|mentor)\\b"
              + NEAR
              + "\\b(?:at|for|with|from|of|in)");

  /** {@code Leave word with the desk at Malhotra Guest House}. */
  private static final Pattern REACHED_THERE =
      ending(
          "\\b(?:leave (?:word|a message)|(?:reach|find|try|ring|call|catch) me|on hold)\\b"
              + NEAR
              + "\\b(?:at|with|through|via)");

  /** {@code I am on site at Tamarack Concrete}, but not {@code I am calling about the post at}. */
  private static final Pattern BEING_THERE =
      ending(
          "\\bI(?:['’]m| am|['’]ll be| shall be| will be)(?: still| very| so| really| only| just| truly| now| most| again)*"
              + "(?! (?:\\w+ly )?(?:calling|ringing|phoning|writing|checking|asking|following|wondering|looking|hoping|interested"
              + "|keen|sure|glad|happy|sorry|delighted|grateful|excited|eager|drawn|told|as|proud|ready|free|available|sending"
              + "|watching|cheering|rooting|certain|confident|the|pleased|thankful|convinced|impressed|able|well|honou?red"
              + "|thrilled|afraid|aware|open|back|not|enclosing|applying|curious|here))"
              + " "
              + WITHIN
              + "\\b(?:at|with|for|in)");

  /** Where things come from: {@code The gearbox came from Stroud Marine Castings}. */
  private static final Pattern OUT_OF_IT = ending("\\b(?:from|out of)");

  private static final Pattern HEARD_FROM_IT =
      ending(
          "\\b(?:hear\\w*|news|word|calls?|letter|reply|answer|message|emails?|people|everyone|everybody|anyone|anybody|someone"
              + "|somebody|team|you|each|all|invitation|decision|miles?|streets?|minutes?|yards?|doors?|away|far|home)"
              + "(?: (?:back|again|today|yet))? from");

  private static final Pattern MADE_BY_IT =
      ending(
          "\\b(?:published|issued|printed|supplied|made|done|put out|certified|written|sold|employed|hired|accredited"
              + "|awarded|set|marked)\\b"
              + NEAR
              + "\\b(?:by|at|with|through)");

  private static final Pattern LIKENED =
      ending(
          "\\b(?:like (?!to\\b|you\\b)(?:(?!place)[^.!?;,]){0,40}\\b(?:at|from|with|in|of)"
              + "|as (?:at|with|in)|remind(?:s|ed)? me of"
              + NEAR
              + "|similar to|the same\\b"
              + NEAR
              + "|(?<!place )like)");

  /** {@code Harlan Creek Hospital took me on}. */
  private static final Pattern TURNS_TO_WRITER =
      Pattern.compile(
          "^[^.!?;]{0,25}\\b(?:(?:made|offered|hired|engaged|employed|released|wants?|taught|trained|promoted|paid|sponsored)(?: for)? (?:me|my|us)\\b(?! (?:feel|welcome|want|think|laugh|realise|realize))"
              + "|(?:take|took|taken|kept|keep|let) me (?:on|go)\\b|put me through|asked me (?:for|to)\\b|invited me to (?:an?|its|their)\\b"
              + "|given me (?:work|an?|notice)\\b|(?:extended|confirmed that) my|(?:through|treated|employ) me\\b)",
          Pattern.CASE_INSENSITIVE);

  /** {@code When Kestrel Valley Windows went under}, {@code Miller Tire next door}. */
  private static final Pattern TOLD_OF_IT =
      Pattern.compile(
          "^,? (?:went (?:under|bust)|closed|folded|shut|was sold|where I\\b|next door|opposite|across (?:the|from)"
              + "|(?:a|an|my|our|the)(?: \\w+){0,3} (?:client|customer|supplier|employer|shop|competitor|rival)\\b)",
          Pattern.CASE_INSENSITIVE);

  private OtherMatter() {}

  private static Pattern ending(String words) {
    return Pattern.compile(words + "\\s*$", Pattern.CASE_INSENSITIVE);
  }

  /** Whether the company is named for another matter than the message. */
  static boolean isToldBy(CompanyMention mention) {
    String before = mention.before();
    String after = mention.after();
    return tellsOfThePast(before, after)
        || RELATED.stream().anyMatch(related -> related.matcher(before).find())
        || WRITERS_OWN.matcher(before).find()
        || ANOTHER_TIME.matcher(mention.around()).find()
        || REACHED_THERE.matcher(before).find()
        || SOMEBODY_THERE.matcher(before).find()
        || isSource(before)
        || LIKENED.matcher(before).find()
        || TURNS_TO_WRITER.matcher(after).find()
        || TOLD_OF_IT.matcher(after).find();
  }

  private static boolean tellsOfThePast(String before, String after) {
    boolean isFronted = FRONTED.matcher(before).find() && DONE_THERE.matcher(after).find();
    boolean isPast =
        BEING_THERE.matcher(before).find()
            || WORKED.stream().anyMatch(worked -> worked.matcher(before).find());
    return isFronted || (isPast && !WISHED.matcher(before).find());
  }

  private static boolean isSource(String before) {
    boolean isFrom = OUT_OF_IT.matcher(before).find() && !HEARD_FROM_IT.matcher(before).find();
    return isFrom || MADE_BY_IT.matcher(before).find();
  }
}

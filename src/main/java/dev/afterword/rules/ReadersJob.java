package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the jobs that a message says its only reader has: {@code your work as Head of Data}. */
final class ReadersJob {

  /** What somebody has as the holder of a job. */
  private static final String WORK =
      "(?:work|job|role|post|position|days?|weeks?|life|seat|chair|desk|capacity|part|duties"
          + "|responsibilities|perspective|viewpoint|view|vantage point|standpoint|insights?|office"
          + "|function|shoes|place|side)";

  /** What may be said of work that the reader still does. */
  private static final String PRESENT =
      "(?:(?!(?:first|last|old|former|previous|earlier|early|next|future|past)\\b)\\p{Ll}+ )?";

  /** Words that name nobody who could have the job instead. */
  private static final String NOBODY_ELSE =
      "(?:(?!(?:us|him|her|them|my|someone|somebody|anyone|anybody|person|people|man|woman|friend"
          + "|candidates?|colleague|opening|vacancy|applying|join|as|same|such)\\b)"
          + "[\\p{Ll}’'-]+ ){0,6}?";

  /** The same, but the writer cannot have the job either. */
  private static final String NOR_WRITER = "(?!(?:[\\p{Ll}’'-]+ ){0,5}me\\b)" + NOBODY_ELSE;

  private static final String ADJECTIVES =
      "(?:(?!(?:for|of|to|with|by|at|in|on|than|from|or|and|not|without)\\b)[\\p{Ll}-]+ ){0,2}";

  /** Before a job, these leave nobody like the one who is spoken of. */
  private static final String NONE =
      "\\b(?:[Nn]ot (?:every|an?|one|many|all)|isn['’]t every|[Nn]o(?: other)?"
          + "|(?:never|rarely|seldom|hardly)(?: \\p{Ll}+){0,3} (?:an?|one|any)|[Ff]ew) "
          + ADJECTIVES;

  /** What makes somebody good at a job. */
  private static final String STANDING =
      "experience|years|kind|calibre|caliber|standing|rank|skills?|patience|knowledge|gifts?"
          + "|reputation|talents?";

  private static final String NOT_LISTED = "(?!,? (?:and|or|as well as)\\b)";

  private static final String ITS = "(?:(?:an?|the|its|their) )?";

  private static final String THE = "(?:the )?";

  /** Said of the reader, whatever the job. */
  private static final List<String> SURE =
      List.of(
          "\\b[Yy]our (?:own |present |current |daily |new )?"
              + "(?:work|job|role|post|position|days?|life) as "
              + ITS
              + "{job}");

  /** Said of the reader, unless the writer applies for that job. */
  private static final List<String> UNLESS_APPLIED_FOR =
      List.of(
          "^(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening)) {recorded job}(?=[,:]|$)",
          // what is the reader's as the holder of a job
          "\\b[Yy]our " + PRESENT + WORK + ",? as " + ITS + "{job}",
          "\\b[Yy]our "
              + PRESENT
              + "(?:duties|title|seat|chair|desk|shoes|hat|capacity) of "
              + ITS
              + "{job}",
          "\\b[Yy]our (?:view|perspective|account|advice|thoughts|insights?|explanation) "
              + NOR_WRITER
              + "as "
              + ITS
              + "{job}",
          "\\b[Yy]our (?:promotion|rise|appointment) (?:to|as) (?:the post of |be )?"
              + THE
              + "{recorded job}",
          "\\b[Yy]our (?:experience|years|time) as " + ITS + "{recorded job}",
          "\\b[Yy]our (?:card|door|badge|signature|profile|name tag) (?:says?|said|reads?) "
              + "(?:that you are )?"
              + ITS
              + "{job}",
          // who the reader is
          "\\b[Yy]ou(?:['’]re| are|['’]ve been| have been| remain| have become| make| hold the"
              + " (?:post|office|title|role|position) of| wear the hat of)"
              + "(?: (?:now|still|also|indeed|both|clearly|not only))?"
              + " (?:(?:such )?(?:an?|the|their|its) "
              + ADJECTIVES
              + ")?{job}(?! (?:short|down)\\b)",
          "\\b(?:how|when|since|why) you (?:became|came to be|were made|were named|were appointed"
              + "|took over as) "
              + ITS
              + "{recorded job}",
          "\\b[Cc]ongratulations (?:again )?on (?:becoming|being (?:made|named)) " + THE + "{job}",
          "\\byou (?:introduced|described|presented) yourself as " + ITS + "{job}",
          "\\b[Yy]ou,? (?:the|its|their|our) {job}(?=[,.!?])" + NOT_LISTED,
          "\\b[Tt]hank you(?: (?:so|very) much)?, {job}(?=[,.!])" + NOT_LISTED,
          "{job}(?: yourself\\b|, (?:as|which) you are\\b| (?:suits|becomes|in) you\\b)",
          // what the reader does as the holder of a job
          "(?:^|[.!?] )As (?:an? |the )?{job}, you\\b",
          "(?:^|[.,;!?–—] |\\b(?:that|and|but|because|since|so|when|where|how|what|why) )[Aa]s "
              + "(?:(?:the|its|their) )?{job},? you\\b",
          "\\b(?:Being|Coming from) " + ITS + "{job}, your?\\b",
          "\\b[Yy]ou, (?:as|being) " + ITS + "{job},",
          "\\b[Yy]ou "
              + NOBODY_ELSE
              + "(?:being|working as|serving as|acting as"
              + "|(?:proud|happy|glad|lucky) to be) "
              + ITS
              + "{job}",
          "\\b[Yy]ou (?:(?:still|now|also) )?(?:serve|work|act|lead|run|do|face|carry|handle|juggle"
              + "|look after|look for|deal with|see|wear|bring|spend|answer for|decide) "
              + NOR_WRITER
              + "as "
              + ITS
              + "{job}",
          "\\b[Yy]ou (?:said|told me|described|explained|mentioned|showed me) "
              + NOBODY_ELSE
              + "as "
              + ITS
              + "{recorded job}",
          // the reader as the holder of a job
          "(?<!\\b(?:work|working|this)\\s)\\b(?:[Ff]or|[Oo]f|[Bb]y|[Tt]o|[Ff]rom) you,? as "
              + ITS
              + "{job}",
          "\\b(?:[Ww]ith|through) you (?:at the helm |in charge |here |there )?as the {job}",
          "\\b(?:spoke|speak|speaking|talked|talk|talking|meet|meeting|met)(?: with| to)? you as "
              + ITS
              + "{job}",
          "\\b(?:ask|asking|approach|address|remember|know|knew|trouble|contact) you as "
              + ITS
              + "{job}",
          "(?:^|[.!?;,–—] )[Yy]ou as " + ITS + "{job}",
          // others beside the reader
          "\\b(?:an?|any|other|another|every|most|[Nn]o|never) (?:\\p{Ll}+ ){0,2}{job}"
              + " (?:like|such as|than|(?:so|as) (?:\\p{Ll}+ ){1,4}as) (?:you|yourself)\\b",
          NONE
              + "{job}[^.!?]{0,80}?(?<!,) (?:as|like|the way|than) you(?:rself)?"
              + "(?: (?:do|did|are|were|have|had|can|could|would))?(?: (?:for|with|to) me)?(?=[,.!?])",
          NONE
              + "{job}[^.!?]{0,80}?, (?:but|and|yet) you (?:do|did|are|were|have|had|can|could)(?=[,.!?])",
          "\\b(?:somebody|someone) who is " + ITS + "{job}[^.!?]{0,60}? (?:like|as|the way) you\\b",
          "\\b(?:sort|kind|type|breed) of {job} (?:that )?you (?:are|were|seem|make)\\b",
          "\\b(?:[Aa]n?|any|every|no) "
              + ADJECTIVES
              + "{job} (?:with|of) your (?:"
              + STANDING
              + ")\\b",
          "\\bfor an? "
              + ADJECTIVES
              + "{job} to [^.!?]{0,80}, (?:and|but|yet) (?:yet |still )?you (?:still )?"
              + "(?:did|do|made|found|gave|took|managed)\\b",
          // the job, done as well as the reader does it
          "{recorded job} (?:job|work|role|post)\\b[^.!?]{0,40}? (?:as|like|the way) you"
              + "(?: (?:do|did|have)(?: it)?)?(?=[,.!?])",
          // the one whom the sentence says to be the reader at last
          "{recorded job}[^.!?]{0,80}?\\b(?:meaning|I (?:do |really )?mean|namely"
              + "|turned out to be) (?:you|yourself)(?=[,.!?])",
          "{recorded job} (?:to be|is|was|being) you(?=[,.!?])");

  private static final List<JobForm> FORMS = JobForm.all(SURE, UNLESS_APPLIED_FOR);

  private ReadersJob() {}

  /** Those in a text that are others than on record for the only reader of the message. */
  static Stream<JobClaim> contradictedIn(MarkedText text, Person reader, Facts facts) {
    return JobForm.contradictedIn(text, FORMS, facts, unnamed -> Optional.of(reader));
  }
}

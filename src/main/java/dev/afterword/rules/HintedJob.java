package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds titles of others by which a message seems to speak of its only reader without saying so: in
 * {@code it is not every day that the Head of Data pours the tea}, nobody else is in sight.
 */
final class HintedJob {

  private static final String THE = "(?:the|an?) ";

  private static final String READER = "(?:(?:from|to|by|with|of|for|in) )?(?:you|yourself)\\b";

  private static final String MEANING =
      "(?:I (?:do |really |of course )?mean|that is(?: to say)?|which is to say|namely|meaning"
          + "|in other words|none other than|no less than)";

  /** What says that such a thing is seldom done. */
  private static final String SELDOM =
      "\\b(?i:isn['’]t|is not|wasn['’]t|was not|not|rarely|seldom|hardly|how (?:often|many|rarely))\\b"
          + "[^.!?;,]{0,50}?\\b(?:that|where|when|whose|in which|does|do|did|will|would) ";

  /** What says that the writer did not know whom the talk was with. */
  private static final String UNAWARE =
      "\\b(?i:guess(?:ed)?|idea|reali[sz](?:e|ed|ing)|suspect(?:ed)?|believe|dream(?:t|ed)?|aware"
          + "|know|knew|known|knowing|learn(?:ed|t)|found out|occur(?:red|s)?|cross(?:ed)? my mind"
          + "|surprised?|warned)\\b[^.!?;]{0,80}?";

  private static final String TALKING =
      "\\b(?:talk|speak|sit|chat|walk|deal|drink|answer|fac|jok|argu|shak)(?:t?ing)\\b[^.!?;]{0,20}? ";

  /** What the writer thought of holders of the job before the talk. */
  private static final String EXPECTED =
      "\\b(?:expect(?:ed)?|fear(?:ed)?|dread(?:ed)?|assumed?|thought|took it)(?: that)? ";

  /** What tells that the writer met somebody. */
  private static final String MEET =
      "\\b(?:meet|met|meeting|find|found|finding|see|seen|seeing|watch|watching"
          + "|(?:talk|talked|talking|speak|spoke|speaking) (?:to|with)|(?:hear|heard|learn|learnt|learned) from) ";

  private static final String ADJECTIVES =
      "(?:(?!(?:for|of|to|with|by|at|in|on|than|from|or|and|not|without|like|as)\\b)[\\p{Ll}-]+ ){0,3}";

  /** Said of the reader, whoever else is spoken of. */
  private static final List<JobForm> SAID =
      JobForm.all(
          List.of(),
          List.of(
              // the Head of Data in person, I mean you
              "{recorded job}[^.!?;]{0,60}?\\b" + MEANING + ",? " + READER,
              "\\b" + READER + ",? " + MEANING + ",? the {recorded job}",
              // you, a real live Head of Data, were every inch the Head of Data
              "\\b[Yy]ou(?:rself)?, "
                  + THE
                  + ADJECTIVES
                  + "{recorded job}(?=[,.!?:;])(?!,? (?:and|or) (?:I|the|your|my|an?)\\b)",
              "(?<!\\bwhen )\\b[Yy]ou(?:['’]re| are| were| looked?| seem(?:ed)?| sound(?:ed)?) "
                  + ADJECTIVES
                  + THE
                  + "{recorded job}"));

  /** What can only be said of the reader, if nobody else is spoken of. */
  private static final List<JobForm> ALONE =
      JobForm.all(
          List.of(),
          List.of(
              // you know a lot for a Head of Data
              "\\b[Yy]ou\\b[^.!?;]{0,60}? for an? (?:\\p{Ll}+ )?{recorded job}(?=[,.!?])",
              // it is not every day that the Head of Data pours the tea; does she always?
              SELDOM + THE + "{recorded job}",
              "\\b(?i:does|did) (?:the|every|an?) {recorded job} (?:always|usually|often|ever)\\b",
              // I would never have guessed that I was talking to the Head of Data
              UNAWARE + TALKING + THE + "{recorded job}",
              EXPECTED + THE + "{recorded job} (?:to|would|must|had)\\b[^.!?]*\\byou\\b",
              // being Head of Data means knowing every dog by name
              "\\b[Bb]eing (?:the )?{recorded job} (?:means?|meant|is|was|takes?|took|must|can|calls"
                  + "|called|requires?|involves?|entails?|fills?|keeps?|leaves?|asks?)\\b(?! (?:me|my)\\b)",
              // it was a joy to meet a Head of Data who can laugh
              MEET
                  + "an? "
                  + ADJECTIVES
                  + "{recorded job} (?:who|with|so|that|at work|as)\\b(?![^.!?]*\\byou\\b)",
              // from a grateful applicant to the kindest Head of Data in Leeds
              "\\b(?:most \\p{Ll}+|\\p{Ll}+est|best|only|first) {recorded job}",
              // To the Head of Data who made time: thank you
              "(?m:^|[.!?] )(?:To|Dear) " + THE + "(?:\\p{Ll}+ )?{recorded job}",
              // the Head of Data comes to the gate, as you did
              "{recorded job}[^.!?;]{0,80}?\\b(?:as|like|the way|than) you(?:rself)?"
                  + "(?: (?:do|did|are|were|have|had))?(?=[,.!?])"));

  /** Somebody who is not named, and may well be the holder. */
  private static final Pattern THIRD_PERSON =
      Pattern.compile("\\b(?i:he|she|him|his|her|hers|himself|herself|they|them|their)\\b");

  /** Where a title is met or comes with the reader, its holder is another. */
  private static final Pattern BESIDE_READER =
      JobHolder.pattern(
          "\\b(?i:you and|and you|(?:meet|met|see|seen|hear|heard|spoken|speak) (?:to |with |from )?the)\\b");

  private HintedJob() {}

  /** Those in a text that are others than on record for the only reader of the message. */
  static Stream<JobClaim> contradictedIn(MarkedText text, Person reader, Facts facts) {
    List<MatchResult> present =
        text.titledSentences()
            .filter(sentence -> !JobHolder.isOfAnotherTime(sentence.group()))
            .toList();
    List<MatchResult> alone =
        present.stream().filter(sentence -> isOfReaderAlone(sentence.group())).toList();
    return Stream.concat(
        claims(SAID, present, text, reader, facts), claims(ALONE, alone, text, reader, facts));
  }

  private static Stream<JobClaim> claims(
      List<JobForm> forms, List<MatchResult> in, MarkedText text, Person reader, Facts facts) {
    return in.isEmpty()
        ? Stream.empty()
        : JobForm.contradictedIn(text, forms, facts, unnamed -> Optional.of(reader))
            .filter(claim -> in.stream().anyMatch(sentence -> isIn(claim, sentence)));
  }

  private static boolean isOfReaderAlone(String words) {
    return !MarkedText.namesSomebody(words)
        && !THIRD_PERSON.matcher(words).find()
        && !BESIDE_READER.matcher(words).find();
  }

  private static boolean isIn(JobClaim claim, MatchResult sentence) {
    return sentence.start() <= claim.span().start() && claim.span().end() <= sentence.end();
  }
}

package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds recorded titles that a sentence uses for what somebody is, {@code being Head of Data},
 * rather than for whom it speaks of, {@code the Head of Data came}.
 */
final class HeldJob {

  private static final String TITLE = "(?<job>" + MarkedPeople.TITLE + "+)(?![\\p{L}\\p{M}'’-])";

  /** What its holder has of a job. */
  private static final String OFFICE =
      "(?:job|work|role|post|position|title|seat|chair|desk|hat|cap|badge|shoes|boots|duty|duties"
          + "|shifts?|tasks?|business|side)";

  private static final String ADJECTIVE = "(?:(?!(?:and|or|of|for|with)\\b)[\\p{Ll}-]+ )";

  private static final String ITS = "(?:(?:an?|the|their|its) )?";

  /** With another word behind, a title with an article begins a new clause. */
  private static final String CLOSED = "(?=[,.;:!?)]|$| (?:at|in|for|here|with|who|of)\\b)";

  /** Before the second {@code as} of {@code as kind as}. */
  private static final String NOT_COMPARED =
      "(?<!\\bas\\s\\p{Ll}{1,12}\\s)(?<!\\b(?:such|same|just)\\s)";

  private static final List<Pattern> HELD =
      Stream.of(
              // as Head of Data, but not: as much as Head of Data
              NOT_COMPARED + "\\b[Aa]s (?:an? )?" + TITLE,
              NOT_COMPARED + "\\b[Aa]s (?:the|their|its|my|our) " + TITLE + CLOSED,
              // being, becoming, having been made Head of Data
              "\\b(?:[Bb]eing|[Bb]ecoming|became) " + ITS + TITLE,
              "\\b(?:been|(?:had|has|have) you been) (?:(?:the|their|its) )?"
                  + TITLE
                  + "(?= (?:for (?:so|that|this|such|only|all|over|more|less)|now)\\b)",
              "\\b(?:were|was|been|got) (?:\\p{Ll}+ )?(?:made|named|appointed|promoted to|elected) "
                  + ITS
                  + TITLE,
              "\\b(?:picked|chose|chosen|made|named|appointed|promoted) (?:you|"
                  + JobHolder.NAME_MARK
                  + "+) (?:(?:for|as|to|to be) )?"
                  + ITS
                  + TITLE,
              "\\b(?:[Cc]all|calling|called) (?:you|"
                  + JobHolder.NAME_MARK
                  + "+) (?:my|our|an?) "
                  + TITLE,
              "\\bfrom [^,;]{1,40} to (?:being )?" + TITLE,
              // a day of Head of Data; the Head of Data hat
              "\\b" + JobHolder.SPELL + " (?:of|as) (?:an? )?" + TITLE,
              "\\b(?:in|from|of) the " + OFFICE + " of " + ITS + TITLE,
              "\\b(?i:under|has|have|had|got|holds?|held|does|do|doing|fills?|filling|with|in"
                  + "|into|from|on|wears?|wearing|between|off|left|leaves?|kept?|keep"
                  + "|(?:tired|weary|glad|proud|fond|sick|full) of) "
                  + "(?:even )?(?:(?:the|all the|your|his|her|their|that) )?"
                  + TITLE
                  + "(?= "
                  + OFFICE
                  + "\\b)",
              "\\bunder " + TITLE,
              // Dana, a careful Head of Data
              ", (?:the )?" + TITLE + "(?= or not\\b)",
              "(?<="
                  + JobHolder.NAME_MARK
                  + "), an? "
                  + ADJECTIVE
                  + "{1,2}"
                  + TITLE
                  + "(?=[,.!])(?!,? (?:and|or)\\b)")
          .map(JobHolder::pattern)
          .toList();

  private HeldJob() {}

  /**
   * Those in a text that are others than on record.
   *
   * @param whose the person of that name, or whom the message speaks to if there is none; nobody if
   *     the facts do not know
   */
  static Stream<JobClaim> contradictedIn(
      MarkedText text, Facts facts, Function<Optional<String>, Optional<Person>> whose) {
    return text.titledSentences()
        .filter(sentence -> !JobHolder.isOfAnotherTime(sentence.group()))
        .flatMap(sentence -> claimsIn(text, sentence, whose))
        .filter(claim -> claim.contradicts(facts) && !claim.mayBeAppliedFor(facts));
  }

  private static Stream<JobClaim> claimsIn(
      MarkedText text, MatchResult sentence, Function<Optional<String>, Optional<Person>> whose) {
    List<JobClaim> claims = new ArrayList<>();
    String words = sentence.group();
    for (Pattern form : HELD) {
      Matcher held = form.matcher(words);
      while (held.find()) {
        Span job = new Span(held.start("job"), held.end("job"));
        Span inText = job.shift(sentence.start());
        JobHolder.of(words, new Span(held.start(), held.end()), job)
            .map(somebody -> somebody.inText(sentence.start()))
            .flatMap(somebody -> whose.apply(somebody.name().map(text::written)))
            .filter(person -> person.title().isPresent())
            .map(person -> new JobClaim(person, text.written(inText), inText))
            .ifPresent(claims::add);
      }
    }
    return claims.stream();
  }
}

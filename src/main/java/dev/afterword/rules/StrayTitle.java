package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds recorded titles that stand where their holder is not spoken of, whatever the sentence says
 * of them. What is harmless is known: jobs of another time, of the writer and of people without a
 * name, and a holder who is named. What is left is probably a mix-up.
 *
 * @param text with marks
 * @param readers of the message
 * @param whose the person of a name, or the only reader if there is none
 */
record StrayTitle(
    MarkedText text,
    Facts facts,
    List<Person> readers,
    Function<Optional<String>, Optional<Person>> whose) {

  /** What a job may be called before its title, {@code the post Head of Data}. */
  private static final String NAME_OF_JOB =
      "post|job|role|title|position|office|name|words?|label|rank|grade|capacity|function";

  private static final String ADJECTIVES =
      "(?:(?!(?:as|to|of|in|on|for|from|with|by|at|than|and|or|be|being|been|become|becoming|is|was"
          + "|were|are|am|called|named|made|"
          + NAME_OF_JOB
          + ") )[\\p{Ll}-]+ ){0,2}$";

  /** Before a title, these speak of nobody in particular. */
  private static final Pattern ANY =
      JobHolder.pattern("\\b(?i:an?|any|every|no|another|other|each|some|few|such) " + ADJECTIVES);

  /** Before a title, these speak of somebody who held it or will. */
  private static final Pattern OTHER =
      JobHolder.pattern("(?<!\\bmy )(?:next|former|previous|future|new|old|last|late|acting) $");

  /** Before a title, these speak of its holder. */
  private static final Pattern THE =
      JobHolder.pattern(
          "(?:\\b(?i:the|your|our|their|its|his|her|my|whose|fellow)|['’]s) " + ADJECTIVES);

  /** Before a title, the beginning of a longer one. */
  private static final Pattern PART_OF_ANOTHER =
      JobHolder.pattern("(?:\\p{L},? \\p{Lu}[\\p{L}-]* |-)$");

  private static final Pattern TITLE =
      Pattern.compile(MarkedPeople.TITLE + "+(?!\\p{L}|\\p{M}|-|['’](?!s)|\\s\\p{Lu}\\p{Ll})");

  /**
   * Behind the title of its holder, these make a name of the job: {@code the Head of Data's chair}.
   */
  private static final Pattern NAMES_JOB_BEHIND =
      JobHolder.pattern("^['’]s (?:chair|seat|shoes|boots|hat|job|role|post)\\b");

  /** Before a bare title of one word, by which people may be called as well. */
  private static final Pattern SAYS_WHAT =
      Pattern.compile(
          "\\b(?:as|be|being|been|are|were|was|is|become|becoming|became|remain|remains|called|made|"
              + NAME_OF_JOB
              + ")\\s$|[\"“‘]$");

  /** Before the title of the reader, if it is said of the reader. */
  private static final Pattern OF_READER_BEFORE =
      JobHolder.pattern(
          "\\b[Yy]ou(?:rself|['’]re)?,? (?:(?:are|were|have been|both|also|now|still) )*(?:(?:as|being|for) )?(?:(?:the|their|our|an?) (?:\\p{Ll}+ )?)?$"
              + "|\\b[Yy]our (?:\\p{Ll}+ ){1,2}(?:as|of|to|for) (?:(?:the|an?) )?$");

  private static final Pattern OF_READER_BEHIND =
      JobHolder.pattern("^,? (?:that |which |like )?you(?:rself)?\\b");

  /** The titles that seem to be given to others than their holders. */
  Stream<JobClaim> claims() {
    return text.titledSentences()
        .flatMap(sentence -> Stream.concat(bare(sentence), ofReader(sentence)))
        .filter(claim -> claim.contradicts(facts) && !claim.mayBeAppliedFor(facts));
  }

  /** Names of jobs, which whoever was spoken of last seems to hold. */
  private Stream<JobClaim> bare(MatchResult sentence) {
    String words = sentence.group();
    return JobHolder.isOfAnotherTime(words) ? Stream.empty() : bare(sentence, words);
  }

  private Stream<JobClaim> bare(MatchResult sentence, String words) {
    return titlesIn(words)
        .filter(job -> isNameOfJob(sentence, job))
        .flatMap(
            job ->
                JobHolder.ofLoosely(words, job)
                    .map(holder -> holder.inText(sentence.start()))
                    .flatMap(holder -> whose.apply(holder.name().map(text::written)))
                    .map(person -> claim(person, sentence, job))
                    .stream())
        .filter(claim -> peopleIn(sentence).noneMatch(person -> holds(person, claim.job())));
  }

  /** Whether a title names a job rather than its holder. */
  private boolean isNameOfJob(MatchResult sentence, Span job) {
    String words = sentence.group();
    return !isOfHolder(words, job)
        && (written(sentence, job).contains(" ")
            || SAYS_WHAT.matcher(words.substring(0, job.start())).find());
  }

  private static boolean isOfHolder(String words, Span job) {
    return THE.matcher(words.substring(0, job.start())).find()
        && !NAMES_JOB_BEHIND.matcher(words.substring(job.end())).find();
  }

  /**
   * The title of a reader, spoken of as if it were another's: then the one who is named beside it
   * seems to hold it.
   */
  private Stream<JobClaim> ofReader(MatchResult sentence) {
    Optional<Person> colleague =
        peopleIn(sentence).filter(person -> !readers.contains(person)).findFirst();
    return colleague.stream()
        .flatMap(
            person ->
                titlesIn(sentence.group())
                    .filter(job -> isOfHolder(sentence.group(), job))
                    .filter(job -> !isSaidOfReader(sentence.group(), job))
                    .map(job -> claim(person, sentence, job)))
        .filter(claim -> readers.stream().anyMatch(reader -> holds(reader, claim.job())));
  }

  private static boolean isSaidOfReader(String words, Span job) {
    return OF_READER_BEFORE.matcher(words.substring(0, job.start())).find()
        || OF_READER_BEHIND.matcher(words.substring(job.end())).find();
  }

  /** The titles in a sentence that speak of somebody in particular. */
  private static Stream<Span> titlesIn(String words) {
    return TITLE
        .matcher(words)
        .results()
        .map(title -> new Span(title.start(), title.end()))
        .filter(
            title -> {
              String before = words.substring(0, title.start());
              return Stream.of(ANY, OTHER, PART_OF_ANOTHER)
                  .noneMatch(other -> other.matcher(before).find());
            });
  }

  private JobClaim claim(Person person, MatchResult sentence, Span job) {
    return new JobClaim(person, written(sentence, job), job.shift(sentence.start()));
  }

  private String written(MatchResult sentence, Span job) {
    return text.written(job.shift(sentence.start()));
  }

  private Stream<Person> peopleIn(MatchResult sentence) {
    return text.namesIn(sentence).flatMap(name -> JobBesideName.bearer(facts, name).stream());
  }

  private static boolean holds(Person person, String job) {
    return person.title().map(Placed::value).filter(job::equalsIgnoreCase).isPresent();
  }
}

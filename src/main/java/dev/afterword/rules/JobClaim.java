package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text says that somebody has a job.
 *
 * @param person whose title is on record
 * @param job the words for the job, as written
 * @param span where they stand in the text
 */
record JobClaim(Person person, String job, Span span) {

  /** Words with which a job is no title, or another person's. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "^(?:an?|former|once)\\b|\\b(?:and|or|here|there)\\b", Pattern.CASE_INSENSITIVE);

  /** What somebody may be besides the job on record. */
  private static final Set<String> OFTEN_BESIDES = Set.of("lead", "leader");

  /** What somebody is to others rather than by title. */
  private static final Set<String> RELATIONS =
      Set.of(
          "manager",
          "line manager",
          "supervisor",
          "assistant",
          "secretary",
          "partner",
          "recruiter",
          "interviewer",
          "host",
          "guide",
          "mentor",
          "coach");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Whether it is another job than the one on record for the person. */
  boolean contradicts(Facts facts) {
    return !sameLetters(job, title(person)) && (isOnRecordForAnother(facts) || isAnotherJob());
  }

  /** Whether it can be the job that the writer applies for: then it may be said of the writer. */
  boolean mayBeAppliedFor(Facts facts) {
    List<String> titles = facts.role().stream().flatMap(Role::titles).toList();
    return isTitleOfAnother(facts)
        ? titles.stream().anyMatch(title -> JobTitle.of(title).equals(JobTitle.of(job)))
        : JobTitle.of(job).mayBe(titles);
  }

  /** The name of the one for whom the job is on record; empty without one. */
  String holder(Facts facts) {
    return facts.people().stream()
        .filter(this::isTitleOf)
        .findFirst()
        .map(other -> other.name().value())
        .orElse("");
  }

  private boolean isOnRecordForAnother(Facts facts) {
    return isTitleOfAnother(facts) && !JobTitle.of(title(person)).includes(JobTitle.of(job));
  }

  private boolean isTitleOfAnother(Facts facts) {
    return facts.people().stream().anyMatch(this::isTitleOf);
  }

  private boolean isTitleOf(Person other) {
    return !other.equals(person) && job.equalsIgnoreCase(title(other));
  }

  private boolean isAnotherJob() {
    if (NO_TITLE.matcher(job).find() || RELATIONS.contains(job)) {
      return false;
    }
    String last = job.substring(job.lastIndexOf(' ') + 1);
    String first = job.substring(0, Math.max(0, job.indexOf(' ')));
    boolean isJob =
        (JobTitle.isNoun(last) && !OFTEN_BESIDES.contains(last.toLowerCase(Locale.ROOT)))
            || JobTitle.isNoun(first)
            || JobTitle.isStart(first);
    return isJob && !JobTitle.of(job).mayBe(List.of(title(person)));
  }

  private static String title(Person person) {
    return person.title().map(Placed::value).orElse("");
  }

  /** {@code Headteacher} is {@code Head Teacher}. */
  private static boolean sameLetters(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String title) {
    return NO_LETTER.matcher(title.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}

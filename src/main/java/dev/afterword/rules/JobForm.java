package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form of words that says that somebody has a job.
 *
 * @param pattern of a text in which people and titles are marked, with a group for the job
 * @param isSure whether nobody but that person can be meant; otherwise the form may also say what
 *     the writer would be
 * @param isNamed whether it has a group for the name of that person, who is the reader otherwise
 */
record JobForm(Pattern pattern, boolean isSure, boolean isNamed) {

  /** A word of a title; behind one, I begins the rest of the sentence. */
  private static final String JOB_WORD =
      "(?:" + MarkedPeople.TITLE + "+|(?!I\\b)\\p{Lu}(?:[\\p{L}&-]|['’](?!s\\b)(?=\\p{L}))*)";

  /** {@code Head of Data and Analytics}. */
  private static final String JOB =
      JOB_WORD + "(?: (?:(?:of|and|for|the|&) )*" + JOB_WORD + "){0,5}";

  /** A word of a title, or none of those that no title has. */
  private static final String ANY_WORD =
      "(?!(?:as|like|unlike|every|each|any|no|not|than|by|from|with|without|to)\\b)[\\p{L}&"
          + MarkedPeople.TITLE
          + "-]+";

  private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{M}'’-])";

  private static final String NAME =
      "[" + MarkedPeople.FIRST_OR_LAST_NAME + MarkedPeople.FULL_NAME + "]+";

  /**
   * Forms of words with slots as in {@link #pattern}.
   *
   * @param sure nobody but the person named or addressed can be meant by these
   * @param unlessAppliedFor these may also say what the writer would be
   */
  static List<JobForm> all(List<String> sure, List<String> unlessAppliedFor) {
    return Stream.concat(
            sure.stream().map(form -> new JobForm(pattern(form), true, isNamed(form))),
            unlessAppliedFor.stream().map(form -> new JobForm(pattern(form), false, isNamed(form))))
        .toList();
  }

  /**
   * Makes a pattern of a form with slots: {@code {job}} is a title with capitals or one of the
   * facts, {@code {short job}} the shortest stretch of such, {@code {recorded job}} one of the
   * facts alone, {@code {any job}} any words; {@code {name}} is whom the form speaks of, {@code
   * {full name}} the same if nothing else can be meant, {@code {any name}} another. A space may be
   * a line break as well.
   */
  private static Pattern pattern(String form) {
    String written =
        form.replace("{job}", job(JOB))
            .replace("{short job}", job(JOB + "?"))
            .replace("{recorded job}", job(MarkedPeople.TITLE + "+"))
            .replace("{any job}", job(JOB + "?|" + ANY_WORD + "(?: " + ANY_WORD + "){0,3}?"))
            .replace("{any name}", NAME)
            .replace("{full name}", "(?<name>" + MarkedPeople.FULL_NAME + "+)")
            .replace("{name}", "(?<name>" + NAME + ")");
    return Pattern.compile(written.replace(" ", "\\s+"));
  }

  private static boolean isNamed(String form) {
    return form.contains("{name}") || form.contains("{full name}");
  }

  private static String job(String words) {
    return "(?<!\\p{L})(?<job>" + words + ")" + NO_LETTER_BEHIND;
  }

  /**
   * The jobs that some forms give to people in a text, and that are others than those on record.
   *
   * @param whose whom a form speaks of, by the name that it holds or by none; nobody if the facts
   *     do not know
   */
  static Stream<JobClaim> contradictedIn(
      MarkedText text,
      List<JobForm> forms,
      Facts facts,
      Function<Optional<String>, Optional<Person>> whose) {
    return forms.stream()
        .flatMap(form -> form.claimsIn(text, facts, whose))
        .filter(claim -> claim.contradicts(facts));
  }

  private Stream<JobClaim> claimsIn(
      MarkedText text, Facts facts, Function<Optional<String>, Optional<Person>> whose) {
    List<JobClaim> claims = new ArrayList<>();
    Matcher found = pattern.matcher(text.marked());
    while (found.find()) {
      Span job = new Span(found.start("job"), found.end("job"));
      whose
          .apply(name(found).map(text::written))
          .filter(person -> person.title().isPresent())
          .map(person -> new JobClaim(person, text.written(job), job))
          .ifPresent(claims::add);
    }
    return claims.stream().filter(claim -> isSure || !claim.mayBeAppliedFor(facts));
  }

  private Optional<Span> name(Matcher found) {
    return isNamed
        ? Optional.of(new Span(found.start("name"), found.end("name")))
        : Optional.empty();
  }
}

package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the jobs that a text gives to people by name: {@code Dana Rivera, your Head of Data}. */
final class JobBesideName {

  private static final String WHOSE = "(?:(?:the|your|our|its|their) )?";

  private static final String A_OR_WHOSE = "(?:(?:the|your|our|its|their|an?) )?";

  /** What somebody has as the holder of a job. */
  private static final String WORK =
      "(?:work|job|role|post|position|life|days|duties|seat|capacity|time)";

  /** Behind a name and a job this makes a list of people of them. */
  private static final String NOT_LISTED =
      "(?!,? (?:and|or|as well as|plus|&)(?!\\p{L})|, {any name})";

  private static final String CLOSED = "(?=[,.;:!?)])" + NOT_LISTED;

  private static final String GOES_ON =
      "(?=[,.;:!?)]|$| (?:at|in|for|with|here|who|whose|since|of (?:your|the|its|our))\\b)"
          + NOT_LISTED;

  /** Behind these a job and a name may begin two parts of a sentence. */
  private static final String NOT_LED =
      Stream.of("after", "before", "besides", "than", "like", "unlike", "with", "and", "to", "from")
          .map(word -> "(?<!\\b(?i:" + word + ")\\s)")
          .collect(Collectors.joining());

  /** Words that speak of nobody who could have the job instead. */
  private static final String NOBODY_ELSE =
      "(?:(?!(?:you|i|we|my|your|someone|somebody|anyone|nobody|who|whose|him|her|them|see|picture"
          + "|man|woman|person|people|friend|colleague|as|same|such)\\b)[\\p{Ll}’'-]+ ){0,9}?";

  /** Said of that person, whatever the job. */
  private static final List<String> SURE =
      List.of(
          // Dana Rivera, your head of data,
          "{name}, (?:(?:the|your|our|its|their|who is (?:the|your|our|its|their)) )?{any job}"
              + CLOSED,
          // Dana Rivera, a Head of Data with two dogs; Dana, who works as Head of Data
          "{name}, (?:"
              + A_OR_WHOSE
              + "|who(?:['’]s| is| works as| serves as| acts as|,? as) "
              + A_OR_WHOSE
              + "|whose (?:job|title|role|post) is (?:that of )?"
              + WHOSE
              + "){short job}"
              + GOES_ON,
          "{name}, {short job} and (?=\\p{Ll})",
          "{name} the {short job}" + GOES_ON,
          "{name} \\(" + A_OR_WHOSE + "{job}(?=[,)])",
          "{name}(?:,? who)? (?:is|remains|makes|works as|serves as|acts as|took over as|has been"
              + "|has become|became|holds the (?:post|office|role|position|title) of)"
              + "(?: (?:now|still|also))? (?:(?:such )?an? (?:\\p{Ll}+ )?|"
              + WHOSE
              + "){job}",
          "{name}(?:['’]s?)? (?:own )?" + WORK + " as " + A_OR_WHOSE + "{job}",
          // your head of data, Dana Rivera; your Head of Data Dana; Head of Data Dana Rivera
          NOT_LED + "\\b(?:[Yy]our|[Tt]he|[Ii]ts|[Oo]ur) {any job}, {name}" + NOT_LISTED,
          "\\b(?:[Yy]our|[Tt]he|[Ii]ts|[Oo]ur) {any job}, (?:I mean |that is |namely )?{name}"
              + CLOSED,
          "\\b(?:[Yy]our|[Tt]he|[Oo]ur) {short job}"
              + "(?: is|,? named|,? called|, whose name is| [–—-]{1,2}| \\() ?{name}",
          "\\b[Yy]our {short job} {name}",
          "(?<!\\b[Aa]n?\\s){short job} {full name}",
          // the head of data turned out to be Dana
          "\\b[Tt]he {recorded job} [^.!?]{0,60}?\\b(?:turned out to be|proved to be|meaning"
              + "|I mean|namely) {name}"
              + CLOSED,
          // never a head of data as kind as Dana; Dana, because one rarely sees such a head of data
          "\\b(?:[Nn]ot (?:every|an?|one|many)|[Nn]o(?: other)?"
              + "|(?:never|rarely|seldom|hardly)(?: \\p{Ll}+){0,3} (?:an?|one|any)|[Ff]ew) "
              + "(?:\\p{Ll}+ ){0,2}{recorded job} [^.!?]{0,60}?\\b(?<!,\\s)(?:as|like|than|the way) {name}"
              + "(?: (?:do|did|is|was|has|had|can|could))?(?=[,.!?])",
          "\\bany (?:\\p{Ll}+ ){0,2}{recorded job} (?:like|(?:as|so) (?:\\p{Ll}+ ){1,4}as) {name}",
          "{name}[^.!?\\p{Lu}]{0,80}(?<!\\b(?:have|has|had|of|with|for|need|needs|want)\\s)"
              + "\\bsuch an? (?:\\p{Ll}+ ){0,2}{recorded job}",
          "{name}[^.!?]{0,60}? (?:cut out|born|made) to be " + A_OR_WHOSE + "{recorded job}");

  /** Said of that person, unless the writer applies for that job. */
  private static final List<String> UNLESS_APPLIED_FOR =
      List.of(
          // Dana told me of life as Head of Data
          "{name},? "
              + NOBODY_ELSE
              + "(?:(?:(?:his|her|their) )?(?:own )?"
              + WORK
              + " as"
              + "|being|working as|serving as|acting as|(?:proud|happy|glad|lucky) to be"
              + "|(?:from|in) the (?:chair|seat|role|post|position|shoes) of) "
              + A_OR_WHOSE
              + "{job}",
          "{name},? "
              + NOBODY_ELSE
              + "(?:he|she|they) (?:is|are|became|came to be|took over as) "
              + A_OR_WHOSE
              + "{recorded job}",
          // Dana has little time as Head of Data
          "{name} (?:(?!(?:sees?|saw|regards?|thinks?|wants?|wanted|describes?|described)\\b)"
              + NOBODY_ELSE
              + ")as "
              + A_OR_WHOSE
              + "{recorded job}",
          "{name}, as " + A_OR_WHOSE + "{job},",
          "{name} [–—-]{1,2} " + A_OR_WHOSE + "{short job}(?= ?[–—,.;]| -)",
          "\\b(?:[Aa]s|Being) " + WHOSE + "{short job}, {name}(?!,)",
          "\\b(?:with|having) {name} as " + WHOSE + "{job}");

  private static final List<JobForm> FORMS = JobForm.all(SURE, UNLESS_APPLIED_FOR);

  private JobBesideName() {}

  /**
   * Those in a text that are others than on record.
   *
   * @param readers if there is one alone, the name is how the message speaks to that reader, and a
   *     job beside it is another person's
   */
  static Stream<JobClaim> contradictedIn(MarkedText text, List<Person> readers, Facts facts) {
    return text.namesSomebody()
        ? JobForm.contradictedIn(
            text,
            FORMS,
            facts,
            name ->
                name.flatMap(written -> bearer(facts, written))
                    .filter(person -> !readers.equals(List.of(person))))
        : Stream.empty();
  }

  /** The only person of that name, with or without a title before it. */
  static Optional<Person> bearer(Facts facts, String name) {
    List<String> words =
        Stream.of(name.split("\\s+", -1)).filter(word -> !KnownNames.isHonorific(word)).toList();
    return Recipients.onlyBearer(facts.people(), words);
  }
}

package dev.afterword.rules;

import dev.afterword.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a sentence gives a job to: whoever was spoken of last, whatever the words between; at the
 * start of a sentence it is the first one behind.
 *
 * @param name where the name stands in the sentence; empty for the reader
 */
record JobHolder(Optional<Span> name) {

  /** What somebody does or goes through as the holder of a job. */
  static final String SPELL =
      "(?:days?|weeks?|months?|years?|summers?|autumns?|winters?|springs?|seasons?|terms?|shifts?|work|job|role|post|position|office|title|chair|seat"
          + "|duty|duties|life|capacity|responsibilities|rank|time|view|burden)";

  static final String NAME_MARK =
      "[" + MarkedPeople.FIRST_OR_LAST_NAME + MarkedPeople.FULL_NAME + "]";

  private static final String ANY_TITLE = MarkedPeople.TITLE + "+";

  /** Whoever may hold a job: the reader, somebody named, or another whose title nobody knows. */
  private static final Pattern SOMEBODY = somebody("[Yy]our (?:\\p{Ll}+ )?" + SPELL);

  /** The same, if all that is the reader's stands for the reader. */
  private static final Pattern SOMEBODY_OR_THEIRS = somebody("[Yy]ours?");

  /** Before a title that leads a clause: then whoever does what follows holds the job. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:^|[,;:–—-]|\\b(?i:and|but|that|because|so|since|when|how|what|why))\\s*$");

  /** Between such a title and whoever holds it. */
  private static final Pattern AT_ONCE = Pattern.compile(",?\\s+");

  /** Behind I, these say that the writer believes what follows, which speaks of another. */
  private static final String BELIEVE =
      "(?:expect|suppose|imagine|guess|think|gather|believe|trust|bet|dare say|daresay|take it"
          + "|can see|can tell|understand|am sure|hear)";

  /** Before a title at the start of a sentence, where nobody can have been spoken of. */
  private static final Pattern START =
      pattern(
          "^\\s*(?:I "
              + BELIEVE
              + "(?: that)? )?(?:(?:In|With|From|For|At|Through|Between|Despite) )?(?:(?:the|all|that) )*"
              + "(?:[Bb]eing (?:the )?)?$");

  /** Words of a job that is to be had, was had once, or might be had. */
  private static final Pattern ANOTHER_TIME =
      pattern(
          "\\b(?i:vacanc(?:y|ies)|vacant|search|opening|hire|hiring|recruit(?:ing|ment)?|advert(?:s|ised)?"
              + "|apply|applied|applying|application for|interview(?:ed|ing)? for|candidates? for"
              + "|successor|replace(?:d|ment)?|retir(?:e|ed|es|ing)|former(?:ly)?|previous(?:ly)?"
              + "|once|used to|ago|when (?:you|"
              + NAME_MARK
              + "+) (?:was|were)|before (?:you|he|she|they|i)(?! (?:became|came to be|were made|rose))|(?<!\\bmy )(?:next|future)|wants? to be"
              + "|hopes? to be|going to be|if (?:you|i) were|needs?|needed|looking for"
              + "|wants? an?|imagine|pictured?|mistook|thought (?:that )?(?:you|"
              + NAME_MARK
              + "+) (?:was|were))\\b");

  private static Pattern somebody(String readersOwn) {
    return pattern(
        "(?<reader>\\b(?:[Yy]ou(?:rself)?|"
            + readersOwn
            + "|[Yy]our(?= "
            + ANY_TITLE
            + "))(?!\\p{L}))|(?<name>"
            + NAME_MARK
            + "+)|\\bI\\b(?! "
            + BELIEVE
            + "\\b)"
            + "|(?<!\\b(?:told|tells?|telling|shows?|showed|gave|gives?|asked|asks?|to|with|from"
            + "|for|by|lets?|helped|struck)\\s)\\b(?:me|myself)\\b"
            + "|\\b[Mm]y (?:\\p{Ll}+ )?"
            + SPELL
            + "\\b"
            + "|\\b(?i:we|he|she|him|(?:his|her)(?! "
            + ANY_TITLE
            + ")|himself|herself|they|them|one|someone|somebody|anyone|anybody|everyone"
            + "|everybody|nobody|another|others?)\\b"
            + "|(?<!(?:\\b[Yy]ou|"
            + NAME_MARK
            + "),?\\s)\\b(?:who|whose)\\b"
            + "|\\b(?:person|people|(?:wo)?m[ae]n|girl|boy|lad|lady|friend|colleague|candidate|boss"
            + "|wife|husband|partner|sister|brother|mother|father|mum|mom|dad|son|daughter|cousin"
            + "|uncle|aunt|neighbou?r|predecessor|successor|owner|manager)s?\\b"
            + "|(?<!^)(?<!^\\s)\\b\\p{Lu}[\\p{L}’'-]+|"
            + ANY_TITLE);
  }

  /** Makes a pattern in which a space may be a line break as well. */
  static Pattern pattern(String form) {
    return Pattern.compile(form.replace(" ", "\\s+"));
  }

  /** Whether a sentence speaks of a job that is to be had, was had once, or might be had. */
  static boolean isOfAnotherTime(String sentence) {
    return ANOTHER_TIME.matcher(sentence).find();
  }

  /**
   * Who holds the job that a sentence speaks of; empty for one whose title nobody knows.
   *
   * @param held the words that say so
   * @param job the title among them
   */
  static Optional<JobHolder> of(String sentence, Span held, Span job) {
    return of(sentence, held, job, SOMEBODY);
  }

  /**
   * The same, if whatever is the reader's, {@code your road}, stands for the reader, and so does
   * nobody; and if the one spoken of at first holds the job where nobody is before it.
   */
  static Optional<JobHolder> ofLoosely(String sentence, Span job) {
    Matcher anybody = SOMEBODY_OR_THEIRS.matcher(sentence);
    if (!anybody.region(0, job.start()).useTransparentBounds(true).find()) {
      return anybody.region(job.end(), sentence.length()).find()
          ? found(anybody)
          : Optional.of(new JobHolder(Optional.empty()));
    }
    return of(sentence, job, job, SOMEBODY_OR_THEIRS);
  }

  private static Optional<JobHolder> of(String sentence, Span held, Span job, Pattern somebody) {
    String before = sentence.substring(0, held.start());
    Matcher behind = somebody.matcher(sentence).region(job.end(), sentence.length());
    boolean isAnybodyBehind = behind.find();
    if (isAnybodyBehind
        && LEADING.matcher(before).find()
        && AT_ONCE.matcher(sentence.substring(job.end(), behind.start())).matches()) {
      return found(behind);
    }
    Matcher ahead = somebody.matcher(sentence).useTransparentBounds(true).region(0, job.start());
    if (ahead.find()) {
      return last(ahead);
    }
    return isAnybodyBehind && START.matcher(before).find() ? found(behind) : Optional.empty();
  }

  private static Optional<JobHolder> last(Matcher found) {
    Optional<JobHolder> last;
    do {
      last = found(found);
    } while (found.find());
    return last;
  }

  private static Optional<JobHolder> found(Matcher somebody) {
    if (somebody.group("reader") != null) {
      return Optional.of(new JobHolder(Optional.empty()));
    }
    return somebody.group("name") == null
        ? Optional.empty()
        : Optional.of(
            new JobHolder(Optional.of(new Span(somebody.start("name"), somebody.end("name")))));
  }

  /** The same, if the sentence begins at an offset of the text. */
  JobHolder inText(int offset) {
    return new JobHolder(name.map(span -> new Span(offset + span.start(), offset + span.end())));
  }
}

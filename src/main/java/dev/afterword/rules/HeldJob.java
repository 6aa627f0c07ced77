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
 * rather than for whom it speaks of, {@code the Head of Data came}. Whoever was spoken of last
 * holds the job, whatever the words between; at the start of a sentence it is the first one behind.
 */
final class HeldJob {

  private static final String TITLE = "(?<job>" + MarkedPeople.TITLE + "+)(?![\\p{L}\\p{M}'’-])";

  private static final String ANY_TITLE = MarkedPeople.TITLE + "+";

  private static final String NAME_MARK =
      "[" + MarkedPeople.FIRST_OR_LAST_NAME + MarkedPeople.FULL_NAME + "]";

  /** What its holder has of a job. */
  private static final String OFFICE =
      "(?:job|work|role|post|position|title|seat|chair|desk|hat|cap|badge|shoes|boots|duty|duties"
          + "|shifts?|tasks?|business|side)";

  /** What somebody does or goes through as the holder of a job. */
  private static final String SPELL =
      "(?:days?|weeks?|months?|years?|summers?|autumns?|winters?|springs?|seasons?|terms?|shifts?|work|job|role|post|position|office|title|chair|seat"
          + "|duty|duties|life|capacity|responsibilities|rank|time|view|burden)";

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
                  + NAME_MARK
                  + "+) (?:(?:for|as|to|to be) )?"
                  + ITS
                  + TITLE,
              "\\b(?:[Cc]all|calling|called) (?:you|" + NAME_MARK + "+) (?:my|our|an?) " + TITLE,
              "\\bfrom [^,;]{1,40} to (?:being )?" + TITLE,
              // a day of Head of Data; the Head of Data hat
              "\\b" + SPELL + " (?:of|as) (?:an? )?" + TITLE,
              "\\b(?:in|from|of) the " + OFFICE + " of " + ITS + TITLE,
              "\\b(?:under|has|have|had|got|holds?|held|does|do|doing|fills?|filling|with|in"
                  + "|into|from|on|wears?|[Ww]earing|between|off|left|leaves?|kept?|keep"
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
                  + NAME_MARK
                  + "), an? "
                  + ADJECTIVE
                  + "{1,2}"
                  + TITLE
                  + "(?=[,.!])(?!,? (?:and|or)\\b)")
          .map(HeldJob::pattern)
          .toList();

  /** Whoever may hold a job: the reader, somebody named, or another whose title nobody knows. */
  private static final Pattern SOMEBODY =
      pattern(
          "(?<reader>\\b(?:[Yy]ou(?:rself)?|[Yy]our (?:\\p{Ll}+ )?"
              + SPELL
              + "|[Yy]our(?= "
              + ANY_TITLE
              + "))(?!\\p{L}))|(?<name>"
              + NAME_MARK
              + "+)|\\bI\\b"
              + "|(?<!\\b(?:told|tells?|telling|shows?|showed|gave|gives?|asked|asks?|to|with|from"
              + "|for|by|lets?|helped|struck)\\s)\\b(?:me|myself)\\b"
              + "|\\b[Mm]y (?:\\p{Ll}+ )?"
              + SPELL
              + "\\b"
              + "|\\b(?i:we|he|she|him|(?:his|her)(?! "
              + ANY_TITLE
              + ")|himself|herself|they|them|whose|one|someone|somebody|anyone|anybody|everyone"
              + "|everybody|nobody|another|others?)\\b"
              + "|(?<!(?:\\b[Yy]ou|"
              + NAME_MARK
              + "),?\\s)\\bwho\\b"
              + "|\\b(?:person|people|(?:wo)?m[ae]n|girl|boy|lad|lady|friend|colleague|candidate|boss"
              + "|wife|husband|partner|sister|brother|mother|father|mum|mom|dad|son|daughter|cousin"
              + "|uncle|aunt|neighbou?r|predecessor|successor|owner|manager)s?\\b"
              + "|(?<!^)(?<!^\\s)\\b\\p{Lu}[\\p{L}’'-]+|"
              + ANY_TITLE);

  /** Before a title that leads a clause: then whoever does what follows holds the job. */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:^|[,;:–—-]|\\b(?i:and|but|that|because|so|since|when|how|what|why))\\s*$");

  /** Between such a title and whoever holds it. */
  private static final Pattern AT_ONCE = Pattern.compile(",?\\s+");

  /** Before a title at the start of a sentence, where nobody can have been spoken of. */
  private static final Pattern START =
      pattern("^\\s*(?:(?:In|With|From|For|At|Through|Between|Despite) )?(?:(?:the|all|that) )*$");

  /** Words of a job that is to be had, was had once, or might be had. */
  private static final Pattern ANOTHER_TIME =
      pattern(
          "\\b(?i:vacanc(?:y|ies)|opening|hire|hiring|recruit(?:ing|ment)?|advert(?:s|ised)?"
              + "|apply|applied|applying|application for|interview(?:ed|ing)? for|candidates? for"
              + "|successor|replace(?:d|ment)?|retir(?:e|ed|es|ing)|former(?:ly)?|previous(?:ly)?"
              + "|once|used to|ago|before (?:you|he|she|they|i)|next|future|wants? to be"
              + "|hopes? to be|going to be|if (?:you|i) were|needs?|needed|looking for"
              + "|wants? an?|imagine|pictured?|mistook|thought (?:that )?(?:you|"
              + NAME_MARK
              + "+) (?:was|were))\\b");

  private static final Pattern SENTENCE = Pattern.compile("[^.!?]+");

  private HeldJob() {}

  private static Pattern pattern(String form) {
    return Pattern.compile(form.replace(" ", "\\s+"));
  }

  /**
   * Those in a text that are others than on record.
   *
   * @param whose the person of that name, or whom the message speaks to if there is none; nobody if
   *     the facts do not know
   */
  static Stream<JobClaim> contradictedIn(
      MarkedText text, Facts facts, Function<Optional<String>, Optional<Person>> whose) {
    return SENTENCE
        .matcher(text.marked())
        .results()
        .filter(sentence -> sentence.group().indexOf(MarkedPeople.TITLE) >= 0)
        .filter(sentence -> !ANOTHER_TIME.matcher(sentence.group()).find())
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
        Span job =
            new Span(sentence.start() + held.start("job"), sentence.start() + held.end("job"));
        holder(words, held)
            .map(somebody -> somebody.inText(sentence.start()))
            .flatMap(somebody -> whose.apply(somebody.name().map(text::written)))
            .filter(person -> person.title().isPresent())
            .map(person -> new JobClaim(person, text.written(job), job))
            .ifPresent(claims::add);
      }
    }
    return claims.stream();
  }

  /** Who holds the job that a form found in the words of a sentence; empty for one unknown. */
  private static Optional<Somebody> holder(String words, Matcher held) {
    String before = words.substring(0, held.start());
    Matcher behind = SOMEBODY.matcher(words).region(held.end("job"), words.length());
    boolean isAnybodyBehind = behind.find();
    if (isAnybodyBehind
        && LEADING.matcher(before).find()
        && AT_ONCE.matcher(words.substring(held.end("job"), behind.start())).matches()) {
      return Somebody.of(behind);
    }
    Matcher ahead = SOMEBODY.matcher(words).region(0, held.start("job"));
    if (!ahead.find()) {
      return isAnybodyBehind && START.matcher(before).find()
          ? Somebody.of(behind)
          : Optional.empty();
    }
    Optional<Somebody> last;
    do {
      last = Somebody.of(ahead);
    } while (ahead.find());
    return last;
  }

  /**
   * Whom a sentence speaks of.
   *
   * @param name where the name stands; empty for the reader
   */
  private record Somebody(Optional<Span> name) {

    /** Empty for one whose title nobody knows. */
    static Optional<Somebody> of(Matcher found) {
      if (found.group("reader") != null) {
        return Optional.of(new Somebody(Optional.empty()));
      }
      return found.group("name") == null
          ? Optional.empty()
          : Optional.of(
              new Somebody(Optional.of(new Span(found.start("name"), found.end("name")))));
    }

    Somebody inText(int offset) {
      return new Somebody(name.map(span -> new Span(offset + span.start(), offset + span.end())));
    }
  }
}

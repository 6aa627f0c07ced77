package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Company;
import dev.afterword.judgement.Bearer;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Where;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds names of companies that no facts know, where the reader's company belongs: so says the
 * model of names, by the words around them. Beside the right name another is meant to be another.
 */
final class StrangeCompanies {

  /**
   * A name.
   *
   * @param isSure whether the sentence can hardly mean any other than the reader's company
   */
  record Stranger(NameMention mention, boolean isSure) {}

  /** In development letters nothing else than the reader's company was found as likely as this. */
  private static final double SURE = 0.95;

  /** What a village or a tool is called as well must be likelier. */
  private static final double LIKELY_OF_A_PLACE = 0.9;

  private static final Pattern ONE_WORD = Pattern.compile("\\S+");

  private static final Pattern PLACE =
      Pattern.compile(
          ".* (?:Street|Road|Avenue|Lane|Drive|Square|Bridge|Crossing|County|Valley|River|Island|Coast"
              + "|Hills?|Lake|Village|Airport|Beach|Bay|Station|Suite|Room|Wing|Tower)");

  /** {@code the Canary Wharf office}: of whatever firm, a place is named. */
  private static final Pattern PLACE_BEHIND =
      Pattern.compile(
          "^ (?:desk|site|office|branch|shop|store|ward|depot|counter|campus|plant|project|unit|line"
              + "|building|hall|street|road|station|platform|area|district)s?\\b");

  private final Kind kind;
  private final RecordedWords recorded;
  private final double likely;

  private StrangeCompanies(DraftContext context, double likely) {
    this.kind = context.draft().kind().kind();
    this.recorded = RecordedWords.of(context);
    this.likely = likely;
  }

  /**
   * Those in the body of a draft, in order.
   *
   * @param likely how likely a name must be that of the reader's company, from 0 to 1
   */
  static List<Stranger> in(DraftContext context, Company own, double likely) {
    StrangeCompanies strangers = new StrangeCompanies(context, likely);
    return Where.BODY.in(context.draft()).stream()
        .flatMap(NameMention::in)
        .filter(mention -> strangers.isStrange(mention.name()))
        .filter(mention -> !PLACE_BEHIND.matcher(mention.after()).find())
        .filter(mention -> !WrongCompany.isNamed(own, mention.sentence().text()))
        .filter(mention -> !isAtReadersAddress(mention.name(), context.draft()))
        .flatMap(strangers::judged)
        .toList();
  }

  /** Whether a reader has a mailbox there, as a referee who works for another firm has. */
  private static boolean isAtReadersAddress(String name, Draft draft) {
    String joined = String.join("", RecordedWords.in(name));
    return draft.headers().to().stream()
        .flatMap(reader -> reader.domain().stream())
        .anyMatch(domain -> domain.replace("-", "").startsWith(joined));
  }

  private Stream<Stranger> judged(NameMention mention) {
    double odds = mention.odds(Bearer.READERS_COMPANY, kind);
    boolean mayBePlace =
        ONE_WORD.matcher(mention.name()).matches() || PLACE.matcher(mention.name()).matches();
    boolean isLikely = odds >= (mayBePlace ? Math.max(likely, LIKELY_OF_A_PLACE) : likely);
    return isLikely
        ? Stream.of(new Stranger(mention, odds >= SURE && !mayBePlace))
        : Stream.empty();
  }

  /** Whether a name can be that of a company that nobody recorded. */
  private boolean isStrange(String name) {
    List<String> words = RecordedWords.in(name);
    return !words.isEmpty()
        && !KnownNames.isHonorific(name.split(" ", 2)[0])
        && !JobTitle.isNoun(words.get(words.size() - 1))
        && !recorded.has(words.get(0))
        && !words.stream().allMatch(recorded::has)
        && (words.size() > 1 || !EnglishWords.isKnown(name));
  }
}

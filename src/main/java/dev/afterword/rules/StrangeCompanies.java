package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.interview.Company;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Where;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds names of companies that no facts know, where the reader's company belongs. The sentence may
 * show that; or everything else that the name could be is excluded.
 */
final class StrangeCompanies {

  /**
   * A name.
   *
   * @param isSure whether the sentence can only mean the reader's company; otherwise nothing shows
   *     that it means another
   */
  record Stranger(CompanyMention mention, boolean isSure) {}

  /** Messages that speak of other firms as often as of the reader's. */
  private static final Set<Kind> MAY_NAME_OTHERS =
      EnumSet.of(Kind.OFFER_LEVERAGE, Kind.WITHDRAWAL, Kind.REFERRAL_ASK, Kind.KEEP_IN_TOUCH);

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'’]+");

  /** Behind these stands a person, a place, or the rest of another name. */
  private static final Pattern NO_FIRM_BEFORE =
      Pattern.compile(
          "(?:\\b(?i:this is|it is|(?:it|that|name|here)['’]?s|name is|was|am|['’]m|called|named|titled|call me|ask(?:ed)? for"
              + "|dear|in|near|way to|road to|corner of|outside|around|off|my|our|mr|mrs|ms|dr|madame|reads?|reading|says|saying|said)|[\"“‘]|\\p{Lu}\\p{L}+ (?:of|for))[ \"“]*$");

  /** {@code Lee Sugden here}, {@code Lyle Petersen, 555-0199}. */
  private static final Pattern NO_FIRM_BEHIND =
      Pattern.compile(
          "^,?(?: (?:here|speaking|calling|again,|"
              + ReadersCompany.PLACES
              + ")\\b|[ ,]+(?:on )?\\+?\\d)");

  /** Behind a name that begins a sentence, these show that it is not called out alone. */
  private static final Pattern SAYING = Pattern.compile("^(?:['’]s?)?,? \\p{Ll}+");

  private final DraftContext context;
  private final Company own;
  private final boolean ownIsNamed;
  private final Predicate<String> isStrange;
  private final Set<String> known;

  private StrangeCompanies(DraftContext context, Company own) {
    this.context = context;
    this.own = own;
    this.ownIsNamed = WrongCompany.isNamedIn(Where.BODY.in(context.draft()), own);
    this.known = recordedWords(context);
    this.isStrange = name -> ReadersCompany.isStrange(name, known);
  }

  /** Those in the body of a draft. */
  static List<Stranger> in(DraftContext context, Company own) {
    StrangeCompanies strangers = new StrangeCompanies(context, own);
    return Where.BODY.in(context.draft()).stream().flatMap(strangers::in).toList();
  }

  private Stream<Stranger> in(Part part) {
    List<CompanyMention> sure = surely(part).map(span -> new CompanyMention(part, span)).toList();
    Stream<CompanyMention> perhaps =
        ownIsNamed || MAY_NAME_OTHERS.contains(context.draft().kind().kind())
            ? Stream.empty()
            : FirmNames.in(part).stream()
                .map(span -> new CompanyMention(part, span))
                .filter(this::isPerhaps)
                .filter(it -> sure.stream().noneMatch(one -> one.span().overlaps(it.span())));
    return Stream.concat(
        sure.stream().map(mention -> new Stranger(mention, true)),
        perhaps.map(mention -> new Stranger(mention, false)));
  }

  private Stream<Span> surely(Part part) {
    if (WrongCompany.speaksOfOtherOffers(context)) {
      return ReadersCompany.preferredIn(part, isStrange).stream();
    }
    return Stream.concat(
            ReadersCompany.in(part, ownIsNamed, isStrange).stream(), namesakes(part).stream())
        .distinct()
        .sorted();
  }

  /**
   * Whether nothing shows that a name is anything else than that of the reader's company, in a
   * letter that names its own nowhere: who does something or has something done to it can only be
   * the reader's, while what happens at a place may happen anywhere. Where a letter names its own,
   * writers whom nobody had read before meant a client or a neighbour nearly as often.
   */
  private boolean isPerhaps(CompanyMention mention) {
    return isStrange.test(mention.name())
        && isFirm(mention)
        && !OtherMatter.isToldBy(mention)
        && (!mention.isPlace() || ReadersSide.isLikelyIn(mention));
  }

  private static boolean isFirm(CompanyMention mention) {
    return !NO_FIRM_BEFORE.matcher(mention.before()).find()
        && !NO_FIRM_BEHIND.matcher(mention.after()).find()
        && (!mention.before().isBlank() || SAYING.matcher(mention.after()).find());
  }

  /**
   * Names of the same sort as the company's that begin otherwise, {@code Vanguard Credit Union} for
   * {@code Vantage Credit Union}, in sentences that can only mean the reader's company.
   */
  private List<Span> namesakes(Part part) {
    List<Span> found = new ArrayList<>();
    for (String name : WrongCompany.names(own)) {
      String[] words = name.split("\\s+", 2);
      if (words.length < 2 || !Character.isUpperCase(words[1].codePointAt(0))) {
        continue;
      }
      Matcher matcher =
          Pattern.compile("(?<head>\\p{Lu}[\\p{L}'’-]+) " + Pattern.quote(words[1]) + "(?!\\p{L})")
              .matcher(part.text().text());
      while (matcher.find()) {
        CompanyMention mention = new CompanyMention(part, new Span(matcher.start(), matcher.end()));
        if (!known.contains(matcher.group("head").toLowerCase(Locale.ROOT))
            && ReadersSide.isMeantByNamesake(mention)
            && !OtherMatter.isToldBy(mention)) {
          found.add(mention.span());
        }
      }
    }
    return found;
  }

  /**
   * All words of the facts, of the letter's frame and of what the writer accepts, in lower case.
   */
  private static Set<String> recordedWords(DraftContext context) {
    Stream<String> settings =
        Stream.concat(
            context.workspace().settings().accepted().stream(),
            context.workspace().settings().me().skills().stream());
    Stream<String> frame =
        Stream.of(Where.SALUTATION, Where.CLOSING, Where.SIGNATURE)
            .flatMap(where -> where.in(context.draft()).stream())
            .map(part -> part.text().text());
    return Stream.of(
            Stream.of(context.knownFacts().source().text()),
            settings,
            context.workspace().settings().me().name().stream(),
            frame)
        .flatMap(texts -> texts)
        .flatMap(NO_LETTERS::splitAsStream)
        .map(word -> NameForms.withoutPossessive(word).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}

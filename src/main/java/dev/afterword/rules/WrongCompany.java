package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.lint.WorkedOut;
import dev.afterword.text.MappedText;
import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the name of a company that the message is not for, and slips in the right one. */
record WrongCompany(RuleCard card) implements OneRule.OfDraft {

  /** A shorter word has too many neighbours to be sure of a slip. */
  private static final int SHORTEST = 5;

  private static final int LONG = 8;

  /** Where the rest of the name stands beside it, a shorter word is sure enough. */
  private static final int SHORTEST_BESIDE = 4;

  /** What parts the words of a name; {@code &} is no word of a sentence either. */
  private static final Pattern WORDS = Pattern.compile("[\\s&+]+");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}'’]+");

  /**
   * Before a company's name these say that it belongs to the writer's past or to another matter.
   */
  private static final Pattern ANOTHER_MATTER =
      Pattern.compile(
          "\\b(?:previous(?:ly)?|former(?:ly)?|current(?:ly)?|last|past|earlier|old|worked|working"
              + "|years?|months?|weeks?|time|days|client|customer|competitors?|offers?|offered"
              + "|employer|employed|left|leaving|intern(?:ed|ship)?|contract(?:ed|or)?|experience"
              + "|stint|career|led|built|ran|managed|was|were|since|before|while|accepted|accept"
              + "|accepting|unlike|than|from|use|using|used|via|through|like)\\b[^.!?]{0,50}$",
          Pattern.CASE_INSENSITIVE);

  /** Before a company's name these say that the message is meant for it. */
  private static final Pattern THIS_MATTER =
      Pattern.compile(
          "\\b(?:join(?:ing)?(?: the team (?:at|of))?|interest(?:ed)? in(?: joining)?"
              + "|(?:work|working) (?:at|for)|interview(?:ed|ing)?(?: \\w+){0,3} (?:at|with)"
              + "|(?:position|role|opportunity|opening|job)(?: \\w+){0,3} (?:at|with)"
              + "|(?:your|the) (?:team|group|people|colleagues|office) (?:at|of)|visit(?:ing)?"
              + "|contribut\\w+ to|part of|learn(?:ed|ing)? (?:more )?about|future (?:at|with)"
              + "|everyone at|excited about|fit for|asset to|value to)\\s+(?:the )?$",
          Pattern.CASE_INSENSITIVE);

  /** The same, if what follows is a name of the same sort as the company's. */
  private static final Pattern COMING =
      Pattern.compile(
          "\\b(?:come(?: to work| back)?|move|return|apply(?:ing)?|applied) (?:to|at|for|with)\\s+(?:the )?$",
          Pattern.CASE_INSENSITIVE);

  private static final WorkedOut<NamesElsewhere> COMPANIES =
      NamesElsewhere.of(facts -> facts.company().stream().flatMap(it -> names(it).stream()));

  @Override
  public List<Violation> check(DraftContext context) {
    Optional<Company> company = context.knownFacts().company();
    if (company.isEmpty()) {
      return List.of();
    }
    List<Violation> found = new ArrayList<>(slips(context, company.get()));
    List<Violation> others = others(context, company.get());
    found.addAll(others.isEmpty() ? strangers(context, company.get()) : others);
    return List.copyOf(found);
  }

  private List<Violation> strangers(DraftContext context, Company own) {
    Set<String> known = recordedWords(context);
    Predicate<String> isStrange = name -> ReadersCompany.isStrange(name, known);
    List<Part> parts = Where.BODY.in(context.draft());
    boolean ownIsNamed = isNamedIn(parts, own);
    List<Violation> found = new ArrayList<>();
    for (Part part : parts) {
      List<Span> names =
          speaksOfAnotherOffer(context)
              ? ReadersCompany.preferredIn(part, isStrange)
              : Stream.concat(
                      ReadersCompany.in(part, ownIsNamed, isStrange).stream(),
                      namesakes(part, own, known).stream())
                  .distinct()
                  .sorted()
                  .toList();
      for (Span name : names) {
        String match = part.text().text().substring(name.start(), name.end());
        found.add(
            card.report(
                    "strange",
                    context.draft().place(part.text().inFile(name)),
                    Map.of("match", match, "company", own.name().value()))
                .withSeverity(Severity.WARNING));
      }
    }
    return found;
  }

  /** There another company may be named, and may be praised. */
  private static boolean speaksOfAnotherOffer(DraftContext context) {
    return context.draft().kind().kind() == Kind.OFFER_LEVERAGE;
  }

  /**
   * Names of the same sort as the company's that begin otherwise, {@code Vanguard Credit Union} for
   * {@code Vantage Credit Union}, in sentences that can only mean the reader's company.
   */
  private static List<Span> namesakes(Part part, Company own, Set<String> known) {
    List<Span> found = new ArrayList<>();
    for (String name : names(own)) {
      String[] words = name.split("\\s+", 2);
      if (words.length < 2 || !Character.isUpperCase(words[1].codePointAt(0))) {
        continue;
      }
      Matcher matcher =
          Pattern.compile("(?<head>\\p{Lu}[\\p{L}'’-]+) " + Pattern.quote(words[1]) + "(?!\\p{L})")
              .matcher(part.text().text());
      while (matcher.find()) {
        Mention mention = new Mention(part, new Span(matcher.start(), matcher.end()), name);
        if (!known.contains(matcher.group("head").toLowerCase(Locale.ROOT))
            && isOfThisMatter(mention)) {
          found.add(mention.span());
        }
      }
    }
    return found;
  }

  private static boolean isOfThisMatter(Mention mention) {
    String text = mention.part().text().text();
    String before = text.substring(startOfSentence(mention), mention.span().start());
    return (THIS_MATTER.matcher(before).find() || COMING.matcher(before).find())
        && !ANOTHER_MATTER.matcher(before).find();
  }

  /** All words of the facts and what the writer accepts, in lower case. */
  private static Set<String> recordedWords(DraftContext context) {
    Stream<String> settings =
        Stream.concat(
            context.workspace().settings().accepted().stream(),
            context.workspace().settings().me().skills().stream());
    return Stream.concat(Stream.of(context.knownFacts().source().text()), settings)
        .flatMap(NO_LETTERS::splitAsStream)
        .map(word -> NameForms.withoutPossessive(word).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** All names of a company, the longest first. */
  static List<String> names(Company company) {
    return Stream.concat(Stream.of(company.name()), company.also().stream())
        .map(Placed::value)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .toList();
  }

  private record Mention(Part part, Span span, String name) {}

  private List<Violation> others(DraftContext context, Company own) {
    List<Part> parts = Where.WHOLE.in(context.draft());
    boolean ownIsNamed = isNamedIn(parts, own);
    List<Violation> found = new ArrayList<>();
    for (Facts other : COMPANIES.of(context.workspace()).holdersIn(context)) {
      mentions(context, own, other.company().orElseThrow(), parts).stream()
          .filter(
              mention ->
                  isPlaced(mention, ownIsNamed, context)
                      || (!speaksOfAnotherOffer(context) && isMeant(mention, own, ownIsNamed)))
          .map(mention -> violation(context, own, mention))
          .forEach(found::add);
    }
    return found;
  }

  private static boolean isNamedIn(List<Part> parts, Company own) {
    return parts.stream().anyMatch(part -> isNamed(own, part.text().text()));
  }

  private static boolean isNamed(Company company, String text) {
    return names(company).stream().anyMatch(name -> pattern(name).matcher(text).find());
  }

  private static Pattern pattern(String name) {
    return Pattern.compile("(?<![\\p{L}\\p{N}@.])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])");
  }

  private static List<Mention> mentions(
      DraftContext context, Company own, Company other, List<Part> parts) {
    List<Mention> mentions = new ArrayList<>();
    List<String> accountedFor = accountedFor(context, own);
    for (Part part : parts) {
      if (part.role() == Part.Role.SIGNATURE) {
        continue;
      }
      for (String name : names(other)) {
        if (accountedFor.stream().anyMatch(text -> pattern(name).matcher(text).find())) {
          continue;
        }
        Matcher matcher = pattern(name).matcher(part.text().text());
        while (matcher.find()) {
          Span span = new Span(matcher.start(), matcher.end());
          if (mentions.stream().noneMatch(m -> m.part().equals(part) && m.span().overlaps(span))
              && !startsSentenceAsOrdinaryWord(part, span, name)) {
            mentions.add(new Mention(part, span, name));
          }
        }
      }
    }
    return mentions;
  }

  /** What the facts of this application, the writer's settings or the company's own names say. */
  private static List<String> accountedFor(DraftContext context, Company own) {
    Facts facts = context.knownFacts();
    return Stream.of(
            names(own).stream(),
            context.workspace().settings().accepted().stream(),
            context.workspace().settings().me().skills().stream(),
            placed(facts.role().map(Role::title).stream()),
            placed(facts.role().map(Role::also).stream().flatMap(Collection::stream)),
            placed(facts.people().stream().map(Person::name)),
            placed(facts.people().stream().flatMap(person -> person.notes().stream())))
        .flatMap(texts -> texts)
        .toList();
  }

  private static Stream<String> placed(Stream<Placed<String>> texts) {
    return texts.map(Placed::value);
  }

  private static boolean startsSentenceAsOrdinaryWord(Part part, Span span, String name) {
    return EnglishWords.isOrdinary(name)
        && part.sentences().stream()
            .anyMatch(sentence -> sentence.inPart().start() == span.start());
  }

  /** Whether the other company stands where only the reader's can be meant. */
  private static boolean isPlaced(Mention mention, boolean ownIsNamed, DraftContext context) {
    List<Span> places =
        speaksOfAnotherOffer(context)
            ? ReadersCompany.preferredIn(mention.part(), mention.name()::equals)
            : ReadersCompany.in(mention.part(), ownIsNamed, mention.name()::equals);
    return places.contains(mention.span());
  }

  /**
   * A message that never names its own company was probably written for the other one. A message
   * that does may still name the other in a sentence that only its own company fits.
   */
  private static boolean isMeant(Mention mention, Company own, boolean ownIsNamed) {
    String text = mention.part().text().text();
    String before = text.substring(startOfSentence(mention), mention.span().start());
    if (THIS_MATTER.matcher(before).find()) {
      return !ownIsNamed || !isNamed(own, sentence(mention));
    }
    return !ownIsNamed && !ANOTHER_MATTER.matcher(before).find();
  }

  private static int startOfSentence(Mention mention) {
    return around(mention).map(sentence -> sentence.inPart().start()).orElse(0);
  }

  private static String sentence(Mention mention) {
    return around(mention).map(Sentence::text).orElse(mention.part().text().text());
  }

  private static Optional<Sentence> around(Mention mention) {
    return mention.part().sentences().stream()
        .filter(sentence -> sentence.inPart().contains(mention.span()))
        .findFirst();
  }

  private Violation violation(DraftContext context, Company own, Mention mention) {
    MappedText text = mention.part().text();
    String name = own.name().value();
    return card.report(
            context.draft().place(text.inFile(mention.span())),
            Map.of("match", mention.name(), "company", name))
        .withFix(PartFix.write(text, mention.span(), name, Fix.Applicability.UNSAFE));
  }

  private List<Violation> slips(DraftContext context, Company own) {
    KnownNames known = KnownNames.of(context);
    Set<String> words = new TreeSet<>();
    names(own).forEach(name -> words.addAll(List.of(name.split("\\s+", -1))));
    List<Violation> found = new ArrayList<>();
    for (Part part : Where.WHOLE.in(context.draft())) {
      for (Sentence sentence : part.sentences()) {
        List<Word> read = sentence.words();
        for (int i = 0; i < read.size(); i++) {
          Word word = read.get(i);
          String bare = NameForms.withoutPossessive(word.text());
          besideRest(read, i, own, known)
              .or(() -> nearest(bare, words, known))
              .ifPresent(right -> found.add(slip(context, part, word, bare, right)));
        }
      }
    }
    return found;
  }

  /**
   * The word of a company's name that a word misses by a slip, where the rest of the name stands
   * beside it: then even an ordinary word is a slip, as in {@code Apple Three} for {@code Apple
   * Tree}.
   */
  private static Optional<String> besideRest(
      List<Word> read, int at, Company own, KnownNames known) {
    String bare = NameForms.withoutPossessive(read.get(at).text());
    if (!isCapitalised(bare) || known.isKnown(bare)) {
      return Optional.empty();
    }
    for (String name : names(own)) {
      List<String> words = WORDS.splitAsStream(name).toList();
      for (int i = 0; i < words.size(); i++) {
        int first = at - i;
        if (words.size() > 1
            && words.get(i).length() >= SHORTEST_BESIDE
            && isSlip(bare, words.get(i))
            && restStands(read, first, words, i)) {
          return Optional.of(words.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean restStands(List<Word> read, int first, List<String> words, int but) {
    if (first < 0 || first + words.size() > read.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      String there = NameForms.withoutPossessive(read.get(first + i).text());
      if (i != but && !there.equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> nearest(String bare, Set<String> words, KnownNames known) {
    if (!isCapitalised(bare) || known.isKnown(bare)) {
      return Optional.empty();
    }
    return words.stream()
        .filter(word -> word.length() >= SHORTEST && isSlip(bare, word) && !isPlural(bare, word))
        .findFirst()
        .filter(word -> !EnglishWords.isKnown(bare));
  }

  private static boolean isCapitalised(String bare) {
    return !bare.isEmpty()
        && Character.isUpperCase(bare.codePointAt(0))
        && bare.codePoints().allMatch(unit -> Character.isLetter(unit) || unit == '-');
  }

  private static boolean isPlural(String written, String word) {
    return !word.endsWith("s") && written.equals(word + "s");
  }

  private static boolean isSlip(String written, String word) {
    int most = word.length() >= LONG ? 2 : 1;
    return NameForms.of(written).stream()
        .allMatch(
            form ->
                NameForms.of(word).stream()
                    .mapToInt(right -> Nearest.distance(form, right))
                    .allMatch(distance -> distance > 0 && distance <= most));
  }

  private Violation slip(DraftContext context, Part part, Word word, String bare, String right) {
    Span span = new Span(word.inPart().start(), word.inPart().start() + bare.length());
    return card.report(
            "misspelt",
            context.draft().place(part.text().inFile(span)),
            Map.of("match", bare, "company", right))
        .withFix(PartFix.write(part.text(), span, right, Fix.Applicability.SAFE));
  }
}

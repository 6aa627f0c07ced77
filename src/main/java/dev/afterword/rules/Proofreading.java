package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.interview.Facts;
import dev.afterword.language.EnglishWords;
import dev.afterword.language.Proofreader;
import dev.afterword.language.Proofreaders;
import dev.afterword.language.Slip;
import dev.afterword.lint.Checker;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.MappedText;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Spelling, grammar and punctuation, as far as {@code proofreading.yml} lets them speak. */
final class Proofreading implements Checker.OfDraft {

  static final String MISSPELLING = "misspelling";
  static final String GRAMMAR = "grammar";

  /** The rules that are decided here, in one reading. */
  static final Set<String> IDS = Set.of(MISSPELLING, GRAMMAR);

  private static final Pattern VARIETY = Pattern.compile("is (British|American) English");

  /** Shorter pieces are ends of words, as in {@code it's}. */
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{4,}");

  private final RuleCard misspelling;
  private final RuleCard grammar;
  private final ProofreadingPolicy policy;
  private final Proofreaders proofreaders;

  /**
   * @param policy that the proofreaders were made with
   */
  Proofreading(
      RuleCard misspelling,
      RuleCard grammar,
      ProofreadingPolicy policy,
      Proofreaders proofreaders) {
    this.misspelling = misspelling;
    this.grammar = grammar;
    this.policy = policy;
    this.proofreaders = proofreaders;
  }

  @Override
  public List<RuleCard> cards() {
    return List.of(misspelling, grammar);
  }

  @Override
  public List<Violation> check(DraftContext context) {
    if (!context.state(misspelling).on() && !context.state(grammar).on()) {
      return List.of();
    }
    Draft draft = context.draft();
    List<Part> prose = Where.WHOLE.in(draft).stream().filter(Prose::isProse).toList();
    if (prose.isEmpty()) {
      return List.of();
    }
    SpellingDoubt doubt = SpellingDoubt.of(context);
    List<String> names = names(context);
    OthersWords others = OthersWords.of(context);
    List<Violation> found = new ArrayList<>();
    for (Slip slip : MaskedCode.read(prose, draft, proofreader(context, proofreaders))) {
      policy
          .of(slip, draft.kind().kind())
          .flatMap(
              entry ->
                  entry.rule().equals(misspelling.id())
                      ? misspelt(context, slip, entry, doubt)
                      : ungrammatical(draft, slip, entry, names, others))
          .filter(one -> !followsAtOnce(found, one))
          .ifPresent(found::add);
    }
    return found;
  }

  /** The proofreader of a draft's variant of English. */
  static Proofreader proofreader(DraftContext context, Proofreaders proofreaders) {
    return proofreaders.of(EnglishVariant.of(context));
  }

  /** A word that is wrong makes its neighbour look wrong: {@code You’re plan stayed with me}. */
  private boolean followsAtOnce(List<Violation> found, Violation one) {
    if (found.isEmpty() || !one.card().equals(grammar)) {
      return false;
    }
    Violation before = found.get(found.size() - 1);
    int from = before.place().span().end();
    int to = one.place().span().start();
    return before.card().equals(grammar)
        && (to <= from || one.place().source().at(new Span(from, to)).isBlank());
  }

  private Optional<Violation> misspelt(
      DraftContext context, Slip slip, ProofreadingPolicy.Entry entry, SpellingDoubt doubt) {
    Optional<String> variety =
        Optional.of(VARIETY.matcher(slip.message())).filter(Matcher::find).map(m -> m.group(1));
    if (doubt.isAccepted(slip.words())
        || (slip.spelling() && !isSlip(context, slip, doubt, variety))) {
      return Optional.empty();
    }
    Optional<String> certain = certain(context, slip);
    boolean evident = certain.isPresent() || !slip.spelling() || SpellingDoubt.isEvident(slip);
    String message =
        variety.map(name -> "variant").orElse(slip.spelling() ? "message" : "contraction");
    Violation violation =
        misspelling
            .report(
                message,
                context.draft().place(slip.part().text().inFile(slip.inPart())),
                Map.of("words", slip.words(), "variety", variety.orElse("")))
            .withSeverity(
                variety.isPresent() || !evident ? Severity.SUGGESTION : severity(slip, entry));
    return Optional.of(
        certain
            .map(
                right ->
                    violation.withFix(
                        PartFix.write(
                            slip.part().text(), slip.inPart(), right, Fix.Applicability.SAFE)))
            .orElseGet(() -> withFixes(violation, slip, entry)));
  }

  /** What a word can only have meant, whatever stands around it. */
  private Optional<String> certain(DraftContext context, Slip slip) {
    String words = slip.words();
    String written = words.toLowerCase(Locale.ROOT) + "/";
    return context.options(misspelling).texts("certain").stream()
        .filter(pair -> pair.startsWith(written))
        .map(pair -> pair.substring(written.length()))
        .map(
            right ->
                Character.isUpperCase(words.codePointAt(0))
                    ? right.substring(0, 1).toUpperCase(Locale.ROOT) + right.substring(1)
                    : right)
        .filter(right -> slip.replacements().contains(right))
        .findFirst();
  }

  private static boolean isSlip(
      DraftContext context, Slip slip, SpellingDoubt doubt, Optional<String> variety) {
    if (variety.isPresent()) {
      return EnglishVariant.chosen(context).isPresent();
    }
    return doubt.isSlip(slip);
  }

  private static Severity severity(Slip slip, ProofreadingPolicy.Entry entry) {
    return switch (slip.part().role()) {
      case SALUTATION, SUBJECT -> Severity.ERROR;
      default -> entry.severity();
    };
  }

  private Optional<Violation> ungrammatical(
      Draft draft,
      Slip slip,
      ProofreadingPolicy.Entry entry,
      List<String> names,
      OthersWords others) {
    if (isInName(slip, names)
        || others.hold(slip.part(), slip.inPart())
        || knowsNoBetter(slip)
        || (startsInLowerCase(slip) && !isParagraph(slip.part()))) {
      return Optional.empty();
    }
    String reason = plain(slip.message());
    String better =
        slip.replacements().stream()
            .limit(2)
            .map(Proofreading::quoted)
            .collect(Collectors.joining(" or "));
    boolean sameWords =
        slip.replacements().stream().anyMatch(it -> it.strip().equals(slip.words().strip()));
    Violation violation =
        grammar
            .report(
                better.isEmpty() || sameWords ? "other" : "message",
                draft.place(slip.part().text().inFile(slip.inPart())),
                Map.of(
                    "words",
                    slip.words().strip(),
                    "better",
                    better,
                    "reason",
                    reason,
                    "id",
                    slip.rule()))
            .withSeverity(entry.severity());
    return Optional.of(withFixes(violation, slip, entry));
  }

  /** Where all that is offered is no English, the words were not understood: {@code covariated}. */
  private static boolean knowsNoBetter(Slip slip) {
    return !slip.replacements().isEmpty()
        && slip.replacements().stream().noneMatch(Proofreading::isEnglish);
  }

  private static boolean isEnglish(String text) {
    return LONG_WORD
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .allMatch(EnglishWords::isKnown);
  }

  /** Items of a list and subjects may start in lower case. */
  private static boolean startsInLowerCase(Slip slip) {
    return slip.rule().equals("UPPERCASE_SENTENCE_START");
  }

  private static boolean isParagraph(Part part) {
    return part.role() == Part.Role.PARAGRAPH || part.role() == Part.Role.POSTSCRIPT;
  }

  /** Names of people, companies and jobs as the facts write them, however they look. */
  private static List<String> names(DraftContext context) {
    Stream<String> facts = context.facts().stream().flatMap(Proofreading::names).map(Placed::value);
    var settings = context.workspace().settings();
    return Stream.of(facts, settings.me().name().stream(), settings.accepted().stream())
        .flatMap(names -> names)
        .toList();
  }

  private static Stream<Placed<String>> names(Facts facts) {
    return Stream.of(
            facts.company().stream()
                .flatMap(c -> Stream.concat(Stream.of(c.name()), c.also().stream())),
            facts.role().stream()
                .flatMap(r -> Stream.concat(Stream.of(r.title()), r.also().stream())),
            facts.people().stream()
                .flatMap(p -> Stream.concat(Stream.of(p.name()), p.title().stream())))
        .flatMap(names -> names);
  }

  private static boolean isInName(Slip slip, List<String> names) {
    String text = slip.part().text().text();
    return names.stream()
        .filter(name -> !name.isEmpty())
        .anyMatch(
            name -> {
              int at = text.indexOf(name);
              while (at >= 0 && !new Span(at, at + name.length()).contains(slip.inPart())) {
                at = text.indexOf(name, at + 1);
              }
              return at >= 0;
            });
  }

  private static Violation withFixes(
      Violation violation, Slip slip, ProofreadingPolicy.Entry entry) {
    Violation mended = violation;
    for (String better : slip.replacements()) {
      mended = mended.withFix(fix(slip.part().text(), slip.inPart(), better, entry.safe()));
    }
    return mended;
  }

  private static Fix fix(MappedText text, Span span, String better, boolean safe) {
    return PartFix.of(
        text,
        span,
        "write " + quoted(better.strip()),
        better,
        safe ? Fix.Applicability.SAFE : Fix.Applicability.UNSAFE);
  }

  private static String quoted(String words) {
    return "“" + words + "”";
  }

  /** LanguageTool's message as one sentence of ours: curly quotes, no full stop. */
  private static String plain(String message) {
    String curly = message.replaceAll("\"([^\"]*)\"", "“$1”").strip();
    return curly.endsWith(".") ? curly.substring(0, curly.length() - 1) : curly;
  }
}

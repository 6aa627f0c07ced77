package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Person;
import dev.afterword.judgement.Bearer;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.Application;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds people of whom a draft speaks as if the writer had met them there, and whom its facts do
 * not know. Either the name is wrong, or somebody was not written down.
 */
record UnknownName(RuleCard card) implements OneRule.OfDraft {

  /** {@code Joe, who drove the truck}: the letter itself says who that is. */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "^,? (?:who|whom|whose|(?:at|from|in|on|behind) (?:the|your))\\b|^, (?:the|an?|your|our|my)\\b");

  /** {@code over the Battenberg}: nobody is called so. */
  private static final Pattern THING_FOLLOWS = Pattern.compile("\\b(?i:the|an?) $");

  private static final Pattern WORDS = Pattern.compile(" ");

  @Override
  public List<Violation> check(DraftContext context) {
    boolean knowsPeople =
        context.knownFacts().people().stream()
            .anyMatch(person -> person.part() != Person.Part.REFERENCE);
    Optional<Integer> percent = context.options(card).count(SecondVoice.CONFIDENCE);
    return knowsPeople && percent.isPresent()
        ? new Reading(context, percent.get() / 100.0).violations()
        : List.of();
  }

  /** One draft. */
  private final class Reading {

    private final DraftContext context;
    private final Kind kind;
    private final double likely;
    private final KnownNames known;
    private final RecordedWords recorded;
    private final Set<String> told = new HashSet<>();

    Reading(DraftContext context, double likely) {
      this.context = context;
      this.kind = context.draft().kind().kind();
      this.likely = likely;
      this.known = KnownNames.of(context);
      this.recorded = RecordedWords.of(context);
    }

    List<Violation> violations() {
      return Where.BODY.in(context.draft()).stream()
          .flatMap(NameMention::in)
          .filter(this::isUnknownAndMet)
          .filter(mention -> told.add(mention.name()))
          .map(this::violation)
          .toList();
    }

    private boolean isUnknownAndMet(NameMention mention) {
      return isUnknown(mention.name())
          && !EXPLAINED.matcher(mention.after()).find()
          && !THING_FOLLOWS.matcher(mention.before()).find()
          && mention.odds(Bearer.MET, kind) >= likely;
    }

    /** Whether it can be a person's name, and nothing of it is known or close to what is. */
    private boolean isUnknown(String name) {
      List<String> words = RecordedWords.in(name);
      return !words.isEmpty()
          && words.stream().noneMatch(word -> recorded.has(word) || JobTitle.isNoun(word))
          && !name.equals(name.toUpperCase(Locale.ROOT))
          && (words.size() > 1 || EnglishWords.isName(name) || !EnglishWords.isOrdinary(name))
          && WORDS.splitAsStream(name).noneMatch(this::mayBeSomebodyKnown);
    }

    private boolean mayBeSomebodyKnown(String word) {
      return known.near(word, true).isPresent()
          || context.knownFacts().people().stream()
              .flatMap(person -> KnownNames.words(person).stream())
              .map(KnownNames.NameWord::written)
              .anyMatch(own -> Nicknames.mayBe(word, own) || KnownNames.isPiece(word, own));
    }

    private Violation violation(NameMention mention) {
      Optional<String> elsewhere = elsewhere(mention.name());
      String message = elsewhere.isPresent() ? "elsewhere" : "message";
      Map<String, String> values =
          Map.of("match", mention.name(), "company", elsewhere.orElse("another company"));
      Span span = mention.part().text().inFile(mention.span());
      return card.report(message, context.draft().place(span), values);
    }

    /** The company whose application knows somebody of that name. */
    private Optional<String> elsewhere(String name) {
      List<String> words = WORDS.splitAsStream(name).toList();
      return context.workspace().applications().stream()
          .map(Application::facts)
          .filter(facts -> Recipients.onlyBearer(facts.people(), words).isPresent())
          .flatMap(facts -> facts.company().stream())
          .map(company -> company.name().value())
          .findFirst();
    }
  }
}

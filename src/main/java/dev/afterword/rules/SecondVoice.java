package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.judgement.Judge;
import dev.afterword.judgement.Judgement;
import dev.afterword.judgement.Tone;
import dev.afterword.lint.Category;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.phrases.PhraseFinds;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hears tones in sentences that no phrase knows. It speaks only where the model is sure, in the
 * name of the rule that looks after the tone, and never about a sentence that quotes. What it is
 * nearly certain of is a warning, unless the rule only ever suggests; the rest is a suggestion.
 *
 * @param owners the rules that may speak about the draft, by their tones
 */
record SecondVoice(Map<Tone, Owner> owners) {

  /** The option of a rule that a model helps: how sure the model must be, in percent. */
  static final String CONFIDENCE = "confidence";

  /** The name of what a rule says when the model has spoken. */
  static final String MESSAGE = "by-model";

  private static final Pattern QUOTATION = Pattern.compile("[“”\"«»„]|(?<!\\p{L})['‘](?=\\p{L})");

  /** Tones that a reader minds. */
  private static final Set<Tone> MINDED =
      Stream.of(Tone.values())
          .filter(Tone::isMinded)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tone.class)));

  /** From here on a tone can be named. */
  private static final double LIKELY = 0.3;

  /**
   * From here on it warns: of 579 good letters that it had not seen it warns in 9, and it finds
   * four in nine of the sentences that a reader minds. What is told of others alone is mostly the
   * talk, not its tone, and of few words hardly any tell anything: there it says nothing below.
   */
  private static final double NEARLY_CERTAIN = 0.95;

  private static final int FEW_WORDS = 5;

  private static final Pattern EITHER =
      Pattern.compile(
          "\\b(?:i|me|my|mine|myself|you|your|yours|yourself|yourselves)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Of fewer words nobody can see what they have done. */
  private static final int FEWEST_WORDS = 4;

  /**
   * A rule that looks after a tone.
   *
   * @param finds what its phrases match
   */
  record Owner(RuleCard card, DeclaredCheck check, PhraseFinds finds) {}

  SecondVoice {
    owners = Map.copyOf(owners);
  }

  /**
   * What it has to say.
   *
   * @param said what phrases have found; about these sentences it is silent
   */
  List<Violation> hear(DraftContext context, List<Violation> said) {
    List<Violation> heard = new ArrayList<>();
    if (owners.isEmpty()) {
      return heard;
    }
    Draft draft = context.draft();
    for (Part part : Where.BODY.in(draft)) {
      for (Sentence sentence : part.sentences()) {
        if (isFit(sentence) && said.stream().noneMatch(other -> isAbout(other, sentence))) {
          Judgement<Tone> judgement = minded(part, sentence);
          Optional<Owner> owner = owner(judgement, context);
          if (owner.isPresent() && isToldEnough(sentence, judgement)) {
            Span words = Judge.ofTones().weightiest(judgement.outcome(), part, sentence);
            if (owner.get().check().mayMind(context, part, sentence, words, owner.get().finds())) {
              heard.add(violation(owner.get().card(), draft, part, words, judgement));
            }
          }
        }
      }
    }
    return heard;
  }

  /** How sure the model is that a reader minds a sentence, and the likeliest reason. */
  static Judgement<Tone> minded(Part part, Sentence sentence) {
    return Judge.ofTones().among(MINDED, part, sentence);
  }

  private static boolean isFit(Sentence sentence) {
    return sentence.words().size() >= FEWEST_WORDS && !QUOTATION.matcher(sentence.text()).find();
  }

  private static boolean isToldEnough(Sentence sentence, Judgement<Tone> judgement) {
    return judgement.confidence() >= NEARLY_CERTAIN
        || (sentence.words().size() > FEW_WORDS && EITHER.matcher(sentence.text()).find());
  }

  /** Words of a sentence that a phrase knows tell more than the model does. */
  private boolean isAbout(Violation other, Sentence sentence) {
    boolean tone =
        other.card().category() == Category.TONE
            || owners.values().stream().anyMatch(owner -> owner.card().equals(other.card()));
    Span words = other.place().span();
    return sentence.span().contains(words) || (tone && words.overlaps(sentence.span()));
  }

  private Optional<Owner> owner(Judgement<Tone> judgement, DraftContext context) {
    return Optional.ofNullable(owners.get(judgement.outcome()))
        .filter(owner -> isSure(judgement, context.options(owner.card()).count(CONFIDENCE)));
  }

  /** Sure that a reader minds the sentence, and that this is the likeliest reason. */
  private static boolean isSure(Judgement<Tone> judgement, Optional<Integer> percent) {
    return percent.isPresent()
        && judgement.confidence() * 100 >= percent.get()
        && judgement.likelihood() >= LIKELY;
  }

  private static Violation violation(
      RuleCard card, Draft draft, Part part, Span words, Judgement<Tone> judgement) {
    String match = part.text().text().substring(words.start(), words.end());
    return card.report(MESSAGE, draft.place(part.text().inFile(words)), Map.of("match", match))
        .withSeverity(severity(card, judgement));
  }

  private static Severity severity(RuleCard card, Judgement<Tone> judgement) {
    return judgement.confidence() < NEARLY_CERTAIN
        ? Severity.SUGGESTION
        : Collections.min(List.of(Severity.WARNING, card.certain()));
  }
}

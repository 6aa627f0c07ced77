package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.judgement.Tone;
import dev.afterword.lint.Checker;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.RulesFailed;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.phrases.PhraseAutomaton;
import dev.afterword.phrases.PhraseFinds;
import dev.afterword.phrases.Token;
import dev.afterword.phrases.Tokens;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decides all rules that files declare, in one reading of the draft. */
final class DeclaredChecker implements Checker.OfDraft {

  /**
   * A rule with its check.
   *
   * @param firstList the number of its first phrase list in the automaton
   */
  private record Entry(RuleCard card, DeclaredCheck check, int firstList) {}

  /** The option of any declared rule that names the kinds of message in which it is an error. */
  private static final String ERROR_KINDS = "error-kinds";

  /** The same for kinds of message in which it is no more than a suggestion. */
  private static final String SUGGESTION_KINDS = "suggestion-kinds";

  private final List<Entry> entries;
  private final PhraseAutomaton automaton;

  /** The number of the rule for each list of the automaton, or none. */
  private final int[] entryOfList;

  private static final int NONE = -1;

  /**
   * @param checks by the cards of their rules; all have their phrases in the book
   * @param book may know more rules, which are left alone
   */
  DeclaredChecker(Map<RuleCard, DeclaredCheck> checks, PhraseBook book) {
    Map<String, Map.Entry<RuleCard, DeclaredCheck>> byId = new HashMap<>();
    checks.entrySet().forEach(one -> byId.put(one.getKey().id(), one));
    List<Entry> made = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (Map.Entry<String, Integer> rule : book.lists().entrySet()) {
      Map.Entry<RuleCard, DeclaredCheck> one = byId.remove(rule.getKey());
      int firstList = owners.size();
      owners.addAll(Collections.nCopies(rule.getValue(), one == null ? NONE : made.size()));
      if (one != null) {
        made.add(new Entry(one.getKey(), one.getValue(), firstList));
      }
    }
    if (!byId.isEmpty()) {
      throw new IllegalArgumentException("the book has no phrases of " + byId.keySet());
    }
    this.entries = List.copyOf(made);
    this.entryOfList = owners.stream().mapToInt(Integer::intValue).toArray();
    this.automaton = book.automaton();
  }

  @Override
  public List<RuleCard> cards() {
    return entries.stream().map(Entry::card).toList();
  }

  @Override
  public List<Violation> check(DraftContext context) {
    Draft draft = context.draft();
    List<List<PhraseFinds.Find>> finds = finds(draft, OthersWords.of(context));
    List<Violation> violations = new ArrayList<>();
    Map<String, RuntimeException> failures = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (context.mayRun(entry.card())) {
        try {
          violations.addAll(check(entry, context, new PhraseFinds(finds.get(i))));
        } catch (RuntimeException e) {
          failures.put(entry.card().id(), e);
        }
      }
    }
    SecondVoice voice = secondVoice(context, finds);
    try {
      violations.addAll(voice.hear(context, violations));
    } catch (RuntimeException e) {
      voice.owners().values().forEach(owner -> failures.putIfAbsent(owner.card().id(), e));
    }
    if (!failures.isEmpty()) {
      throw new RulesFailed(failures, violations);
    }
    return violations;
  }

  private SecondVoice secondVoice(DraftContext context, List<List<PhraseFinds.Find>> finds) {
    Map<Tone, SecondVoice.Owner> owners = new EnumMap<>(Tone.class);
    for (int i = 0; i < entries.size(); i++) {
      RuleCard card = entries.get(i).card();
      DeclaredCheck check = entries.get(i).check();
      if (check.tone().isPresent() && context.mayRun(card)) {
        PhraseFinds own = new PhraseFinds(finds.get(i));
        owners.put(check.tone().get(), new SecondVoice.Owner(card, check, own));
      }
    }
    return new SecondVoice(owners);
  }

  private static List<Violation> check(Entry entry, DraftContext context, PhraseFinds finds) {
    List<Violation> found = entry.check().check(entry.card(), context, finds);
    if (isListed(ERROR_KINDS, entry.card(), context)) {
      return found.stream().map(DeclaredChecker::raised).toList();
    }
    return isListed(SUGGESTION_KINDS, entry.card(), context)
        ? withSeverity(Severity.SUGGESTION, found)
        : found;
  }

  /** An error, unless the rule has reason to say less than it usually does. */
  private static Violation raised(Violation found) {
    boolean isSoftened = found.severity().compareTo(found.card().certain()) < 0;
    return isSoftened ? found : found.withSeverity(Severity.ERROR);
  }

  private static List<Violation> withSeverity(Severity severity, List<Violation> found) {
    return found.stream().map(violation -> violation.withSeverity(severity)).toList();
  }

  /** Some rules matter more or less in some kinds of message; the option says in which. */
  private static boolean isListed(String option, RuleCard card, DraftContext context) {
    String kind = Fields.nameOf(context.draft().kind().kind());
    return card.options().containsKey(option) && context.options(card).texts(option).contains(kind);
  }

  /** For each entry what its lists match in the parts that it reads. */
  private List<List<PhraseFinds.Find>> finds(Draft draft, OthersWords others) {
    PartsRead partsRead = new PartsRead(draft);
    List<List<PhraseFinds.Find>> finds = new ArrayList<>();
    entries.forEach(entry -> finds.add(new ArrayList<>()));
    List<Part> parts = Where.WHOLE.in(draft);
    for (int number = 0; number < parts.size(); number++) {
      Part part = parts.get(number);
      for (Sentence sentence : part.sentences()) {
        List<Token> tokens = Tokens.of(part, sentence);
        for (PhraseAutomaton.Match match : automaton.matches(tokens)) {
          int owner = entryOfList[match.list()];
          if (owner == NONE) {
            continue;
          }
          Entry entry = entries.get(owner);
          if (partsRead.isRead(entry.card().where(), part)) {
            int list = match.list() - entry.firstList();
            Span words = inPart(tokens, match.tokens());
            if (!entry.check().judgesWording() || !others.hold(part, words)) {
              finds.get(owner).add(new PhraseFinds.Find(list, number, part, words));
            }
          }
        }
      }
    }
    return finds;
  }

  private static Span inPart(List<Token> tokens, Span match) {
    return Stream.of(tokens.get(match.start()), tokens.get(match.end() - 1))
        .map(Token::inPart)
        .reduce(Span::cover)
        .orElseThrow();
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Role;
import dev.afterword.language.EnglishWords;
import dev.afterword.language.Stemmer;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.lint.WorkedOut;
import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the name of another job where the one applied for should stand, and slips in the right one.
 */
record WrongRole(RuleCard card, OptionPhrases phrases) implements OneRule.OfDraft {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");

  /** A shorter word has too many neighbours to be sure of a slip. */
  private static final int SHORTEST = 4;

  private static final int LONG = 8;

  /** Endings of words for what a person with a title has or does. */
  private static final List<String> OFFICES = List.of("cy", "ship", "dom", "ry", "y", "ate");

  private static final WorkedOut<NamesElsewhere> TITLES =
      NamesElsewhere.of(facts -> facts.role().stream().flatMap(role -> names(role).stream()));

  WrongRole(RuleCard card) {
    this(card, RoleMentions.words());
  }

  @Override
  public List<Violation> check(DraftContext context) {
    Optional<Role> role = context.knownFacts().role();
    if (role.isEmpty()) {
      return List.of();
    }
    List<String> own = names(role.get());
    List<String> elsewhere = TITLES.of(context.workspace()).besides(context.knownFacts());
    RoleMentions mentions = new RoleMentions(phrases, context.options(card), elsewhere);
    List<Set<String>> atHand = atHand(context.knownFacts());
    List<Violation> found = new ArrayList<>();
    for (Part part : Where.WHOLE.in(context.draft())) {
      if (part.role() != Part.Role.SIGNATURE && part.role() != Part.Role.POSTAL_HEADING) {
        slips(context, part, own).forEach(found::add);
        part.sentences().stream()
            .flatMap(sentence -> mentions.in(part, sentence))
            .filter(span -> isOther(words(part, span), own, atHand))
            .map(span -> otherTitle(context, part, span, own))
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** What a role is called, the title first. */
  static List<String> names(Role role) {
    return Stream.concat(Stream.of(role.title()), role.also().stream()).map(Placed::value).toList();
  }

  private static String words(Part part, Span span) {
    return part.text().text().substring(span.start(), span.end());
  }

  /** Whether a title is none of the role's and nobody noted it. */
  private static boolean isOther(String title, List<String> own, List<Set<String>> atHand) {
    JobTitle read = JobTitle.of(title);
    return !read.mayBe(own) && atHand.stream().noneMatch(text -> text.containsAll(read.words()));
  }

  /** What was noted, and what the people themselves are. */
  private static List<Set<String>> atHand(Facts facts) {
    return facts.people().stream()
        .flatMap(person -> Stream.concat(person.notes().stream(), person.title().stream()))
        .map(text -> JobTitle.of(text.value()).words())
        .toList();
  }

  private Violation otherTitle(DraftContext context, Part part, Span span, List<String> own) {
    String title = own.get(0);
    Violation violation =
        card.report(
            context.draft().place(part.text().inFile(span)),
            Map.of("match", part.text().text().substring(span.start(), span.end()), "role", title));
    return violation.withFix(PartFix.write(part.text(), span, title, Fix.Applicability.UNSAFE));
  }

  /**
   * Slips in the words of the role, where a neighbour of the word in the title stands beside it.
   */
  private List<Violation> slips(DraftContext context, Part part, List<String> own) {
    List<Span> spans = new ArrayList<>();
    Matcher word = WORD.matcher(part.text().text());
    while (word.find()) {
      spans.add(new Span(word.start(), word.end()));
    }
    List<String> words =
        spans.stream().map(span -> part.text().text().substring(span.start(), span.end())).toList();
    List<Violation> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span span = spans.get(i);
      String written = words.get(i);
      meant(words, i, own)
          .filter(right -> !KnownNames.of(context).isKnown(written))
          .ifPresent(right -> found.add(slip(context, part, span, right)));
    }
    return found;
  }

  /** The word of a title that a word misses, where all other words of the title stand around it. */
  private static Optional<String> meant(List<String> words, int at, List<String> own) {
    for (String name : own) {
      List<String> title = List.of(name.split("\\s+", -1));
      for (int i = 0; i < title.size(); i++) {
        if (title.size() > 1
            && restStands(words, at - i, title, i)
            && isSlip(words.get(at), title.get(i))) {
          return Optional.of(title.get(i));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean restStands(List<String> words, int first, List<String> title, int but) {
    if (first < 0 || first + title.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < title.size(); i++) {
      if (i != but && !words.get(first + i).equalsIgnoreCase(title.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSlip(String written, String right) {
    String one = written.toLowerCase(Locale.ROOT);
    String other = right.toLowerCase(Locale.ROOT);
    int distance = Nearest.distance(one, other);
    return other.length() >= SHORTEST
        && distance > 0
        && distance <= (other.length() >= LONG ? 2 : 1)
        && !one.equals(other + "s")
        && !other.equals(one + "s")
        && !isInflected(one, other)
        && !isOffice(one, other);
  }

  private static boolean isInflected(String one, String other) {
    return EnglishWords.isOrdinary(one) && Stemmer.stem(one).equals(Stemmer.stem(other));
  }

  /** The work that somebody with the title does, as a chaplain's chaplaincy. */
  private static boolean isOffice(String one, String holder) {
    return EnglishWords.isOrdinary(one)
        && (one.startsWith(holder) || one.startsWith(holder.substring(0, holder.length() - 1)))
        && OFFICES.stream().anyMatch(one::endsWith);
  }

  private Violation slip(DraftContext context, Part part, Span span, String right) {
    String written = part.text().text().substring(span.start(), span.end());
    boolean lower = Character.isLowerCase(written.charAt(0));
    String better = lower ? right.toLowerCase(Locale.ROOT) : right;
    Violation violation =
        card.report(
            "misspelt",
            context.draft().place(part.text().inFile(span)),
            Map.of("match", written, "role", better));
    Fix.Applicability how =
        EnglishWords.isKnown(written) ? Fix.Applicability.UNSAFE : Fix.Applicability.SAFE;
    return violation.withFix(PartFix.write(part.text(), span, better, how));
  }
}

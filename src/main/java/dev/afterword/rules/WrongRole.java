package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Role;
import dev.afterword.language.EnglishWords;
import dev.afterword.language.Stemmer;
import dev.afterword.lint.Application;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the name of another job where the one applied for should stand, and slips in the right one.
 */
record WrongRole(RuleCard card) implements OneRule.OfDraft {

  private static final String TITLE =
      "(?<title>(?:[\\p{L}\\p{M}\\p{N}&/+#'’-]+,?\\s+){0,5}?[\\p{L}-]+)";

  /** What stands before a title that is not the end of a longer one. */
  private static final Pattern WHOLE_TITLE =
      Pattern.compile("(?:^|[^\\p{L}\\s]\\s*|\\b(?:the|your|this)\\s+)$", Pattern.CASE_INSENSITIVE);

  private static final Pattern LEAD =
      Pattern.compile(
          ".*\\b(?:the|an?|your|this|my|our|about|for|regarding|re|to|on|from|with|you|thanks)\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’-]+");

  /** A shorter word has too many neighbours to be sure of a slip. */
  private static final int SHORTEST = 4;

  private static final int LONG = 8;

  @Override
  public List<Violation> check(DraftContext context) {
    Optional<Role> role = context.knownFacts().role();
    if (role.isEmpty()) {
      return List.of();
    }
    List<String> own = names(role.get());
    List<Violation> found = new ArrayList<>();
    for (Part part : Where.WHOLE.in(context.draft())) {
      if (part.role() != Part.Role.SIGNATURE && part.role() != Part.Role.POSTAL_HEADING) {
        slips(context, part, own).forEach(found::add);
        otherTitles(context, part, own).forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** What a role is called, the title first. */
  static List<String> names(Role role) {
    return Stream.concat(Stream.of(role.title()), role.also().stream()).map(Placed::value).toList();
  }

  private List<Violation> otherTitles(DraftContext context, Part part, List<String> own) {
    Wordings wordings = Wordings.of(context.options(card));
    List<String> elsewhere = elsewhere(context);
    List<Set<String>> atHand = atHand(context.knownFacts());
    String text = part.text().text();
    List<Violation> found = new ArrayList<>();
    Set<Integer> starts = new HashSet<>();
    for (Pattern form : wordings.applying(part.role() == Part.Role.SUBJECT)) {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        other(matcher, own, atHand)
            .filter(span -> starts.add(span.end()))
            .ifPresent(span -> found.add(otherTitle(context, part, span, own)));
      }
    }
    Matcher mention = wordings.mention(elsewhere).matcher(text);
    while (mention.find()) {
      String before = text.substring(Math.max(0, mention.start() - 60), mention.start());
      Span span = new Span(mention.start("title"), mention.end("title"));
      if (!JobTitle.of(mention.group("title")).mayBe(own)
          && WHOLE_TITLE.matcher(before).find()
          && !wordings.isAnothers(before)
          && starts.add(span.end())) {
        found.add(otherTitle(context, part, span, own));
      }
    }
    return found;
  }

  /** The title, if it is none of the role's and nobody noted it. */
  private static Optional<Span> other(Matcher matcher, List<String> own, List<Set<String>> atHand) {
    Span span = withoutLead(matcher);
    String title = matcher.group("title").substring(span.start() - matcher.start("title"));
    String last = title.substring(title.lastIndexOf(' ') + 1);
    if (!JobTitle.isNoun(last)) {
      return Optional.empty();
    }
    JobTitle read = JobTitle.of(title);
    return read.mayBe(own) || atHand.stream().anyMatch(text -> text.containsAll(read.words()))
        ? Optional.empty()
        : Optional.of(span);
  }

  /** The title without the words of a subject that lead to it: {@code Thanks for the}. */
  private static Span withoutLead(Matcher matcher) {
    Matcher lead = LEAD.matcher(matcher.group("title"));
    int cut = lead.lookingAt() ? lead.end() : 0;
    return new Span(matcher.start("title") + cut, matcher.end("title"));
  }

  private static List<String> elsewhere(DraftContext context) {
    String path = context.knownFacts().source().path();
    return context.workspace().applications().stream()
        .map(Application::facts)
        .filter(facts -> !facts.source().path().equals(path))
        .flatMap(facts -> facts.role().stream())
        .flatMap(role -> names(role).stream())
        .distinct()
        .toList();
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
    return part.text().isVerbatim(span)
        ? violation.withFix(fix(Fix.Applicability.UNSAFE, part, span, title))
        : violation;
  }

  private static Fix fix(Fix.Applicability how, Part part, Span span, String words) {
    return Fix.of("write “" + words + "”", how, part.text().inFile(span), words);
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
        && !isInflected(one, other);
  }

  private static boolean isInflected(String one, String other) {
    return EnglishWords.isOrdinary(one) && Stemmer.stem(one).equals(Stemmer.stem(other));
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
    return part.text().isVerbatim(span)
        ? violation.withFix(fix(how, part, span, better))
        : violation;
  }

  /**
   * The words around a title that show whose it is.
   *
   * @param jobs words for a job, as {@code position}
   * @param applying words that lead to the job applied for
   * @param anothers words before a title that make it somebody's past or present one
   */
  private record Wordings(String jobs, String applying, Pattern anothers) {

    static Wordings of(Options options) {
      return new Wordings(
          any(options.texts("jobs")),
          any(options.texts("applying")),
          Pattern.compile(
              "\\b(?:" + any(options.texts("anothers")) + ")\\b[^.!?;:]{0,40}$",
              Pattern.CASE_INSENSITIVE));
    }

    private static String any(List<String> phrases) {
      return phrases.stream()
          .map(phrase -> phrase.replace(" ", "\\s+"))
          .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Wordings that name the job applied for. */
    List<Pattern> applying(boolean inSubject) {
      String led = inSubject ? "(?<![\\p{L}])" : "\\b" + applying + "\\s+";
      String article = "(?:(?:the|your|this|an?)\\s+)" + (inSubject ? "?" : "");
      return Stream.of(
              led + article + TITLE + "\\s+" + jobs + "\\b",
              "\\b"
                  + applying
                  + "\\s+(?:the|your|this)?\\s*"
                  + jobs
                  + "\\s+(?:of|as|for)\\s+(?:an?\\s+)?(?!the\\b)"
                  + TITLE
                  + "(?=[.,;:!?)]|\\s+(?:at|with|in|on|and|is|was|,)\\b|\\s*$)",
              "\\b(?:join|joining)\\s+(?:you|your\\s+\\p{L}+|the\\s+\\p{L}+|\\p{Lu}\\p{L}+)\\s+as\\s+(?:an?|your|the)\\s+"
                  + TITLE
                  + "(?=[.,;:!?)]|\\s+(?:at|with|in|on|and|to)\\b|\\s*$)")
          .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE))
          .toList();
    }

    /** The titles of other applications as the name of a job, or as what the writer may become. */
    Pattern mention(List<String> titles) {
      String any =
          titles.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?<title>", ")"));
      return titles.isEmpty()
          ? Pattern.compile("(?!)(?<title>)")
          : Pattern.compile(
              "(?<![\\p{L}-])" + any + "(?=\\s+(?:" + jobs + "|interview|opening)\\b)",
              Pattern.CASE_INSENSITIVE);
    }

    boolean isAnothers(String before) {
      return anothers.matcher(before).find();
    }
  }
}

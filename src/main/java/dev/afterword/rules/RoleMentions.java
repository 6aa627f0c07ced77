package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.Options;
import dev.afterword.phrases.Token;
import dev.afterword.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the titles that a message names as those of the job applied for.
 *
 * @param phrases the words around such a title: {@link #words()}
 * @param options of the rule
 * @param elsewhere titles of other applications: before {@code position} each is taken for one
 */
record RoleMentions(OptionPhrases phrases, Options options, List<String> elsewhere) {

  private static final int LONGEST_TITLE = 6;

  private static final Set<String> ARTICLES = Set.of("the", "your", "their", "this", "a", "an");

  /** Words of a subject that lead to a title. */
  private static final Set<String> LEADING =
      Set.of(
          "the",
          "a",
          "an",
          "your",
          "this",
          "my",
          "our",
          "about",
          "for",
          "regarding",
          "re",
          "to",
          "on",
          "from",
          "with",
          "you",
          "thanks");

  private static final Set<String> AFTER_TITLE =
      Set.of("at", "with", "in", "on", "and", "is", "was", "to", "would", "has", "will");

  /** What may stand before a title that is not the end of a longer one. */
  private static final Set<String> BEFORE_TITLE = Set.of("the", "your", "this");

  /** Small words inside a title that is written with capitals, as in {@code Head of Maths}. */
  private static final Set<String> INSIDE_TITLE = Set.of("of", "in", "and", "for", "the");

  /** Between a word for a job and its title. */
  private static final Set<String> BEHIND_JOB = Set.of("of", "as", "for");

  private static final Pattern ENDS_TITLE = Pattern.compile("[.,;:!?()]");
  private static final Pattern BREAKS_TITLE = Pattern.compile("[;:!?()]");

  private static final Pattern ANY_MARK = Pattern.compile("[^\\p{L}\\s]");

  /** How many words before a title can make it somebody else's. */
  private static final int REACH = 8;

  /** Keeps its own copy of the titles. */
  RoleMentions {
    elsewhere = List.copyOf(elsewhere);
  }

  /** The options with the words around titles. */
  static OptionPhrases words() {
    return new OptionPhrases("jobs", "applying", "joining", "hoping", "anothers", "other-times");
  }

  /** The titles in a sentence, in UTF-16 units of the part's text, each once. */
  Stream<Span> in(Part part, Sentence sentence) {
    Reading reading = new Reading(part, phrases.in(part, sentence, options));
    if (reading.finds.has("other-times")) {
      return Stream.empty();
    }
    boolean inSubject = part.role() == Part.Role.SUBJECT;
    Stream<Span> led =
        inSubject
            ? reading.beforeJobs()
            : reading.finds.of("applying").stream()
                .flatMap(lead -> reading.article(lead.end()).stream())
                .flatMap(start -> reading.titleBeforeJob(start).stream());
    Stream<Span> capitalised = inSubject ? Stream.empty() : reading.capitalised();
    Set<Integer> ends = new HashSet<>();
    return Stream.of(
            led, reading.behindJobs(), reading.joinedAs(), reading.known(elsewhere), capitalised)
        .flatMap(titles -> titles)
        .filter(title -> ends.add(title.end()))
        .map(reading::inPart);
  }

  /** A sentence as words, with the phrases in it. Titles are half-open ranges of tokens. */
  private record Reading(Part part, OptionPhrases.Finds finds) {

    private List<Token> tokens() {
      return finds.tokens();
    }

    /** Without the ending of {@code the ward manager's post}. */
    Span inPart(Span title) {
      Span span =
          tokens().get(title.start()).inPart().cover(tokens().get(title.end() - 1).inPart());
      String words = part.text().text().substring(span.start(), span.end());
      return new Span(span.start(), span.start() + NameForms.withoutPossessive(words).length());
    }

    private String words(Span title) {
      Span span = inPart(title);
      return part.text().text().substring(span.start(), span.end());
    }

    private boolean isWord(int at, Set<String> words) {
      return at < tokens().size() && words.contains(tokens().get(at).word());
    }

    /** Where a title starts that follows an article; empty if none stands there. */
    Optional<Integer> article(int at) {
      return isWord(at, ARTICLES) ? Optional.of(at + 1) : Optional.empty();
    }

    /** {@code the ward manager position}: the title, before a word for a job. */
    Optional<Span> titleBeforeJob(int start) {
      return title(start, end -> isJob(end));
    }

    /** In a subject nothing needs to lead to it: {@code Thanks – ward manager interview}. */
    Stream<Span> beforeJobs() {
      return finds.of("jobs").stream().flatMap(job -> titleUpTo(job.start()).stream());
    }

    private Optional<Span> titleUpTo(int end) {
      int start = end;
      while (start > 0
          && end - start < LONGEST_TITLE
          && !isWord(start - 1, LEADING)
          && (start == end || !breaks(start - 1, BREAKS_TITLE))) {
        start--;
      }
      return start < end && !tokens().get(end).afterBreak() && endsInNoun(new Span(start, end))
          ? Optional.of(new Span(start, end))
          : Optional.empty();
    }

    /** {@code interested in the position of ward manager}. */
    Stream<Span> behindJobs() {
      return finds.of("applying").stream()
          .map(lead -> isWord(lead.end(), ARTICLES) ? lead.end() + 1 : lead.end())
          .flatMap(at -> jobsAt(at))
          .filter(at -> isWord(at, BEHIND_JOB))
          .map(at -> isWord(at + 1, Set.of("a", "an")) ? at + 2 : at + 1)
          .filter(at -> !isWord(at, Set.of("the")))
          .flatMap(at -> title(at, this::endsTitle).stream());
    }

    /** {@code join you as a designer}. */
    Stream<Span> joinedAs() {
      return finds.of("joining").stream()
          .flatMap(lead -> article(lead.end()).stream())
          .flatMap(at -> title(at, this::endsTitle).stream());
    }

    /** Titles of other applications before a word for a job, unless they are somebody else's. */
    Stream<Span> known(List<String> elsewhere) {
      return finds.of("jobs").stream()
          .flatMap(
              job ->
                  IntStream.range(Math.max(0, job.start() - LONGEST_TITLE), job.start())
                      .mapToObj(start -> new Span(start, job.start())))
          .filter(title -> elsewhere.stream().anyMatch(words(title)::equalsIgnoreCase))
          .filter(title -> isWhole(title.start()) && !isAnothers(title.start()));
    }

    /**
     * Titles with capitals: before or behind a word for a job, {@code the Yard Manager post}, or
     * behind words that apply or join, {@code I interviewed for Yard Manager}. The capitals tell
     * that a certain job is meant, so nothing else needs to lead to it.
     */
    Stream<Span> capitalised() {
      Stream<Span> beforeJobs =
          finds.of("jobs").stream()
              .map(job -> capitalsUpTo(job.start()))
              .filter(title -> title.start() > 0 && isLed(title));
      Stream<Span> behindJobs =
          finds.of("jobs").stream()
              .filter(job -> isWord(job.end(), BEHIND_JOB))
              .map(job -> capitalsFrom(job.end() + 1));
      Stream<Span> led =
          Stream.of("applying", "joining", "hoping")
              .flatMap(leads -> finds.of(leads).stream())
              .map(lead -> isWord(lead.end(), ARTICLES) ? lead.end() + 1 : lead.end())
              .map(this::capitalsFrom);
      return Stream.of(beforeJobs, behindJobs, led)
          .flatMap(titles -> titles)
          .filter(title -> hasNoun(title) && !isOwner(title) && !isPerson(title))
          .filter(
              title -> isApplying(title) || isInterview(title.end()) || !isAnothers(title.start()));
    }

    /** {@code the Yard Manager's plan}; the post of one would still be what is applied for. */
    private boolean isOwner(Span title) {
      return word(title.end()).startsWith("'s") && !isJob(title.end() + 1);
    }

    /** {@code Mary Potter}; a first name that is a word as well may begin a title. */
    private boolean isPerson(Span title) {
      String first = word(title.start());
      return title.length() > 1 && Nicknames.isFirstName(first) && !EnglishWords.isOrdinary(first);
    }

    private boolean isLed(Span title) {
      return isWord(title.start() - 1, BEFORE_TITLE)
          || (isWord(title.start() - 1, Set.of("my")) && isInterview(title.end()));
    }

    private boolean isInterview(int at) {
      return isWord(at, Set.of("interview", "interviews"));
    }

    private boolean isApplying(Span title) {
      return finds.of("applying").stream().anyMatch(lead -> lead.end() <= title.start());
    }

    /** The capitalised words up to a place, without an article that starts the sentence. */
    private Span capitalsUpTo(int end) {
      int start = end;
      for (int i = end - 1;
          i >= 0 && isInTitle(i) && !isWord(i, BEFORE_TITLE) && !breaks(i, ANY_MARK);
          i--) {
        start = isCapitalised(i) ? i : start;
      }
      return new Span(start, end);
    }

    private Span capitalsFrom(int start) {
      int end = start;
      for (int i = start; i < tokens().size() && isInTitle(i) && !breaksBefore(start, i); i++) {
        if (isCapitalised(i)) {
          end = i + 1;
        }
      }
      return new Span(start, end);
    }

    private boolean isInTitle(int at) {
      return isCapitalised(at) || isWord(at, INSIDE_TITLE) || isNumber(at);
    }

    /** {@code Band 6 Nurse}. */
    private boolean isNumber(int at) {
      return word(at).chars().allMatch(Character::isDigit);
    }

    private boolean breaksBefore(int start, int at) {
      return at > start && breaks(at - 1, ANY_MARK);
    }

    private boolean isCapitalised(int at) {
      return !isWord(at, Set.of("i"))
          && Character.isUpperCase(
              part.text().text().codePointAt(tokens().get(at).inPart().start()));
    }

    private boolean hasNoun(Span title) {
      return IntStream.range(title.start(), title.end())
          .anyMatch(at -> JobTitle.isNoun(word(at)) || JobTitle.isStart(word(at), word(at + 1)));
    }

    private String word(int at) {
      return at < tokens().size() ? tokens().get(at).word() : "";
    }

    private boolean isWhole(int start) {
      return start == 0 || isWord(start - 1, BEFORE_TITLE) || breaks(start - 1, ANY_MARK);
    }

    private boolean isAnothers(int start) {
      return finds.of("anothers").stream()
          .anyMatch(words -> words.end() <= start && start - words.end() <= REACH);
    }

    /** The shortest title from a word on that ends where it may. */
    private Optional<Span> title(int start, IntPredicate mayEnd) {
      for (int end = start + 1; end <= Math.min(start + LONGEST_TITLE, tokens().size()); end++) {
        if (mayEnd.test(end)) {
          Span title = new Span(start, end);
          return endsInNoun(title) ? Optional.of(title) : Optional.empty();
        }
        if (breaks(end - 1, BREAKS_TITLE) || isWord(end, ARTICLES)) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }

    private boolean endsInNoun(Span title) {
      String words = NameForms.withoutPossessive(words(title).toLowerCase(Locale.ROOT));
      return JobTitle.isNoun(words.substring(words.lastIndexOf(' ') + 1));
    }

    private boolean isJob(int at) {
      return jobsAt(at).findAny().isPresent();
    }

    /** Where words for a job end that start at a place. */
    private Stream<Integer> jobsAt(int at) {
      return finds.of("jobs").stream().filter(job -> job.start() == at).map(Span::end);
    }

    private boolean endsTitle(int at) {
      return at == tokens().size() || isWord(at, AFTER_TITLE) || breaks(at - 1, ENDS_TITLE);
    }

    /** Whether a mark stands between a word and the next. */
    private boolean breaks(int at, Pattern marks) {
      String text = part.text().text();
      int end = at + 1 < tokens().size() ? tokens().get(at + 1).inPart().start() : text.length();
      int start = tokens().get(at).inPart().end();
      return start < end && marks.matcher(text.substring(start, end)).find();
    }
  }
}

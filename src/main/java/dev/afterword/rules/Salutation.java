package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Salutations;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who a salutation speaks to: {@code Dear Ms. Rivera and Wei,} addresses two.
 *
 * @param part the salutation
 * @param addressed what follows the greeting, without the closing comma or colon; empty at the end
 *     of the greeting if nothing follows; in UTF-16 units of the part's text
 * @param names the names in it, honorifics left out, in order
 */
record Salutation(Part part, Span addressed, List<Addressee> names) {

  private static final Pattern GREETING =
      Pattern.compile(
          "^\\s*(?:"
              + Salutations.GREETING_WORDS
              + "|esteemed|to)\\b[,!]?\\s*(?:again\\b[,!]?\\s*)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’\\-.]+");

  private static final Pattern BETWEEN =
      Pattern.compile("[,;&+/]|\\band\\b", Pattern.CASE_INSENSITIVE);

  /** Words that address whoever happens to read. */
  private static final Set<String> NOBODY =
      Set.of(
          "hello",
          "hi",
          "hey",
          "hiring",
          "recruiting",
          "recruitment",
          "interview",
          "interviewing",
          "selection",
          "search",
          "manager",
          "managers",
          "team",
          "teams",
          "sir",
          "sirs",
          "madam",
          "madame",
          "ma'am",
          "all",
          "everyone",
          "everybody",
          "there",
          "folks",
          "recruiter",
          "recruiters",
          "committee",
          "panel",
          "whom",
          "whomever",
          "whoever",
          "who",
          "it",
          "may",
          "concern",
          "concerns",
          "hr",
          "human",
          "resources",
          "department",
          "dept",
          "interviewer",
          "interviewers",
          "colleagues",
          "councillors",
          "councilors",
          "governors",
          "trustees",
          "directors",
          "partners",
          "doctors",
          "professors",
          "ladies",
          "gentlemen",
          "both",
          "office",
          "personnel",
          "staff",
          "group",
          "guys",
          "friend",
          "friends",
          "again",
          "the",
          "your",
          "my",
          "to",
          "this",
          "or",
          "and",
          "of",
          "at",
          "board",
          "members",
          "member",
          "candidate",
          "people",
          "talent",
          "acquisition",
          "head",
          "director",
          "employer",
          "company",
          "applicant",
          "representative",
          "specialist",
          "partner",
          "lead");

  /**
   * Somebody addressed by name.
   *
   * @param words the words of the name, in UTF-16 units of the part's text
   * @param texts the same words
   */
  record Addressee(List<Span> words, List<String> texts) {
    /** Keeps its own copies. */
    Addressee {
      words = List.copyOf(words);
      texts = List.copyOf(texts);
    }

    /** The name as written. */
    String text() {
      return String.join(" ", texts);
    }

    Span span() {
      return words.get(0).cover(words.get(words.size() - 1));
    }
  }

  /** Keeps its own copy of the names. */
  Salutation {
    names = List.copyOf(names);
  }

  /** The salutation of a draft. */
  static Optional<Salutation> of(Draft draft) {
    return draft.letter().first(Part.Role.SALUTATION).map(Salutation::of);
  }

  private static Salutation of(Part part) {
    String text = part.text().text();
    Matcher greeting = GREETING.matcher(text);
    int start = greeting.find() ? greeting.end() : 0;
    int end = text.length();
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1)) && !closes(text, end)) {
      end--;
    }
    if (end == start) {
      while (start > 0 && !Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      end = start;
    }
    Span addressed = new Span(start, end);
    return new Salutation(part, addressed, names(text, addressed));
  }

  private static boolean closes(String text, int end) {
    return ")]}>_".indexOf(text.charAt(end - 1)) >= 0;
  }

  private static List<Addressee> names(String text, Span addressed) {
    List<Addressee> names = new ArrayList<>();
    int from = addressed.start();
    Matcher between = BETWEEN.matcher(text).region(addressed.start(), addressed.end());
    while (between.find()) {
      name(text, new Span(from, between.start())).ifPresent(names::add);
      from = between.end();
    }
    name(text, new Span(from, addressed.end())).ifPresent(names::add);
    return names;
  }

  private static Optional<Addressee> name(String text, Span piece) {
    List<Span> words = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    boolean afterTitle = false;
    Matcher word = WORD.matcher(text).region(piece.start(), piece.end());
    while (word.find()) {
      String found = word.group();
      boolean surname = afterTitle && word.end() == piece.end();
      if ((surname || !isNobody(found))
          && !KnownNames.isHonorific(found)
          && found.codePoints().anyMatch(Character::isLetter)) {
        words.add(new Span(word.start(), word.end()));
        texts.add(found);
      }
      afterTitle = KnownNames.isHonorific(found);
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(new Addressee(words, texts));
  }

  /**
   * Whether somebody other than the people of this company, as in {@code Dear Acme team}, is named.
   */
  boolean namesSomebody(Set<String> companyForms) {
    return names.stream()
        .flatMap(name -> name.texts().stream())
        .anyMatch(word -> NameForms.of(word).stream().noneMatch(companyForms::contains));
  }

  /** Words that address several people at once. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b(?:all|everyone|everybody|team|panel|committee|both|colleagues|folks|councillors|councilors|governors|trustees|directors|partners|doctors|professors)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Whether it speaks to several people at once, as in {@code Dear all}. */
  boolean addressesSeveral() {
    return SEVERAL.matcher(addressedText()).find();
  }

  /** Whether the greeting itself has nobody in mind: {@code To whom it may concern}. */
  boolean greetsNobody() {
    return part.text().text().strip().toLowerCase(Locale.ROOT).startsWith("to ");
  }

  /** Whether a word addresses whoever happens to read, as in {@code Dear Hiring Team}. */
  static boolean isNobody(String word) {
    return NOBODY.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /** What was written after the greeting. */
  String addressedText() {
    return part.text().text().substring(addressed.start(), addressed.end());
  }

  /** Whether a blank to fill in stands where the name should. */
  boolean holdsPlaceholder() {
    return !Placeholders.in(addressedText()).isEmpty();
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.interview.Company;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Honorifics;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.language.EnglishWords;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Settings;
import dev.afterword.lint.WorkedOut;
import dev.afterword.text.Nearest;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that a draft may use: of the people in its facts, of the writer, of the company; and
 * all other words that the facts show to be right. A name is only ever compared with these; an
 * unknown name is no slip.
 */
final class KnownNames {

  /**
   * One word of a person's name as recorded.
   *
   * @param written as recorded, as in {@code Rivera}
   * @param forms the ways in which it may be written
   * @param fullName whose it is
   */
  record NameWord(String written, Set<String> forms, String fullName) {}

  /** Places, tools and days that look like slips in a name and are none. */
  private static final Set<String> LOOK_ALIKES = WordList.words("look-alikes.txt");

  /** A shorter name has too many neighbours to be sure of a slip. */
  private static final int SHORTEST = 4;

  /** A name as a list of words has it: a capital first, small letters behind it. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:O['’]|D['’]|Mc|Mac|De|Le|La|Van)?\\p{Lu}[\\p{Ll}\\p{M}\\p{Lm}'’]+"
              + "(?:-\\p{L}[\\p{Ll}\\p{M}\\p{Lm}'’]+)*");

  /** What can be a name where nothing else would stand: {@code al-Rashid}, {@code MCLEOD}. */
  private static final Pattern NAME_IN_PLACE =
      Pattern.compile("(?:\\p{Lu}|\\p{Ll}{1,3}[-'’]\\p{L})[\\p{L}\\p{M}'’-]+");

  /** A piece of this many letters off the front of a name is how friends shorten it. */
  private static final int SHORT_FORM = 3;

  /** The right forms of all names in a search: nobody of another application is misspelt. */
  private static final WorkedOut<Set<String>> EVERYBODY =
      new WorkedOut<>(
          workspace ->
              workspace.applications().stream()
                  .flatMap(application -> application.facts().people().stream())
                  .flatMap(person -> rightForms(person).stream())
                  .collect(Collectors.toUnmodifiableSet()));

  private final List<NameWord> targets;
  private final Set<String> known;
  private final Set<String> everybody;

  private KnownNames(List<NameWord> targets, Set<String> known, Set<String> everybody) {
    this.targets = List.copyOf(targets);
    this.known = Set.copyOf(known);
    this.everybody = everybody;
  }

  /** What a draft may use: names from its own facts, right words from the whole workspace. */
  static KnownNames of(DraftContext context) {
    Settings settings = context.workspace().settings();
    List<NameWord> targets = new ArrayList<>();
    context.facts().map(Facts::people).orElse(List.of()).forEach(p -> targets.addAll(words(p)));
    settings.me().name().ifPresent(name -> targets.addAll(words(name, name)));

    Set<String> known = new HashSet<>();
    targets.forEach(word -> known.addAll(word.forms()));
    context.facts().ifPresent(facts -> rightWords(facts).forEach(text -> addAll(known, text)));
    settings.accepted().forEach(text -> addAll(known, text));
    settings.me().skills().forEach(text -> addAll(known, text));
    context.draft().headers().from().stream()
        .flatMap(writer -> writer.name().stream())
        .forEach(name -> addAll(known, name));
    if (settings.me().name().isEmpty()) {
      signatureWords(context.draft()).forEach(text -> addAll(known, text));
    }
    return new KnownNames(targets, known, EVERYBODY.of(context.workspace()));
  }

  /** The words of a person's name, pieces of them and two of them joined. */
  private static Set<String> rightForms(Person person) {
    Set<String> forms = new HashSet<>();
    List<NameWord> words = words(person);
    for (NameWord word : words) {
      forms.addAll(word.forms());
      // “Ms Neill” for O'Neill leaves something out, but it is no slip.
      Stream.of(word.written().split("['’]", -1))
          .forEach(piece -> forms.addAll(NameForms.of(piece)));
    }
    NameForms.joined(words.stream().map(NameWord::written).toList())
        .forEach(pair -> forms.addAll(NameForms.of(pair)));
    return forms;
  }

  private static Stream<String> rightWords(Facts facts) {
    return Stream.of(
            facts.company().map(Company::name).stream(),
            facts.company().map(Company::also).stream().flatMap(Collection::stream),
            facts.company().map(Company::facts).stream().flatMap(Collection::stream),
            facts.role().map(Role::title).stream(),
            facts.role().map(Role::also).stream().flatMap(Collection::stream),
            facts.people().stream().flatMap(person -> person.notes().stream()),
            facts.people().stream().flatMap(person -> person.title().stream()))
        .flatMap(texts -> texts)
        .map(Placed::value);
  }

  private static Stream<String> signatureWords(Draft draft) {
    return draft.letter().own().stream()
        .filter(part -> part.role() == Part.Role.SIGNATURE)
        .flatMap(Part::words)
        .map(Word::text);
  }

  private static void addAll(Set<String> known, String text) {
    for (String word : text.split("[\\s,;:()/]+", -1)) {
      known.addAll(NameForms.of(word));
      for (String piece : word.split("-", -1)) {
        known.addAll(NameForms.of(piece));
      }
    }
  }

  /** The words of a person's name and of their form of address, honorifics left out. */
  static List<NameWord> words(Person person) {
    String name = person.name().value();
    List<NameWord> words = new ArrayList<>(words(name, name));
    person.addressAs().ifPresent(as -> words.addAll(words(as.value(), name)));
    return words;
  }

  /** The words of a name, honorifics left out. */
  static List<NameWord> words(String name, String fullName) {
    List<NameWord> words = new ArrayList<>();
    for (String word : name.split("[\\s,()\"“”]+", -1)) {
      add(words, word, fullName);
      if (word.contains("-")) {
        Stream.of(word.split("-", -1)).forEach(piece -> add(words, piece, fullName));
      }
    }
    return words;
  }

  private static void add(List<NameWord> words, String word, String fullName) {
    Set<String> forms = NameForms.of(word);
    if (!forms.isEmpty() && !isHonorific(word)) {
      words.add(new NameWord(word, forms, fullName));
    }
  }

  /** Whether a word is a title such as {@code Dr.}, never a name. */
  static boolean isHonorific(String word) {
    return Honorifics.contain(word);
  }

  /** Whether a word is a known name, or another word that the facts show to be right. */
  boolean isKnown(String word) {
    return NameForms.of(word).stream()
            .anyMatch(form -> known.contains(form) || everybody.contains(form))
        || (word.contains("-") && Stream.of(word.split("-", -1)).allMatch(this::isKnown));
  }

  /** Whether a word is a word of this person's name. */
  boolean belongsTo(String word, String fullName) {
    Set<String> forms = NameForms.of(word);
    return targets.stream()
        .filter(target -> target.fullName().equals(fullName))
        .anyMatch(target -> target.forms().stream().anyMatch(forms::contains));
  }

  /**
   * The known name that a word misses by a slip or two. Never an answer for a known name, a word in
   * lower case or an abbreviation.
   *
   * @param word as written, possibly possessive
   * @param surelyName whether its place shows it to be a name, as after {@code Dear} or {@code Ms};
   *     otherwise words that mean something else are let pass
   */
  Optional<NameWord> near(String word, boolean surelyName) {
    String bare = NameForms.withoutPossessive(word);
    if (targets.isEmpty() || !mayBeName(bare, surelyName)) {
      return Optional.empty();
    }
    return targets.stream()
        .map(target -> new Slip(target, distance(NameForms.of(bare), target.forms())))
        .filter(slip -> slip.distance() <= mostSlips(slip.target(), surelyName))
        .min(Comparator.comparingInt(Slip::distance).thenComparing(slip -> slip.target().written()))
        .map(Slip::target)
        .filter(target -> surelyName || !meansSomethingElse(bare, target))
        .filter(target -> !isShortForm(bare, target));
  }

  private boolean mayBeName(String bare, boolean surelyName) {
    return (surelyName ? NAME_IN_PLACE : NAME).matcher(bare).matches()
        && !isHonorific(bare)
        && !isKnown(bare);
  }

  /** Whether friends may call the bearer of a name so: Piet for Pieter, Jamie for James. */
  private boolean isShortForm(String bare, NameWord near) {
    return isFront(bare, near.written())
        || (Nicknames.mayBe(bare, near.written()) && !Nicknames.soundAlike(bare, near.written()))
        || targets.stream()
            .filter(other -> other.fullName().equals(near.fullName()) && !other.equals(near))
            .anyMatch(other -> Nicknames.mayBe(bare, other.written()));
  }

  private static boolean isFront(String piece, String name) {
    String front = piece.toLowerCase(Locale.ROOT);
    return front.length() >= SHORT_FORM
        && front.length() <= name.length() - 2
        && name.toLowerCase(Locale.ROOT).startsWith(front);
  }

  /** Whether a word can stand for a name: a front of it, or its end as in Emeka for Chukwuemeka. */
  static boolean isPiece(String written, String name) {
    String piece = written.toLowerCase(Locale.ROOT);
    return isFront(written, name)
        || (piece.length() > SHORT_FORM && name.toLowerCase(Locale.ROOT).endsWith(piece));
  }

  /**
   * The word of one person's name that a word in a salutation to this person misses by one slip;
   * here even a short name is sure enough.
   */
  Optional<NameWord> nearShort(String word, String fullName) {
    String bare = NameForms.withoutPossessive(word);
    return mayBeName(bare, true)
        ? targets.stream()
            .filter(target -> target.fullName().equals(fullName))
            .filter(target -> length(target) == SHORTEST - 1)
            .filter(target -> distance(NameForms.of(bare), target.forms()) == 1)
            .findFirst()
        : Optional.empty();
  }

  private record Slip(NameWord target, int distance) {}

  private static int mostSlips(NameWord target, boolean surelyName) {
    int length = length(target);
    if (length < SHORTEST) {
      return 0;
    }
    return length >= (surelyName ? SHORTEST + 1 : SHORTEST + 3) ? 2 : 1;
  }

  private static int length(NameWord target) {
    return target.forms().stream().mapToInt(String::length).min().orElse(0);
  }

  private static boolean meansSomethingElse(String word, NameWord target) {
    return LOOK_ALIKES.contains(word.toLowerCase(Locale.ROOT))
        || EnglishWords.isOrdinary(word)
        || (target.written().length() <= SHORTEST + 1 && EnglishWords.isKnown(word));
  }

  private static int distance(Set<String> left, Set<String> right) {
    return left.stream()
        .flatMap(one -> right.stream().map(other -> Nearest.distance(one, other)))
        .mapToInt(Integer::intValue)
        .min()
        .orElse(Integer.MAX_VALUE);
  }
}

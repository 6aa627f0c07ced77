package dev.afterword.rules;

import dev.afterword.cache.ResultCache;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.language.Proofreaders;
import dev.afterword.language.TokenPattern;
import dev.afterword.lint.Category;
import dev.afterword.lint.Checker;
import dev.afterword.lint.KindProfile;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.phrases.Phrase;
import dev.afterword.text.Nearest;
import dev.afterword.text.Once;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All rules: those that come with the program and those of the user. Immutable. */
public final class RuleBook {

  private final Map<String, RuleCard> cards;
  private final Map<String, RuleFile> files;
  private final List<Supplier<PhraseBook>> phrases;
  private final Supplier<KindProfiles> profiles;
  private final Supplier<Proofreaders> proofreaders;
  private final List<Problem> problems;

  /**
   * @param phrases of the rules, in some books; put together when they are first needed
   * @param proofreaders what reads with LanguageTool, the costliest of all: shared by all books
   *     that begin with these rules, and by all checks
   */
  private RuleBook(
      Map<String, RuleFile> files,
      List<Supplier<PhraseBook>> phrases,
      Supplier<KindProfiles> profiles,
      Supplier<Proofreaders> proofreaders,
      List<Problem> problems) {
    this.files = files;
    this.phrases = List.copyOf(phrases);
    this.profiles = profiles;
    this.proofreaders = proofreaders;
    this.cards = new TreeMap<>();
    files.forEach((id, file) -> cards.put(id, file.card()));
    this.problems = problems;
  }

  /**
   * Reads all rule files. A broken one is among the {@link #problems()} and the others are there.
   *
   * @param userFolders folders of the user's own rule files, each {@code *.yml} in them
   * @throws IllegalStateException if the program's own rules cannot be found or are broken
   */
  public static RuleBook load(List<Path> userFolders) {
    return readShipped(RuleFileReader.Scope.SHIPPED).with(userFolders);
  }

  /**
   * As {@link #load}, but the cards of the program's own rules have no examples: enough to check,
   * and sooner done.
   */
  public static RuleBook loadToCheck(List<Path> userFolders) {
    return PreparedRules.ofJar()
        .map(RuleBook::of)
        .orElseGet(() -> readShipped(RuleFileReader.Scope.SHIPPED_WITHOUT_EXAMPLES))
        .with(userFolders);
  }

  private static RuleBook of(PreparedRules prepared) {
    Map<String, RuleFile> files = new TreeMap<>();
    prepared.files().forEach(file -> files.put(file.card().id(), file));
    return new RuleBook(
        files,
        List.of(prepared::phrases),
        new Once<>(KindProfiles::shipped),
        newProofreaders(),
        List.of());
  }

  private static Supplier<Proofreaders> newProofreaders() {
    return new Once<>(() -> new Proofreaders(ProofreadingPolicy.shipped()));
  }

  /** The program's own rules from their files. */
  static RuleBook readShipped(RuleFileReader.Scope scope) {
    return of(ShippedFiles.RULES.read(), scope, List.of());
  }

  static RuleBook of(List<Source> builtIn, List<Source> own, Problems problems) {
    return of(builtIn, RuleFileReader.Scope.SHIPPED, problems.all()).with(own, new Problems());
  }

  private static RuleBook of(
      List<Source> builtIn, RuleFileReader.Scope scope, List<Problem> problems) {
    return new RuleBook(
            Map.of(), List.of(), new Once<>(KindProfiles::shipped), newProofreaders(), problems)
        .with(builtIn, scope, new Problems());
  }

  /** These rules, ready to be written to a file. */
  PreparedRules prepared() {
    if (!problems.isEmpty() || phrases.size() != 1) {
      throw new IllegalStateException("only sound rules of one origin can be prepared");
    }
    return new PreparedRules(List.copyOf(files.values()), phrases.get(0).get());
  }

  /**
   * These rules and those of the user; a broken file is among the {@link #problems()}.
   *
   * @param userFolders folders of the user's own rule files, each {@code *.yml} in them
   */
  public RuleBook with(List<Path> userFolders) {
    Problems unreadable = new Problems();
    List<Source> own = new ArrayList<>();
    for (Path folder : userFolders) {
      own.addAll(filesIn(folder, unreadable));
    }
    return with(own, unreadable);
  }

  private RuleBook with(List<Source> own, Problems unreadable) {
    return own.isEmpty() && unreadable.isEmpty()
        ? this
        : with(own, RuleFileReader.Scope.OWN, unreadable);
  }

  private RuleBook with(List<Source> sources, RuleFileReader.Scope scope, Problems unreadable) {
    Problems all = new Problems();
    all.addAll(problems);
    all.addAll(unreadable.all());
    Map<String, RuleFile> together = new TreeMap<>(files);
    Map<String, RuleFileReader.Reading> added = new TreeMap<>();
    KindProfiles known = profiles.get();
    for (OneFile one :
        sources.parallelStream().map(source -> OneFile.read(source, scope, known)).toList()) {
      all.addAll(one.problems());
      one.reading()
          .filter(reading -> isAdded(reading.file(), together, all))
          .ifPresent(reading -> added.put(reading.file().card().id(), reading));
    }
    added.values().forEach(one -> requireYielding(one.file(), together.keySet(), all));
    List<Supplier<PhraseBook>> books = new ArrayList<>(phrases);
    books.add(new Once<>(() -> phrasesOf(added)));
    return new RuleBook(together, books, profiles, proofreaders, all.all());
  }

  private static PhraseBook phrasesOf(Map<String, RuleFileReader.Reading> readings) {
    Map<String, List<List<Phrase>>> byRule = new TreeMap<>();
    readings.forEach(
        (id, reading) -> {
          if (reading.file().check() instanceof RuleFile.Declared) {
            byRule.put(id, reading.phrases());
          }
        });
    return PhraseBook.of(byRule);
  }

  /** What came of reading one file; the files are read side by side. */
  private record OneFile(Optional<RuleFileReader.Reading> reading, List<Problem> problems) {
    static OneFile read(Source source, RuleFileReader.Scope scope, KindProfiles profiles) {
      Problems problems = new Problems();
      return new OneFile(RuleFileReader.read(source, scope, profiles, problems), problems.all());
    }
  }

  private static void requireYielding(RuleFile file, Set<String> known, Problems problems) {
    for (Placed<String> rule : file.yieldsTo()) {
      if (!known.contains(rule.value())) {
        problems.add(
            new Place(file.place().source(), rule.span()),
            "there is no rule \""
                + rule.value()
                + "\" to yield to"
                + Nearest.suggestion(rule.value(), known));
      }
    }
  }

  /** Adds a rule unless there is one of its name already, which is a problem. */
  private static boolean isAdded(RuleFile file, Map<String, RuleFile> files, Problems problems) {
    String id = file.card().id();
    RuleFile other = files.putIfAbsent(id, file);
    if (other != null) {
      problems.add(
          new Place(file.place().source(), file.place().source().line(1)),
          "the rule \"" + id + "\" stands already in " + other.place().source().path());
    }
    return other == null;
  }

  private static List<Source> filesIn(Path folder, Problems problems) {
    String shown = folder.toString().replace('\\', '/');
    List<Source> sources = new ArrayList<>();
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> files =
          found
              .filter(path -> path.toString().endsWith(".yml"))
              .sorted(Comparator.naturalOrder())
              .toList();
      for (Path file : files) {
        String path = file.toString().replace('\\', '/');
        try {
          sources.add(new Source(path, Files.readString(file)));
        } catch (MalformedInputException e) {
          problems.add(path, "this rule file is not UTF-8");
        } catch (IOException e) {
          problems.add(path, "this rule file cannot be read: " + e.getMessage());
        }
      }
      if (files.isEmpty()) {
        problems.add(shown, "there are no rule files (*.yml) in this folder");
      }
    } catch (IOException e) {
      problems.add(shown, "this folder of rules cannot be read: " + e.getMessage());
    }
    return sources;
  }

  /** All that is wrong with rule files, by path and place. */
  public List<Problem> problems() {
    return problems;
  }

  /** The cards of all rules, sorted by id. */
  public List<RuleCard> cards() {
    return List.copyOf(cards.values());
  }

  /** The card of a rule. */
  public Optional<RuleCard> card(String id) {
    return Optional.ofNullable(cards.get(id));
  }

  /** {@code ; did you mean "too-long"?} for an id that no rule has, or nothing. */
  public String suggestion(String id) {
    return Nearest.suggestion(id, cards.keySet());
  }

  /** What each kind of message is made of, in the order of the kinds. */
  public List<KindProfile> profiles() {
    return profiles.get().told(this::asking, this::number);
  }

  private List<String> asking(String element) {
    return files.values().stream()
        .filter(file -> file.asksFor().filter(element::equals).isPresent())
        .map(file -> file.card().id())
        .toList();
  }

  /** The number of {@code rule.option} for a kind in words. */
  private String number(Kind kind, String name) {
    int dot = name.indexOf('.');
    String text =
        card(name.substring(0, dot))
            .map(card -> new Options(card.id(), kind, card.options()))
            .flatMap(options -> options.text(name.substring(dot + 1)))
            .orElseThrow(
                () -> new IllegalStateException("a profile names " + name + ", which is none"));
    return Delay.parse(text).map(Delay::words).orElse(text);
  }

  /** The ids of all rules of a category, sorted. */
  public Set<String> idsOf(Category category) {
    Set<String> ids = new TreeSet<>();
    cards.values().stream()
        .filter(card -> card.category() == category)
        .forEach(card -> ids.add(card.id()));
    return ids;
  }

  /** What decides the rules, in a fixed order. */
  public List<Checker> checkers() {
    return checkers(ResultCache.none());
  }

  /**
   * What decides the rules, in a fixed order.
   *
   * @param cache spares what reads with LanguageTool from reading a text again
   */
  public List<Checker> checkers(ResultCache cache) {
    return checkers(cards.keySet(), cache);
  }

  /**
   * The rules that read with LanguageTool, by id: proofreading and token patterns. It takes seconds
   * to start, so that a check may be asked to go without.
   */
  public List<RuleCard> proofreadingCards() {
    return files.values().stream()
        .filter(
            file ->
                file.check() instanceof RuleFile.Pattern
                    || Proofreading.IDS.contains(file.card().id()))
        .map(RuleFile::card)
        .toList();
  }

  /** What decides all rules but the {@link #proofreadingCards()}, in a fixed order. */
  public List<Checker> checkersWithoutProofreading() {
    Set<String> ids = new TreeSet<>(cards.keySet());
    proofreadingCards().forEach(card -> ids.remove(card.id()));
    return checkers(ids);
  }

  /** What decides some of the rules; make it once and use it for all drafts. */
  List<Checker> checkers(Set<String> ids) {
    return checkers(ids, ResultCache.none());
  }

  private List<Checker> checkers(Set<String> ids, ResultCache cache) {
    Map<RuleCard, DeclaredCheck> declared = new LinkedHashMap<>();
    Map<RuleCard, TokenPattern> patterns = new LinkedHashMap<>();
    List<Checker> checkers = new ArrayList<>();
    Supplies supplies = new Supplies(cards, this::checkers);
    boolean proofread = false;
    for (RuleFile file : files.values()) {
      RuleCard card = file.card();
      if (!ids.contains(card.id()) || CodeRules.DECIDED_BY_THE_LINTER.contains(card.id())) {
        continue;
      }
      if (file.check() instanceof RuleFile.Declared one) {
        declared.put(card, one.check());
      } else if (file.check() instanceof RuleFile.Pattern one) {
        patterns.put(card, one.pattern());
      } else if (Proofreading.IDS.contains(card.id())) {
        proofread = true;
      } else if (file.check() instanceof RuleFile.Code) {
        checkers.add(CodeRules.checker(card, supplies));
      }
    }
    if (proofread || !patterns.isEmpty()) {
      Proofreaders remembering = proofreaders.get().with(cache);
      if (proofread) {
        checkers.add(
            new Proofreading(
                card(Proofreading.MISSPELLING).orElseThrow(),
                card(Proofreading.GRAMMAR).orElseThrow(),
                ProofreadingPolicy.shipped(),
                remembering));
      }
      if (!patterns.isEmpty()) {
        checkers.add(new TokenPatternChecker(patterns, remembering));
      }
    }
    List<Checker> all = new ArrayList<>();
    if (!declared.isEmpty()) {
      phrases.forEach(book -> declaredChecker(declared, book.get()).ifPresent(all::add));
    }
    all.addAll(checkers);
    return List.copyOf(all);
  }

  /** What decides those rules whose phrases stand in a book. */
  private static Optional<Checker> declaredChecker(
      Map<RuleCard, DeclaredCheck> declared, PhraseBook book) {
    Map<RuleCard, DeclaredCheck> known = new LinkedHashMap<>(declared);
    known.keySet().removeIf(card -> !book.lists().containsKey(card.id()));
    return known.isEmpty() ? Optional.empty() : Optional.of(new DeclaredChecker(known, book));
  }
}

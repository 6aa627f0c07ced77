package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Delay;
import dev.afterword.language.Proofreaders;
import dev.afterword.language.TokenPattern;
import dev.afterword.lint.Category;
import dev.afterword.lint.Checker;
import dev.afterword.lint.KindProfile;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.text.Nearest;
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
import java.util.stream.Stream;

/** All rules: those that come with the program and those of the user. Immutable. */
public final class RuleBook {

  private final Map<String, RuleCard> cards;
  private final Map<String, RuleFile> files;
  private final KindProfiles profiles;
  private final List<Problem> problems;

  private RuleBook(Map<String, RuleFile> files, KindProfiles profiles, List<Problem> problems) {
    this.files = files;
    this.profiles = profiles;
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
    return load(userFolders, RuleFileReader.Scope.SHIPPED);
  }

  /**
   * As {@link #load}, but the cards of the program's own rules have no examples: enough to check,
   * and sooner done.
   */
  public static RuleBook loadToCheck(List<Path> userFolders) {
    return load(userFolders, RuleFileReader.Scope.SHIPPED_WITHOUT_EXAMPLES);
  }

  private static RuleBook load(List<Path> userFolders, RuleFileReader.Scope shipped) {
    return of(ShippedFiles.RULES.read(), shipped, List.of()).with(userFolders);
  }

  static RuleBook of(List<Source> builtIn, List<Source> own, Problems problems) {
    return of(builtIn, RuleFileReader.Scope.SHIPPED, problems.all()).with(own, new Problems());
  }

  private static RuleBook of(
      List<Source> builtIn, RuleFileReader.Scope scope, List<Problem> problems) {
    return new RuleBook(new TreeMap<>(), KindProfiles.shipped(), problems)
        .with(builtIn, scope, new Problems());
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
    List<RuleFile> added = new ArrayList<>();
    for (OneFile one :
        sources.parallelStream().map(source -> OneFile.read(source, scope, profiles)).toList()) {
      all.addAll(one.problems());
      one.file()
          .ifPresent(
              file -> {
                add(file, together, all);
                added.add(file);
              });
    }
    added.forEach(file -> requireYielding(file, together.keySet(), all));
    return new RuleBook(together, profiles, all.all());
  }

  /** What came of reading one file; the files are read side by side. */
  private record OneFile(Optional<RuleFile> file, List<Problem> problems) {
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

  private static void add(RuleFile file, Map<String, RuleFile> files, Problems problems) {
    String id = file.card().id();
    RuleFile other = files.get(id);
    if (other != null) {
      problems.add(
          new Place(file.place().source(), file.place().source().line(1)),
          "the rule \"" + id + "\" stands already in " + other.place().source().path());
    } else {
      files.put(id, file);
    }
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
    return profiles.told(this::asking, this::number);
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
    return checkers(cards.keySet());
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
      ProofreadingPolicy policy = ProofreadingPolicy.shipped();
      // All that reads with LanguageTool shares one, because it is the costliest of all.
      Proofreaders proofreaders = new Proofreaders(policy);
      if (proofread) {
        checkers.add(
            new Proofreading(
                card(Proofreading.MISSPELLING).orElseThrow(),
                card(Proofreading.GRAMMAR).orElseThrow(),
                policy,
                proofreaders));
      }
      if (!patterns.isEmpty()) {
        checkers.add(new TokenPatternChecker(patterns, proofreaders));
      }
    }
    if (!declared.isEmpty()) {
      checkers.add(0, new DeclaredChecker(declared));
    }
    return List.copyOf(checkers);
  }
}

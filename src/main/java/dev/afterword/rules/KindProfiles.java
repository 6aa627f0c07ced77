package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.lint.KindProfile;
import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.YamlValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The profiles of all kinds of message, as {@code rules/kinds} tells them. Immutable. */
final class KindProfiles {

  /** The numbers of a profile, by the names under which options ask for them. */
  private static final Map<String, Function<KindProfile.Words, Optional<Integer>>> NUMBERS =
      Map.of(
          "least",
          KindProfile.Words::least,
          "most",
          words -> Optional.of(words.most()),
          "well-above-most",
          words -> Optional.of(words.most() + words.most() / 4),
          "far-too-many",
          KindProfile.Words::farTooMany);

  private static final Pattern RANGE = Pattern.compile("\\d{1,4}");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z-]+\\.[a-z-]+)\\}");

  private final Map<Kind, KindProfile> profiles;

  private KindProfiles(Map<Kind, KindProfile> profiles) {
    this.profiles = profiles;
  }

  /**
   * The profiles that come with the program.
   *
   * @throws IllegalStateException if one is missing or broken
   */
  static KindProfiles shipped() {
    Problems problems = new Problems();
    KindProfiles read = read(ShippedFiles.KINDS.read(), problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException("the profiles of kinds are broken: " + problems.all());
    }
    return read;
  }

  /** Reads one file for each kind; a file that is missing or wrong is among the problems. */
  static KindProfiles read(List<Source> files, Problems problems) {
    Map<Kind, KindProfile> profiles = new EnumMap<>(Kind.class);
    for (OneFile one : files.parallelStream().map(OneFile::read).toList()) {
      problems.addAll(one.problems());
      one.profile().ifPresent(profile -> profiles.put(profile.kind(), profile));
    }
    for (Kind kind : Kind.values()) {
      if (!profiles.containsKey(kind)) {
        problems.add("rules/kinds", "there is no profile of " + Fields.nameOf(kind));
      }
    }
    return new KindProfiles(profiles);
  }

  /** What came of reading one file; the files are read side by side. */
  private record OneFile(Optional<KindProfile> profile, List<Problem> problems) {
    static OneFile read(Source file) {
      Map<String, Kind> kinds = Fields.names(Kind.values());
      Problems problems = new Problems();
      String name = file.path().replaceFirst(".*/", "").replaceFirst("\\.yml$", "");
      Optional<Kind> kind = Optional.ofNullable(kinds.get(name));
      if (kind.isEmpty()) {
        problems.add(file.path(), Fields.notAChoice("the file's name", name, kinds.keySet()));
      }
      return new OneFile(
          kind.map(known -> KindProfiles.profile(known, file, problems)), problems.all());
    }
  }

  private static KindProfile profile(Kind kind, Source file, Problems problems) {
    Fields fields = Fields.ofFile(file, file.whole(), "a profile", problems);
    KindProfile profile =
        new KindProfile(
            kind,
            line(fields, "summary"),
            fields.text("subject").map(Placed::value),
            elements(fields),
            words(fields),
            fields.map("without-interest", "\"without-interest\"").map(KindProfiles::without),
            line(fields, "tone"),
            line(fields, "timing"),
            fields.texts("sources").stream().map(Placed::value).toList());
    fields.finish();
    return profile;
  }

  private static String line(Fields fields, String key) {
    return fields
        .requiredText(key)
        .map(text -> text.value().strip().replaceAll("\\s+", " "))
        .orElse("");
  }

  private static List<KindProfile.Element> elements(Fields fields) {
    fields.require("must-have");
    List<KindProfile.Element> elements = new ArrayList<>();
    fields
        .map("must-have", "\"must-have\"")
        .ifPresent(
            map -> {
              for (YamlValue.Entry entry : map.entries()) {
                String name = entry.key().text();
                map.requiredText(name)
                    .ifPresent(
                        text ->
                            elements.add(new KindProfile.Element(name, text.value(), List.of())));
              }
            });
    return elements;
  }

  private static KindProfile.Words words(Fields fields) {
    fields.require("words");
    Optional<Fields> map = fields.map("words", "\"words\"");
    Optional<KindProfile.Words> words =
        map.map(
            lengths -> {
              lengths.require("most");
              KindProfile.Words read =
                  new KindProfile.Words(
                      range(lengths),
                      count(lengths, "least"),
                      count(lengths, "most").orElse(0),
                      count(lengths, "far-too-many"));
              lengths.finish();
              return read;
            });
    return words.orElse(
        new KindProfile.Words(new KindProfile.Range(0, 0), Optional.empty(), 0, Optional.empty()));
  }

  private static KindProfile.WithoutInterest without(Fields fields) {
    KindProfile.WithoutInterest read =
        new KindProfile.WithoutInterest(
            range(fields), fields.texts("leaves-out").stream().map(Placed::value).toList());
    fields.finish();
    return read;
  }

  private static KindProfile.Range range(Fields fields) {
    List<Placed<String>> ends = fields.texts("usual");
    if (ends.size() == 2 && ends.stream().allMatch(end -> RANGE.matcher(end.value()).matches())) {
      return new KindProfile.Range(
          Integer.parseInt(ends.get(0).value()), Integer.parseInt(ends.get(1).value()));
    }
    fields.problem(fields.span(), "\"usual\" must be two numbers of words, such as [40, 150]");
    return new KindProfile.Range(0, 0);
  }

  private static Optional<Integer> count(Fields fields, String key) {
    return fields.number(key).map(number -> number.value().intValueExact());
  }

  /** The profile of a kind. */
  KindProfile of(Kind kind) {
    KindProfile profile = profiles.get(kind);
    if (profile == null) {
      throw new IllegalStateException("there is no profile of " + kind);
    }
    return profile;
  }

  /** The names of all that must stand in messages of some kind, sorted. */
  Set<String> elements() {
    Set<String> names = new TreeSet<>();
    profiles
        .values()
        .forEach(profile -> profile.mustHave().forEach(element -> names.add(element.name())));
    return names;
  }

  /** The kinds in which something must stand. */
  Set<Kind> kindsWith(String element) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    profiles
        .values()
        .forEach(
            profile -> {
              if (profile.mustHave().stream().anyMatch(one -> one.name().equals(element))) {
                kinds.add(profile.kind());
              }
            });
    return kinds;
  }

  /** The names of the numbers that {@link #number} knows, sorted. */
  static Set<String> numbers() {
    return new TreeSet<>(NUMBERS.keySet());
  }

  /** A number of words of each kind that has it. */
  Map<Kind, Integer> number(String name) {
    Map<Kind, Integer> byKind = new EnumMap<>(Kind.class);
    Function<KindProfile.Words, Optional<Integer>> read = NUMBERS.get(name);
    if (read == null) {
      throw new IllegalArgumentException("a profile has no number " + name);
    }
    profiles
        .values()
        .forEach(
            profile ->
                read.apply(profile.words())
                    .ifPresent(number -> byKind.put(profile.kind(), number)));
    return byKind;
  }

  /**
   * All profiles in the order of the kinds, as a person reads them: each element with the rules
   * that ask for it, each {@code {rule.option}} with its number.
   *
   * @param asking the ids of the rules that ask for an element
   * @param number the words for an option of a kind, by {@code rule.option}
   */
  List<KindProfile> told(
      Function<String, List<String>> asking, BiFunction<Kind, String, String> number) {
    return profiles.values().stream()
        .map(
            profile ->
                new KindProfile(
                    profile.kind(),
                    profile.summary(),
                    profile.subject(),
                    profile.mustHave().stream()
                        .map(
                            one ->
                                new KindProfile.Element(
                                    one.name(), one.draft(), asking.apply(one.name())))
                        .toList(),
                    profile.words(),
                    profile.withoutInterest(),
                    profile.tone(),
                    filled(profile.timing(), name -> number.apply(profile.kind(), name)),
                    profile.sources()))
        .toList();
  }

  private static String filled(String text, Function<String, String> number) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(number.apply(found.group(1))));
  }
}

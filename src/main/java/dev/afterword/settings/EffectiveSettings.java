package dev.afterword.settings;

import dev.afterword.draft.Kind;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.Options;
import dev.afterword.lint.PathGlob;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Severity;
import dev.afterword.text.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All layers of the settings, one above the other. Immutable. */
public final class EffectiveSettings implements Settings {

  /**
   * A value with where it comes from.
   *
   * @param name as in {@code rules.too-long.limit}
   * @param value as it would stand in a file
   * @param from as in {@code default}, {@code preset uk}, {@code afterword.yml:3:5}
   */
  public record Origin(String name, String value, String from) {}

  /** Globs with the folder that they start from. */
  record Excluded(Path folder, PathGlob glob) {}

  /** What is not about rules. */
  record General(
      Me me,
      String language,
      Optional<Instant> now,
      Set<String> accepted,
      List<SettledAllowance> allowances,
      Map<Source, Path> folders,
      List<Excluded> excluded,
      List<Path> samples,
      boolean nearestFile,
      List<String> files,
      List<Origin> origins) {}

  private final Path workingFolder;
  private final List<RuleCard> cards;
  private final List<Change> changes;
  private final General general;

  /** Every rule asks for every draft, and the answers are few. */
  private final Map<Place, Map<RuleCard, RuleState>> atPlaces = new ConcurrentHashMap<>();

  private final Map<Circumstances, Map<RuleCard, RuleState>> underChanges =
      new ConcurrentHashMap<>();

  /** Where somebody asks how a rule stands. */
  private record Place(String path, Kind kind) {}

  /**
   * All that decides how a rule stands.
   *
   * @param changes those that hold there
   */
  private record Circumstances(Kind kind, List<Change> changes) {}

  EffectiveSettings(
      Path workingFolder, List<RuleCard> cards, List<Change> changes, General general) {
    this.workingFolder = workingFolder;
    this.cards = List.copyOf(cards);
    this.changes = List.copyOf(changes);
    this.general = general;
  }

  @Override
  public RuleState rule(RuleCard card, String path, Kind kind) {
    Map<RuleCard, RuleState> known = atPlaces.get(new Place(path, kind));
    @Nullable RuleState state = known == null ? null : known.get(card);
    return state != null ? state : decided(card, new Place(path, kind));
  }

  private RuleState decided(RuleCard card, Place place) {
    Path absolute = workingFolder.resolve(place.path()).normalize();
    Circumstances circumstances =
        new Circumstances(
            place.kind(),
            changes.stream()
                .filter(change -> change.condition().holds(absolute, place.kind()))
                .toList());
    Map<RuleCard, RuleState> states =
        underChanges.computeIfAbsent(circumstances, unseen -> new ConcurrentHashMap<>());
    atPlaces.putIfAbsent(place, states);
    return states.computeIfAbsent(card, unseen -> state(card, circumstances));
  }

  private static RuleState state(RuleCard card, Circumstances circumstances) {
    Standing standing = new Standing(card);
    circumstances.changes().forEach(standing::apply);
    return new RuleState(
        standing.on,
        standing.severity,
        new Options(card.id(), circumstances.kind(), standing.options));
  }

  @Override
  public Set<String> accepted() {
    return general.accepted();
  }

  @Override
  public Me me() {
    return general.me();
  }

  @Override
  public String language() {
    return general.language();
  }

  /**
   * The moment of the check that the files ask for, so that what they are about gives the same
   * report on every day; the clock decides when they name none.
   */
  public Optional<Instant> now() {
    return general.now();
  }

  @Override
  public List<SettledAllowance> allowances() {
    return general.allowances();
  }

  @Override
  public List<String> files() {
    return general.files();
  }

  @Override
  public boolean reaches(SettledAllowance allowance, String path) {
    Path folder = general.folders().getOrDefault(allowance.place().source(), workingFolder);
    Path absolute = workingFolder.resolve(path).normalize();
    return allowance
        .paths()
        .map(glob -> Change.matches(List.of(PathGlob.of(glob)), folder, absolute))
        .orElse(true);
  }

  /**
   * Whether a file or folder is no draft, as {@code exclude} says, or because it is a sample.
   *
   * @param path absolute
   */
  public boolean excludes(Path path) {
    return general.samples().stream().anyMatch(path::startsWith)
        || general.excluded().stream()
            .anyMatch(one -> Change.matches(List.of(one.glob()), one.folder(), path));
  }

  /** The folders of letters that the user keeps to learn from, absolute. */
  public List<Path> samples() {
    return general.samples();
  }

  /**
   * Whether a folder with a settings file is a search of its own, because these settings are of
   * another file; never if no file or a certain one was asked for.
   *
   * @param folder absolute
   */
  public boolean isOtherSearch(Path folder) {
    return general.nearestFile() && !general.folders().containsValue(folder);
  }

  /**
   * The effective values with where each comes from: first what is not about rules, then the rules
   * by id with their options. What holds for some paths or kinds only comes last.
   */
  public List<Origin> origins() {
    List<Origin> origins = new ArrayList<>(general.origins());
    for (RuleCard card : cards.stream().sorted((a, b) -> a.id().compareTo(b.id())).toList()) {
      Standing standing = new Standing(card);
      changes.stream().filter(change -> change.condition().isAlways()).forEach(standing::apply);
      origins.addAll(standing.origins());
    }
    for (Change change : changes) {
      if (!change.condition().isAlways() && change.what() instanceof Change.What.Rule rule) {
        String value =
            rule.on().orElse(true) ? rule.severity().map(SettingsText::of).orElse("on") : "off";
        origins.add(new Origin("overrides.rules." + rule.id(), value, change.origin()));
      } else if (!change.condition().isAlways()
          && change.what() instanceof Change.What.Option option) {
        origins.add(
            new Origin(
                "overrides.rules." + option.id() + "." + option.name(),
                SettingsText.of(option.value()),
                change.origin()));
      }
    }
    return List.copyOf(origins);
  }

  /** How one rule stands while layer after layer speaks. */
  private static final class Standing {

    private final RuleCard card;
    private boolean on;
    private String onFrom = "default";
    private Optional<Severity> severity = Optional.empty();
    private final Map<String, OptionValue> options;
    private final Map<String, String> optionsFrom = new LinkedHashMap<>();

    Standing(RuleCard card) {
      this.card = card;
      this.on = card.on();
      this.options = new TreeMap<>(card.options());
    }

    void apply(Change change) {
      if (change.what() instanceof Change.What.Select select) {
        on =
            select.names().contains(card.id()) || (Change.names(select.names(), card) && card.on());
        onFrom = change.origin();
      } else if (change.what() instanceof Change.What.Ignore ignore) {
        if (Change.names(ignore.names(), card)) {
          on = false;
          onFrom = change.origin();
        }
      } else if (change.what() instanceof Change.What.Rule rule && rule.id().equals(card.id())) {
        on = rule.on().orElse(on);
        severity = rule.severity().or(() -> severity);
        onFrom = change.origin();
      } else if (change.what() instanceof Change.What.Option option
          && option.id().equals(card.id())) {
        options.merge(option.name(), option.value(), Standing::above);
        optionsFrom.put(option.name(), change.origin());
      }
    }

    /** A map of kinds changes these kinds only. */
    private static OptionValue above(OptionValue lower, OptionValue upper) {
      if (!(upper instanceof OptionValue.ByKind some)) {
        return upper;
      }
      Map<String, OptionValue> values = new TreeMap<>();
      if (lower instanceof OptionValue.ByKind all) {
        values.putAll(all.values());
      } else {
        values.put("default", lower);
      }
      values.putAll(some.values());
      return new OptionValue.ByKind(values);
    }

    List<Origin> origins() {
      List<Origin> origins = new ArrayList<>();
      String name = "rules." + card.id();
      String value = on ? severity.map(SettingsText::of).orElse(card.severities()) : "off";
      origins.add(new Origin(name, value, onFrom));
      options.forEach(
          (option, chosen) ->
              origins.add(
                  new Origin(
                      name + "." + option,
                      SettingsText.of(chosen),
                      optionsFrom.getOrDefault(option, "default"))));
      return origins;
    }
  }
}

package dev.afterword.settings;

import dev.afterword.draft.Kind;
import dev.afterword.interview.WrittenTimes;
import dev.afterword.lint.Category;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.PathGlob;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import dev.afterword.lint.Severity;
import dev.afterword.text.Nearest;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.YamlValue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The settings files of a check, opened, from the lowest to the highest. */
public final class SettingsFiles {

  private final Path workingFolder;
  private final List<Layer> layers;
  private final CommandLineSettings flags;
  private final List<Problem> problems;

  SettingsFiles(
      Path workingFolder, List<Layer> layers, CommandLineSettings flags, List<Problem> problems) {
    this.workingFolder = workingFolder;
    this.layers = List.copyOf(layers);
    this.flags = flags;
    this.problems = List.copyOf(problems);
  }

  /**
   * What was read.
   *
   * @param settings without the values that are wrong
   * @param problems what is wrong, by file and place
   */
  public record Reading(EffectiveSettings settings, List<Problem> problems) {
    /** Keeps its own copy of the problems. */
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** The files, absolute. */
  public List<Path> paths() {
    return layers.stream()
        .filter(layer -> layer.preset().isEmpty())
        .map(layer -> workingFolder.resolve(layer.source().path()).normalize())
        .toList();
  }

  /** The folders of the user's own rule files, absolute. */
  public List<Path> ruleFolders() {
    return layers.stream()
        .flatMap(
            layer ->
                layer.fields(new Problems()).texts("rules-dir").stream()
                    .map(folder -> layer.folder().resolve(folder.value()).normalize()))
        .distinct()
        .toList();
  }

  /**
   * Reads the files.
   *
   * @param cards all rules there are, the user's own among them
   * @param variants the variants of English that {@code language} may name
   * @param systemZone the zone of a {@code now} without an offset
   */
  public Reading resolve(List<RuleCard> cards, List<String> variants, ZoneId systemZone) {
    return new Resolution(cards, variants, systemZone).reading();
  }

  private final class Resolution {

    private final Problems found = new Problems();
    private final Map<String, RuleCard> cards = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Change> overrides = new ArrayList<>();
    private final Map<String, EffectiveSettings.Origin> general = new TreeMap<>();
    private final Set<String> accepted = new LinkedHashSet<>();
    private final List<Settings.SettledAllowance> allowances = new ArrayList<>();
    private final List<EffectiveSettings.Excluded> excluded = new ArrayList<>();
    private final Set<Path> samples = new LinkedHashSet<>();
    private final Map<Source, Path> folders = new HashMap<>();
    private final Map<String, String> languages = new TreeMap<>();
    private final ZoneId systemZone;
    private String language = "en-US";
    private Optional<Instant> now = Optional.empty();
    private Settings.Me me = Settings.Me.unknown();

    Resolution(List<RuleCard> all, List<String> variants, ZoneId systemZone) {
      this.systemZone = systemZone;
      variants.forEach(variant -> languages.put(variant, variant));
      found.addAll(problems);
      all.forEach(card -> cards.put(card.id(), card));
      names.addAll(cards.keySet());
      names.addAll(Fields.names(Category.values()).keySet());
      origin("language", language, "default");
      origin("preset", layers.get(0).preset().orElse(""), "default");
    }

    Reading reading() {
      layers.forEach(this::read);
      List<Change> all = new ArrayList<>(changes);
      all.addAll(overrides);
      commandLine(all);
      EffectiveSettings settings =
          new EffectiveSettings(
              workingFolder,
              List.copyOf(cards.values()),
              all,
              new EffectiveSettings.General(
                  me,
                  language,
                  now,
                  Set.copyOf(accepted),
                  List.copyOf(allowances),
                  Map.copyOf(folders),
                  List.copyOf(excluded),
                  List.copyOf(samples),
                  !flags.isolated() && flags.config().isEmpty(),
                  layers.stream().map(Layer::name).toList(),
                  List.copyOf(general.values())));
      return new Reading(settings, found.all());
    }

    private void origin(String name, String value, String from) {
      general.put(name, new EffectiveSettings.Origin(name, value, from));
    }

    private void read(Layer layer) {
      Fields fields = layer.fields(found);
      if (layer.preset().isEmpty()) {
        folders.put(layer.source(), layer.folder());
      }
      fields.has("extends");
      fields.texts("rules-dir");
      fields
          .text("preset")
          .filter(preset -> layers.get(0).preset().equals(Optional.of(preset.value())))
          .ifPresent(preset -> origin("preset", preset.value(), layer.origin(preset)));
      language(layer, fields);
      now(layer, fields);
      fields.map("me", "the writer").ifPresent(writer -> me(layer, writer));
      List<Placed<String>> words = fields.texts("accept");
      words.forEach(word -> accepted.add(word.value()));
      words.stream()
          .findFirst()
          .ifPresent(first -> origin("accept", String.join(", ", accepted), layer.origin(first)));
      for (Placed<String> glob : fields.texts("exclude")) {
        excluded.add(new EffectiveSettings.Excluded(layer.folder(), PathGlob.of(glob.value())));
        origin("exclude." + glob.value(), glob.value(), layer.origin(glob));
      }
      for (Placed<String> folder : fields.texts("samples")) {
        samples.add(layer.folder().resolve(folder.value()).normalize());
        origin("samples." + folder.value(), folder.value(), layer.origin(folder));
      }
      rules(layer, fields, Change.Condition.always(layer.folder()), changes);
      for (Fields override : fields.maps("overrides", "the override")) {
        override(layer, override);
      }
      for (Fields wish : fields.maps("allow", "the allowance")) {
        allow(layer, wish);
      }
      fields.finish();
    }

    private void language(Layer layer, Fields fields) {
      fields
          .choice("language", languages)
          .ifPresent(
              chosen -> {
                language = chosen.value();
                origin("language", language, layer.origin(chosen));
              });
    }

    private void now(Layer layer, Fields fields) {
      fields
          .parsed("now", WrittenTimes.A_TIME, text -> WrittenTimes.time(text, systemZone))
          .ifPresent(
              moment -> {
                now = Optional.of(moment.value().toInstant());
                origin("now", layer.source().at(moment.span()), layer.origin(moment));
              });
    }

    private void me(Layer layer, Fields writer) {
      Optional<String> name = mine(layer, writer, "name").or(me::name);
      Optional<String> email = mine(layer, writer, "email").or(me::email);
      Optional<String> phone = mine(layer, writer, "phone").or(me::phone);
      List<Placed<String>> skills = writer.texts("skills");
      List<String> words = skills.stream().map(Placed::value).toList();
      skills.stream()
          .findFirst()
          .ifPresent(first -> origin("me.skills", String.join(", ", words), layer.origin(first)));
      me = new Settings.Me(name, email, phone, words.isEmpty() ? me.skills() : words);
      writer.finish();
    }

    private Optional<String> mine(Layer layer, Fields writer, String key) {
      Optional<Placed<String>> value = writer.text(key);
      value.ifPresent(known -> origin("me." + key, known.value(), layer.origin(known)));
      return value.map(Placed::value);
    }

    private void override(Layer layer, Fields override) {
      List<PathGlob> paths =
          override.texts("path").stream().map(glob -> PathGlob.of(glob.value())).toList();
      Set<Kind> kinds =
          override.choices("kind", Fields.names(Kind.values())).stream()
              .map(Placed::value)
              .collect(Collectors.toSet());
      if (!override.has("path") && !override.has("kind")) {
        override.problem(override.span(), "the override must say for which \"path\" or \"kind\"");
      }
      rules(layer, override, new Change.Condition(layer.folder(), paths, kinds), overrides);
      override.finish();
    }

    private void allow(Layer layer, Fields wish) {
      Optional<Placed<String>> rule = wish.requiredText("rule");
      Optional<Placed<String>> path = wish.text("path");
      Optional<Placed<String>> reason = wish.text("reason");
      wish.finish();
      rule.filter(id -> isRule(wish, id))
          .ifPresent(
              id ->
                  allowances.add(
                      new Settings.SettledAllowance(
                          id.value(),
                          path.map(Placed::value),
                          reason.map(Placed::value),
                          new Place(layer.source(), wish.span()))));
    }

    private boolean isRule(Fields fields, Placed<String> id) {
      if (cards.containsKey(id.value())) {
        return true;
      }
      fields.problem(
          id.span(),
          "unknown rule \"" + id.value() + "\"" + Nearest.suggestion(id.value(), cards.keySet()));
      return false;
    }

    private void rules(Layer layer, Fields fields, Change.Condition condition, List<Change> into) {
      List<Placed<String>> select = known(fields, "select");
      if (!select.isEmpty()) {
        into.add(
            new Change(
                new Change.What.Select(values(select)), condition, layer.origin(select.get(0))));
      }
      List<Placed<String>> ignore = known(fields, "ignore");
      if (!ignore.isEmpty()) {
        into.add(
            new Change(
                new Change.What.Ignore(values(ignore)), condition, layer.origin(ignore.get(0))));
      }
      fields
          .map("rules", "the rules")
          .ifPresent(
              rules -> {
                for (YamlValue.Entry entry : rules.entries()) {
                  Placed<String> id = new Placed<>(entry.key().text(), entry.key().span());
                  if (isRule(rules, id)) {
                    rule(layer, rules, entry, condition, into);
                  }
                }
              });
    }

    private static Set<String> values(List<Placed<String>> names) {
      return names.stream().map(Placed::value).collect(Collectors.toUnmodifiableSet());
    }

    private List<Placed<String>> known(Fields fields, String key) {
      List<Placed<String>> known = new ArrayList<>();
      for (Placed<String> name : fields.texts(key)) {
        if (names.contains(name.value())) {
          known.add(name);
        } else {
          fields.problem(name.span(), unknownName(name.value()));
        }
      }
      return known;
    }

    private String unknownName(String name) {
      return "unknown rule or category \"" + name + "\"" + Nearest.suggestion(name, names);
    }

    private void rule(
        Layer layer,
        Fields rules,
        YamlValue.Entry entry,
        Change.Condition condition,
        List<Change> into) {
      String id = entry.key().text();
      if (entry.value() instanceof YamlValue.Scalar word) {
        standing(rules, id, word)
            .ifPresent(what -> into.add(new Change(what, condition, layer.origin(word.span()))));
      } else if (entry.value() instanceof YamlValue.Mapping map) {
        for (YamlValue.Entry option : map.entries()) {
          option(rules, id, option)
              .ifPresent(
                  what ->
                      into.add(new Change(what, condition, layer.origin(option.value().span()))));
        }
      } else {
        rules.problem(
            entry.value().span(),
            "\"" + id + "\" must be off, on, a severity or a map of options, not a list");
      }
    }

    private Optional<Change.What> standing(Fields rules, String id, YamlValue.Scalar word) {
      Map<String, Severity> severities = Fields.names(Severity.values());
      Severity severity = severities.get(word.text());
      if (severity != null) {
        return Optional.of(new Change.What.Rule(id, Optional.of(true), Optional.of(severity)));
      }
      switch (word.text()) {
        case "off", "no", "false" -> {
          return Optional.of(new Change.What.Rule(id, Optional.of(false), Optional.empty()));
        }
        case "on", "yes", "true" -> {
          return Optional.of(new Change.What.Rule(id, Optional.of(true), Optional.empty()));
        }
        default -> {
          Set<String> words = new TreeSet<>(severities.keySet());
          words.addAll(List.of("on", "off"));
          rules.problem(
              word.span(),
              "\""
                  + id
                  + "\" must be off, on, a severity (error, warning, suggestion) or a map of"
                  + " options, not "
                  + word.describe()
                  + Nearest.suggestion(word.text(), words));
          return Optional.empty();
        }
      }
    }

    private Optional<Change.What> option(Fields rules, String id, YamlValue.Entry entry) {
      String name = entry.key().text();
      if (name.equals("severity") && entry.value() instanceof YamlValue.Scalar word) {
        return standing(rules, id, word);
      }
      RuleCard card = cards.get(id);
      OptionValue usual = card == null ? null : card.options().get(name);
      if (card == null || usual == null) {
        Set<String> options = new TreeSet<>(card == null ? Set.of() : card.options().keySet());
        options.add("severity");
        rules.problem(
            entry.key().span(),
            "unknown option \""
                + name
                + "\" of the rule "
                + id
                + Nearest.suggestion(name, options));
        return Optional.empty();
      }
      return new OptionReader(rules, name, card)
          .read(entry.value(), usual)
          .map(value -> new Change.What.Option(id, name, value));
    }

    private void commandLine(List<Change> all) {
      flags
          .preset()
          .filter(preset -> layers.get(0).preset().equals(Optional.of(preset)))
          .ifPresent(preset -> origin("preset", preset, "--preset"));
      Change.Condition always = Change.Condition.always(workingFolder);
      Set<String> select = known("--select", flags.select());
      if (!select.isEmpty()) {
        all.add(new Change(new Change.What.Select(select), always, "--select"));
      }
      Set<String> ignore = known("--ignore", flags.ignore());
      if (!ignore.isEmpty()) {
        all.add(new Change(new Change.What.Ignore(ignore), always, "--ignore"));
      }
    }

    private Set<String> known(String flag, List<String> written) {
      Set<String> known = new TreeSet<>();
      for (String name : written) {
        if (names.contains(name)) {
          known.add(name);
        } else {
          found.add(flag, unknownName(name));
        }
      }
      return known;
    }
  }
}

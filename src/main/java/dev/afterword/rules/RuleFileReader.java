package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Kind;
import dev.afterword.judgement.Act;
import dev.afterword.judgement.Tone;
import dev.afterword.language.TokenPattern;
import dev.afterword.lint.Assumption;
import dev.afterword.lint.Category;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Need;
import dev.afterword.lint.OptionNote;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Where;
import dev.afterword.phrases.Phrase;
import dev.afterword.phrases.PhraseParser;
import dev.afterword.text.Nearest;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one rule file into its card and its check. */
final class RuleFileReader {

  private static final String ENDING = ".yml";
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  /** A comment that was meant as the {@code #number} of a phrase. */
  private static final Pattern CLASS_AS_COMMENT = Pattern.compile("[ \\t]+(#\\p{L}\\w*)");

  /** The key at which the examples of a shipped file begin; nothing else comes after them. */
  private static final String EXAMPLES = "\nbad:";

  /**
   * What a rule file says.
   *
   * @param phrases those of each list of its check, if it declares one
   */
  record Reading(RuleFile file, List<List<Phrase>> phrases) {
    /** Keeps its own copies. */
    Reading {
      phrases = phrases.stream().map(List::copyOf).toList();
    }
  }

  /** Whose rule file it is, and how much of it is wanted. */
  enum Scope {
    /** A file of the user, whole: whatever is wrong with it is told. */
    OWN,
    /** A file that comes with the program: it must say why, name sources and give examples. */
    SHIPPED,
    /** The same without its examples, which only explanations and tests of rules need. */
    SHIPPED_WITHOUT_EXAMPLES
  }

  private final Source source;
  private final Scope scope;
  private final KindProfiles profiles;
  private final Problems problems = new Problems();
  private final Fields fields;
  private final List<List<Phrase>> lists = new ArrayList<>();

  private RuleFileReader(Source source, Scope scope, KindProfiles profiles) {
    this.source = source;
    this.scope = scope;
    this.profiles = profiles;
    this.fields = Fields.ofFile(source, region(), "a rule file", problems);
  }

  private Span region() {
    int examples = scope == Scope.SHIPPED_WITHOUT_EXAMPLES ? source.text().indexOf(EXAMPLES) : -1;
    return examples < 0 ? source.whole() : new Span(0, examples + 1);
  }

  /**
   * Reads a rule file.
   *
   * @param source whose name gives the rule its id
   * @param scope whose it is; only rules that come with the program may be decided by code
   * @param profiles what the kinds and limits of a rule may refer to
   * @param problems gets all that is wrong
   * @return nothing if anything is wrong
   */
  static Optional<Reading> read(
      Source source, Scope scope, KindProfiles profiles, Problems problems) {
    RuleFileReader reader = new RuleFileReader(source, scope, profiles);
    if (reader.fields.entries().isEmpty()) {
      // What is missing in a file that says nothing would only hide why.
      problems.addAll(reader.problems.all());
      if (reader.problems.isEmpty()) {
        problems.add(
            new Place(source, Span.at(0)),
            "this rule file is empty; it must have summary, category, message and a check");
      }
      return Optional.empty();
    }
    RuleFile file = reader.read();
    problems.addAll(reader.problems.all());
    return reader.problems.isEmpty()
        ? Optional.of(new Reading(file, reader.lists))
        : Optional.empty();
  }

  private RuleFile read() {
    String id = id();
    String summary = oneLine(fields.requiredText("summary"));
    if (!fields.has("category")) {
      problem(Span.at(fields.span().start()), "a rule file must have \"category\"");
    }
    Category category =
        value(fields.choice("category", Fields.names(Category.values()))).orElse(Category.TONE);
    Severity severity =
        value(fields.choice("severity", Fields.names(Severity.values()))).orElse(Severity.WARNING);
    boolean on = value(fields.flag("on")).orElse(true);
    Subject subject =
        profiledSubject()
            .orElseGet(() -> new Subject(Optional.empty(), someOf(Kind.class, fields, "kinds")));
    Where where = value(fields.choice("where", Fields.names(Where.values()))).orElse(Where.WHOLE);
    Set<Need> needs = new LinkedHashSet<>();
    fields.choices("needs", Fields.names(Need.values())).forEach(need -> needs.add(need.value()));
    Set<Assumption> assumes = new LinkedHashSet<>();
    fields
        .choices("assumes", Fields.names(Assumption.values()))
        .forEach(assumption -> assumes.add(assumption.value()));
    String why = oneLine(fields.text("why"));
    List<String> sources = fields.texts("sources").stream().map(Placed::value).toList();
    Map<String, OptionValue> options = new LinkedHashMap<>();
    Map<String, OptionNote> notes = new LinkedHashMap<>();
    options(options, notes);
    Map<String, String> messages = messages();
    Optional<String> help = fields.text("help").map(text -> oneLine(Optional.of(text)));
    RuleFile.Check check = check(options.keySet(), messages);
    Severity certain = certain(severity, check);
    placeholders(check);
    Optional<Fix.Applicability> offers =
        value(fields.choice("fix", Fields.names(Fix.Applicability.values())));
    List<Placed<String>> yielding = fields.texts("yields-to");
    Set<String> yieldsTo = new LinkedHashSet<>();
    yielding.forEach(rule -> yieldsTo.add(rule.value()));
    List<RuleCard.Example> bad = examples("bad", true);
    List<RuleCard.Example> good = examples("good", false);
    if (scope == Scope.SHIPPED) {
      List.of("why", "sources", "bad", "good").forEach(this::mustHave);
    }
    fields.finish();
    RuleCard card =
        new RuleCard(
            id,
            summary,
            category,
            severity,
            certain,
            on,
            subject.kinds(),
            where,
            needs,
            assumes,
            why,
            sources,
            messages,
            help,
            options,
            notes,
            offers,
            yieldsTo,
            bad,
            good);
    return new RuleFile(card, check, new Place(source, checkSpan()), yielding, subject.asksFor());
  }

  private String id() {
    String path = source.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    String id = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    if (!ID.matcher(id).matches()) {
      problems.add(
          path,
          "\"" + id + "\" cannot be a rule's id: lower-case words with hyphens, as in too-long");
    }
    // A file may repeat its name, but not contradict it.
    fields
        .text("id")
        .filter(written -> !written.value().equals(id))
        .ifPresent(
            written ->
                problem(
                    written.span(),
                    "the id \"" + written.value() + "\" must be the file's name, \"" + id + "\""));
    return id;
  }

  private void mustHave(String key) {
    if (fields.value(key).isEmpty()) {
      problem(Span.at(fields.span().start()), "a built-in rule must have \"" + key + "\"");
    }
  }

  /** What a rule asks for, if it asks for something, and the kinds of message that it is about. */
  private record Subject(Optional<String> asksFor, Set<Kind> kinds) {}

  /**
   * {@code kinds: {must-have: thanks, also: [card]}}: the kinds whose profile wants it, and others.
   */
  private Optional<Subject> profiledSubject() {
    if (!(fields.value("kinds").orElse(null) instanceof YamlValue.Mapping map)) {
      return Optional.empty();
    }
    Fields written = new Fields(source, map, "\"kinds\"", problems);
    written.require("must-have");
    Map<String, String> elements = new LinkedHashMap<>();
    profiles.elements().forEach(element -> elements.put(element, element));
    Optional<String> element = value(written.choice("must-have", elements));
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    element.map(profiles::kindsWith).ifPresent(kinds::addAll);
    written.choices("also", Fields.names(Kind.values())).forEach(kind -> kinds.add(kind.value()));
    written.finish();
    return Optional.of(new Subject(element, kinds));
  }

  private static <T> Optional<T> value(Optional<Placed<T>> placed) {
    return placed.map(Placed::value);
  }

  private static String oneLine(Optional<Placed<String>> text) {
    return text.map(Placed::value).orElse("").strip().replaceAll("\\s+", " ");
  }

  private Severity certain(Severity severity, RuleFile.Check check) {
    Optional<Placed<Severity>> certain = fields.choice("certain", Fields.names(Severity.values()));
    if (certain.isEmpty()) {
      return severity;
    }
    if (certain.get().value().compareTo(severity) <= 0) {
      problem(certain.get().span(), "\"certain\" must be more than \"severity\"");
    }
    boolean isAlwaysAsCertain =
        check instanceof RuleFile.Declared declared && !declared.check().tellsWhatIsCertain();
    if (isAlwaysAsCertain) {
      problem(
          certain.get().span(),
          "\"certain\" stands beside phrases with a \"tone\", \"require\" or \"code\"; other checks are as certain of all they find");
    }
    return certain.get().value();
  }

  private void problem(Span span, String message) {
    problems.add(new Place(source, span), message);
  }

  private void options(Map<String, OptionValue> values, Map<String, OptionNote> notes) {
    fields
        .value("options")
        .ifPresent(
            value -> {
              if (value instanceof YamlValue.Mapping map) {
                map.entries().forEach(entry -> option(entry, values, notes));
              } else {
                problem(value.span(), "\"options\" must be names with values");
              }
            });
  }

  private void option(
      YamlValue.Entry entry, Map<String, OptionValue> values, Map<String, OptionNote> notes) {
    String name = entry.key().text();
    if (!(entry.value() instanceof YamlValue.Mapping map)) {
      problem(
          entry.value().span(),
          "the option \"" + name + "\" must have a \"default\" and a \"unit\"");
      return;
    }
    Fields option = new Fields(source, map, "the option \"" + name + "\"", problems);
    Optional<YamlValue> given = option.value("default");
    boolean profiled = option.has("profile");
    if (given.isPresent() == profiled) {
      problem(
          entry.key().span(),
          "the option \"" + name + "\" must have either a \"default\" or a \"profile\"");
    }
    given.flatMap(value -> optionValue(value, true)).ifPresent(value -> values.put(name, value));
    if (profiled) {
      profiled(option).ifPresent(value -> values.put(name, value));
    }
    Optional<String> unit = value(option.text("unit"));
    if (unit.filter("phrases"::equals).isPresent()) {
      phrases(option.items("default"), name);
    }
    notes.put(name, new OptionNote(unit, value(option.text("why"))));
    option.finish();
  }

  /** A number that the profile of each kind holds. */
  private Optional<OptionValue> profiled(Fields option) {
    Map<String, String> numbers = new LinkedHashMap<>();
    KindProfiles.numbers().forEach(number -> numbers.put(number, number));
    return value(option.choice("profile", numbers))
        .map(
            number -> {
              Map<String, OptionValue> byKind = new LinkedHashMap<>();
              profiles
                  .number(number)
                  .forEach(
                      (kind, count) ->
                          byKind.put(
                              Fields.nameOf(kind), new OptionValue.Text(String.valueOf(count))));
              return new OptionValue.ByKind(byKind);
            });
  }

  private Optional<OptionValue> optionValue(YamlValue value, boolean mayDiffer) {
    if (value instanceof YamlValue.Scalar scalar) {
      return Optional.of(new OptionValue.Text(scalar.text()));
    }
    if (value instanceof YamlValue.Sequence list) {
      List<String> texts = new ArrayList<>();
      for (YamlValue item : list.items()) {
        if (item instanceof YamlValue.Scalar scalar) {
          texts.add(scalar.text());
        } else {
          problem(item.span(), "a list in an option holds texts, not " + item.describe());
        }
      }
      return Optional.of(new OptionValue.Texts(texts));
    }
    if (!mayDiffer) {
      problem(value.span(), "a kind has one value or a list, not " + value.describe());
      return Optional.empty();
    }
    Set<String> kinds = new LinkedHashSet<>(Fields.names(Kind.values()).keySet());
    kinds.add("default");
    Map<String, OptionValue> byKind = new LinkedHashMap<>();
    for (YamlValue.Entry entry : ((YamlValue.Mapping) value).entries()) {
      String kind = entry.key().text();
      if (!kinds.contains(kind)) {
        problem(
            entry.key().span(),
            "\"" + kind + "\" is no kind of message" + Nearest.suggestion(kind, kinds));
      }
      optionValue(entry.value(), false).ifPresent(one -> byKind.put(kind, one));
    }
    return Optional.of(new OptionValue.ByKind(byKind));
  }

  private Map<String, String> messages() {
    Map<String, String> messages = new LinkedHashMap<>();
    fields.text("message").ifPresent(text -> messages.put("message", text.value().strip()));
    fields
        .value("messages")
        .ifPresent(
            value -> {
              if (value instanceof YamlValue.Mapping map) {
                for (YamlValue.Entry entry : map.entries()) {
                  if (entry.value() instanceof YamlValue.Scalar scalar) {
                    messages.put(entry.key().text(), scalar.text().strip());
                  } else {
                    problem(entry.value().span(), "a message must be text");
                  }
                }
              } else {
                problem(value.span(), "\"messages\" must be names with texts");
              }
            });
    if (messages.isEmpty()) {
      problem(Span.at(fields.span().start()), "a rule file must have \"message\"");
    }
    return messages;
  }

  private static final List<String> CHECKS =
      List.of("phrases", "replace", "count", "require", "pattern", "code");

  private Span checkSpan() {
    return CHECKS.stream()
        .flatMap(key -> fields.value(key).stream())
        .map(YamlValue::span)
        .findFirst()
        .orElse(fields.span());
  }

  private RuleFile.Check check(Set<String> options, Map<String, String> messages) {
    List<String> given = CHECKS.stream().filter(fields::has).toList();
    List<Phrase> unless = phrases(fields.items("unless"), "unless");
    if (given.size() != 1) {
      problem(
          Span.at(fields.span().start()),
          "a rule file must have exactly one of "
              + String.join(", ", CHECKS)
              + "; this one has "
              + (given.isEmpty() ? "none" : String.join(" and ", given)));
      return new RuleFile.Code();
    }
    return switch (given.get(0)) {
      case "phrases" -> finding(unless, options, messages);
      case "replace" -> declared(new ReplaceCheck(rewrites()), unless);
      case "count" ->
          declared(
              new CountCheck(counts(options, messages.keySet()), tone(options, messages)), unless);
      case "require" -> declared(requirement(options), unless);
      case "pattern" -> tokenPattern();
      default -> code();
    };
  }

  private RuleFile.Check finding(
      List<Phrase> unless, Set<String> options, Map<String, String> messages) {
    lists.add(somePhrases(fields.items("phrases"), "phrases"));
    lists.add(unless);
    lists.add(phrases(fields.items("unless-said"), "unless-said"));
    Optional<String> instead =
        fields
            .text("instead")
            .map(text -> oneLine(Optional.of(text)))
            .map(text -> text.equals("leave-out") ? "" : text);
    return new RuleFile.Declared(
        new FindCheck(
            value(fields.flag("unless-noted")).orElse(false), tone(options, messages), instead));
  }

  private Optional<Tone> tone(Set<String> options, Map<String, String> messages) {
    Optional<Tone> tone = judged("tone", Tone.values(), options);
    if (tone.isPresent() && !messages.containsKey(SecondVoice.MESSAGE)) {
      problem(
          checkSpan(),
          "a rule with \"tone\" must have \"" + SecondVoice.MESSAGE + "\" among its messages");
    }
    return tone;
  }

  private RuleFile.Check tokenPattern() {
    if (!fields.items("unless").isEmpty()) {
      problem(
          fields.items("unless").get(0).span(),
          "\"unless\" goes with phrases; beside a pattern write an <antipattern>");
    }
    Optional<YamlValue.Scalar> written =
        fields
            .value("pattern")
            .filter(YamlValue.Scalar.class::isInstance)
            .map(YamlValue.Scalar.class::cast);
    if (written.isEmpty()) {
      problem(checkSpan(), "\"pattern\" must be the XML of a <pattern>, as text");
      return new RuleFile.Code();
    }
    TokenPattern.Reading reading = TokenPattern.read(written.get().text());
    for (Placed<String> fault : reading.faults()) {
      int start = placeIn(written.get(), fault.span().start());
      problem(Span.at(start), fault.value());
    }
    return reading.pattern().<RuleFile.Check>map(RuleFile.Pattern::new).orElse(new RuleFile.Code());
  }

  /** A check whose other lists are read already. */
  private RuleFile.Check declared(DeclaredCheck check, List<Phrase> unless) {
    lists.add(unless);
    return new RuleFile.Declared(check);
  }

  private RuleFile.Check code() {
    if (scope == Scope.OWN) {
      problem(
          checkSpan(),
          "\"code\" is for the rules that come with the program; use phrases, replace, count,"
              + " require or pattern");
    } else if (!value(fields.flag("code")).orElse(true)) {
      problem(checkSpan(), "\"code\" must be true, or left out");
    }
    return new RuleFile.Code();
  }

  private List<String> rewrites() {
    Optional<YamlValue> value = fields.value("replace");
    if (value.isEmpty() || !(value.get() instanceof YamlValue.Mapping map)) {
      problem(
          checkSpan(), "\"replace\" must be {from: phrases, to: text} or phrases with rewrites");
      return List.of();
    }
    boolean listed = map.get("from").isPresent() && map.get("to").isPresent();
    if (listed) {
      Fields one = new Fields(source, map, "\"replace\"", problems);
      lists.add(somePhrases(one.items("from"), "from"));
      String to = one.text("to").map(Placed::value).orElse("");
      one.finish();
      return List.of(to);
    }
    List<String> rewrites = new ArrayList<>();
    for (YamlValue.Entry entry : map.entries()) {
      if (entry.value() instanceof YamlValue.Scalar to) {
        lists.add(phrases(List.of(entry.key()), "replace"));
        rewrites.add(to.text());
      } else {
        problem(entry.value().span(), "a rewrite must be text, not " + entry.value().describe());
      }
    }
    return rewrites;
  }

  private List<CountCheck.Count> counts(Set<String> options, Set<String> messages) {
    List<CountCheck.Count> counts = new ArrayList<>();
    for (Fields count : fields.maps("count", "\"count\"")) {
      count(count, options, messages).ifPresent(counts::add);
    }
    return counts;
  }

  private Optional<CountCheck.Count> count(
      Fields count, Set<String> options, Set<String> messages) {
    Optional<Measure> measure = Optional.empty();
    List<Phrase> phrases = List.of();
    Optional<YamlValue> of = count.value("of");
    if (of.isEmpty()) {
      problem(count.span(), "\"count\" must say what it counts with \"of\"");
      return Optional.empty();
    }
    if (of.get() instanceof YamlValue.Sequence list) {
      phrases = somePhrases(list.items(), "of");
    } else {
      measure = value(count.choice("of", Fields.names(Measure.values())));
    }
    boolean atMost = count.has("at-most");
    if (atMost == count.has("at-least")) {
      problem(count.span(), "\"count\" must have either \"at-most\" or \"at-least\"");
      return Optional.empty();
    }
    Optional<CountCheck.Limit> limit = limit(count, atMost ? "at-most" : "at-least", options);
    Map<Severity, CountCheck.Limit> steps = new LinkedHashMap<>();
    for (Severity severity : List.of(Severity.WARNING, Severity.ERROR)) {
      limit(count, Fields.nameOf(severity) + (atMost ? "-above" : "-below"), options)
          .ifPresent(step -> steps.put(severity, step));
    }
    Optional<Placed<String>> message = count.text("message");
    message
        .filter(name -> !messages.contains(name.value()))
        .ifPresent(
            name ->
                problem(
                    name.span(),
                    "there is no message \""
                        + name.value()
                        + "\""
                        + Nearest.suggestion(name.value(), messages)));
    count.finish();
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    lists.add(phrases);
    return Optional.of(
        new CountCheck.Count(
            measure, atMost, limit.get(), steps, value(message).orElse("message")));
  }

  private Optional<CountCheck.Limit> limit(Fields count, String key, Set<String> options) {
    return count
        .text(key)
        .flatMap(
            text -> {
              if (text.value().matches("\\d{1,6}")) {
                return Optional.of(
                    new CountCheck.Limit(Optional.empty(), Integer.parseInt(text.value())));
              }
              if (options.contains(text.value())) {
                return Optional.of(new CountCheck.Limit(Optional.of(text.value()), 0));
              }
              problem(
                  text.span(),
                  "\""
                      + key
                      + "\" must be a number or an option of this rule, not \""
                      + text.value()
                      + "\""
                      + Nearest.suggestion(text.value(), options));
              return Optional.empty();
            });
  }

  private Optional<String> within(Fields require, Set<String> options) {
    Optional<Placed<String>> option = require.text("within");
    option
        .filter(name -> !options.contains(name.value()))
        .ifPresent(
            name ->
                problem(
                    name.span(),
                    "\"within\" must be an option of this rule, not \""
                        + name.value()
                        + "\""
                        + Nearest.suggestion(name.value(), options)));
    return value(option);
  }

  private RequireCheck requirement(Set<String> options) {
    Optional<YamlValue> value = fields.value("require");
    if (value.isPresent() && value.get() instanceof YamlValue.Mapping map) {
      Fields require = new Fields(source, map, "\"require\"", problems);
      Optional<String> within = within(require, options);
      return new RequireCheck(List.of(requirement(require)), within, act(options));
    }
    List<YamlValue> items = fields.items("require");
    if (!items.isEmpty() && items.get(0) instanceof YamlValue.Mapping) {
      List<Requirement> all =
          fields.maps("require", "\"require\"").stream().map(this::oneOfSeveral).toList();
      return new RequireCheck(all, Optional.empty(), act(options));
    }
    lists.add(somePhrases(items, "require"));
    return new RequireCheck(List.of(plainRequirement()), Optional.empty(), act(options));
  }

  private Optional<Act> act(Set<String> options) {
    return judged("act", Act.values(), options);
  }

  /** What a model judges beside the phrases; an option must say how sure it has to be. */
  private <E extends Enum<E>> Optional<E> judged(String key, E[] values, Set<String> options) {
    Optional<Placed<E>> judged = fields.choice(key, Fields.names(values));
    if (judged.isPresent() && !options.contains(SecondVoice.CONFIDENCE)) {
      problem(
          judged.get().span(),
          "a rule with \"" + key + "\" must have the option \"" + SecondVoice.CONFIDENCE + "\"");
    }
    return value(judged);
  }

  private static Requirement plainRequirement() {
    return new Requirement(
        false,
        EnumSet.allOf(Channel.class),
        EnumSet.allOf(Kind.class),
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        "");
  }

  private Requirement oneOfSeveral(Fields require) {
    if (!require.has("what")) {
      problem(require.span(), "each of several requirements must say in \"what\" what is missing");
    }
    return requirement(require);
  }

  private Requirement requirement(Fields require) {
    List<Phrase> phrases = phrases(require.items("phrases"), "phrases");
    boolean part = value(require.flag("part")).orElse(false);
    if (part == !phrases.isEmpty()) {
      problem(require.span(), "\"require\" must have either \"phrases\" or \"part: yes\"");
    }
    lists.add(phrases);
    Requirement requirement =
        new Requirement(
            part,
            someOf(Channel.class, require, "channels"),
            someOf(Kind.class, require, "kinds"),
            value(require.flag("question")).orElse(false),
            value(require.choice("mentions", Fields.names(NamedFact.values()))),
            value(require.flag("alternative")).orElse(false),
            value(require.choice("softened-by", Fields.names(Where.values()))),
            value(require.text("what")).orElse(""));
    require.finish();
    return requirement;
  }

  /** The values that are listed, or all when none are. */
  private static <E extends Enum<E>> Set<E> someOf(Class<E> type, Fields fields, String key) {
    Set<E> listed = EnumSet.noneOf(type);
    fields
        .choices(key, Fields.names(type.getEnumConstants()))
        .forEach(choice -> listed.add(choice.value()));
    return listed.isEmpty() ? EnumSet.allOf(type) : listed;
  }

  private List<Phrase> somePhrases(List<YamlValue> items, String key) {
    if (items.isEmpty()) {
      problem(checkSpan(), "\"" + key + "\" must have at least one phrase");
    }
    return phrases(items, key);
  }

  private List<Phrase> phrases(List<YamlValue> items, String key) {
    List<Phrase> phrases = new ArrayList<>();
    for (YamlValue item : items) {
      if (!(item instanceof YamlValue.Scalar scalar)) {
        problem(
            item.span(),
            "\"" + key + "\" must be phrases, not " + item.describe() + "; put quotes around [ ]");
        continue;
      }
      Optional<Span> comment = classAsComment(scalar);
      if (comment.isPresent()) {
        problem(
            comment.get(),
            "YAML reads "
                + source.at(comment.get())
                + " as a comment; put quotes around the phrase");
        continue;
      }
      try {
        phrases.add(PhraseParser.parse(scalar.text()));
      } catch (PhraseParser.Malformed e) {
        problem(Span.at(placeIn(scalar, e.offset())), e.reason());
      }
    }
    return phrases;
  }

  private Optional<Span> classAsComment(YamlValue.Scalar phrase) {
    int end = phrase.span().end();
    String text = source.text();
    if (phrase.quoted() || end == text.length() || text.charAt(end) == '\n') {
      return Optional.empty();
    }
    Matcher comment = CLASS_AS_COMMENT.matcher(text).region(end, text.length());
    return comment.lookingAt()
        ? Optional.of(new Span(comment.start(1), comment.end(1)))
        : Optional.empty();
  }

  /** Where a character of a value stands in the file, or the value, if YAML has changed it. */
  private int placeIn(YamlValue.Scalar scalar, int offset) {
    String written = source.at(scalar.span());
    if (written.startsWith("|")) {
      return placeInBlock(scalar, offset);
    }
    int quote = scalar.quoted() && !written.isEmpty() ? 1 : 0;
    boolean asWritten = written.startsWith(scalar.text(), quote);
    return scalar.span().start() + (asWritten ? quote + offset : 0);
  }

  /** A block keeps its lines and loses their indentation. */
  private int placeInBlock(YamlValue.Scalar block, int offset) {
    String before = block.text().substring(0, Math.min(offset, block.text().length()));
    int lineInBlock = (int) before.chars().filter(unit -> unit == '\n').count();
    int column = before.length() - (before.lastIndexOf('\n') + 1);
    String line = block.text().substring(before.length() - column).lines().findFirst().orElse("");
    int first = source.position(block.span().start()).line() + 1;
    Span inFile = source.line(Math.min(first + lineInBlock, source.lines()));
    int indent = source.at(inFile).length() - line.length();
    return Math.min(inFile.start() + Math.max(indent, 0) + column, inFile.end());
  }

  /** Declared checks and patterns fill known placeholders; a rule in code fills its own. */
  private void placeholders(RuleFile.Check check) {
    List<String> known;
    if (check instanceof RuleFile.Declared declared) {
      known = declared.check().placeholders();
    } else if (check instanceof RuleFile.Pattern) {
      known = TokenPatternChecker.PLACEHOLDERS;
    } else {
      return;
    }
    List<YamlValue> texts = new ArrayList<>();
    fields.value("message").ifPresent(texts::add);
    fields.value("help").ifPresent(texts::add);
    fields
        .value("messages")
        .filter(YamlValue.Mapping.class::isInstance)
        .ifPresent(
            map -> ((YamlValue.Mapping) map).entries().forEach(entry -> texts.add(entry.value())));
    for (YamlValue text : texts) {
      if (text instanceof YamlValue.Scalar scalar) {
        Matcher used = PLACEHOLDER.matcher(scalar.text());
        while (used.find()) {
          if (!known.contains(used.group(1))) {
            problem(
                Span.at(placeIn(scalar, used.start())),
                "nothing fills {"
                    + used.group(1)
                    + "} here"
                    + Nearest.suggestion(used.group(1), known));
          }
        }
      }
    }
  }

  private List<RuleCard.Example> examples(String key, boolean marked) {
    List<RuleCard.Example> examples = new ArrayList<>();
    for (YamlValue item : fields.items(key)) {
      if (item instanceof YamlValue.Scalar scalar) {
        example(RuleCard.Form.WORDS, scalar, Optional.empty(), RuleCard.Around.nothing(), marked)
            .ifPresent(examples::add);
      } else if (item instanceof YamlValue.Mapping map) {
        example(map, marked).ifPresent(examples::add);
      } else {
        problem(item.span(), "an example must be a text or a map, not " + item.describe());
      }
    }
    return examples;
  }

  private Optional<RuleCard.Example> example(YamlValue.Mapping map, boolean marked) {
    Fields example = new Fields(source, map, "an example", problems);
    Optional<Kind> kind = value(example.choice("kind", Fields.names(Kind.values())));
    Optional<YamlValue> facts = example.value("facts");
    List<String> beside = example.texts("beside").stream().map(Placed::value).toList();
    List<String> sent = example.texts("sent").stream().map(Placed::value).toList();
    Optional<String> elsewhere = example.value("elsewhere").map(this::yamlText);
    Optional<String> now = value(example.text("now"));
    Optional<String> elsewhereAfter =
        marked ? example.value("elsewhere-after").map(this::yamlText) : Optional.empty();
    Optional<String> after = marked ? value(example.text("after")) : Optional.empty();
    boolean message = example.has("draft");
    boolean words = example.has("text");
    RuleCard.Form form =
        message ? RuleCard.Form.MESSAGE : words ? RuleCard.Form.WORDS : RuleCard.Form.FACTS;
    Optional<YamlValue> text =
        switch (form) {
          case MESSAGE -> example.value("draft");
          case WORDS -> example.value("text");
          case FACTS -> facts;
        };
    example.finish();
    if (message && words) {
      problem(map.span(), "an example has either \"text\" or \"draft\", not both");
      return Optional.empty();
    }
    if (text.isEmpty()) {
      problem(map.span(), "an example must have one of \"text\", \"draft\" and \"facts\"");
      return Optional.empty();
    }
    if (!(text.get() instanceof YamlValue.Scalar written)) {
      problem(
          text.get().span(),
          "an example must be text"
              + (form == RuleCard.Form.FACTS ? " behind \"facts: |\"" : "")
              + ", not "
              + text.get().describe());
      return Optional.empty();
    }
    return example(
        form,
        written,
        after,
        new RuleCard.Around(
            form == RuleCard.Form.FACTS ? Optional.empty() : facts.map(this::yamlText),
            kind,
            beside,
            sent,
            elsewhere,
            elsewhereAfter,
            now),
        marked);
  }

  /** Inline facts as the file that they stand for. */
  private String yamlText(YamlValue value) {
    if (value instanceof YamlValue.Scalar scalar) {
      return scalar.text();
    }
    int indent = source.position(value.span().start()).column() - 1;
    return " ".repeat(indent) + source.at(value.span()) + "\n";
  }

  private Optional<RuleCard.Example> example(
      RuleCard.Form form,
      YamlValue.Scalar written,
      Optional<String> after,
      RuleCard.Around around,
      boolean marked) {
    StringBuilder text = new StringBuilder();
    List<Span> marks = new ArrayList<>();
    int open = -1;
    int at = 0;
    while (at < written.text().length()) {
      boolean opens = written.text().startsWith("[[", at);
      boolean closes = written.text().startsWith("]]", at);
      if (!opens && !closes) {
        text.append(written.text().charAt(at++));
        continue;
      }
      if (opens != (open < 0) || !marked) {
        problem(
            Span.at(placeIn(written, at)),
            !marked
                ? "a good example has nothing to mark"
                : opens ? "\"[[\" stands inside a mark" : "\"]]\" closes no mark");
        return Optional.empty();
      }
      if (opens) {
        open = text.length();
      } else {
        marks.add(new Span(open, text.length()));
        open = -1;
      }
      at += 2;
    }
    if (open >= 0) {
      problem(written.span(), "\"[[\" is never closed by \"]]\"");
      return Optional.empty();
    }
    marks.sort(Comparator.naturalOrder());
    Place place = new Place(source, written.span());
    return Optional.of(new RuleCard.Example(place, form, text.toString(), marks, after, around));
  }
}

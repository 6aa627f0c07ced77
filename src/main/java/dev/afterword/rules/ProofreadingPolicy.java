package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.language.RuleChoice;
import dev.afterword.language.Slip;
import dev.afterword.lint.Severity;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which of LanguageTool's rules may speak, as {@code proofreading.yml} says: whitelisted by
 * category, with exceptions by rule.
 */
final class ProofreadingPolicy implements RuleChoice {

  private static final String FILE = "proofreading.yml";

  /**
   * What becomes of a slip.
   *
   * @param rule the id of ours that reports it
   * @param severity how much it matters
   * @param except kinds of message in which it does not show
   * @param safe whether its replacement cannot change the meaning
   */
  record Entry(String rule, Severity severity, Set<Kind> except, boolean safe) {}

  private final Map<String, Optional<Entry>> categories;
  private final Map<String, Optional<Entry>> rules;

  private final List<Family> familiesOff;

  /** Rules that are made one for each word and share the beginning or the end of their ids. */
  private record Family(String begin, String end) {

    private static final char ANY_WORD = '*';

    static boolean isNamedBy(String id) {
      return id.indexOf(ANY_WORD) >= 0;
    }

    static Family named(String id) {
      int word = id.indexOf(ANY_WORD);
      return new Family(id.substring(0, word), id.substring(word + 1));
    }

    boolean has(String rule) {
      return rule.startsWith(begin) && rule.endsWith(end);
    }
  }

  private ProofreadingPolicy(
      Map<String, Optional<Entry>> categories, Map<String, Optional<Entry>> rules) {
    this.categories = Map.copyOf(categories);
    this.rules = Map.copyOf(rules);
    this.familiesOff =
        rules.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty() && Family.isNamedBy(entry.getKey()))
            .map(entry -> Family.named(entry.getKey()))
            .toList();
  }

  /** The policy that ships. */
  static ProofreadingPolicy shipped() {
    try (InputStream bytes = ProofreadingPolicy.class.getResourceAsStream(FILE)) {
      if (bytes == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return read(new Source(FILE, new String(bytes.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /**
   * Reads a policy.
   *
   * @throws IllegalStateException if it is broken: it is a part of the program
   */
  static ProofreadingPolicy read(Source source) {
    Problems problems = new Problems();
    Fields top = Fields.ofFile(source, source.whole(), "the proofreading policy", problems);
    ProofreadingPolicy policy =
        new ProofreadingPolicy(
            entries(source, top, "categories", problems), entries(source, top, "rules", problems));
    top.finish();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.all().toString());
    }
    return policy;
  }

  private static Map<String, Optional<Entry>> entries(
      Source source, Fields top, String key, Problems problems) {
    Map<String, Optional<Entry>> entries = new LinkedHashMap<>();
    List<YamlValue.Entry> written = top.map(key, key).map(Fields::entries).orElse(List.of());
    for (YamlValue.Entry entry : written) {
      String id = entry.key().text();
      if (entry.value() instanceof YamlValue.Mapping map) {
        entries.put(id, entry(new Fields(source, map, id, problems), map.span()));
      } else if (entry.value() instanceof YamlValue.Scalar scalar && scalar.text().equals("off")) {
        entries.put(id, Optional.empty());
      } else {
        top.problem(entry.value().span(), id + " must be off, or say its rule and severity");
      }
    }
    return entries;
  }

  private static Optional<Entry> entry(Fields fields, Span span) {
    Optional<String> rule = fields.requiredText("rule").map(placed -> placed.value());
    Optional<Severity> severity =
        fields.choice("severity", Fields.names(Severity.values())).map(placed -> placed.value());
    Set<Kind> except =
        fields.choices("except", Fields.names(Kind.values())).stream()
            .map(placed -> placed.value())
            .collect(Collectors.toUnmodifiableSet());
    boolean safe = fields.choice("fix", Map.of("safe", true)).isPresent();
    fields.finish();
    if (severity.isEmpty()) {
      fields.problem(span, "an entry must have \"severity\"");
    }
    return rule.flatMap(id -> severity.map(level -> new Entry(id, level, except, safe)));
  }

  @Override
  public boolean wants(String rule, String category) {
    return entry(rule, category).isPresent();
  }

  @Override
  public Optional<String> name() {
    return Optional.of(speaking(categories) + " " + speaking(rules));
  }

  private static String speaking(Map<String, Optional<Entry>> entries) {
    Map<String, Boolean> speaking = new TreeMap<>();
    entries.forEach((id, entry) -> speaking.put(id, entry.isPresent()));
    return speaking.toString();
  }

  /** What becomes of a slip in a kind of message; empty if it is not reported. */
  Optional<Entry> of(Slip slip, Kind kind) {
    return entry(slip.rule(), slip.category()).filter(entry -> !entry.except().contains(kind));
  }

  private Optional<Entry> entry(String rule, String category) {
    Optional<Entry> own = rules.get(rule);
    if (own != null) {
      return own;
    }
    return isOffWithItsFamily(rule)
        ? Optional.empty()
        : categories.getOrDefault(category, Optional.empty());
  }

  private boolean isOffWithItsFamily(String rule) {
    for (Family family : familiesOff) {
      if (family.has(rule)) {
        return true;
      }
    }
    return false;
  }
}

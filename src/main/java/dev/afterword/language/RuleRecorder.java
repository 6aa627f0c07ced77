package dev.afterword.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedToken;
import org.languagetool.Tag;
import org.languagetool.rules.Rule;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.ConsistencyPatternRuleTransformer;
import org.languagetool.rules.patterns.RepeatedPatternRuleTransformer;
import org.languagetool.tagging.disambiguation.rules.DisambiguationPatternRule;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads a file of rules and writes it as {@link StoredRules}. LanguageTool's own reader hears
 * everything first, and what it made of a rule says which words the rule cannot do without.
 *
 * <p>Examples are left out. Only of those in an {@code <antipattern>} the tags stay, because there
 * LanguageTool takes the {@code <marker>} of an example for one of the pattern.
 */
final class RuleRecorder extends DefaultHandler {

  private static final String RULE = "rule";
  private static final String GROUP = "rulegroup";
  private static final String CATEGORY = "category";
  private static final String EXAMPLE = "example";
  private static final String ANTIPATTERN = "antipattern";

  private static final Set<String> WITH_TEXT =
      Set.of(
          "token", "exception", "match", "message", "suggestion", "short", "url", "regexp", "wd");

  private static final int MOST_SETS = 31;

  /** Which words decide whether a rule is made. */
  enum Words {
    /** As they are written or by their base form. */
    ALL,
    /**
     * As they are written. Disambiguation rules change base forms, one rule after the other, and
     * LanguageTool chooses them by what the sentence was before the first of them.
     */
    WRITTEN
  }

  private final RuleReader reader;
  private final Words deciding;

  private final RuleEvents.Recording recording = new RuleEvents.Recording();
  private final List<Integer> scopes = new ArrayList<>();
  private final List<Integer> segments = new ArrayList<>();
  private final List<Integer> rules = new ArrayList<>();
  private final List<Integer> always = new ArrayList<>();
  private final List<Integer> textLevelNumbers = new ArrayList<>();
  private final Map<String, List<Integer>> postings = new TreeMap<>();
  private int ruleCount;
  private int segmentCount;

  private final List<RuleEvents.Event> head = new ArrayList<>();
  private final List<RuleEvents.Event> category = new ArrayList<>();
  private final List<RuleEvents.Event> group = new ArrayList<>();
  private final List<RuleEvents.Event> segment = new ArrayList<>();
  private final Map<List<RuleEvents.Event>, Integer> scopeNumbers = new LinkedHashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Locator locator;
  private int line;

  private RuleRecorder(RuleReader reader, Words deciding) {
    this.reader = reader;
    this.deciding = deciding;
  }

  /**
   * Writes the rules of a file.
   *
   * @param xml the file
   * @throws IllegalStateException if LanguageTool refuses it
   */
  static void write(InputStream xml, RuleReader reader, Words deciding, DataOutputStream to)
      throws IOException {
    RuleRecorder recorder = new RuleRecorder(reader, deciding);
    try {
      SAXParser parser = SAXParserFactory.newInstance().newSAXParser();
      parser
          .getXMLReader()
          .setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      for (String limit :
          List.of("maxGeneralEntitySizeLimit", "totalEntitySizeLimit", "entityExpansionLimit")) {
        parser.getXMLReader().setProperty("jdk.xml." + limit, 0);
      }
      parser.parse(xml, recorder);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("a file of rules cannot be read", e);
    }
    recorder.write(to);
  }

  @Override
  public InputSource resolveEntity(String publicId, String systemId)
      throws IOException, SAXException {
    return reader.told().resolveEntity(publicId, systemId);
  }

  @Override
  public void setDocumentLocator(Locator given) {
    locator = given;
    reader.told().setDocumentLocator(given);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    reader.told().startElement(uri, local, name, attributes);
    endText();
    open.push(name);
    switch (name) {
      case CATEGORY -> category.clear();
      case GROUP -> group.clear();
      case RULE -> startSegment();
      default -> {}
    }
    if (isKept()) {
      target().add(new RuleEvents.Event.Start(name, copy(attributes)));
    }
  }

  private void startSegment() {
    segment.clear();
    @Nullable Locator known = locator;
    line = known == null ? 0 : known.getLineNumber();
  }

  private static List<Map.Entry<String, String>> copy(Attributes attributes) {
    List<Map.Entry<String, String>> copy = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      copy.add(Map.entry(attributes.getQName(i), attributes.getValue(i)));
    }
    return copy;
  }

  @Override
  public void characters(char[] chars, int start, int length) throws SAXException {
    reader.told().characters(chars, start, length);
    if (!open.contains(EXAMPLE) && open.stream().anyMatch(WITH_TEXT::contains)) {
      text.append(chars, start, length);
    }
  }

  private void endText() {
    if (!text.isEmpty()) {
      target().add(new RuleEvents.Event.Text(text.toString()));
      text.setLength(0);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) throws SAXException {
    reader.told().endElement(uri, local, name);
    endText();
    if (isKept() && !name.equals(CATEGORY) && !name.equals(GROUP)) {
      target().add(new RuleEvents.Event.End(name));
    }
    open.pop();
    if (name.equals(GROUP) && open.contains(CATEGORY)) {
      group.clear();
    }
    try {
      if (name.equals(RULE)) {
        endSegment();
      }
    } catch (IOException e) {
      throw new SAXException(e);
    }
  }

  private boolean isKept() {
    return !open.contains(EXAMPLE) || open.contains(ANTIPATTERN);
  }

  private List<RuleEvents.Event> target() {
    if (open.contains(RULE)) {
      return segment;
    }
    if (open.contains(GROUP)) {
      return group;
    }
    return open.contains(CATEGORY) ? category : head;
  }

  private void endSegment() throws IOException {
    List<AbstractPatternRule> made = reader.take();
    if (made.isEmpty()) {
      throw new IllegalStateException("LanguageTool makes nothing of the rule in line " + line);
    }
    segments.addAll(
        Arrays.asList(
            scope(),
            recording.run(segment),
            line,
            recording.number(made.get(0).getSubId()),
            ruleCount));
    for (AbstractPatternRule rule : made) {
      add(rule);
    }
    segmentCount++;
  }

  /**
   * What a reader must have heard before a rule, and must hear after it. LanguageTool's reader of
   * disambiguation rules, which stand in no categories, does not forget a group at its end and
   * gives what all rules of the group share to those that follow; so that group is heard, too.
   */
  private int scope() throws IOException {
    List<RuleEvents.Event> before = new ArrayList<>(category);
    before.addAll(group);
    List<RuleEvents.Event> after = new ArrayList<>();
    if (!group.isEmpty()) {
      (open.contains(GROUP) ? after : before).add(new RuleEvents.Event.End(GROUP));
    }
    if (!category.isEmpty()) {
      after.add(new RuleEvents.Event.End(CATEGORY));
    }
    @Nullable Integer known = scopeNumbers.get(before);
    if (known != null) {
      return known;
    }
    int number = scopes.size() / 2;
    scopes.add(recording.run(before));
    scopes.add(recording.run(after));
    scopeNumbers.put(before, number);
    return number;
  }

  private void add(AbstractPatternRule rule) {
    int number = ruleCount;
    ruleCount++;
    List<RuleWords> sets = isTextLevel(rule) || !speaks(rule) ? List.of() : deciding(rule);
    Rule asked = isTextLevel(rule) ? textLevel(rule) : rule;
    rules.addAll(
        Arrays.asList(
            segmentCount,
            recording.number(asked.getId()),
            recording.number(asked.getCategory().getId().toString()),
            (1 << sets.size()) - 1));
    if (isTextLevel(rule)) {
      textLevelNumbers.add(number);
    } else if (speaks(rule) && sets.isEmpty()) {
      always.add(number);
    }
    for (int set = 0; set < sets.size(); set++) {
      int posting = (number << StoredRules.BITS_OF_SET) | set;
      for (String key : sets.get(set).keys()) {
        postings.computeIfAbsent(key, unknown -> new ArrayList<>()).add(posting);
      }
    }
  }

  /** What does not speak unless it is asked to is kept, but no word calls it. */
  private static boolean speaks(Rule rule) {
    return !rule.isDefaultOff()
        && !rule.getCategory().isDefaultOff()
        && !rule.hasTag(Tag.picky)
        && (rule.getToneTags().isEmpty() || !rule.isGoalSpecific());
  }

  private static boolean isTextLevel(AbstractPatternRule rule) {
    return rule.getMinPrevMatches() > 0
        || rule.getId().startsWith(rule.getLanguage().getConsistencyRulePrefix());
  }

  /** The rule of a whole text that LanguageTool makes of the rules with one id. */
  private static Rule textLevel(AbstractPatternRule rule) {
    return Stream.of(
            new RepeatedPatternRuleTransformer(rule.getLanguage()),
            new ConsistencyPatternRuleTransformer(rule.getLanguage()))
        .flatMap(way -> way.apply(List.of(rule)).getTransformedRules().stream())
        .findFirst()
        .orElseThrow();
  }

  private List<RuleWords> deciding(AbstractPatternRule rule) {
    List<RuleWords> sets = LanguageToolInternals.words(rule);
    requireNoNewWords(rule, sets);
    return sets.stream()
        .filter(set -> deciding == Words.ALL || !set.baseForms())
        .limit(MOST_SETS)
        .toList();
  }

  /**
   * A disambiguation rule may write a word; if that were not one that it cannot do without, a rule
   * could have its words only after another has spoken.
   */
  private static void requireNoNewWords(AbstractPatternRule rule, List<RuleWords> sets) {
    if (rule instanceof DisambiguationPatternRule disambiguation) {
      AnalyzedToken @Nullable [] readings = disambiguation.getNewTokenReadings();
      for (AnalyzedToken reading : readings == null ? new AnalyzedToken[0] : readings) {
        Set<String> word = Set.of(reading.getToken());
        if (!reading.getToken().isEmpty() && sets.stream().noneMatch(set -> set.isJust(word))) {
          throw new IllegalStateException(rule.getFullId() + " writes a word of its own");
        }
      }
    }
  }

  /**
   * Words of which a sentence must have one, or the rule has nothing to say.
   *
   * @param baseForms whether they are base forms
   * @param words in small letters
   */
  record RuleWords(boolean baseForms, Set<String> words) {

    RuleWords {
      words = Set.copyOf(words);
    }

    private boolean isJust(Set<String> others) {
      return !baseForms && words.equals(others);
    }

    private Set<String> keys() {
      char kind = baseForms ? StoredRules.BASE_FORM : StoredRules.WRITTEN;
      Set<String> keys = new TreeSet<>();
      words.forEach(word -> keys.add(StoredRules.key(kind, word)));
      return keys;
    }
  }

  private void write(DataOutputStream to) throws IOException {
    int headRun = recording.run(head);
    recording.write(to);
    to.writeInt(headRun);
    Packed.writeInts(scopes, to);
    Packed.writeInts(segments, to);
    Packed.writeInts(rules, to);
    Packed.writeInts(always, to);
    Packed.writeInts(textLevelNumbers, to);
    List<Integer> lists = new ArrayList<>();
    Map<String, Integer> places = new LinkedHashMap<>();
    postings.forEach(
        (word, list) -> {
          places.put(word, lists.size());
          lists.add(list.size());
          lists.addAll(list);
        });
    FlatTable.write(places, to);
    Packed.writeInts(lists, to);
  }
}

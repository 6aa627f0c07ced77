package dev.afterword.yaml;

import dev.afterword.text.Place;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2 and keeps the place of everything. */
public final class YamlReader {

  /** Far more values than a hand-written file holds; what exceeds it is an alias bomb. */
  private static final int MOST_VALUES = 100_000;

  private static final int DEEPEST = 50;

  /** In UTF-16 units; more than this nobody wrote by hand. */
  private static final int LONGEST = 1_000_000;

  /** What the parser says of {@code subject: Thanks: the talk}. */
  private static final String COLON_IN_VALUE = "mapping values are not allowed here";

  private static final String COLON_HELP = "; a value with a colon in it needs quotes around it";

  private final Source source;
  private final Problems problems;
  private final Span region;
  private final int[] unitOfCodePoint;
  private final List<Span> freeTexts;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;

  private YamlReader(Source source, Span region, FreeText freeText, Problems problems) {
    this.source = source;
    this.region = region;
    this.freeTexts = freeText.in(source, region);
    this.problems = problems;
    this.unitOfCodePoint = unitsOfCodePoints(source.at(region));
  }

  /**
   * Reads a whole file.
   *
   * @return nothing if the file holds no value, or if it is no YAML; then {@code problems} says
   *     where
   */
  public static Optional<YamlValue> read(Source source, Problems problems) {
    return read(source, source.whole(), problems);
  }

  /**
   * Reads a part of a file, such as the front matter of a draft.
   *
   * @param region the part, in UTF-16 units of the decoded file
   * @return nothing if the part holds no value, or if it is no YAML; then {@code problems} says
   *     where
   */
  public static Optional<YamlValue> read(Source source, Span region, Problems problems) {
    return read(source, region, FreeText.NONE, problems);
  }

  /**
   * Reads a part of a file in which some values are what their lines say, YAML or not.
   *
   * @param region the part, in UTF-16 units of the decoded file
   * @param freeText the keys of those values
   * @return nothing if the part holds no value, or if it is no YAML; then {@code problems} says
   *     where
   */
  public static Optional<YamlValue> read(
      Source source, Span region, FreeText freeText, Problems problems) {
    return new YamlReader(source, region, freeText, problems).read();
  }

  private Optional<YamlValue> read() {
    LoadSettings settings =
        LoadSettings.builder().setLabel(source.path()).setMaxAliasesForCollections(50).build();
    try {
      if (region.length() > LONGEST) {
        throw new TooLarge("more text than a person writes");
      }
      String text = withoutFreeTexts();
      Parser events = new ParserImpl(settings, new StreamReader(settings, text));
      return new Composer(settings, new ModestParser(events)).getSingleNode().map(this::value);
    } catch (MarkedYamlEngineException e) {
      problems.add(place(e), "this is not YAML: " + reason(e));
    } catch (YamlEngineException | TooLarge e) {
      problems.add(new Place(source, Span.at(region.start())), "this is not YAML: " + firstLine(e));
    }
    return Optional.empty();
  }

  /** The region with a plain word in the place of each free text, of as many code points. */
  private String withoutFreeTexts() {
    StringBuilder yaml = new StringBuilder();
    int from = region.start();
    for (Span text : freeTexts) {
      yaml.append(source.at(new Span(from, text.start()))).append("x".repeat(codePoints(text)));
      from = text.end();
    }
    return yaml.append(source.at(new Span(from, region.end()))).toString();
  }

  private int codePoints(Span text) {
    return source.text().codePointCount(text.start(), text.end());
  }

  /**
   * Gives up on events that no hand-written file has while the tree is being built, because
   * building goes as deep as the file does: a file of brackets would exhaust the stack.
   */
  private static final class ModestParser implements Parser {

    private final Parser events;
    private int depth;
    private int seen;

    ModestParser(Parser events) {
      this.events = events;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
      return events.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
      return events.peekEvent();
    }

    @Override
    public boolean hasNext() {
      return events.hasNext();
    }

    @Override
    public Event next() {
      Event event = events.next();
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > DEEPEST || ++seen > 2 * MOST_VALUES) {
        throw new TooLarge(
            depth > DEEPEST ? "values nested too deeply" : "more values than a person writes");
      }
      return event;
    }
  }

  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge(String message) {
      super(message);
    }
  }

  private YamlValue value(Node node) {
    if (++values > MOST_VALUES || open.size() > DEEPEST) {
      throw new TooLarge("more values than a person writes");
    }
    if (!open.add(node)) {
      throw new TooLarge("a value that contains itself");
    }
    Span span = span(node);
    YamlValue value;
    if (node instanceof MappingNode mapping) {
      value = mapping(mapping, span);
    } else if (node instanceof SequenceNode sequence) {
      List<YamlValue> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(value(item));
      }
      value = new YamlValue.Sequence(List.copyOf(items), span);
    } else {
      value = scalar((ScalarNode) node);
    }
    open.remove(node);
    return value;
  }

  private YamlValue mapping(MappingNode mapping, Span span) {
    Set<String> seen = new HashSet<>();
    List<YamlValue.Entry> entries = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        problems.add(
            new Place(source, span(tuple.getKeyNode())),
            "a key must be a word, not a list or a map");
        continue;
      }
      YamlValue.Scalar key = scalar(keyNode);
      if (!seen.add(key.text())) {
        problems.add(
            new Place(source, key.span()), "the key \"" + key.text() + "\" stands here twice");
        continue;
      }
      entries.add(new YamlValue.Entry(key, value(tuple.getValueNode())));
    }
    return new YamlValue.Mapping(List.copyOf(entries), span);
  }

  private YamlValue.Scalar scalar(ScalarNode node) {
    boolean quoted = node.getScalarStyle() != ScalarStyle.PLAIN;
    Span span = span(node);
    String text = withFreeText(node.getValue(), span);
    boolean missing = !quoted && (text.equals("~") || text.equals("null"));
    return new YamlValue.Scalar(missing ? "" : text, quoted, span);
  }

  /** A value that goes on in a further line has the free text of its first line before it. */
  private String withFreeText(String text, Span span) {
    return freeTexts.stream()
        .filter(free -> free.start() == span.start())
        .findFirst()
        .map(free -> source.at(free) + text.substring(codePoints(free)))
        .orElse(text);
  }

  private Span span(Node node) {
    int start = unit(node.getStartMark());
    int end = node.getEndMark().map(mark -> unit(Optional.of(mark))).orElse(start);
    while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    return new Span(start, Math.max(start, end));
  }

  private Place place(MarkedYamlEngineException e) {
    Optional<Mark> mark = e.getProblemMark().isPresent() ? e.getProblemMark() : e.getContextMark();
    return new Place(source, Span.at(unit(mark)));
  }

  /** The engine counts code points of the region; spans count UTF-16 units of the file. */
  private int unit(Optional<Mark> mark) {
    int codePoint = mark.map(Mark::getIndex).orElse(0);
    return region.start() + unitOfCodePoint[Math.min(codePoint, unitOfCodePoint.length - 1)];
  }

  private static int[] unitsOfCodePoints(String text) {
    int[] units = new int[text.codePointCount(0, text.length()) + 1];
    int unit = 0;
    for (int i = 0; i < units.length - 1; i++) {
      units[i] = unit;
      unit += Character.charCount(text.codePointAt(unit));
    }
    units[units.length - 1] = unit;
    return units;
  }

  private static String reason(MarkedYamlEngineException e) {
    @Nullable String problem = e.getProblem();
    if (problem == null) {
      return firstLine(e);
    }
    return problem.contains(COLON_IN_VALUE) ? problem.strip() + COLON_HELP : problem;
  }

  private static String firstLine(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}

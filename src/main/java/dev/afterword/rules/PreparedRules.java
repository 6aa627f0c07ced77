package dev.afterword.rules;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Kind;
import dev.afterword.judgement.Act;
import dev.afterword.judgement.Tone;
import dev.afterword.lint.Assumption;
import dev.afterword.lint.Category;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Need;
import dev.afterword.lint.OptionNote;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Severity;
import dev.afterword.lint.Where;
import dev.afterword.phrases.PhraseAutomaton;
import dev.afterword.text.Place;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The program's own rules as they are after reading, without their examples, in one file of the
 * jar. Reading their YAML and putting their phrases together takes half a second of a cold start;
 * this takes a tenth of it.
 *
 * <p>The file is made when the jar is, by {@link #main}, so the two always agree. It holds three
 * things one behind the other: all texts; the rules as numbers, in which a text is its number; the
 * automaton of their phrases.
 *
 * @param files sorted by id; only their cards and checks are as in the YAML, not the places
 */
record PreparedRules(List<RuleFile> files, PhraseBook phrases) {

  private static final String RESOURCE = "/rules.prepared";

  /** What a check is, in the file. */
  private enum Form {
    CODE,
    FIND,
    REPLACE,
    COUNT,
    REQUIRE
  }

  /**
   * Writes the file.
   *
   * @param args its path, and nothing else
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      RuleBook.readShipped(RuleFileReader.Scope.SHIPPED_WITHOUT_EXAMPLES).prepared().write(out);
    }
  }

  /** The file of this program's jar; a folder of classes has none, because its rules may change. */
  static Optional<PreparedRules> ofJar() {
    URL found = PreparedRules.class.getResource(RESOURCE);
    if (found == null || !found.getProtocol().equals("jar")) {
      return Optional.empty();
    }
    try (InputStream in = PreparedRules.class.getResourceAsStream(RESOURCE)) {
      return Optional.of(read(ByteBuffer.wrap(in.readAllBytes())));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's rules cannot be read", e);
    }
  }

  /** Writes what {@link #read} reads. */
  void write(OutputStream stream) throws IOException {
    Writer rules = new Writer();
    rules.list(files, rules::file);
    DataOutputStream out = new DataOutputStream(stream);
    rules.write(out);
    phrases.automaton().write(out);
    out.flush();
  }

  static PreparedRules read(ByteBuffer in) {
    Reader reader = new Reader(in);
    Map<String, Integer> lists = new LinkedHashMap<>();
    List<RuleFile> files = reader.list(reader::file);
    for (RuleFile file : files) {
      if (file.check() instanceof RuleFile.Declared declared) {
        lists.put(file.card().id(), declared.check().phraseLists());
      }
    }
    return new PreparedRules(files, new PhraseBook(PhraseAutomaton.read(in), lists));
  }

  /** Turns rules into numbers and texts. */
  @SuppressWarnings("EnumOrdinal") // The build that writes an ordinal is the one that reads it.
  private static final class Writer {

    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final List<Integer> numbers = new ArrayList<>();

    void write(DataOutputStream out) throws IOException {
      byte[] all = String.join("", texts.keySet()).getBytes(StandardCharsets.UTF_8);
      out.writeInt(all.length);
      out.write(all);
      out.writeInt(texts.size());
      for (String text : texts.keySet()) {
        out.writeInt(text.length());
      }
      out.writeInt(numbers.size());
      for (int number : numbers) {
        out.writeInt(number);
      }
    }

    private void number(int number) {
      numbers.add(number);
    }

    private void flag(boolean flag) {
      number(flag ? 1 : 0);
    }

    private void text(String text) {
      number(texts.computeIfAbsent(text, unseen -> texts.size()));
    }

    private void one(Enum<?> value) {
      number(value.ordinal());
    }

    private void set(Set<? extends Enum<?>> values) {
      number(values.stream().mapToInt(value -> 1 << value.ordinal()).sum());
    }

    <T> void list(List<T> items, Consumer<T> each) {
      number(items.size());
      items.forEach(each);
    }

    private void texts(List<String> items) {
      list(items, this::text);
    }

    private <T> void maybe(Optional<T> value, Consumer<T> present) {
      list(value.stream().toList(), present);
    }

    private <T> void map(Map<String, T> map, Consumer<T> value) {
      list(
          map.keySet().stream().sorted().toList(),
          key -> {
            text(key);
            value.accept(map.get(key));
          });
    }

    void file(RuleFile file) {
      card(file.card());
      maybe(file.asksFor(), this::text);
      if (file.check() instanceof RuleFile.Declared declared) {
        check(declared.check());
      } else if (file.check() instanceof RuleFile.Code) {
        one(Form.CODE);
      } else {
        throw new IllegalArgumentException(file.card().id() + " cannot be prepared");
      }
    }

    private void card(RuleCard card) {
      text(card.id());
      text(card.summary());
      one(card.category());
      one(card.severity());
      one(card.certain());
      flag(card.on());
      set(card.kinds());
      one(card.where());
      set(card.needs());
      set(card.assumes());
      text(card.why());
      texts(card.sources());
      map(card.messages(), this::text);
      maybe(card.help(), this::text);
      map(card.options(), this::option);
      map(card.optionNotes(), this::note);
      maybe(card.offers(), this::one);
      texts(card.yieldsTo().stream().sorted().toList());
    }

    private void note(OptionNote note) {
      maybe(note.unit(), this::text);
      maybe(note.why(), this::text);
    }

    private void option(OptionValue value) {
      if (value instanceof OptionValue.Text text) {
        number(0);
        text(text.text());
      } else if (value instanceof OptionValue.Texts several) {
        number(1);
        texts(several.texts());
      } else if (value instanceof OptionValue.ByKind byKind) {
        number(2);
        map(byKind.values(), this::option);
      }
    }

    private void check(DeclaredCheck check) {
      if (check instanceof FindCheck find) {
        one(Form.FIND);
        flag(find.unlessNoted());
        maybe(find.tone(), this::one);
        maybe(find.instead(), this::text);
      } else if (check instanceof ReplaceCheck replace) {
        one(Form.REPLACE);
        texts(replace.rewrites());
      } else if (check instanceof CountCheck count) {
        one(Form.COUNT);
        list(count.counts(), this::count);
        maybe(count.tone(), this::one);
      } else if (check instanceof RequireCheck require) {
        one(Form.REQUIRE);
        list(require.requirements(), this::requirement);
        maybe(require.within(), this::text);
        maybe(require.act(), this::one);
      }
    }

    private void count(CountCheck.Count count) {
      maybe(count.measure(), this::one);
      flag(count.atMost());
      limit(count.limit());
      list(
          count.steps().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
          step -> {
            one(step.getKey());
            limit(step.getValue());
          });
      text(count.message());
    }

    private void limit(CountCheck.Limit limit) {
      maybe(limit.option(), this::text);
      number(limit.number());
    }

    private void requirement(Requirement requirement) {
      flag(requirement.part());
      set(requirement.channels());
      set(requirement.kinds());
      flag(requirement.question());
      maybe(requirement.mentions(), this::one);
      flag(requirement.alternative());
      maybe(requirement.softenedBy(), this::one);
      text(requirement.what());
    }
  }

  /** Makes rules of the numbers and texts, in the order in which they were written. */
  private static final class Reader {

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<Severity> SEVERITIES = List.of(Severity.values());
    private static final List<Where> PARTS = List.of(Where.values());
    private static final List<Category> CATEGORIES = List.of(Category.values());
    private static final List<Need> NEEDS = List.of(Need.values());
    private static final List<Assumption> ASSUMPTIONS = List.of(Assumption.values());
    private static final List<Measure> MEASURES = List.of(Measure.values());
    private static final List<NamedFact> NAMED_FACTS = List.of(NamedFact.values());
    private static final List<Act> ACTS = List.of(Act.values());
    private static final List<Fix.Applicability> TRUST = List.of(Fix.Applicability.values());
    private static final List<Tone> TONES = List.of(Tone.values());
    private static final List<Form> FORMS = List.of(Form.values());

    private final String texts;
    private final int[] ends;
    private final IntBuffer numbers;

    /**
     * @param in stands behind the rules afterwards
     */
    Reader(ByteBuffer in) {
      int size = in.getInt();
      texts =
          new String(in.array(), in.arrayOffset() + in.position(), size, StandardCharsets.UTF_8);
      in.position(in.position() + size);
      ends = new int[in.getInt()];
      int end = 0;
      for (int i = 0; i < ends.length; i++) {
        end += in.getInt();
        ends[i] = end;
      }
      int count = in.getInt();
      numbers = in.slice().asIntBuffer().limit(count);
      in.position(in.position() + Integer.BYTES * count);
    }

    private int number() {
      return numbers.get();
    }

    private boolean flag() {
      return number() != 0;
    }

    private String text() {
      int number = number();
      return texts.substring(number == 0 ? 0 : ends[number - 1], ends[number]);
    }

    private <E> E one(List<E> values) {
      return values.get(number());
    }

    private <E extends Enum<E>> Set<E> set(Class<E> type, List<E> values) {
      int bits = number();
      Set<E> set = EnumSet.noneOf(type);
      for (int i = 0; i < values.size(); i++) {
        if ((bits & 1 << i) != 0) {
          set.add(values.get(i));
        }
      }
      return set;
    }

    <T> List<T> list(Supplier<T> each) {
      int size = number();
      List<T> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(each.get());
      }
      return list;
    }

    private List<String> texts() {
      return list(this::text);
    }

    private <T> Optional<T> maybe(Supplier<T> present) {
      return number() == 0 ? Optional.empty() : Optional.of(present.get());
    }

    private <T> Map<String, T> map(Supplier<T> value) {
      int size = number();
      Map<String, T> map = new LinkedHashMap<>();
      for (int i = 0; i < size; i++) {
        map.put(text(), value.get());
      }
      return map;
    }

    RuleFile file() {
      RuleCard card = card();
      Source file = new Source(ShippedFiles.RULES.pathOf(card.id()), "");
      Optional<String> asksFor = maybe(this::text);
      return new RuleFile(card, check(), new Place(file, Span.at(0)), List.of(), asksFor);
    }

    private RuleCard card() {
      return new RuleCard(
          text(),
          text(),
          one(CATEGORIES),
          one(SEVERITIES),
          one(SEVERITIES),
          flag(),
          set(Kind.class, KINDS),
          one(PARTS),
          set(Need.class, NEEDS),
          set(Assumption.class, ASSUMPTIONS),
          text(),
          texts(),
          map(this::text),
          maybe(this::text),
          map(this::option),
          map(() -> new OptionNote(maybe(this::text), maybe(this::text))),
          maybe(() -> one(TRUST)),
          Set.copyOf(texts()),
          List.of(),
          List.of());
    }

    private OptionValue option() {
      return switch (number()) {
        case 0 -> new OptionValue.Text(text());
        case 1 -> new OptionValue.Texts(texts());
        default -> new OptionValue.ByKind(map(this::option));
      };
    }

    private RuleFile.Check check() {
      return switch (one(FORMS)) {
        case CODE -> new RuleFile.Code();
        case FIND ->
            new RuleFile.Declared(
                new FindCheck(flag(), maybe(() -> one(TONES)), maybe(this::text)));
        case REPLACE -> new RuleFile.Declared(new ReplaceCheck(texts()));
        case COUNT ->
            new RuleFile.Declared(new CountCheck(list(this::count), maybe(() -> one(TONES))));
        case REQUIRE ->
            new RuleFile.Declared(
                new RequireCheck(
                    list(this::requirement), maybe(this::text), maybe(() -> one(ACTS))));
      };
    }

    private CountCheck.Count count() {
      return new CountCheck.Count(maybe(() -> one(MEASURES)), flag(), limit(), steps(), text());
    }

    private Map<Severity, CountCheck.Limit> steps() {
      Map<Severity, CountCheck.Limit> steps = new LinkedHashMap<>();
      int size = number();
      for (int i = 0; i < size; i++) {
        steps.put(one(SEVERITIES), limit());
      }
      return steps;
    }

    private CountCheck.Limit limit() {
      return new CountCheck.Limit(maybe(this::text), number());
    }

    private Requirement requirement() {
      return new Requirement(
          flag(),
          set(Channel.class, CHANNELS),
          set(Kind.class, KINDS),
          flag(),
          maybe(() -> one(NAMED_FACTS)),
          flag(),
          maybe(() -> one(PARTS)),
          text());
    }
  }
}

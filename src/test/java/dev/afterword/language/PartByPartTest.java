package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.cache.FolderCache;
import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Part;
import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/**
 * Reading part by part, from the cache or not, gives what LanguageTool gives for the message as a
 * whole.
 */
class PartByPartTest {

  /** All rules, so that those count that look at a whole message. */
  private static final RuleChoice ALL =
      new RuleChoice() {
        @Override
        public boolean wants(String rule, String category) {
          return true;
        }

        @Override
        public Optional<String> name() {
          return Optional.of("all");
        }
      };

  private static final long SEED = 20260304;
  private static final int CHANGES = 60;

  private static List<List<String>> messages = List.of();
  private static TextProofreader uncached = LanguageToolProofreader.of("en-US", ALL);

  @TempDir private Path folder;

  @BeforeAll
  static void readTheCorpus() throws IOException {
    DraftReader reader = new DraftReader(English.segmenter());
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of("corpus"))) {
      files =
          found
              .filter(file -> file.toString().matches(".*\\.(md|txt|eml)"))
              // Hundreds more, read twice by an engine that is slow, would tell nothing new.
              .filter(file -> !file.startsWith(Path.of("corpus", "labelled")))
              .sorted()
              .toList();
    }
    List<List<String>> read = new ArrayList<>();
    for (Path file : files) {
      reader
          .read(file.toString(), Files.readAllBytes(file))
          .draft()
          .map(PartByPartTest::parts)
          .ifPresent(read::add);
    }
    messages = List.copyOf(read);
    assertTrue(messages.size() > 50, "only " + messages.size() + " messages");
  }

  private static List<String> parts(Draft draft) {
    return draft.letter().own().stream().map(part -> part.text().text()).toList();
  }

  @Test
  void theMessageAsAWholeSaysTheSame() throws IOException {
    JLanguageTool stock = stock();
    int found = 0;
    for (List<String> message : messages) {
      List<String> whole = whole(stock, message);
      assertEquals(whole, read(uncached, message), String.join("\n", message));
      found += whole.size();
    }
    assertTrue(found > 60, "only " + found + " findings");
  }

  @Test
  void afterAnyChangeTheCacheAnswersAsIfItHadNeverSeenTheMessage() {
    Random random = new Random(SEED);
    int changed = 0;
    for (int i = 0; i < CHANGES; i++) {
      List<String> before = messages.get(random.nextInt(messages.size()));
      List<String> after = changed(before, random);
      FolderCache cache = new FolderCache(folder.resolve("" + i), List.of(), LocalDate.EPOCH);
      read(cached(cache), before);
      cache.save();
      FolderCache later = new FolderCache(folder.resolve("" + i), List.of(), LocalDate.EPOCH);
      List<String> first = read(cached(later), after);
      assertEquals(read(uncached, after), first, String.join("\n", after));
      assertEquals(first, read(cached(later), after), String.join("\n", after));
      changed += read(uncached, before).equals(first) ? 0 : 1;
    }
    assertTrue(changed > CHANGES / 4, "only " + changed + " changes made a difference");
  }

  /** A sentence or a word goes, comes twice, changes its case or place, or parts change places. */
  private static List<String> changed(List<String> message, Random random) {
    List<String> parts = new ArrayList<>(message);
    int at = random.nextInt(parts.size());
    int other = random.nextInt(parts.size());
    String part = parts.get(at);
    List<String> pieces =
        new ArrayList<>(List.of(part.split(random.nextBoolean() ? "(?<=[.?!] )" : "(?<= )", -1)));
    int piece = random.nextInt(pieces.size());
    switch (random.nextInt(7)) {
      case 0 -> pieces.remove(piece);
      case 1 -> pieces.add(piece, pieces.get(piece));
      case 2 -> pieces.set(piece, pieces.get(piece).toLowerCase(Locale.ROOT));
      case 3 -> pieces.set(piece, pieces.get(piece).replaceFirst("[a-z]{2}", "a hour "));
      case 4 -> pieces.add(pieces.remove(piece));
      case 5 -> pieces.add("and so on,");
      default -> {
        parts.set(at, parts.get(other));
        parts.set(other, part);
        return parts;
      }
    }
    parts.set(at, String.join("", pieces));
    return parts;
  }

  private static TextProofreader cached(FolderCache cache) {
    return new CachedProofreader(() -> uncached, cache, List.of());
  }

  /** What is found in a message, in its order. */
  private static List<String> read(TextProofreader proofreader, List<String> message) {
    List<String> found = new ArrayList<>();
    List<Part> parts =
        message.stream()
            .map(text -> new Source("a part", text))
            .map(source -> MappedText.verbatim(source, source.whole()))
            .map(text -> new Part(Part.Role.PARAGRAPH, text, List.of()))
            .toList();
    for (Slip slip : new MessageProofreader(proofreader).read(parts)) {
      int part = parts.indexOf(slip.part());
      found.add(
          told(part, slip.inPart().start(), slip.inPart().end(), slip.rule(), slip.message()));
    }
    return List.copyOf(new TreeSet<>(found));
  }

  private static List<String> whole(JLanguageTool stock, List<String> message) throws IOException {
    StringBuilder text = new StringBuilder();
    message.forEach(part -> text.append(part).append("\n\n"));
    List<String> found = new ArrayList<>();
    for (RuleMatch match : stock.check(text.toString())) {
      int part = 0;
      int start = 0;
      while (start + message.get(part).length() + 2 <= match.getFromPos()) {
        start += message.get(part).length() + 2;
        part++;
      }
      int end = match.getToPos() - start;
      if (end <= message.get(part).length()) {
        found.add(
            told(
                part,
                match.getFromPos() - start,
                end,
                match.getRule().getId(),
                match.getMessage().replaceAll("</?suggestion>", "\"")));
      }
    }
    return List.copyOf(new TreeSet<>(found));
  }

  private static String told(int part, int start, int end, String rule, String message) {
    // The proofreader narrows misspellings, on purpose and after LanguageTool.
    String place = rule.startsWith("MORFOLOGIK") ? "" : " " + start + "-" + end;
    return part + place + " " + rule + " " + message;
  }

  private static JLanguageTool stock() {
    JLanguageTool stock = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    stock.getAllRules().stream()
        .filter(StockEngines::readsTheClock)
        .forEach(rule -> stock.disableRule(rule.getFullId()));
    return stock;
  }
}

package dev.afterword.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Compares what engines find that read LanguageTool's own files with what those find that start
 * from prepared ones.
 */
final class EngineComparison {

  private static final int EXAMPLES_IN_A_TEXT = 5;
  private static final int DIFFERENCES_SHOWN = 20;
  private static final Path CORPUS = Path.of("corpus");

  private final Language language;
  private final RuleChoice choice;

  EngineComparison(String variant, RuleChoice choice) {
    this.language = Languages.getLanguageForShortCode(variant);
    this.choice = choice;
  }

  /**
   * What became of a comparison.
   *
   * @param texts how many were read
   * @param findings how many matches LanguageTool found in them, and sentences
   * @param differences texts in which the two did not agree, with what each found
   */
  record Outcome(int texts, int findings, List<String> differences) {}

  /** Reads all texts with both. */
  Outcome of(List<String> texts) throws NotPrepared {
    List<List<String>> stock = found(new StockEngines(language, choice), texts);
    forgetWhatStockEnginesRead();
    List<List<String>> prepared =
        found(new PreparedEngines(language, choice, PreparedFiles.open()), texts);
    List<String> differences = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!stock.get(i).equals(prepared.get(i))) {
        differences.add(
            texts.get(i)
                + "\n  stock:    "
                + String.join("\n            ", stock.get(i))
                + "\n  prepared: "
                + String.join("\n            ", prepared.get(i)));
      }
    }
    return new Outcome(texts.size(), stock.stream().mapToInt(List::size).sum(), differences);
  }

  /**
   * Otherwise the dictionaries that LanguageTool has just made would serve both, and its rules,
   * which it keeps for ever, would fill the memory.
   */
  private void forgetWhatStockEnginesRead() throws NotPrepared {
    LanguageToolInternals.spellers().clear();
    try {
      Field rules = Language.class.getDeclaredField("patternRules");
      rules.setAccessible(true);
      rules.set(language, null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The matches in each text, and what its sentences were taken for. */
  private static List<List<String>> found(EngineSource engines, List<String> texts) {
    JLanguageTool tool = engines.make().languageTool();
    List<List<String>> found = new ArrayList<>();
    for (String text : texts) {
      try {
        List<String> told = new ArrayList<>();
        for (RuleMatch match : tool.check(text)) {
          told.add(told(match));
        }
        for (String sentence : tool.sentenceTokenize(text)) {
          told.add(tool.getAnalyzedSentence(sentence).toString());
        }
        found.add(told);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  /** All that anyone could ask of a match. */
  private static String told(RuleMatch match) {
    return String.join(
        " | ",
        match.getRule().getFullId(),
        match.getSpecificRuleId(),
        match.getRule().getCategory().getId().toString(),
        match.getFromPos() + "-" + match.getToPos(),
        match.getFromPosSentence() + "-" + match.getToPosSentence(),
        match.getPatternFromPos() + "-" + match.getPatternToPos(),
        match.getMessage(),
        match.getShortMessage(),
        String.valueOf(match.getUrl()),
        String.valueOf(match.getRule().getUrl()),
        match.getType().toString(),
        match.getRule().getLocQualityIssueType().toString(),
        match.getSuggestedReplacements().toString());
  }

  /** The examples in LanguageTool's own files for a variant, each once. */
  static List<String> examples(String variant) {
    Language language = Languages.getLanguageForShortCode(variant);
    Set<String> files = new TreeSet<>(language.getRuleFileNames());
    PreparedDisambiguator.FILES.forEach(file -> files.add("/" + Preparation.resource(file)));
    List<String> examples = new ArrayList<>();
    for (String file : files) {
      try (@Nullable InputStream xml = EngineComparison.class.getResourceAsStream(file)) {
        SAXParserFactory.newInstance().newSAXParser().parse(xml, new Examples(examples));
      } catch (IOException | SAXException | ParserConfigurationException e) {
        throw new IllegalStateException(file, e);
      }
    }
    return examples.stream().distinct().toList();
  }

  private static final class Examples extends DefaultHandler {

    private final List<String> found;
    private final StringBuilder text = new StringBuilder();
    private boolean in;

    Examples(List<String> found) {
      this.found = found;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (name.equals("example")) {
        in = true;
        text.setLength(0);
      }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      if (in) {
        text.append(chars, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (name.equals("example")) {
        in = false;
        found.add(text.toString());
      }
    }
  }

  /** Sentences as texts of a few each. */
  static List<String> texts(List<String> sentences) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += EXAMPLES_IN_A_TEXT) {
      int end = Math.min(i + EXAMPLES_IN_A_TEXT, sentences.size());
      texts.add(String.join(" ", sentences.subList(i, end)));
    }
    return texts;
  }

  /** The files of the corpus that hold texts. */
  static List<String> corpus() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(md|txt|eml)"))
          .sorted()
          .map(EngineComparison::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares on all examples and the corpus, and prints counts and the first differences.
   *
   * @param variants as in {@code en-GB}
   */
  public static void main(String... variants) throws IOException, NotPrepared {
    JLanguageTool.useCustomPasswordAuthenticator(false);
    for (String variant : variants) {
      List<String> examples = examples(variant);
      List<String> texts = new ArrayList<>(texts(examples));
      texts.addAll(corpus());
      long start = System.nanoTime();
      Outcome outcome = new EngineComparison(variant, (rule, category) -> true).of(texts);
      System.out.printf(
          "%s: %d examples and the corpus in %d texts, %d matches and sentences, %d differences (%d s)%n%s%n",
          variant,
          examples.size(),
          outcome.texts(),
          outcome.findings(),
          outcome.differences().size(),
          (System.nanoTime() - start) / 1_000_000_000,
          outcome.differences().stream()
              .limit(DIFFERENCES_SHOWN)
              .collect(Collectors.joining("\n")));
    }
  }
}

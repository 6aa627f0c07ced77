package dev.afterword.language;

import dev.afterword.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;

/**
 * Proofreads with LanguageTool. A {@code JLanguageTool} serves one thread at a time, so each call
 * borrows one; there are never more of them than threads, and all share the rules read from disk.
 */
final class LanguageToolProofreader implements TextProofreader {

  private static final int MOST_REPLACEMENTS = 5;
  private static final String BETWEEN_PARTS = "\n\n";
  private static final Pattern MARKUP = Pattern.compile("</?suggestion>");

  private final Language language;
  private final EngineSource engines;
  private final TokenPatterns patterns;
  private final Queue<Engine> idle = new ConcurrentLinkedQueue<>();

  /** Starts from prepared files if they fit, else from LanguageTool's own. */
  static LanguageToolProofreader of(String variant, RuleChoice choice) {
    // Otherwise LanguageTool replaces the authenticator of the whole process.
    JLanguageTool.useCustomPasswordAuthenticator(false);
    Language language = Languages.getLanguageForShortCode(variant);
    EngineSource engines;
    try {
      engines = new PreparedEngines(language, choice, PreparedFiles.open());
    } catch (NotPrepared e) {
      engines = new StockEngines(language, choice);
    }
    return new LanguageToolProofreader(language, engines);
  }

  LanguageToolProofreader(Language language, EngineSource engines) {
    this.language = language;
    this.engines = engines;
    this.patterns = new TokenPatterns(language);
    idle.add(engines.make());
  }

  @Override
  public Answer read(Question question) {
    return borrowing(engine -> read(question, analyzed(question, engine), engine));
  }

  private static Map<Integer, AnalyzedText> analyzed(Question question, Engine engine)
      throws IOException {
    Map<Integer, AnalyzedText> texts = new TreeMap<>();
    for (int i = 0; i < question.parts().size(); i++) {
      if (question.together() || question.alone().contains(i)) {
        String text = question.parts().get(i) + BETWEEN_PARTS;
        texts.put(i, AnalyzedText.of(text, question.isLast(i), engine.languageTool()));
      }
    }
    return texts;
  }

  private Answer read(Question question, Map<Integer, AnalyzedText> texts, Engine engine)
      throws IOException {
    List<String> parts = question.parts();
    Optional<List<List<Finding>>> together =
        question.together()
            ? Optional.of(together(parts, AnalyzedText.joined(texts.values()), engine))
            : Optional.empty();
    Map<Integer, List<Finding>> alone = new HashMap<>();
    for (Map.Entry<Integer, AnalyzedText> text : texts.entrySet()) {
      if (question.alone().contains(text.getKey())) {
        alone.put(text.getKey(), alone(parts.get(text.getKey()), text.getValue(), engine));
      }
    }
    return new Answer(alone, together);
  }

  private List<Finding> alone(String part, AnalyzedText text, Engine engine) throws IOException {
    return engine.check(text, JLanguageTool.Mode.ALL_BUT_TEXTLEVEL_ONLY).stream()
        .flatMap(match -> finding(match, part, 0).stream())
        .toList();
  }

  private List<List<Finding>> together(List<String> parts, AnalyzedText all, Engine engine)
      throws IOException {
    List<RuleMatch> matches = engine.check(all, JLanguageTool.Mode.TEXTLEVEL_ONLY);
    List<List<Finding>> findings = new ArrayList<>();
    int start = 0;
    for (String part : parts) {
      int from = start;
      int to = start + part.length();
      findings.add(
          matches.stream()
              .filter(match -> from <= match.getFromPos() && match.getFromPos() < to)
              .flatMap(match -> finding(match, part, from).stream())
              .toList());
      start = to + BETWEEN_PARTS.length();
    }
    return findings;
  }

  /** What a match says of a part; nothing if it reaches beyond. */
  private Optional<Finding> finding(RuleMatch match, String part, int partStart) {
    Rule rule = match.getRule();
    int start = match.getFromPos() - partStart;
    int end = match.getToPos() - partStart;
    if (end > part.length() || start >= end) {
      return Optional.empty();
    }
    Finding finding =
        new Finding(
            rule.getId(),
            rule.getCategory().getId().toString(),
            rule.isDictionaryBasedSpellingRule(),
            MARKUP.matcher(match.getMessage()).replaceAll("\""),
            match.getSuggestedReplacements().stream().distinct().limit(MOST_REPLACEMENTS).toList(),
            language.getRulePriority(rule),
            new Span(start, end));
    return Optional.of(finding.spelling() ? narrowed(finding, part) : finding);
  }

  /**
   * A misspelling without the neighbour that LanguageTool took with it, as in {@code I shair},
   * where it thought of {@code Is hair} too.
   */
  private static Finding narrowed(Finding finding, String text) {
    Span both = finding.inText();
    String words = text.substring(both.start(), both.end());
    int blank = words.indexOf(' ');
    if (blank < 0 || blank != words.lastIndexOf(' ')) {
      return finding;
    }
    boolean firstIsRight = EnglishWords.isKnown(words.substring(0, blank));
    if (firstIsRight == EnglishWords.isKnown(words.substring(blank + 1))) {
      return finding;
    }
    String neighbour = firstIsRight ? words.substring(0, blank + 1) : words.substring(blank);
    List<String> better =
        finding.replacements().stream()
            .filter(pair -> firstIsRight ? pair.startsWith(neighbour) : pair.endsWith(neighbour))
            .map(pair -> without(pair, neighbour))
            .filter(word -> !word.isEmpty())
            .toList();
    int start = both.start() + (firstIsRight ? blank + 1 : 0);
    int end = firstIsRight ? both.end() : both.start() + blank;
    return better.isEmpty() ? finding : finding.about(new Span(start, end), better);
  }

  private static String without(String both, String neighbour) {
    return neighbour.endsWith(" ")
        ? both.substring(neighbour.length())
        : both.substring(0, both.length() - neighbour.length());
  }

  @Override
  public List<Proofreader.Find> find(List<TokenPattern> wanted, String text, List<Span> sentences) {
    List<Proofreader.Find> found = new ArrayList<>();
    for (Span span : sentences) {
      String sentence = text.substring(span.start(), span.end());
      AnalyzedSentence analyzed =
          borrowing(engine -> engine.languageTool().getAnalyzedSentence(sentence));
      for (TokenPattern pattern : wanted) {
        for (Span match : patterns.find(pattern, analyzed)) {
          found.add(new Proofreader.Find(pattern, match.shift(span.start())));
        }
      }
    }
    found.sort(Comparator.comparing(Proofreader.Find::inPart));
    return List.copyOf(found);
  }

  private interface Job<T> {
    T with(Engine engine) throws IOException;
  }

  private <T> T borrowing(Job<T> job) {
    @Nullable Engine free = idle.poll();
    Engine engine = free != null ? free : engines.make();
    try {
      return job.with(engine);
    } catch (IOException e) {
      throw new UncheckedIOException("LanguageTool cannot read its own data", e);
    } finally {
      idle.add(engine);
    }
  }
}

package dev.afterword.language;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
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
final class LanguageToolProofreader implements Proofreader {

  private static final int MOST_REPLACEMENTS = 5;
  private static final String BETWEEN_PARTS = "\n\n";
  private static final Pattern MARKUP = Pattern.compile("</?suggestion>");

  private final EngineSource engines;
  private final TokenPatterns patterns;
  private final Queue<JLanguageTool> idle = new ConcurrentLinkedQueue<>();

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
    this.engines = engines;
    this.patterns = new TokenPatterns(language);
    idle.add(engines.make());
  }

  @Override
  public List<Slip> read(List<Part> parts) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Part part : parts) {
      starts.add(text.length());
      text.append(part.text().text()).append(BETWEEN_PARTS);
    }
    List<Slip> slips = new ArrayList<>();
    for (RuleMatch match : check(text.toString())) {
      int in = partAt(starts, match.getFromPos());
      Part part = parts.get(in);
      int start = match.getFromPos() - starts.get(in);
      int end = match.getToPos() - starts.get(in);
      if (end <= part.text().length() && start < end) {
        slips.add(slip(match, part, new Span(start, end)));
      }
    }
    slips.sort(
        Comparator.comparingInt((Slip slip) -> parts.indexOf(slip.part()))
            .thenComparing(Slip::inPart)
            .thenComparing(Slip::rule));
    return List.copyOf(slips);
  }

  private static int partAt(List<Integer> starts, int offset) {
    int in = 0;
    while (in + 1 < starts.size() && starts.get(in + 1) <= offset) {
      in++;
    }
    return in;
  }

  private static Slip slip(RuleMatch match, Part part, Span inPart) {
    Rule rule = match.getRule();
    Slip slip =
        new Slip(
            rule.getId(),
            rule.getCategory().getId().toString(),
            rule.isDictionaryBasedSpellingRule(),
            MARKUP.matcher(match.getMessage()).replaceAll("\""),
            match.getSuggestedReplacements().stream().distinct().limit(MOST_REPLACEMENTS).toList(),
            part,
            inPart);
    return slip.spelling() ? narrowed(slip) : slip;
  }

  /**
   * A misspelling without the neighbour that LanguageTool took with it, as in {@code I shair},
   * where it thought of {@code Is hair} too.
   */
  private static Slip narrowed(Slip slip) {
    String words = slip.words();
    int blank = words.indexOf(' ');
    if (blank < 0 || blank != words.lastIndexOf(' ')) {
      return slip;
    }
    boolean firstIsRight = EnglishWords.isKnown(words.substring(0, blank));
    if (firstIsRight == EnglishWords.isKnown(words.substring(blank + 1))) {
      return slip;
    }
    String neighbour = firstIsRight ? words.substring(0, blank + 1) : words.substring(blank);
    List<String> better =
        slip.replacements().stream()
            .filter(both -> firstIsRight ? both.startsWith(neighbour) : both.endsWith(neighbour))
            .map(both -> without(both, neighbour))
            .filter(word -> !word.isEmpty())
            .toList();
    int start = slip.inPart().start() + (firstIsRight ? blank + 1 : 0);
    int end = firstIsRight ? slip.inPart().end() : slip.inPart().start() + blank;
    return better.isEmpty()
        ? slip
        : new Slip(
            slip.rule(),
            slip.category(),
            true,
            slip.message(),
            better,
            slip.part(),
            new Span(start, end));
  }

  private static String without(String both, String neighbour) {
    return neighbour.endsWith(" ")
        ? both.substring(neighbour.length())
        : both.substring(0, both.length() - neighbour.length());
  }

  @Override
  public List<Find> find(List<TokenPattern> wanted, Part part) {
    List<Find> found = new ArrayList<>();
    for (Sentence sentence : part.sentences()) {
      Span span = sentence.inPart();
      String text = part.text().text().substring(span.start(), span.end());
      AnalyzedSentence analyzed = borrowing(tool -> tool.getAnalyzedSentence(text));
      for (TokenPattern pattern : wanted) {
        for (Span match : patterns.find(pattern, analyzed)) {
          found.add(new Find(pattern, match.shift(span.start())));
        }
      }
    }
    found.sort(Comparator.comparing(Find::inPart));
    return List.copyOf(found);
  }

  private List<RuleMatch> check(String text) {
    return borrowing(tool -> tool.check(text));
  }

  private interface Job<T> {
    T with(JLanguageTool tool) throws IOException;
  }

  private <T> T borrowing(Job<T> job) {
    @Nullable JLanguageTool free = idle.poll();
    JLanguageTool tool = free != null ? free : engines.make();
    try {
      return job.with(tool);
    } catch (IOException e) {
      throw new UncheckedIOException("LanguageTool cannot read its own data", e);
    } finally {
      idle.add(tool);
    }
  }
}

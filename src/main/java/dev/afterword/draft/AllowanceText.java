package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code RULE[, RULE]: reason}, or with a semicolon, as it stands in a comment or a header.
 */
final class AllowanceText {

  private static final Pattern RULE = Pattern.compile("[^\\s,:;]+");

  private static final Pattern REASON = Pattern.compile("[:;](.*)", Pattern.DOTALL);

  private AllowanceText() {}

  /**
   * The wishes that a text expresses, one for each rule.
   *
   * @param value the text behind “allow”
   * @param whole where the whole wish stands in the file; removed with its only rule
   * @param covers the part of the file that it is about; empty for the whole file
   * @return in order; nothing if no rule is named
   */
  static List<Allowance> read(MappedText value, Span whole, Optional<Span> covers) {
    String text = value.text();
    Matcher behindRules = REASON.matcher(text);
    boolean explained = behindRules.find();
    int listEnd = explained ? behindRules.start() : text.length();
    Optional<String> reason =
        explained
            ? Optional.of(behindRules.group(1).strip()).filter(words -> !words.isEmpty())
            : Optional.empty();
    List<Span> rules = new ArrayList<>();
    Matcher matcher = RULE.matcher(text).region(0, listEnd);
    while (matcher.find()) {
      rules.add(new Span(matcher.start(), matcher.end()));
    }
    List<Allowance> allowances = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      Span rule = rules.get(i);
      Span removed = rules.size() == 1 ? whole : value.inFile(withComma(rules, i));
      allowances.add(
          new Allowance(
              text.substring(rule.start(), rule.end()),
              reason,
              removed,
              value.inFile(rule),
              covers));
    }
    return List.copyOf(allowances);
  }

  /** Of several rules only this one goes, with the comma that parts it from its neighbour. */
  private static Span withComma(List<Span> rules, int index) {
    return index + 1 < rules.size()
        ? new Span(rules.get(index).start(), rules.get(index + 1).start())
        : new Span(rules.get(index - 1).end(), rules.get(index).end());
  }
}

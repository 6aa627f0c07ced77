package dev.afterword.language;

import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Proofreads the parts of a message as texts. What the message as a whole shows is weighed against
 * what the sentences show where both speak of the same words.
 */
record MessageProofreader(TextProofreader texts) implements Proofreader {

  @Override
  public List<Slip> read(List<Part> parts) {
    TextProofreader.Answer answer =
        texts.read(
            new TextProofreader.Question(
                parts.stream().map(part -> part.text().text()).toList(),
                IntStream.range(0, parts.size()).boxed().collect(Collectors.toSet()),
                true));
    List<List<Finding>> together = answer.together().orElseThrow();
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      weighed(answer.alone().getOrDefault(i, List.of()), together.get(i)).stream()
          .sorted(Comparator.comparing(Finding::inText).thenComparing(Finding::rule))
          .forEach(finding -> slips.add(slip(finding, part)));
    }
    return List.copyOf(slips);
  }

  private static List<Finding> weighed(List<Finding> alone, List<Finding> together) {
    List<Finding> kept = new ArrayList<>(alone);
    for (Finding finding : together) {
      List<Finding> rivals =
          kept.stream().filter(other -> other.inText().overlaps(finding.inText())).toList();
      if (rivals.stream().allMatch(other -> weighsLess(other, finding))) {
        kept.removeAll(rivals);
        kept.add(finding);
      }
    }
    return kept;
  }

  /** As LanguageTool weighs them: by priority, then by length. */
  private static boolean weighsLess(Finding one, Finding other) {
    return one.priority() != other.priority()
        ? one.priority() < other.priority()
        : one.inText().length() < other.inText().length();
  }

  private static Slip slip(Finding finding, Part part) {
    return new Slip(
        finding.rule(),
        finding.category(),
        finding.spelling(),
        finding.message(),
        finding.replacements(),
        part,
        finding.inText());
  }

  @Override
  public List<Find> find(List<TokenPattern> patterns, Part part) {
    List<Span> sentences = part.sentences().stream().map(Sentence::inPart).toList();
    return texts.find(patterns, part.text().text(), sentences);
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Workspace;
import dev.afterword.text.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Finds messages taken from a sample letter: one that ships, or one that the user keeps. */
record CopiedTemplate(RuleCard card) implements OneRule.OfWorkspace {

  /** Holds the letters that ship from the first question on. */
  private static final class Shipped {

    static final List<MaskedText> SAMPLES = read();

    private static List<MaskedText> read() {
      DraftReader reader = new DraftReader(English.segmenter());
      return ShippedFiles.SAMPLES.read().stream().map(file -> read(file, reader)).toList();
    }

    private static MaskedText read(Source source, DraftReader reader) {
      byte[] bytes = source.text().getBytes(StandardCharsets.UTF_8);
      Draft sample =
          reader
              .read(source.path(), bytes)
              .draft()
              .orElseThrow(() -> new IllegalStateException(source.path() + " is no letter"));
      return new MaskedText.Reader().read(sample);
    }
  }

  @Override
  public List<Violation> check(Workspace workspace) {
    if (workspace.drafts().stream().noneMatch(draft -> mayReport(draft, workspace))) {
      return List.of();
    }
    SharedWording samples = new SharedWording();
    Shipped.SAMPLES.forEach(samples::add);
    MaskedText.Reader plain = new MaskedText.Reader();
    workspace.samples().forEach(sample -> samples.add(plain.read(sample)));
    return Stream.concat(
            workspace.applications().stream()
                .flatMap(
                    application ->
                        violations(
                            application.drafts(),
                            new MaskedText.Reader(application.facts()),
                            samples,
                            workspace)),
            violations(workspace.loose(), plain, samples, workspace))
        .toList();
  }

  private boolean mayReport(Draft draft, Workspace workspace) {
    return card.kinds().contains(draft.kind().kind())
        && workspace.settings().rule(card, draft).on();
  }

  private Stream<Violation> violations(
      List<Draft> drafts, MaskedText.Reader reader, SharedWording samples, Workspace workspace) {
    return drafts.stream()
        .filter(draft -> mayReport(draft, workspace))
        .filter(draft -> !workspace.background().contains(draft.path()))
        .flatMap(draft -> samples.nearest(reader.read(draft), sample -> true).stream())
        .flatMap(
            pair ->
                DuplicateReport.ifLarge(card, pair, pair.earlier().draft().path(), workspace)
                    .stream());
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.lint.Application;
import dev.afterword.lint.WorkedOut;
import dev.afterword.lint.Workspace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds, for every draft, the other message of the same application that it shares most words with:
 * a draft before it, a draft that nobody asked about, or a message that went out, to somebody else.
 */
final class Duplicates {

  /** Two rules speak of them. */
  private static final WorkedOut<List<SharedWording.Pair>> PAIRS =
      new WorkedOut<>(
          workspace ->
              workspace.applications().stream()
                  .flatMap(application -> in(application, workspace.background()).stream())
                  .toList());

  private Duplicates() {}

  /** For each draft of a workspace that shares a stretch with another message: the nearest pair. */
  static List<SharedWording.Pair> in(Workspace workspace) {
    return PAIRS.of(workspace);
  }

  /** What nobody asked about stands before all that somebody did, whatever its path. */
  private static List<SharedWording.Pair> in(Application application, Set<String> background) {
    if (application.sent().size() + application.drafts().size() < 2) {
      return List.of();
    }
    MaskedText.Reader reader = new MaskedText.Reader(application.facts());
    SharedWording earlier = new SharedWording();
    application.sent().forEach(sent -> earlier.add(reader.read(sent)));
    List<SharedWording.Pair> pairs = new ArrayList<>();
    List<Draft> drafts =
        application.drafts().stream()
            .sorted(
                Comparator.comparing((Draft draft) -> !background.contains(draft.path()))
                    .thenComparing(Draft::path))
            .toList();
    for (Draft draft : drafts) {
      MaskedText text = reader.read(draft);
      if (!background.contains(draft.path())) {
        earlier.nearest(text, text::goesToOthersThan).ifPresent(pairs::add);
      }
      earlier.add(text);
    }
    return pairs;
  }
}

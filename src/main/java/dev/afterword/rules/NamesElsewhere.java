package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.interview.Facts;
import dev.afterword.lint.Application;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Where;
import dev.afterword.lint.WorkedOut;
import dev.afterword.lint.Workspace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells which names of some sort other applications hold than the one that a draft belongs to.
 * There may be thousands of them, so those that stand in a text are looked up by their first words.
 */
final class NamesElsewhere {

  /** Of two holders one is another than the draft's own; more would tell nothing more. */
  private static final int ENOUGH_HOLDERS = 2;

  /**
   * A name and those whose facts hold it.
   *
   * @param holders the first two, in order of the workspace
   */
  private record Held(String name, List<Facts> holders) {

    /** The first holder with other facts than one's own. */
    Optional<Facts> besides(Facts own) {
      return holders.stream()
          .filter(facts -> !facts.source().path().equals(own.source().path()))
          .findFirst();
    }

    void add(Facts holder) {
      boolean isNew = holders.isEmpty() || besides(holder).isPresent();
      if (isNew && holders.size() < ENOUGH_HOLDERS) {
        holders.add(holder);
      }
    }
  }

  private final Map<String, Held> names = new LinkedHashMap<>();
  private final Map<String, List<Held>> byFirstWord = new LinkedHashMap<>();

  private NamesElsewhere() {}

  /**
   * Those of a workspace, worked out when they are first asked for.
   *
   * @param names of that sort in some facts
   */
  static WorkedOut<NamesElsewhere> of(Function<Facts, Stream<String>> names) {
    return new WorkedOut<>(workspace -> in(workspace, names));
  }

  private static NamesElsewhere in(Workspace workspace, Function<Facts, Stream<String>> names) {
    NamesElsewhere elsewhere = new NamesElsewhere();
    for (Application application : workspace.applications()) {
      Facts facts = application.facts();
      names.apply(facts).forEach(name -> elsewhere.add(name, facts));
    }
    return elsewhere;
  }

  private void add(String name, Facts holder) {
    Held held = names.get(name);
    if (held == null) {
      held = new Held(name, new ArrayList<>());
      names.put(name, held);
      byFirstWord.computeIfAbsent(wordAt(name, 0), first -> new ArrayList<>()).add(held);
    }
    held.add(holder);
  }

  /** All names that another application holds, in order of the workspace. */
  List<String> besides(Facts own) {
    return names.values().stream()
        .filter(held -> held.besides(own).isPresent())
        .map(Held::name)
        .toList();
  }

  /** The facts of other applications of which a name may stand in a draft. */
  Collection<Facts> holdersIn(DraftContext context) {
    Map<String, Facts> holders = new LinkedHashMap<>();
    for (Part part : Where.WHOLE.in(context.draft())) {
      String text = part.text().text();
      int at = 0;
      while (at < text.length()) {
        String word = wordAt(text, at);
        byFirstWord.getOrDefault(word, List.of()).stream()
            .filter(held -> text.contains(held.name()))
            .flatMap(held -> held.besides(context.knownFacts()).stream())
            .forEach(facts -> holders.putIfAbsent(facts.source().path(), facts));
        at += Math.max(1, word.length());
      }
    }
    return holders.values();
  }

  /** The letters and digits from a place on; nothing where none stands there. */
  private static String wordAt(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }
}

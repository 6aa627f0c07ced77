package dev.afterword.lsp;

import dev.afterword.text.FileContents;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an editor has open just now. Safe for use by several threads. */
final class Desk {

  private final Map<Path, Document> open = new TreeMap<>();
  private final Set<Path> folders = new LinkedHashSet<>();
  private final Set<Path> facts = new TreeSet<>();
  private Wishes wishes = Wishes.usual();
  private long generation;

  /**
   * What is open at one moment.
   *
   * @param generation grows with every change
   * @param open by path
   * @param folders that the editor works in
   * @param facts the known files of facts
   */
  record View(
      long generation,
      Map<Path, Document> open,
      List<Path> folders,
      List<Path> facts,
      Wishes wishes) {

    View {
      open = Map.copyOf(open);
      folders = List.copyOf(folders);
      facts = List.copyOf(facts);
    }

    /** The open texts in the place of their files. */
    FileContents texts() {
      return FileContents.inEditor(
          open.values().stream().collect(Collectors.toMap(Document::file, Document::text)));
    }

    /** What is to be checked: the open drafts, and the facts of all searches. */
    List<Path> checked() {
      List<Path> paths = new ArrayList<>(facts.stream().filter(this::isFile).toList());
      open.values().stream().filter(this::isDraft).map(Document::file).forEach(paths::add);
      open.values().stream()
          .filter(one -> one.isFacts() && !facts.contains(one.file()))
          .map(Document::file)
          .forEach(paths::add);
      return paths.stream().sorted().toList();
    }

    /** Whether a draft is open. */
    boolean hasDrafts() {
      return open.values().stream().anyMatch(this::isDraft);
    }

    /** Whether a document is a draft with something in it. */
    boolean isDraft(Document one) {
      return !one.text().isBlank() && Searches.isDraft(one.file(), one.source(), this::isFile);
    }

    /** Whether there is such a file, on disk or open. */
    boolean isFile(Path file) {
      return open.containsKey(file) || Files.isRegularFile(file);
    }

    /** The file of facts that a draft belongs to unless it names another. */
    Optional<Path> factsOf(Path file) {
      return Searches.nearest(file, Searches.FACTS, this::isFile);
    }
  }

  /** What is open now. */
  synchronized View view() {
    return new View(generation, open, List.copyOf(folders), List.copyOf(facts), wishes);
  }

  /** Grows with every change. */
  synchronized long generation() {
    return generation;
  }

  synchronized void open(Document document) {
    open.put(document.file(), document);
    Searches.nearest(document.file(), Searches.FACTS, Files::isRegularFile).ifPresent(facts::add);
    generation++;
  }

  synchronized void change(Path file, UnaryOperator<Document> change) {
    open.computeIfPresent(file, (none, document) -> change.apply(document));
    generation++;
  }

  synchronized void close(Path file) {
    open.remove(file);
    generation++;
  }

  synchronized void changeFolders(Collection<Path> added, Collection<Path> removed) {
    removed.forEach(folders::remove);
    folders.addAll(added);
    findFacts();
  }

  /** Looks at the disk anew. */
  synchronized void findFacts() {
    facts.clear();
    folders.forEach(folder -> facts.addAll(Searches.factsBelow(folder)));
    open.keySet()
        .forEach(
            file ->
                Searches.nearest(file, Searches.FACTS, Files::isRegularFile).ifPresent(facts::add));
    generation++;
  }

  /**
   * @param sent by the editor
   */
  synchronized void wish(@Nullable Object sent) {
    wishes = wishes.with(sent);
    generation++;
  }
}

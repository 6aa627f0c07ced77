package dev.afterword.cli;

import dev.afterword.search.SearchReader;
import dev.afterword.settings.SettingsReader;
import dev.afterword.watch.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gathers the files that a check reads, or would read if they were there. */
final class CheckedFiles {

  /** Of drafts, facts, settings and rules. */
  private static final List<String> ENDINGS = List.of(".md", ".txt", ".eml", ".yml");

  private final Path workingFolder;
  private final Set<Path> folders = new LinkedHashSet<>();
  private final Set<Path> files = new LinkedHashSet<>();

  /**
   * @param workingFolder what relative paths start from
   */
  CheckedFiles(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  /** Adds what is to be checked, with the facts and settings that may govern it from above. */
  void add(Path asked) {
    Path path = workingFolder.resolve(asked).normalize();
    boolean isFolder = Files.isDirectory(path);
    if (isFolder) {
      folders.add(path);
    } else {
      files.add(path);
    }
    boolean alone = !isFolder;
    for (Path above = path.getParent(); above != null; above = above.getParent()) {
      files.add(above.resolve(SettingsReader.PROJECT_FILE));
      Path facts = above.resolve(SearchReader.FACTS);
      files.add(facts);
      if (alone && Files.exists(facts)) {
        // A draft is compared with the others that belong to its facts.
        folders.add(above);
        alone = false;
      }
    }
  }

  void addFolder(Path folder) {
    folders.add(workingFolder.resolve(folder).normalize());
  }

  void addFile(Path file) {
    files.add(workingFolder.resolve(file).normalize());
  }

  Scope scope() {
    return new Scope(List.copyOf(folders), List.copyOf(files), CheckedFiles::isRead);
  }

  private static boolean isRead(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
  }
}

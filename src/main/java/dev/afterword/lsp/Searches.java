package dev.afterword.lsp;

import dev.afterword.search.SearchReader;
import dev.afterword.settings.SettingsReader;
import dev.afterword.text.Source;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Where searches lie, and what an open file is to them. */
final class Searches {

  /** The name of the file with the facts of an application. */
  static final String FACTS = SearchReader.FACTS;

  /** The name of the settings file of a search. */
  static final String SETTINGS = SettingsReader.PROJECT_FILE;

  /** A search in a folder of employers in a folder of searches; whoever opens a home waits less. */
  private static final int DEEPEST = 4;

  private static final int MOST_FOLDERS = 2_000;

  private Searches() {}

  /** The files of facts at most a few folders below a folder that an editor has open. */
  static Set<Path> factsBelow(Path folder) {
    Set<Path> facts = new TreeSet<>();
    Walk walk = new Walk(folder, facts);
    try {
      Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, walk);
    } catch (IOException unreadable) {
      // What the user cannot read holds no search; the check of an open file says what is wrong.
      return facts;
    }
    return facts;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Set<Path> facts;
    private int folders;

    Walk(Path root, Set<Path> facts) {
      this.root = root;
      this.facts = facts;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = nameOf(folder);
      if (++folders > MOST_FOLDERS) {
        return FileVisitResult.TERMINATE;
      }
      boolean skipped =
          name.startsWith(".") || name.equals("node_modules") || name.equals(SearchReader.SENT);
      return skipped && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.endsWith(FACTS)) {
        facts.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  /** The nearest file of a name at or above the folder of another. */
  static Optional<Path> nearest(Path file, String name, Predicate<Path> isFile) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      Path found = folder.resolve(name);
      if (isFile.test(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a file is one of a message yet to be sent. An editor that is asked to have all Markdown
   * looked at opens much that is none: a draft belongs to facts or settings, or says what it is.
   */
  static boolean isDraft(Path file, Source source, Predicate<Path> isFile) {
    if (!SearchReader.isDraftName(nameOf(file)) || isBelow(file, SearchReader.SENT)) {
      return false;
    }
    return nearest(file, FACTS, isFile).isPresent()
        || nearest(file, SETTINGS, isFile).isPresent()
        || HeaderLines.of(source).declaresKind();
  }

  private static boolean isBelow(Path file, String folder) {
    for (Path above = file.getParent(); above != null; above = above.getParent()) {
      if (nameOf(above).equals(folder)) {
        return true;
      }
    }
    return false;
  }
}

package dev.afterword.search;

import dev.afterword.settings.SettingsReader;
import dev.afterword.text.Problems;
import dev.afterword.text.TextFile;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Walks a folder for drafts and facts. */
final class DraftWalk extends SimpleFileVisitor<Path> {

  /** How far below its facts an application's other messages are looked for. */
  static final int SIBLINGS = 4;

  private static final List<String> ENDINGS = List.of(".md", ".txt", ".eml");

  /** Of text files that are no letters, those that people have beside their letters. */
  private static final Set<String> OTHERS =
      Set.of(
          ".bat",
          ".c",
          ".cfg",
          ".conf",
          ".cpp",
          ".cs",
          ".css",
          ".csv",
          ".go",
          ".h",
          ".htm",
          ".html",
          ".ics",
          ".ini",
          ".java",
          ".js",
          ".json",
          ".kt",
          ".lock",
          ".log",
          ".lua",
          ".mjs",
          ".php",
          ".properties",
          ".ps1",
          ".py",
          ".rb",
          ".rs",
          ".rtf",
          ".sarif",
          ".sh",
          ".sql",
          ".svg",
          ".tex",
          ".toml",
          ".ts",
          ".tsv",
          ".vcf",
          ".xml",
          ".yaml",
          ".yml");

  private final Path root;
  private final Predicate<Path> excluded;
  private final Predicate<Path> separate;
  private final Function<Path, String> shown;
  private final Problems problems;
  private final List<Path> drafts = new ArrayList<>();
  private final List<Path> facts = new ArrayList<>();
  private final List<Path> others = new ArrayList<>();

  private DraftWalk(
      Path root,
      Predicate<Path> excluded,
      Predicate<Path> separate,
      Function<Path, String> shown,
      Problems problems) {
    this.root = root;
    this.excluded = excluded;
    this.separate = separate;
    this.shown = shown;
    this.problems = problems;
  }

  /**
   * What lies in a folder, sorted.
   *
   * @param others folders below it that are searches of their own; nothing in them is listed
   */
  record Files(List<Path> drafts, List<Path> facts, List<Path> others) {
    Files {
      drafts = drafts.stream().sorted().toList();
      facts = facts.stream().sorted().toList();
      others = others.stream().sorted().toList();
    }
  }

  /**
   * Walks a folder, links included; what cannot be read becomes a problem and the others go on.
   *
   * @param root an absolute path
   * @param depth how many folders deep
   * @param separate whether a folder with settings is a search of its own
   */
  static Files walk(
      Path root,
      int depth,
      Predicate<Path> excluded,
      Predicate<Path> separate,
      Function<Path, String> shown,
      Problems problems) {
    DraftWalk walk = new DraftWalk(root, excluded, separate, shown, problems);
    try {
      java.nio.file.Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, walk);
    } catch (IOException e) {
      problems.add(shown.apply(root), TextFile.reason(e));
    }
    return new Files(walk.drafts, walk.facts, walk.others);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    if (java.nio.file.Files.isRegularFile(folder.resolve(SettingsReader.PROJECT_FILE))
        && separate.test(folder)
        && !excluded.test(folder)) {
      others.add(folder);
      return FileVisitResult.SKIP_SUBTREE;
    }
    String name = name(folder);
    return name.startsWith(".") || name.equals(SearchReader.SENT) || excluded.test(folder)
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = name(file);
    if (!attributes.isDirectory() && !excluded.test(file)) {
      if (name.equals(SearchReader.FACTS)) {
        facts.add(file);
      } else if (isDraft(name)) {
        drafts.add(file);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  static boolean isDraft(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && ENDINGS.stream().anyMatch(lower::endsWith)
        && !lower.startsWith("readme");
  }

  /**
   * Whether a file holds data, markup or a program by its name. A name with an ending that nobody
   * knows, or with none, may well be that of a letter.
   */
  static boolean isOtherText(String name) {
    return OTHERS.contains(name.toLowerCase(Locale.ROOT).replaceFirst("^.*\\.", "."));
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    problems.add(shown.apply(file), TextFile.reason(e));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(
      Path folder, @org.jspecify.annotations.Nullable IOException e) {
    if (e != null) {
      problems.add(shown.apply(folder), TextFile.reason(e));
    }
    return FileVisitResult.CONTINUE;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}

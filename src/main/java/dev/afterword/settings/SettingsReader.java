package dev.afterword.settings;

import dev.afterword.text.FileContents;
import dev.afterword.text.Nearest;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the settings files of a check. From the lowest to the highest: the rules' own defaults, the
 * preset, files that others extend, the user's file, the project's file, the overrides in all of
 * them, the command line.
 *
 * <p>The project's file is the nearest at or above the paths to be checked; what it governs is one
 * search. Paths with different files are searches of their own ({@link #searches}), and so is a
 * folder below with a file of its own ({@link EffectiveSettings#isOtherSearch}).
 */
public final class SettingsReader {

  /** The presets that come with the program, sorted. */
  public static final List<String> PRESETS =
      List.of("balanced", "classic", "patient", "prompt", "uk", "us");

  /** The name of the settings file of a search. */
  public static final String PROJECT_FILE = "afterword.yml";

  private static final String USER_FILE = "afterword/config.yml";

  private final Path workingFolder;
  private final Optional<Path> userFolder;
  private final FileContents files;

  /**
   * @param workingFolder what relative paths start from
   * @param userFolder the folder of the user's settings of all programs, such as {@code ~/.config}
   */
  public SettingsReader(Path workingFolder, Optional<Path> userFolder) {
    this(workingFolder, userFolder, FileContents.onDisk());
  }

  /**
   * @param workingFolder what relative paths start from
   * @param userFolder the folder of the user's settings of all programs, such as {@code ~/.config}
   * @param files what the settings files hold
   */
  public SettingsReader(Path workingFolder, Optional<Path> userFolder, FileContents files) {
    this.files = files;
    this.workingFolder = workingFolder.toAbsolutePath().normalize();
    this.userFolder = userFolder;
  }

  /**
   * The paths to be checked, gathered by the settings that govern them, each group in the order
   * given. With one file for all, or none, they are one search.
   */
  public List<List<Path>> searches(List<Path> checked, CommandLineSettings flags) {
    if (flags.isolated() || flags.config().isPresent()) {
      return List.of(checked);
    }
    Map<Optional<Path>, List<Path>> byFile = new LinkedHashMap<>();
    checked.forEach(
        path -> byFile.computeIfAbsent(nearest(path), file -> new ArrayList<>()).add(path));
    return List.copyOf(byFile.values());
  }

  /**
   * Finds and opens the files; their rules are read by {@link SettingsFiles#resolve}, when the
   * user's own rules are known.
   *
   * @param checked the files and folders of one of the {@link #searches}, as the user gave them
   */
  public SettingsFiles find(List<Path> checked, CommandLineSettings flags) {
    Problems problems = new Problems();
    List<Layer> own = new ArrayList<>();
    List<Layer> extended = new ArrayList<>();
    for (Path file : files(checked, flags)) {
      files
          .text(file, shown(file), problems)
          .ifPresent(
              source -> {
                Layer layer = new Layer(source, folderOf(file), Optional.empty());
                List<Layer> below = new ArrayList<>();
                extend(layer, Set.of(file), below, problems);
                extended.addAll(0, below);
                own.add(layer);
              });
    }
    List<Layer> layers = Stream.concat(extended.stream(), own.stream()).toList();
    Layer preset = preset(layers, flags, problems);
    return new SettingsFiles(
        workingFolder,
        Stream.concat(Stream.of(preset), layers.stream()).toList(),
        flags,
        problems.all());
  }

  /** The file of the user's own settings, absolute, if one is told where it would lie. */
  public Optional<Path> userFile() {
    return userFolder.map(folder -> workingFolder.resolve(folder).resolve(USER_FILE));
  }

  /** The lowest first. */
  private List<Path> files(List<Path> checked, CommandLineSettings flags) {
    if (flags.isolated()) {
      return List.of();
    }
    List<Path> files = new ArrayList<>();
    userFile().filter(Files::exists).ifPresent(files::add);
    if (flags.config().isPresent()) {
      files.add(workingFolder.resolve(flags.config().get()).normalize());
      return files;
    }
    checked.stream().findFirst().flatMap(this::nearest).ifPresent(files::add);
    return files;
  }

  private Optional<Path> nearest(Path checked) {
    Path path = workingFolder.resolve(checked).normalize();
    Path start = Files.isDirectory(path) ? path : path.getParent();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      Path file = folder.resolve(PROJECT_FILE);
      if (files.isFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private String shown(Path file) {
    boolean isProjects = file.endsWith(PROJECT_FILE) || file.startsWith(workingFolder);
    Path shown = isProjects ? workingFolder.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  private static Path folderOf(Path file) {
    Path folder = file.getParent();
    return folder == null ? file : folder;
  }

  /** Adds the files that a file extends, the lowest first. */
  private void extend(Layer layer, Set<Path> open, List<Layer> below, Problems problems) {
    Optional<Placed<String>> named = layer.fields(problems).text("extends");
    if (named.isEmpty()) {
      return;
    }
    Place place = new Place(layer.source(), named.get().span());
    Path file = layer.folder().resolve(named.get().value()).normalize();
    if (open.contains(file)) {
      problems.add(
          place, "\"extends\" leads back to " + named.get().value() + ", which extends this file");
    } else if (!Files.isRegularFile(file)) {
      problems.add(place, "\"extends\" must be a file; there is no " + named.get().value());
    } else {
      files
          .text(file, shown(file), problems)
          .ifPresent(
              source -> {
                Layer lower = new Layer(source, folderOf(file), Optional.empty());
                below.add(0, lower);
                Set<Path> more = new TreeSet<>(open);
                more.add(file);
                extend(lower, more, below, problems);
              });
    }
  }

  /** The preset that the command line names, or the highest file that names one. */
  private Layer preset(List<Layer> layers, CommandLineSettings flags, Problems problems) {
    String chosen = "balanced";
    for (Layer layer : layers) {
      Optional<Placed<String>> named = layer.fields(problems).text("preset");
      if (named.isPresent() && isPreset(named.get(), layer, problems)) {
        chosen = named.get().value();
      }
    }
    if (flags.preset().isPresent()) {
      String named = flags.preset().get();
      if (PRESETS.contains(named)) {
        chosen = named;
      } else {
        problems.add("--preset", notAPreset(named));
      }
    }
    return presetLayer(chosen, workingFolder);
  }

  private static boolean isPreset(Placed<String> named, Layer layer, Problems problems) {
    if (PRESETS.contains(named.value())) {
      return true;
    }
    problems.add(
        new Place(layer.source(), named.span()), "\"preset\": " + notAPreset(named.value()));
    return false;
  }

  private static String notAPreset(String named) {
    return "must be one of "
        + String.join(", ", PRESETS)
        + ", not \""
        + named
        + "\""
        + Nearest.suggestion(named, PRESETS);
  }

  private static Layer presetLayer(String name, Path folder) {
    String file = "presets/" + name + ".yml";
    try (InputStream in = SettingsReader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its " + file);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new Layer(new Source(file, text), folder, Optional.of(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.afterword.lsp;

import dev.afterword.text.Once;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.yaml.YamlReader;
import dev.afterword.yaml.YamlValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What may stand in a file, as its JSON schema says; JSON is YAML, too. */
final class FileSchema {

  /** Of facts. */
  static final Once<FileSchema> FACTS = new Once<>(() -> read("interview"));

  /** Of settings. */
  static final Once<FileSchema> SETTINGS = new Once<>(() -> read("afterword"));

  private static final int DEEPEST = 20;

  private final YamlValue.Mapping root;

  private FileSchema(YamlValue.Mapping root) {
    this.root = root;
  }

  private static FileSchema read(String name) {
    String path = "/dev/afterword/schemas/" + name + ".schema.json";
    try (InputStream in = FileSchema.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its " + path);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return YamlReader.read(new Source(path, text), new Problems())
          .filter(YamlValue.Mapping.class::isInstance)
          .map(YamlValue.Mapping.class::cast)
          .map(FileSchema::new)
          .orElseThrow(() -> new IllegalStateException(path + " is broken"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The keys that may stand below a path of keys, each with what it is, sorted. */
  Map<String, String> keys(List<String> path) {
    Map<String, String> keys = new TreeMap<>();
    at(path)
        .flatMap(node -> map(node, "properties").stream())
        .flatMap(properties -> properties.entries().stream())
        .forEach(
            entry ->
                keys.putIfAbsent(
                    entry.key().text(),
                    entry.value() instanceof YamlValue.Mapping node
                        ? description(node).orElse("")
                        : ""));
    return keys;
  }

  /** The values that may stand under a path of keys; empty if there is no list of them. */
  List<String> values(List<String> path) {
    return at(path)
        .flatMap(
            node ->
                node
                    .get("enum")
                    .filter(YamlValue.Sequence.class::isInstance)
                    .map(YamlValue.Sequence.class::cast)
                    .stream())
        .flatMap(list -> list.items().stream())
        .filter(YamlValue.Scalar.class::isInstance)
        .map(YamlValue.Scalar.class::cast)
        .filter(YamlValue.Scalar::quoted)
        .map(YamlValue.Scalar::text)
        .distinct()
        .toList();
  }

  /** What the value under a path of keys is. */
  Optional<String> description(List<String> path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String last = path.get(path.size() - 1);
    return Optional.ofNullable(keys(path.subList(0, path.size() - 1)).get(last))
        .filter(text -> !text.isEmpty());
  }

  private Stream<YamlValue.Mapping> at(List<String> path) {
    List<YamlValue.Mapping> nodes = open(root, 0);
    for (String key : path) {
      List<YamlValue.Mapping> below = new ArrayList<>();
      for (YamlValue.Mapping node : nodes) {
        Optional<YamlValue.Mapping> named =
            map(node, "properties").flatMap(properties -> map(properties, key));
        named
            .or(() -> map(node, "additionalProperties"))
            .ifPresent(value -> below.addAll(open(value, 0)));
      }
      nodes = below;
    }
    return nodes.stream();
  }

  /** A node with all that it stands for: what it refers to, its choices, the items of its list. */
  private List<YamlValue.Mapping> open(YamlValue.Mapping node, int depth) {
    List<YamlValue.Mapping> all = new ArrayList<>(List.of(node));
    if (depth > DEEPEST) {
      return all;
    }
    referred(node).ifPresent(other -> all.addAll(open(other, depth + 1)));
    map(node, "items").ifPresent(items -> all.addAll(open(items, depth + 1)));
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      if (node.get(choice).orElse(null) instanceof YamlValue.Sequence choices) {
        for (YamlValue one : choices.items()) {
          if (one instanceof YamlValue.Mapping map) {
            all.addAll(open(map, depth + 1));
          }
        }
      }
    }
    return all;
  }

  private Optional<YamlValue.Mapping> referred(YamlValue.Mapping node) {
    return node.get("$ref")
        .filter(YamlValue.Scalar.class::isInstance)
        .map(ref -> ((YamlValue.Scalar) ref).text().replaceFirst("^#/", ""))
        .flatMap(
            pointer -> {
              Optional<YamlValue.Mapping> found = Optional.of(root);
              for (String step : pointer.split("/", -1)) {
                found = found.flatMap(map -> map(map, step));
              }
              return found;
            });
  }

  private static Optional<YamlValue.Mapping> map(YamlValue.Mapping node, String key) {
    return node.get(key)
        .filter(YamlValue.Mapping.class::isInstance)
        .map(YamlValue.Mapping.class::cast);
  }

  private static Optional<String> description(YamlValue.Mapping node) {
    return node.get("description")
        .filter(YamlValue.Scalar.class::isInstance)
        .map(text -> ((YamlValue.Scalar) text).text());
  }
}

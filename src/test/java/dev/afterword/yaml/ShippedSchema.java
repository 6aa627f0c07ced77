package dev.afterword.yaml;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A JSON schema that ships, applied to YAML as an editor applies it. */
public final class ShippedSchema {

  private final JsonObject json;
  private final Schema schema;

  private ShippedSchema(String text) {
    this.json = JsonParser.parseString(text).getAsJsonObject();
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  /** The schema {@code NAME.schema.json}. */
  public static ShippedSchema named(String name) {
    String path = "/dev/afterword/schemas/" + name + ".schema.json";
    try (InputStream in = ShippedSchema.class.getResourceAsStream(path)) {
      return new ShippedSchema(
          new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a file, as the validator says it. */
  public List<String> errors(Optional<YamlValue> file) {
    String text = file.map(ShippedSchema::json).orElse(JsonNull.INSTANCE).toString();
    return schema.validate(text, InputFormat.JSON).stream().map(Object::toString).toList();
  }

  /** The keys of the top of the file. */
  public Set<String> keys() {
    return new TreeSet<>(json.getAsJsonObject("properties").keySet());
  }

  /** The keys of the map that may stand under a key. */
  public Set<String> keysOf(String key) {
    JsonObject property = json.getAsJsonObject("properties").getAsJsonObject(key);
    return new TreeSet<>(mapIn(property).getAsJsonObject("properties").keySet());
  }

  private JsonObject mapIn(JsonObject schema) {
    if (schema.has("anyOf")) {
      return mapIn(schema.getAsJsonArray("anyOf").get(0).getAsJsonObject());
    }
    if (schema.has("items")) {
      return mapIn(schema.getAsJsonObject("items"));
    }
    if (schema.has("$ref")) {
      String name = schema.get("$ref").getAsString().substring("#/$defs/".length());
      return mapIn(json.getAsJsonObject("$defs").getAsJsonObject(name));
    }
    return schema;
  }

  /** The core schema of YAML 1.2: plain words may be numbers, true, false or nothing. */
  private static JsonElement json(YamlValue value) {
    if (value instanceof YamlValue.Mapping map) {
      JsonObject object = new JsonObject();
      map.entries().forEach(entry -> object.add(entry.key().text(), json(entry.value())));
      return object;
    }
    if (value instanceof YamlValue.Sequence list) {
      JsonArray array = new JsonArray();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    YamlValue.Scalar scalar = (YamlValue.Scalar) value;
    if (scalar.isMissing()) {
      return JsonNull.INSTANCE;
    }
    String text = scalar.text();
    if (!scalar.quoted() && text.matches("-?\\d+(\\.\\d+)?")) {
      return new JsonPrimitive(new BigDecimal(text));
    }
    return !scalar.quoted() && text.matches("true|false")
        ? new JsonPrimitive(Boolean.valueOf(text))
        : new JsonPrimitive(text);
  }
}

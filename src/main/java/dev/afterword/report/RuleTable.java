package dev.afterword.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.afterword.lint.OptionNote;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.RuleCard;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All rules at a glance, in the order in which they are handed in. */
public final class RuleTable {

  private RuleTable() {}

  /** Columns for a terminal. */
  public static String text(List<RuleCard> cards) {
    int widest = cards.stream().mapToInt(card -> card.id().length()).max().orElse(0);
    StringBuilder table = new StringBuilder();
    for (RuleCard card : cards) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-" + Math.max(1, widest) + "s  %-15s  %-10s  %s%n",
              card.id(),
              Fields.nameOf(card.category()),
              severity(card),
              card.summary()));
    }
    return table.toString().replace(System.lineSeparator(), "\n");
  }

  /** A JSON array with an object for each rule. */
  public static String json(List<RuleCard> cards) {
    StringWriter out = new StringWriter();
    try {
      JsonWriter json = new JsonWriter(out);
      json.setStrictness(Strictness.STRICT);
      json.setIndent("  ");
      json.beginArray();
      for (RuleCard card : cards) {
        card(card, json);
      }
      json.endArray();
      json.flush();
    } catch (IOException e) {
      throw new IllegalStateException("a string takes every character", e);
    }
    return out + "\n";
  }

  private static void card(RuleCard card, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id").value(card.id());
    json.name("summary").value(card.summary());
    json.name("category").value(Fields.nameOf(card.category()));
    json.name("severity").value(Fields.nameOf(card.severity()));
    json.name("certain").value(Fields.nameOf(card.certain()));
    json.name("on").value(card.on());
    json.name("kinds").beginArray();
    for (var kind : card.kinds().stream().sorted().toList()) {
      json.value(Fields.nameOf(kind));
    }
    json.endArray();
    json.name("why").value(card.why());
    json.name("sources").beginArray();
    for (String source : card.sources()) {
      json.value(source);
    }
    json.endArray();
    json.name("options").beginObject();
    for (Map.Entry<String, OptionValue> option : new TreeMap<>(card.options()).entrySet()) {
      json.name(option.getKey()).beginObject();
      json.name("default").value(OptionText.of(option.getValue()));
      OptionNote note = card.optionNotes().get(option.getKey());
      if (note != null) {
        member("unit", note.unit(), json);
        member("why", note.why(), json);
      }
      json.endObject();
    }
    json.endObject();
    json.endObject();
  }

  private static void member(String name, Optional<String> value, JsonWriter json)
      throws IOException {
    if (value.isPresent()) {
      json.name(name).value(value.get());
    }
  }

  /** As it stands by default: its severity, or {@code off}. */
  static String severity(RuleCard card) {
    return card.on() ? Fields.nameOf(card.severity()) : "off";
  }
}

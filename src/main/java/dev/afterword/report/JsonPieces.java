package dev.afterword.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import dev.afterword.text.Place;
import dev.afterword.text.Position;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.io.Writer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What all reports for programs write in the same way. */
final class JsonPieces {

  private JsonPieces() {}

  /** A writer of indented JSON. */
  static JsonWriter writer(Writer out) {
    JsonWriter json = new JsonWriter(out);
    json.setStrictness(Strictness.STRICT);
    json.setIndent("  ");
    return json;
  }

  /** A named moment, to the second, with its offset. */
  static void moment(String name, ZonedDateTime at, JsonWriter json) throws IOException {
    json.name(name)
        .value(at.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
  }

  /** A named list of texts. */
  static void texts(String name, List<String> texts, JsonWriter json) throws IOException {
    json.name(name).beginArray();
    for (String text : texts) {
      json.value(text);
    }
    json.endArray();
  }

  /** The fields of a place within the object that is open. */
  static void place(Place place, JsonWriter json) throws IOException {
    json.name("path").value(place.source().path());
    json.name("start");
    position(place.start(), json);
    json.name("end");
    position(place.end(), json);
  }

  private static void position(Position position, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("line").value(position.line());
    json.name("column").value(position.column());
    json.name("offset").value(position.offset());
    json.endObject();
  }

  /** What kept a part of the job from being done. */
  static void problems(List<Problem> problems, JsonWriter json) throws IOException {
    json.name("problems").beginArray();
    for (Problem problem : problems) {
      json.beginObject();
      json.name("path").value(problem.path());
      Optional<Position> position = problem.position();
      if (position.isPresent()) {
        json.name("position");
        position(position.get(), json);
      }
      json.name("message").value(problem.message());
      json.endObject();
    }
    json.endArray();
  }
}

package dev.afterword.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the user has set in the editor; what concerns the drafts themselves stands in settings
 * files.
 *
 * @param proofread whether to look for misspellings and grammar
 * @param pause for how long nothing must be typed before that is done
 */
record Wishes(boolean proofread, Duration pause) {

  private static final Duration USUAL_PAUSE = Duration.ofMillis(300);

  private static final String SECTION = "afterword";

  /** Those of a user who has set nothing. */
  static Wishes usual() {
    return new Wishes(true, USUAL_PAUSE);
  }

  /**
   * The same with what the editor sends now, with or without the name of the program around it;
   * what is not sent, or not understood, stays as it is.
   */
  Wishes with(@Nullable Object sent) {
    Optional<JsonObject> object = object(sent);
    Optional<JsonObject> own = object.flatMap(all -> object(all.get(SECTION))).or(() -> object);
    return new Wishes(
        primitive(own, "proofread")
            .filter(JsonPrimitive::isBoolean)
            .map(JsonPrimitive::getAsBoolean)
            .orElse(proofread),
        primitive(own, "pause")
            .filter(JsonPrimitive::isNumber)
            .map(value -> Duration.ofMillis(Math.max(0, value.getAsLong())))
            .orElse(pause));
  }

  private static Optional<JsonObject> object(@Nullable Object value) {
    return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  private static Optional<JsonPrimitive> primitive(Optional<JsonObject> object, String key) {
    return object
        .map(all -> all.get(key))
        .filter(JsonPrimitive.class::isInstance)
        .map(JsonPrimitive.class::cast);
  }
}

package dev.afterword.lsp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
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
   * Reads what the editor sends, with or without the name of the program around it; what is not
   * understood is as usual.
   */
  static Wishes of(@Nullable Object sent) {
    Optional<JsonObject> object = object(sent);
    Optional<JsonObject> own = object.flatMap(all -> object(all.get(SECTION))).or(() -> object);
    return new Wishes(
        own.flatMap(all -> value(all, "proofread"))
            .filter(JsonElement::isJsonPrimitive)
            .map(JsonElement::getAsBoolean)
            .orElse(true),
        own.flatMap(all -> value(all, "pause"))
            .filter(value -> value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber())
            .map(value -> Duration.ofMillis(Math.max(0, value.getAsLong())))
            .orElse(USUAL_PAUSE));
  }

  private static Optional<JsonObject> object(@Nullable Object value) {
    return value instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  private static Optional<JsonElement> value(JsonObject object, String key) {
    return Optional.ofNullable(object.get(key));
  }
}

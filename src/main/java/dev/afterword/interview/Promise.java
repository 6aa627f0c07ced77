package dev.afterword.interview;

import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What they said about the decision.
 *
 * @param words the date or their words for it, as written
 * @param by the last day that the words name; empty if there are none or they cannot be read
 * @param said the day they said it
 * @param asked whether they were asked; without {@code words}, they would not say
 * @param permission whether they agreed to a follow-up
 * @param calls whether calls are welcome
 * @param span where all this stands in the facts
 */
public record Promise(
    Optional<Placed<String>> words,
    Optional<LocalDate> by,
    Optional<Placed<LocalDate>> said,
    boolean asked,
    Optional<Placed<Boolean>> permission,
    Optional<Placed<Boolean>> calls,
    Span span) {}

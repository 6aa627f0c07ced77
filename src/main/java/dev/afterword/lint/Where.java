package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.text.Place;
import dev.afterword.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a draft that a rule reads. */
public enum Where {
  SUBJECT,
  SALUTATION,
  /** Paragraphs, list items and the postscript. */
  BODY,
  CLOSING,
  SIGNATURE,
  /** All that the writer wrote, the subject included. */
  WHOLE;

  /** These parts of a draft, in order; quoted text is never among them. */
  public List<Part> in(Draft draft) {
    Optional<Part> subject = draft.headers().subject();
    return switch (this) {
      case SUBJECT -> subject.stream().toList();
      case SALUTATION -> role(draft, Part.Role.SALUTATION);
      case BODY -> draft.letter().body();
      case CLOSING -> role(draft, Part.Role.CLOSING);
      case SIGNATURE -> role(draft, Part.Role.SIGNATURE);
      case WHOLE -> Stream.concat(subject.stream(), draft.letter().own().stream()).toList();
    };
  }

  /**
   * Where to report what these parts lack or have too much of: the first of them, or where it
   * should stand; of the body and of the whole message, its opening.
   */
  public Place place(Draft draft) {
    return switch (this) {
      case BODY, WHOLE -> draft.opening();
      case SUBJECT, SALUTATION -> first(draft).orElseGet(draft::opening);
      case CLOSING, SIGNATURE -> first(draft).orElseGet(() -> ending(draft));
    };
  }

  private Optional<Place> first(Draft draft) {
    return in(draft).stream().findFirst().map(part -> draft.place(part.span()));
  }

  private static Place ending(Draft draft) {
    List<Part> own = draft.letter().own();
    return own.isEmpty()
        ? draft.opening()
        : draft.place(Span.at(own.get(own.size() - 1).span().end()));
  }

  private static List<Part> role(Draft draft, Part.Role role) {
    return draft.letter().own().stream().filter(part -> part.role() == role).toList();
  }
}

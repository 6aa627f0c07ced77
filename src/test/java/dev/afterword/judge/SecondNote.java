package dev.afterword.judge;

import dev.afterword.draft.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A note to a second interviewer, beside the one that a good message is.
 *
 * @param first the good message
 * @param reader the full name of the second interviewer
 * @param subject of the second note
 * @param body of the second note
 */
record SecondNote(GoodMessage first, String reader, String subject, String body) {

  static final String FILE = "second-note.md";

  String text() {
    return "---\nkind: thank-you\nto: %s\nsubject: %s\n---\nDear %s,\n\n%s\n\n%s\n"
        .formatted(
            reader + " <" + reader.replace(' ', '.') + "@second.example>",
            subject,
            reader.split(" ", -1)[0],
            body,
            ending());
  }

  /**
   * The facts with the second interviewer.
   *
   * @param known more about that person, as in {@code , notes: [the roof]}
   */
  FactsText facts(String known) {
    return first
        .factsText()
        .withEntry("people", "{name: %s%s}".formatted(reader, known))
        .withInterviewer(reader);
  }

  /** Both notes in one folder. */
  Planted planted(Injection by, String known, List<Spot> spots) {
    return first.withFiles(
        by,
        Map.of(FILE, text(), Message.FACTS, facts(known).text()),
        List.of(first.file(), FILE),
        spots);
  }

  private String ending() {
    return String.join(
        "\n\n",
        Stream.of(Part.Role.CLOSING, Part.Role.SIGNATURE)
            .flatMap(role -> first.letter().first(role).stream())
            .map(part -> first.text().substring(part.span().start(), part.span().end()))
            .toList());
  }
}

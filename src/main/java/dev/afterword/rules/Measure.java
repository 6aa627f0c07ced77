package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code count:} can count. */
enum Measure {
  WORDS,
  SENTENCES,
  PARAGRAPHS,
  QUESTIONS,
  EXCLAMATION_MARKS,
  /** The words of each sentence by itself. */
  SENTENCE_LENGTH,
  /** The words of each paragraph by itself. */
  PARAGRAPH_LENGTH,
  /** The characters of each part by itself, as of a subject. */
  CHARACTERS;

  private static final Pattern EXCLAMATION = Pattern.compile("[!！]");

  /**
   * A number and what it was counted from.
   *
   * @param count the number
   * @param counted where each unit lies in the file, if units can be pointed at
   * @param whole where all of it lies in the file; absent for the message as a whole
   */
  record Reading(int count, List<Span> counted, Optional<Span> whole) {}

  /** The readings of some parts of a draft: one for all of them, or one for each. */
  List<Reading> of(Draft draft, List<Part> parts) {
    List<Sentence> sentences = parts.stream().flatMap(part -> part.sentences().stream()).toList();
    return switch (this) {
      case WORDS -> List.of(total(sentences.stream().mapToInt(s -> s.words().size()).sum()));
      case SENTENCES ->
          List.of(total((int) sentences.stream().filter(s -> !s.words().isEmpty()).count()));
      case PARAGRAPHS ->
          List.of(
              units(
                  parts.stream()
                      .filter(part -> part.role() == Part.Role.PARAGRAPH)
                      .map(Part::span)
                      .toList()));
      case QUESTIONS ->
          List.of(
              units(sentences.stream().filter(Sentence::isQuestion).map(Sentence::span).toList()));
      case EXCLAMATION_MARKS -> List.of(units(exclamationMarks(parts)));
      case SENTENCE_LENGTH -> sentences.stream().map(s -> one(s.words().size(), s.span())).toList();
      case PARAGRAPH_LENGTH ->
          parts.stream().map(part -> one((int) part.words().count(), part.span())).toList();
      case CHARACTERS ->
          parts.stream()
              .map(
                  part ->
                      one(part.text().text().codePointCount(0, part.text().length()), part.span()))
              .toList();
    };
  }

  private static List<Span> exclamationMarks(List<Part> parts) {
    List<Span> marks = new ArrayList<>();
    for (Part part : parts) {
      EXCLAMATION
          .matcher(part.text().text())
          .results()
          .forEach(found -> marks.add(part.text().inFile(new Span(found.start(), found.end()))));
    }
    return marks;
  }

  private static Reading total(int count) {
    return new Reading(count, List.of(), Optional.empty());
  }

  /** A reading of units that can each be pointed at. */
  static Reading units(List<Span> units) {
    return new Reading(units.size(), List.copyOf(units), Optional.empty());
  }

  private static Reading one(int count, Span whole) {
    return new Reading(count, List.of(), Optional.of(whole));
  }
}

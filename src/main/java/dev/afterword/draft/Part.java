package dev.afterword.draft;

import dev.afterword.text.MappedText;
import dev.afterword.text.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a letter: a paragraph, the salutation, the closing. Lines that only the width of the
 * editor broke are joined.
 *
 * @param role what the part does in the letter
 * @param text as a reader sees it; each character knows its place in the file
 * @param sentences in order; quoted text and code have none, because they are never checked
 */
public record Part(Role role, MappedText text, List<Sentence> sentences) {

  /** What a part does in a letter. */
  public enum Role {
    /** The subject header; it stands in {@link Headers}, never among the parts of the letter. */
    SUBJECT,
    /** Addresses and date above the salutation, as on paper. */
    POSTAL_HEADING,
    SALUTATION,
    PARAGRAPH,
    LIST_ITEM,
    CLOSING,
    /** Name and contact lines under the closing; one part for the whole block. */
    SIGNATURE,
    POSTSCRIPT,
    /** “On 4 March Dana wrote:”. */
    ATTRIBUTION,
    QUOTE,
    /** A block of program text: between fences, or in an HTML {@code pre}. */
    CODE;

    /** Whether its words count towards the length of the message. */
    public boolean isBody() {
      return this == PARAGRAPH || this == LIST_ITEM || this == POSTSCRIPT;
    }

    /** Whether it is the writer's prose: what somebody else wrote and code are never checked. */
    public boolean isOwn() {
      return this != ATTRIBUTION && this != QUOTE && this != CODE;
    }
  }

  /** Keeps its own copy of the sentences. */
  public Part {
    sentences = List.copyOf(sentences);
  }

  /** Where it lies in the file, from its first to its last character. */
  public Span span() {
    return text.inFile();
  }

  /** Its words in order. */
  public Stream<Word> words() {
    return sentences.stream().flatMap(sentence -> sentence.words().stream());
  }
}

package dev.afterword.phrases;

import dev.afterword.draft.Part;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the phrase lists of one rule match in the parts that the rule reads.
 *
 * @param all in the order of the text
 */
public record PhraseFinds(List<Find> all) {

  /**
   * Words that a phrase matches.
   *
   * @param list the number of the phrase list within the rule
   * @param partNumber the part's number in the draft
   * @param part where they stand
   * @param inPart in UTF-16 units of the part's text
   */
  public record Find(int list, int partNumber, Part part, Span inPart) {
    /** The words as read. */
    public String words() {
      return part.text().text().substring(inPart.start(), inPart.end());
    }

    /** Where they lie in the file. */
    public Span inFile() {
      return part.text().inFile(inPart);
    }

    private boolean overlaps(Find other) {
      return partNumber == other.partNumber && inPart.overlaps(other.inPart);
    }
  }

  /** Keeps its own copy. */
  public PhraseFinds {
    all = List.copyOf(all);
  }

  /**
   * Whether a list matches any of some words.
   *
   * @param inPart in UTF-16 units of the part's text
   */
  public boolean touch(int list, Part part, Span inPart) {
    return all.stream()
        .anyMatch(
            find ->
                find.list() == list && find.part().equals(part) && find.inPart().overlaps(inPart));
  }

  /**
   * The finds of some lists without those that overlap a find of the list {@code unless}; of finds
   * that overlap one another only the longest is kept, of equally long ones the first.
   */
  public List<Find> of(int firstList, int endList, int unless) {
    List<Find> exceptions = all.stream().filter(find -> find.list() == unless).toList();
    List<Find> candidates =
        all.stream()
            .filter(find -> find.list() >= firstList && find.list() < endList)
            .filter(find -> exceptions.stream().noneMatch(find::overlaps))
            .sorted(Comparator.comparingInt(find -> -find.inPart().length()))
            .toList();
    List<Find> kept = new ArrayList<>();
    for (Find find : candidates) {
      if (kept.stream().noneMatch(find::overlaps)) {
        kept.add(find);
      }
    }
    kept.sort(Comparator.comparing(Find::inFile));
    return kept;
  }
}

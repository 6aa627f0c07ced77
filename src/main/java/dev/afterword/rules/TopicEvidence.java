package dev.afterword.rules;

import dev.afterword.language.EnglishWords;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Weighs the words that a message shares with a note. A rare word is a reference by itself; words
 * of every day are one only together, or when the note has no other.
 */
final class TopicEvidence {

  /** What the shared words must weigh to be a reference. */
  static final double ENOUGH = 1.0;

  /** What they must weigh where their base forms are known and doubt is the reader's gain. */
  static final double ENOUGH_IN_EARNEST = 0.7;

  /** Up to here chance may have put them there: one word that all letters of a trade have. */
  private static final double FIRM = 0.7;

  /** A short note is taken up by this part of it. */
  private static final double MOST_OF_IT = 0.6;

  /** What they must weigh to say that the message is about another conversation. */
  private static final double ENOUGH_TO_ACCUSE = 1.3;

  private static final double NAME = 1.2;
  private static final double RARE = 1.0;
  private static final double COMMON = 0.7;
  private static final double EVERYDAY = 0.5;
  private static final double EVERYWHERE = 0.35;
  private static final double STOCK = 0.3;
  private static final double NUMBER = 0.35;
  private static final double LONG_NUMBER = 0.8;

  /** Words that stand together on both sides say more than the same words apart. */
  private static final double TOGETHER = 0.3;

  private static final int NEAR = 2;

  /** The place of a compound among the words of a message: it is near none of them. */
  private static final int FAR = Integer.MAX_VALUE / 2;

  /** From which frequency on a word is common; see {@link EnglishWords#frequency}. */
  private static final int COMMON_FROM = 12;

  private static final int EVERYDAY_FROM = 14;
  private static final int EVERYWHERE_FROM = 16;

  /** What is left of a word in a sentence about the writer alone; a name keeps its weight. */
  private static final double OF_THE_WRITER = 0.6;

  private final ContentWords noted;
  private final double enough;
  private final double firm;
  private final int leastWords;

  /** Of its words in all their writings: what has none of them shares nothing. */
  private final Set<String> stems;

  private static final List<Shared> NOTHING = List.of();

  private static final Comparator<Found> BY_CERTAINTY =
      Comparator.comparing(Found::inSubject).thenComparing(Found::faint);

  private TopicEvidence(ContentWords noted, double enough, double firm, int leastWords) {
    this.noted = noted;
    this.enough = enough;
    this.firm = firm;
    this.leastWords = leastWords;
    this.stems =
        Stream.concat(noted.words().stream(), noted.compounds().stream())
            .map(ContentWords.Word::stem)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Evidence that a note is taken up.
   *
   * @param noted the note, without the words that any message to these people may hold
   * @param enough what the shared words must weigh; less if the note itself weighs little
   */
  static TopicEvidence of(ContentWords noted, double enough) {
    double most = noted.telling().isEmpty() ? STOCK : MOST_OF_IT * weight(noted);
    return new TopicEvidence(noted, Math.min(enough, most), Math.min(FIRM, most), 1);
  }

  /**
   * Evidence that this note and no other is meant: two words at least, and more than is enough to
   * let a message pass.
   */
  static TopicEvidence strict(ContentWords noted) {
    return new TopicEvidence(noted, ENOUGH_TO_ACCUSE, ENOUGH_TO_ACCUSE, 2);
  }

  private static double weight(ContentWords noted) {
    return noted.words().stream().mapToDouble(TopicEvidence::weight).sum();
  }

  /**
   * What a message says about a note.
   *
   * @param inFile from the first shared word to the last
   * @param stems the shared words
   * @param ofTheWriter whether they all stand in sentences about the writer alone
   * @param inSubject whether they all stand above the message
   * @param faint whether they weigh so little that chance may have put them there
   */
  record Found(
      Span inFile, Set<String> stems, boolean ofTheWriter, boolean inSubject, boolean faint) {}

  /**
   * A word of a message that a note has too.
   *
   * @param inNote the index of the note's word
   * @param passage the index of the passage
   * @param inMessage the index of the message's word in its passage
   */
  private record Shared(
      String stem,
      int inNote,
      int passage,
      int inMessage,
      boolean ofTheWriter,
      boolean inSubject,
      Span inFile,
      double weight) {

    /**
     * The heavier; of two as heavy the first, but rather one of the message than of its subject.
     */
    Shared orHeavier(Shared later) {
      boolean isBelow = inSubject && !later.inSubject;
      return later.weight > weight || (isBelow && later.weight == weight) ? later : this;
    }

    boolean isNear(Shared other) {
      return other.passage == passage && Math.abs(other.inMessage - inMessage) <= NEAR;
    }
  }

  /**
   * Where a message first takes up the note: in a sentence, or in one and its next; in the subject
   * only if nowhere below it, faintly only if nowhere firmly.
   */
  Optional<Found> inSome(List<Passage> passages) {
    List<List<Shared>> shared = shared(passages);
    List<Found> all =
        IntStream.range(0, shared.size())
            .filter(
                i ->
                    !shared.get(i).isEmpty()
                        || (i + 1 < shared.size() && !shared.get(i + 1).isEmpty()))
            .mapToObj(i -> shared.subList(i, Math.min(i + 2, shared.size())))
            .flatMap(neighbours -> weighed(neighbours).stream())
            .toList();
    return all.stream().min(BY_CERTAINTY);
  }

  /**
   * Where some passages take up the note. Nothing if what they share is too little to tell.
   *
   * @param passages neighbours
   */
  Optional<Found> in(List<Passage> passages) {
    return weighed(shared(passages));
  }

  /** For each passage what it shares with the note. */
  private List<List<Shared>> shared(List<Passage> passages) {
    return IntStream.range(0, passages.size())
        .mapToObj(i -> holdsAny(passages.get(i).words()) ? shared(passages.get(i), i) : NOTHING)
        .toList();
  }

  private boolean holdsAny(ContentWords theirs) {
    return holdsAny(theirs.words()) || holdsAny(theirs.compounds());
  }

  private boolean holdsAny(List<ContentWords.Word> theirs) {
    for (ContentWords.Word word : theirs) {
      if (stems.contains(word.stem())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Found> weighed(List<List<Shared>> neighbours) {
    Map<Integer, Shared> heaviest = new TreeMap<>();
    for (List<Shared> passage : neighbours) {
      for (Shared one : passage) {
        heaviest.merge(one.inNote(), one, Shared::orHeavier);
      }
    }
    List<Shared> shared = List.copyOf(heaviest.values());
    double weight = shared.stream().mapToDouble(one -> one.weight() + together(one, shared)).sum();
    return shared.size() < leastWords || weight < enough
        ? Optional.empty()
        : Optional.of(found(shared, weight < firm));
  }

  private static Found found(List<Shared> shared, boolean faint) {
    return new Found(
        shared.stream().map(Shared::inFile).reduce(Span::cover).orElseThrow(),
        shared.stream().map(Shared::stem).collect(Collectors.toUnmodifiableSet()),
        shared.stream().allMatch(Shared::ofTheWriter),
        shared.stream().allMatch(Shared::inSubject),
        faint);
  }

  private List<Shared> shared(Passage passage, int index) {
    List<Shared> shared = new ArrayList<>();
    List<ContentWords.Word> theirs = passage.words().words();
    for (int i = 0; i < noted.words().size(); i++) {
      ContentWords.Word note = noted.words().get(i);
      for (int k = 0; k < theirs.size(); k++) {
        if (note.stem().equals(theirs.get(k).stem())) {
          double weight = Math.min(weight(note), weight(theirs.get(k)));
          shared.add(shared(i, passage, index, theirs.get(k), k, weight));
        }
      }
      addOtherWritings(i, note, passage, index, passage.words().compounds(), shared);
    }
    int next = noted.words().size();
    for (ContentWords.Word compound : noted.compounds()) {
      addOtherWritings(next, compound, passage, index, theirs, shared);
      if (ContentWords.isInitials(compound)) {
        addOtherWritings(next, compound, passage, index, passage.words().compounds(), shared);
      }
      next++;
    }
    return shared;
  }

  /** Adds what one side writes as one word and the other as several, or by its initials. */
  private static void addOtherWritings(
      int inNote,
      ContentWords.Word note,
      Passage passage,
      int index,
      List<ContentWords.Word> theirs,
      List<Shared> into) {
    theirs.stream()
        .filter(word -> word.stem().equals(note.stem()))
        .filter(word -> !ContentWords.isInitials(note) || word.isAcronym() != note.isAcronym())
        .forEach(word -> into.add(shared(inNote, passage, index, word, FAR, NAME)));
  }

  private static Shared shared(
      int inNote,
      Passage passage,
      int index,
      ContentWords.Word word,
      int inMessage,
      double weight) {
    boolean ofTheWriter = passage.isOfTheWriter(word);
    boolean discounted = ofTheWriter && weight < NAME;
    return new Shared(
        word.stem(),
        inNote,
        index,
        inMessage,
        ofTheWriter,
        passage.inSubject(),
        passage.inFile(word),
        discounted ? weight * OF_THE_WRITER : weight);
  }

  /** More for a word whose neighbour in the note is near it in the message, too. */
  private static double together(Shared one, List<Shared> shared) {
    boolean isTogether =
        shared.stream()
            .filter(other -> other.inNote() == one.inNote() + 1)
            .filter(one::isNear)
            .anyMatch(other -> Math.max(one.weight(), other.weight()) > NUMBER);
    if (!isTogether) {
      return 0;
    }
    return one.ofTheWriter() ? TOGETHER * OF_THE_WRITER : TOGETHER;
  }

  private static double weight(ContentWords.Word word) {
    if (word.isNumber()) {
      return word.stem().length() > 2 ? LONG_NUMBER : NUMBER;
    }
    if (ContentWords.isStock(word.stem())) {
      return STOCK;
    }
    if (word.isNamelike() || word.written().indexOf(' ') >= 0) {
      return NAME;
    }
    int magnitude = magnitude(word.written());
    if (magnitude < COMMON_FROM) {
      return RARE;
    }
    if (magnitude < EVERYDAY_FROM) {
      return COMMON;
    }
    return magnitude < EVERYWHERE_FROM ? EVERYDAY : EVERYWHERE;
  }

  private static int magnitude(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    OptionalInt here = EnglishWords.frequency(lower);
    return here.isPresent()
        ? here.getAsInt()
        : EnglishWords.frequency(Spelling.american(lower)).orElse(0);
  }
}

package dev.afterword.language;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.xml.sax.helpers.LocatorImpl;

/**
 * The rules of one file, each of which LanguageTool makes when a sentence first has the words that
 * the rule cannot do without. Safe for use by several threads, which share the rules.
 *
 * <p>LanguageTool itself passes over a rule unless a sentence has one word of every set of words
 * that the rule names, so nothing is lost by not making it.
 */
final class StoredRules {

  /** Of a posting; the rest is the number of the rule. */
  static final int BITS_OF_SET = 5;

  /** Begins the key of a word as it is written. */
  static final char WRITTEN = 't';

  /** Begins the key of the base form of a word. */
  static final char BASE_FORM = 'l';

  // What is known of a rule, a number each.
  private static final int SEGMENT = 0;
  private static final int ID = 1;
  private static final int CATEGORY = 2;
  private static final int ALL_SETS = 3;
  private static final int RULE_SIZE = 4;

  // What is known of a segment, the smallest part of a file that LanguageTool can be told.
  private static final int SCOPE = 0;
  private static final int RUN = 1;
  private static final int LINE = 2;
  private static final int SUB_ID = 3;
  private static final int FIRST_RULE = 4;
  private static final int SEGMENT_SIZE = 5;

  private final RuleEvents events;
  private final IntBuffer scopes;
  private final IntBuffer segments;
  private final IntBuffer rules;
  private final IntBuffer always;
  private final IntBuffer textLevel;
  private final FlatTable words;
  private final IntBuffer postings;
  private final RuleReader reader;
  private final LocatorImpl place = new LocatorImpl();
  private final AtomicReferenceArray<@Nullable AbstractPatternRule> made;

  /**
   * The rules at the position of a buffer.
   *
   * @param reader makes them
   */
  StoredRules(ByteBuffer bytes, RuleReader reader) {
    events = new RuleEvents(bytes);
    int head = bytes.getInt();
    scopes = Packed.ints(bytes);
    segments = Packed.ints(bytes);
    rules = Packed.ints(bytes);
    always = Packed.ints(bytes);
    textLevel = Packed.ints(bytes);
    words = FlatTable.at(bytes);
    postings = Packed.ints(bytes);
    made = new AtomicReferenceArray<>(rules.limit() / RULE_SIZE);
    this.reader = reader;
    reader.told().setDocumentLocator(place);
    events.tell(head, reader.told());
  }

  /** How many rules there are. */
  int size() {
    return made.length();
  }

  /** The id of a rule. */
  String id(int rule) {
    return events.string(ofRule(rule, ID));
  }

  /** The id of the category of a rule. */
  String category(int rule) {
    return events.string(ofRule(rule, CATEGORY));
  }

  private int ofRule(int rule, int what) {
    return rules.get(rule * RULE_SIZE + what);
  }

  private int ofSegment(int segment, int what) {
    return segments.get(segment * SEGMENT_SIZE + what);
  }

  /** The numbers of the rules that are judged over a whole text. */
  int[] textLevel() {
    int[] numbers = new int[textLevel.limit()];
    textLevel.get(0, numbers);
    return numbers;
  }

  /** The rules that a sentence may concern, in the order of the file. */
  List<AbstractPatternRule> concerning(AnalyzedSentence sentence, IntPredicate wanted) {
    BitSet numbers = numbersConcerning(sentence);
    BitSet unmade = new BitSet();
    for (int rule = numbers.nextSetBit(0); rule >= 0; rule = numbers.nextSetBit(rule + 1)) {
      if (!wanted.test(rule)) {
        numbers.clear(rule);
      } else if (made.get(rule) == null) {
        unmade.set(rule);
      }
    }
    return made(numbers, unmade);
  }

  /** Rules by their numbers, in the order of the file. */
  List<AbstractPatternRule> rules(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(number);
    }
    return made(set, set);
  }

  private List<AbstractPatternRule> made(BitSet numbers, BitSet unmade) {
    if (!unmade.isEmpty()) {
      make(unmade);
    }
    List<AbstractPatternRule> found = new ArrayList<>(numbers.cardinality());
    for (int rule = numbers.nextSetBit(0); rule >= 0; rule = numbers.nextSetBit(rule + 1)) {
      @Nullable AbstractPatternRule one = made.get(rule);
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  private BitSet numbersConcerning(AnalyzedSentence sentence) {
    BitSet found = new BitSet(size());
    for (int i = 0; i < always.limit(); i++) {
      found.set(always.get(i));
    }
    int[] met = new int[size()];
    sentence.getTokenSet().forEach(word -> meet(key(WRITTEN, word), met, found));
    sentence.getLemmaSet().forEach(word -> meet(key(BASE_FORM, word), met, found));
    return found;
  }

  private void meet(String word, int[] met, BitSet found) {
    int start = words.find(word);
    if (start == FlatTable.ABSENT) {
      return;
    }
    int end = start + 1 + postings.get(start);
    for (int i = start + 1; i < end; i++) {
      int posting = postings.get(i);
      int rule = posting >>> BITS_OF_SET;
      met[rule] |= 1 << posting;
      if (met[rule] == ofRule(rule, ALL_SETS)) {
        found.set(rule);
      }
    }
  }

  /**
   * The key of a word in small letters. What small letters are, LanguageTool leaves to the language
   * of the machine; those that differ are not told apart, so at worst a rule is made in vain.
   */
  static String key(char kind, String word) {
    String same =
        word.indexOf('\u0131') < 0 && word.indexOf('\u0307') < 0
            ? word
            : word.replace('\u0131', 'i').replace("\u0307", "");
    return kind + same;
  }

  private synchronized void make(BitSet numbers) {
    int open = -1;
    for (int rule = numbers.nextSetBit(0); rule >= 0; rule = numbers.nextSetBit(rule + 1)) {
      if (made.get(rule) == null) {
        int segment = ofRule(rule, SEGMENT);
        int scope = ofSegment(segment, SCOPE);
        if (scope != open) {
          close(open);
          events.tell(scopes.get(2 * scope), reader.told());
          open = scope;
        }
        makeSegment(segment);
      }
    }
    close(open);
  }

  private void close(int scope) {
    if (scope >= 0) {
      events.tell(scopes.get(2 * scope + 1), reader.told());
    }
  }

  private void makeSegment(int segment) {
    place.setLineNumber(ofSegment(segment, LINE));
    events.tell(ofSegment(segment, RUN), reader.told());
    int rule = ofSegment(segment, FIRST_RULE);
    String subId = events.string(ofSegment(segment, SUB_ID));
    for (AbstractPatternRule one : reader.take()) {
      one.setSubId(subId);
      made.set(rule, one);
      rule++;
    }
  }
}

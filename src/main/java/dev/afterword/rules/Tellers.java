package dev.afterword.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words by which a message says that a remark was not its reader's.
 *
 * @param named the names of others, and nouns such as “colleague”
 * @param standIns words such as “she” and “somebody”, which may as well mean a grandmother
 */
record Tellers(Set<String> named, Set<String> standIns) {

  private static final Pattern WORD_END = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

  /** Keeps its own copies. */
  Tellers {
    named = Set.copyOf(named);
    standIns = Set.copyOf(standIns);
  }

  /**
   * Whether the last of some sentences, or the one before it, says who told of a topic.
   *
   * @param note the topic, which may itself speak of somebody
   * @param passages the sentences from the first of the message on
   */
  boolean tell(String note, List<Passage> passages) {
    int last = passages.size() - 1;
    Set<String> here = words(passages.get(last));
    if (hasAny(here, named)) {
      return true;
    }
    Set<String> besideTheTopic = new HashSet<>(here);
    besideTheTopic.removeAll(words(note));
    return hasAny(besideTheTopic, standIns)
        || (last > 0 && tellBefore(note, passages.subList(0, last)));
  }

  /** A word that stands in for a teller does so only for one who was named, or beside the topic. */
  private boolean tellBefore(String note, List<Passage> passages) {
    Passage before = passages.get(passages.size() - 1);
    Set<String> words = words(before);
    return hasAny(words, named)
        || (hasAny(words, standIns)
            && (hasAny(Set.copyOf(before.words().stems()), ContentWords.in(note).stems())
                || passages.stream().anyMatch(passage -> hasAny(words(passage), named))));
  }

  private static boolean hasAny(Set<String> words, Collection<String> wanted) {
    return !Collections.disjoint(words, wanted);
  }

  private static Set<String> words(Passage passage) {
    return words(passage.text().text());
  }

  private static Set<String> words(String text) {
    return WORD_END
        .splitAsStream(text)
        .flatMap(word -> NameForms.of(word).stream())
        .collect(Collectors.toSet());
  }
}

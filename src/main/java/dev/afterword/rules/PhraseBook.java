package dev.afterword.rules;

import dev.afterword.phrases.Phrase;
import dev.afterword.phrases.PhraseAutomaton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of some rules as one automaton, so that a text is read once for all of them.
 *
 * @param automaton finds them; its lists are those of the rules one after the other
 * @param lists how many lists each rule has, by its id, in the order of the automaton
 */
record PhraseBook(PhraseAutomaton automaton, Map<String, Integer> lists) {

  /**
   * @param phrases those of each list of a rule, by its id
   */
  static PhraseBook of(Map<String, List<List<Phrase>>> phrases) {
    Map<String, Integer> lists = new LinkedHashMap<>();
    List<List<Phrase>> all = new ArrayList<>();
    phrases.forEach(
        (id, own) -> {
          lists.put(id, own.size());
          all.addAll(own);
        });
    return new PhraseBook(new PhraseAutomaton(all), lists);
  }
}

package dev.afterword.judgement;

import dev.afterword.draft.Letter;
import dev.afterword.draft.Part;
import dev.afterword.draft.Sentence;
import dev.afterword.phrases.Token;
import dev.afterword.phrases.Tokens;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the traits of a whole message: the words of its subject and body, taken by family or stem,
 * alone and two in a row, those of questions once more. Its length, greeting and headers are left
 * out, because a model that knows them takes every short note for a card.
 */
final class KindTraits {

  private final WordFamilies families;
  private final Map<Integer, Trait> traits = new LinkedHashMap<>();

  private KindTraits(WordFamilies families) {
    this.families = families;
  }

  /** The traits of a message, each once. */
  static Map<Integer, Trait> of(Optional<Part> subject, Letter letter, WordFamilies families) {
    KindTraits traits = new KindTraits(families);
    Stream.concat(subject.stream(), letter.body().stream())
        .forEach(part -> part.sentences().forEach(sentence -> traits.add(part, sentence)));
    return traits.traits;
  }

  /** The traits of one sentence, to be joined with those of others. */
  static Map<Integer, Trait> of(Part part, Sentence sentence, WordFamilies families) {
    KindTraits traits = new KindTraits(families);
    traits.add(part, sentence);
    return traits.traits;
  }

  private void add(Part part, Sentence sentence) {
    String before = "^";
    for (Token token : Tokens.of(part, sentence)) {
      String idea = families.of(Traits.word(token, families));
      add("c", idea);
      add("B", before, idea);
      if (sentence.isQuestion()) {
        add("?", idea);
        add("?B", before, idea);
      }
      before = idea;
    }
    add("B", before, Traits.mark(sentence));
  }

  private void add(String... name) {
    Trait trait = Trait.of(0, 0, name);
    traits.putIfAbsent(trait.key(), trait);
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.text.Placed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Something that the facts know and that a message may have to name. */
enum NamedFact {
  /** The job, by any telling word of its titles. */
  ROLE,
  /** The employer, by any telling word of its names. */
  COMPANY;

  /** Shorter words, as in {@code Head of IT}, tell too little by themselves. */
  private static final int SHORTEST = 4;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}&'’]+");

  /** Whether some parts name it, in any of the forms that the facts know. */
  boolean isIn(List<Part> parts, Facts facts) {
    Set<String> said = new HashSet<>();
    parts.stream().flatMap(Part::words).map(Word::text).forEach(word -> said.addAll(pieces(word)));
    return names(facts).stream().anyMatch(name -> isSaid(pieces(name), said));
  }

  private List<String> names(Facts facts) {
    return switch (this) {
      case ROLE ->
          facts.role().stream()
              .flatMap(
                  role -> {
                    List<Placed<String>> titles = new ArrayList<>(role.also());
                    titles.add(role.title());
                    return titles.stream();
                  })
              .map(Placed::value)
              .toList();
      case COMPANY ->
          facts.company().map(WrongCompany::names).stream().flatMap(Collection::stream).toList();
    };
  }

  private static boolean isSaid(List<String> name, Set<String> said) {
    return said.containsAll(name)
        || name.stream().filter(word -> word.length() >= SHORTEST).anyMatch(said::contains);
  }

  private static List<String> pieces(String text) {
    return BETWEEN_WORDS
        .splitAsStream(NameForms.withoutPossessive(text).toLowerCase(Locale.ROOT))
        .filter(piece -> !piece.isEmpty())
        .toList();
  }
}

package dev.afterword.phrases;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The forms of an English word, from its base form: irregular ones from a table, regular ones by
 * spelling rules. Where the spelling depends on the stress (visited, but permitted), both spellings
 * are made; the wrong one is no word and matches nothing.
 */
final class WordForms {

  private static final Map<String, List<String>> IRREGULAR = irregular();

  private WordForms() {}

  /** All forms of a word in lower case, itself among them. */
  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    List<String> irregular = IRREGULAR.get(word);
    if (irregular != null) {
      forms.addAll(irregular);
    }
    if (word.equals("be") || NOUNS.contains(word)) {
      return forms;
    }
    forms.add(withS(word));
    stems(word, 'i').forEach(stem -> forms.add(stem + "ing"));
    if (irregular == null) {
      stems(word, 'e').forEach(stem -> forms.add(stem + "ed"));
    }
    return forms;
  }

  private static String withS(String word) {
    if (word.equals("have")) {
      return "has";
    }
    if (word.matches(".*(s|x|z|ch|sh|[^aeiou]o)")) {
      return word + "es";
    }
    return word.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  private static List<String> stems(String word, char suffix) {
    String cut = word.substring(0, word.length() - 1);
    if (word.endsWith("ie") && suffix == 'i') {
      return List.of(word.substring(0, word.length() - 2) + "y");
    }
    if (word.endsWith("e") && !(suffix == 'i' && word.matches(".*(ee|ye|oe)"))) {
      return List.of(cut);
    }
    if (suffix == 'e' && word.matches(".*[^aeiou]y")) {
      return List.of(cut + "i");
    }
    if (!word.matches(".*[^aeiou][aeiou][^aeiouwxy]") || word.length() < 3) {
      return List.of(word);
    }
    String doubled = word + word.charAt(word.length() - 1);
    return word.matches("[^aeiou]*[aeiou][^aeiou]") ? List.of(doubled) : List.of(word, doubled);
  }

  private static final Set<String> NOUNS =
      Set.of("child", "person", "woman", "criterion", "foot", "tooth", "mouse", "wife", "half");

  private static Map<String, List<String>> irregular() {
    String table =
        """
        be am is are was were been being
        become became
        begin began begun
        bet bet
        bid bid
        break broke broken
        bring brought
        build built
        burn burned burnt
        buy bought
        catch caught
        child children
        choose chose chosen
        come came
        cost cost
        criterion criteria
        cut cut
        deal dealt
        do did done
        draw drew drawn
        dream dreamed dreamt
        drink drank drunk
        drive drove driven
        eat ate eaten
        fall fell fallen
        feel felt
        fight fought
        find found
        fly flew flown
        foot feet
        forget forgot forgotten
        forgive forgave forgiven
        get got gotten
        give gave given
        go went gone
        grow grew grown
        half halves
        hang hung
        have had
        hear heard
        hide hid hidden
        hit hit
        hold held
        hurt hurt
        keep kept
        know knew known
        lead led
        lean leaned leant
        learn learned learnt
        leave left
        lend lent
        let let
        lie lied lay lain
        lose lost
        make made
        mean meant
        meet met
        mouse mice
        overcome overcame
        pay paid
        person people persons
        prove proved proven
        put put
        quit quit
        read read
        ride rode ridden
        ring rang rung
        rise rose risen
        run ran
        say said
        see saw seen
        seek sought
        sell sold
        send sent
        set set
        shake shook shaken
        shine shone shined
        show showed shown
        sing sang sung
        sit sat
        sleep slept
        speak spoke spoken
        spell spelled spelt
        spend spent
        stand stood
        steal stole stolen
        stick stuck
        strike struck
        swear swore sworn
        take took taken
        teach taught
        tear tore torn
        tell told
        think thought
        throw threw thrown
        tooth teeth
        undergo underwent undergone
        understand understood
        wake woke woken
        wear wore worn
        wife wives
        win won
        withdraw withdrew withdrawn
        woman women
        write wrote written
        """;
    Map<String, List<String>> forms = new TreeMap<>();
    table
        .lines()
        .map(line -> Arrays.asList(line.split(" ")))
        .forEach(line -> forms.put(line.get(0), List.copyOf(line.subList(1, line.size()))));
    return forms;
  }
}

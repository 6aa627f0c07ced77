package dev.afterword.rules;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.draft.Part;
import dev.afterword.draft.Recipient;
import dev.afterword.draft.Sentence;
import dev.afterword.draft.Word;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.interview.Role;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of a message as they count when two messages are compared: names, company and job are
 * one mask, stock courtesy is like nothing else, and a stretch ends with its paragraph.
 */
final class MaskedText {

  private static final int MASK = 0;

  private static final Pattern BLANK_BEGINS = Pattern.compile("[\\[{<«_%$(]");

  private final Draft draft;
  private final Set<String> readers;
  private final int[] ids;
  private final List<Span> spans;
  private final List<Span> sentences;

  private MaskedText(
      Draft draft, Set<String> readers, int[] ids, List<Span> spans, List<Span> sentences) {
    this.draft = draft;
    this.readers = readers;
    this.ids = ids;
    this.spans = List.copyOf(spans);
    this.sentences = List.copyOf(sentences);
  }

  Draft draft() {
    return draft;
  }

  /** The words as numbers; see {@link Tiling}. */
  int[] ids() {
    return ids.clone();
  }

  /** Where a stretch of words lies in the file. */
  Span inFile(int start, int length) {
    return spans.get(start).cover(spans.get(start + length - 1));
  }

  /** The words that are neither masked nor stock courtesy. */
  int ownWords() {
    return ownWords(0, ids.length);
  }

  /** The same of a stretch. */
  int ownWords(int start, int length) {
    return (int) IntStream.range(start, start + length).filter(i -> ids[i] > MASK).count();
  }

  /** The whole sentences in a stretch that have so many words of their own, in words. */
  List<Span> sentencesIn(int start, int length, int leastWords) {
    Span stretch = new Span(start, start + length);
    return sentences.stream()
        .filter(stretch::contains)
        .filter(sentence -> ownWords(sentence.start(), sentence.length()) >= leastWords)
        .toList();
  }

  /** Whether a stretch of words is exactly one sentence. */
  boolean isSentence(Span words) {
    return sentences.contains(words);
  }

  /** Whether both are known to go to somebody, and to nobody in common. */
  boolean goesToOthersThan(MaskedText other) {
    return !readers.isEmpty()
        && !other.readers.isEmpty()
        && readers.stream().noneMatch(other.readers::contains);
  }

  /** Whether somebody gets both. */
  boolean goesToSomeOf(MaskedText other) {
    return readers.stream().anyMatch(other.readers::contains);
  }

  /** The kinds that colleagues may lay side by side; scripts are spoken. */
  private static boolean isCompared(Kind kind) {
    return kind != Kind.PHONE_SCRIPT && kind != Kind.VOICEMAIL;
  }

  /** Reads messages; the same word has the same number in all of them. */
  static final class Reader {

    /** Leaves 0 for names and everything below it for words that count as unlike any. */
    private static final int LARGEST = (1 << 30) - 1;

    /** Stock courtesy by its first word. */
    private static final Map<String, List<String[]>> COURTESY =
        WordList.lines("stock-courtesy.txt").stream()
            .map(line -> line.toLowerCase(Locale.ROOT).split("\\s+", -1))
            .collect(Collectors.groupingBy(words -> words[0]));

    private final Optional<Facts> facts;
    private final Set<String> names = new HashSet<>();
    private final List<String[]> phrases = new ArrayList<>();

    /** A reader of messages without facts. */
    Reader() {
      this.facts = Optional.empty();
    }

    /** A reader of the messages of one application. */
    Reader(Facts facts) {
      this.facts = Optional.of(facts);
      for (Person person : facts.people()) {
        KnownNames.words(person).forEach(word -> names.addAll(word.forms()));
      }
      facts.company().map(WrongCompany::names).ifPresent(all -> all.forEach(this::addPhrase));
      facts.role().map(Role::title).map(Placed::value).ifPresent(this::addPhrase);
      facts.role().map(Role::also).orElse(List.of()).forEach(also -> addPhrase(also.value()));
      phrases.sort((one, other) -> Integer.compare(other.length, one.length));
    }

    private void addPhrase(String phrase) {
      phrases.add(phrase.toLowerCase(Locale.ROOT).split("[\\s-]+", -1));
    }

    MaskedText read(Draft draft) {
      List<Integer> ids = new ArrayList<>();
      List<Span> spans = new ArrayList<>();
      List<Span> sentences = new ArrayList<>();
      if (isCompared(draft.kind().kind())) {
        for (Part part : draft.letter().body()) {
          for (Sentence sentence : part.sentences()) {
            int start = ids.size();
            add(sentence, blanks(part), ids, spans);
            sentences.add(new Span(start, ids.size()));
          }
          ids.add(Tiling.UNLIKE_ANY);
          spans.add(Span.at(part.span().end()));
        }
      }
      return new MaskedText(
          draft,
          readers(draft),
          ids.stream().mapToInt(Integer::intValue).toArray(),
          spans,
          sentences);
    }

    /** What stands for a name still to be filled in is like the name that another has there. */
    private static List<Span> blanks(Part part) {
      String text = part.text().text();
      return BLANK_BEGINS.matcher(text).find() ? Placeholders.in(text) : List.of();
    }

    private void add(Sentence sentence, List<Span> blanks, List<Integer> ids, List<Span> spans) {
      List<Word> words = sentence.words();
      String[] plain = new String[words.size()];
      for (int i = 0; i < plain.length; i++) {
        plain[i] = words.get(i).text().toLowerCase(Locale.ROOT).replace('’', '\'');
      }
      int i = 0;
      while (i < plain.length) {
        int courtesy = longest(COURTESY.getOrDefault(plain[i], List.of()), plain, i);
        int masked = Math.max(longest(phrases, plain, i), isMasked(words.get(i), blanks) ? 1 : 0);
        if (courtesy > 0) {
          for (int k = 0; k < courtesy; k++) {
            ids.add(Tiling.UNLIKE_ANY);
            spans.add(words.get(i + k).span());
          }
          i += courtesy;
        } else if (masked > 0) {
          mask(words.subList(i, i + masked), ids, spans);
          i += masked;
        } else {
          ids.add(number(plain[i]));
          spans.add(words.get(i).span());
          i++;
        }
      }
    }

    /** A name of two words and a name of one are the same mask. */
    private static void mask(List<Word> words, List<Integer> ids, List<Span> spans) {
      Span span = words.get(0).span().cover(words.get(words.size() - 1).span());
      int last = ids.size() - 1;
      if (last >= 0 && ids.get(last) == MASK) {
        spans.set(last, spans.get(last).cover(span));
      } else {
        ids.add(MASK);
        spans.add(span);
      }
    }

    /** Two words of one number are too rare to make a stretch of five. */
    private static int number(String word) {
      return 1 + (word.hashCode() & Integer.MAX_VALUE) % LARGEST;
    }

    private boolean isMasked(Word word, List<Span> blanks) {
      return isName(word.text()) || blanks.stream().anyMatch(word.inPart()::overlaps);
    }

    private boolean isName(String word) {
      return !names.isEmpty()
          && Character.isUpperCase(word.codePointAt(0))
          && NameForms.of(word).stream().anyMatch(names::contains);
    }

    /** How many words the longest of some phrases takes at a place; 0 if none stands there. */
    private static int longest(List<String[]> phrases, String[] words, int at) {
      int longest = 0;
      for (String[] phrase : phrases) {
        if (phrase.length > longest && standsAt(phrase, words, at)) {
          longest = phrase.length;
        }
      }
      return longest;
    }

    private static boolean standsAt(String[] phrase, String[] words, int at) {
      if (at + phrase.length > words.length) {
        return false;
      }
      for (int k = 0; k < phrase.length; k++) {
        if (!phrase[k].equals("*") && !phrase[k].equals(words[at + k])) {
          return false;
        }
      }
      return true;
    }

    /**
     * Who gets a message: people of the facts by name, others by what To or the salutation says.
     */
    private Set<String> readers(Draft draft) {
      Set<String> readers = new TreeSet<>();
      facts.ifPresent(
          known ->
              Recipients.of(known, draft).forEach(person -> readers.add(person.name().value())));
      for (Recipient recipient : draft.headers().to()) {
        if (person(recipient).isEmpty()) {
          recipient.address().or(recipient::name).ifPresent(readers::add);
        }
      }
      draft.headers().cc().stream()
          .flatMap(recipient -> person(recipient).stream())
          .forEach(person -> readers.add(person.name().value()));
      if (readers.isEmpty()) {
        Salutation.of(draft).stream()
            .flatMap(salutation -> salutation.names().stream())
            .forEach(name -> readers.addAll(NameForms.of(name.text())));
      }
      return readers;
    }

    private Optional<Person> person(Recipient recipient) {
      return facts.flatMap(known -> Recipients.person(known, recipient));
    }
  }
}

package dev.afterword.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every letter; each failure names the seed that brings it back. */
class DraftPropertiesTest {

  private static final int SEEDS = 200;

  private static final List<String> FORMS = List.of("note.txt", "note.md");

  private static final String FRONT =
      "---\nsubject: Thank you\nto: Dana Rivera <dana@acme.example>\n---\n";

  private static Draft read(String path, String text) {
    return new DraftReader(new PlainSegmenter())
        .read(path, text.getBytes(StandardCharsets.UTF_8))
        .draft()
        .orElseThrow();
  }

  private static String letter(long seed, int width) {
    return String.join(
            "\n\n",
            new Letters(seed).blocks().stream().map(b -> Letters.wrapped(b, width)).toList())
        + "\n";
  }

  private static Stream<Part> parts(Draft draft) {
    return Stream.concat(draft.headers().subject().stream(), draft.letter().parts().stream());
  }

  private static List<String> words(Draft draft) {
    return parts(draft).flatMap(Part::words).map(Word::text).toList();
  }

  @Test
  void wordsStandInTheFileAsTheyAreReported() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (String form : FORMS) {
        String front = form.endsWith(".md") ? FRONT : "";
        Draft draft = read(form, front + letter(seed, 60));
        for (Word word : parts(draft).flatMap(Part::words).toList()) {
          assertEquals(word.text(), draft.source().at(word.span()), form + ", seed " + seed);
        }
      }
    }
  }

  @Test
  void everySpanLiesInTheFileAndInItsPart() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (String form : FORMS) {
        Letters letters = new Letters(seed);
        assertSpansInside(read(form, letters.mutated(letter(seed, 50))), form + ", seed " + seed);
      }
    }
  }

  private static void assertSpansInside(Draft draft, String which) {
    Span file = draft.source().whole();
    for (Part part : parts(draft).toList()) {
      assertTrue(file.contains(part.span()), which);
      for (Sentence sentence : part.sentences()) {
        assertTrue(file.contains(sentence.span()), which);
        for (Word word : sentence.words()) {
          assertTrue(sentence.inPart().contains(word.inPart()), which);
          assertTrue(file.contains(word.span()), which);
        }
      }
    }
    for (Allowance allowance : draft.allowances()) {
      assertTrue(file.contains(allowance.span()), which);
    }
  }

  @Test
  void lineEndsMakeNoDifference() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (String form : FORMS) {
        String text = FRONT + new Letters(seed).mutated(letter(seed, 60)).replace('\r', ' ');
        Draft unix = read(form, text);
        for (String lineEnd : List.of("\r\n", "\r")) {
          Draft other = read(form, text.replace("\n", lineEnd));
          String which = form + ", seed " + seed;
          assertEquals(Drafts.parts(unix.letter()), Drafts.parts(other.letter()), which);
          assertEquals(words(unix), words(other), which);
        }
      }
    }
  }

  @Test
  void aByteOrderMarkMakesNoDifference() {
    for (String form : FORMS) {
      String text = (form.endsWith(".md") ? FRONT : "") + letter(7, 60);
      Draft plain = read(form, text);
      Draft marked = read(form, "\ufeff" + text);
      assertEquals(plain.source().text(), marked.source().text());
      assertEquals(Drafts.parts(plain.letter()), Drafts.parts(marked.letter()));
      byte[] utf16 = ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE);
      Draft wide = new DraftReader(new PlainSegmenter()).read(form, utf16).draft().orElseThrow();
      assertEquals(Drafts.parts(plain.letter()), Drafts.parts(wide.letter()));
    }
  }

  @Test
  void theWidthOfTheEditorMakesNoDifference() {
    for (long seed = 0; seed < SEEDS; seed++) {
      for (String form : FORMS) {
        Draft unwrapped = read(form, letter(seed, Integer.MAX_VALUE));
        int width = 24 + new Letters(seed).number(70);
        Draft wrapped = read(form, letter(seed, width));
        assertEquals(
            Drafts.parts(unwrapped.letter()),
            Drafts.parts(wrapped.letter()),
            form + ", seed " + seed + ", width " + width);
      }
    }
  }

  @Test
  void everyCharacterStandsInExactlyOnePart() {
    for (long seed = 0; seed < 500; seed++) {
      Letters letters = new Letters(seed);
      String text = letters.mutated(letters.mutated(letter(seed, 50)));
      Source source = new Source("note.txt", text);
      MappedText body = PlainText.read(source, source.whole());
      for (boolean reflow : new boolean[] {true, false}) {
        Letter letter =
            LetterParser.parse(
                new UnparsedDraft(Headers.none(), body, List.of(), reflow), new PlainSegmenter());
        List<String> read = new ArrayList<>();
        letter.parts().forEach(part -> read.add(part.text().text()));
        assertEquals(visible(text), visible(String.join("", read)), "seed " + seed);
        Span before = Span.at(0);
        for (Part part : letter.parts()) {
          assertTrue(part.span().start() >= before.end(), "seed " + seed);
          before = part.span();
        }
      }
    }
  }

  private static String visible(String text) {
    return text.codePoints()
        .filter(unit -> !Character.isWhitespace(unit) && !Character.isSpaceChar(unit))
        .filter(unit -> unit != '\ufeff')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  @Test
  void noMutationIsTooMuch() {
    for (long seed = 0; seed < 500; seed++) {
      Letters letters = new Letters(seed);
      String text = letters.mutated(letters.mutated(FRONT + letter(seed, 40)));
      for (String form : FORMS) {
        try {
          Drafts.reading(form, text);
        } catch (RuntimeException | StackOverflowError e) {
          throw new AssertionError(form + ", seed " + seed, e);
        }
      }
    }
  }

  @Test
  void aHugeFileOfMarksIsReadAllTheSame() {
    for (String mark : List.of(">", "*")) {
      for (String form : FORMS) {
        assertTrue(Drafts.reading(form, mark.repeat(4_000_000)).problems().isEmpty(), form + mark);
      }
    }
  }

  @Test
  void marksThatNeverEndAreReadAllTheSame() {
    for (String mark :
        List.of(
            "> ",
            "- ",
            "[",
            "*a",
            "`a",
            "<!-- ",
            "<a",
            "&",
            "\\",
            "Hi ",
            "P ",
            "\n>\n",
            "wrote:\n",
            "Sam\n",
            "Best,\n",
            "- a\n",
            "From:\n")) {
      for (String form : FORMS) {
        assertTrue(Drafts.reading(form, mark.repeat(20_000)).problems().isEmpty(), form + mark);
      }
    }
  }
}

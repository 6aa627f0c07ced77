package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Part;
import dev.afterword.language.English;
import dev.afterword.language.Proofreader;
import dev.afterword.language.Slip;
import dev.afterword.language.TokenPattern;
import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MaskedCodeTest {

  /** Finds every word that begins with X, and the nouns that stand for code. */
  private static final class Reader implements Proofreader {

    private final List<String> read = new ArrayList<>();

    @Override
    public List<Slip> read(List<Part> parts) {
      List<Slip> slips = new ArrayList<>();
      for (Part part : parts) {
        read.add(part.text().text());
        Pattern.compile("X\\w*|module( is)?")
            .matcher(part.text().text())
            .results()
            .map(found -> new Span(found.start(), found.end()))
            .forEach(span -> slips.add(new Slip("R", "C", true, "wrong", List.of(), part, span)));
      }
      return slips;
    }

    @Override
    public List<Find> find(List<TokenPattern> patterns, Part part) {
      return List.of();
    }
  }

  private final Reader reader = new Reader();

  private List<String> slips(String text) {
    Draft draft =
        new DraftReader(English.segmenter())
            .read("note.md", text.getBytes(StandardCharsets.UTF_8))
            .draft()
            .orElseThrow();
    return MaskedCode.read(draft.letter().own(), draft, reader).stream()
        .map(slip -> text.substring(0, slip.part().text().inFile(slip.inPart()).start()))
        .map(before -> before.substring(before.lastIndexOf('|') + 1))
        .toList();
  }

  @Test
  void aNounStandsInThePlaceOfCodeAndNoneTwiceInARow() {
    slips("I ran `git bisect` `x` on an `enum`. `y` failed.\n");
    assertEquals(List.of("I ran module library on an element. Library failed."), reader.read);
  }

  @Test
  void proseAroundCodeIsFoundInItsPlace() {
    assertEquals(
        List.of("a ", "b "),
        slips("One `long piece of code` here |a X1 and\n`o` there *and* |b X2 &amp; `more`.\n"));
  }

  @Test
  void whatTheNounIsPartOfIsNotTold() {
    assertEquals(List.of(), slips("So `X1` is fine, `X2` too.\n"));
    assertEquals(List.of(""), slips("|X0 `c` is fine.\n"));
  }

  @Test
  void withoutCodeNothingIsRewritten() {
    slips("Nothing *of* that kind.\n");
    assertEquals(List.of("Nothing of that kind."), reader.read);
  }
}

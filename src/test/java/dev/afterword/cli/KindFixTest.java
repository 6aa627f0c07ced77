package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kind that is not declared, or wrongly, is offered in every form of draft. */
class KindFixTest {

  private static final String VAGUE =
      "Hello Dana,\n\nThe window seat was free.\n\nBest,\nSam Lee\n";
  private static final String CLEAR =
      "Hello Dana,\n\nThank you for the interview on Tuesday.\n\nBest,\nSam Lee\n";

  @TempDir Path place;

  private String mended(String file, String text) throws IOException {
    Folder folder = new Folder(place).with(file, text);
    String[] fix = {"--select", "kind-unclear", "--fix", "--unsafe-fixes", file};
    folder.check(fix);
    String once = folder.read(file);
    assertFalse(folder.check(fix).out().contains("kind-unclear"), once);
    assertEquals(once, folder.read(file));
    return once;
  }

  @Test
  void theNearestKindTakesThePlaceOfOneThatDoesNotExist() throws IOException {
    assertEquals(
        "---\nto: Dana\nkind: status\n---\n" + CLEAR,
        mended("a.md", "---\nto: Dana\nkind: staus\n---\n" + CLEAR));
    assertEquals(
        "Kind: keep-in-touch\nTo: Dana\n\n" + CLEAR,
        mended("b.txt", "Kind: Keep in touch\nTo: Dana\n\n" + CLEAR));
    assertEquals(
        "To: d@acme.example\nX-Afterword-Kind: withdrawal\n\n" + CLEAR,
        mended("c.eml", "To: d@acme.example\nX-Afterword-Kind: withdrawl\n\n" + CLEAR));
  }

  @Test
  void theKindThatTheWordsPointToTakesThePlaceOfOneThatIsLikeNoOther() throws IOException {
    assertEquals(
        "---\nkind: thank-you\n---\n" + CLEAR, mended("a.md", "---\nkind: x\n---\n" + CLEAR));
  }

  @Test
  void aKindThatIsOnlyGuessedIsWrittenDown() throws IOException {
    assertEquals("---\nkind: thank-you\n---\n\n" + VAGUE, mended("a.md", VAGUE));
    assertEquals(
        "---\nkind: thank-you\nto: Dana\n---\n" + VAGUE,
        mended("b.md", "---\nto: Dana\n---\n" + VAGUE));
    assertEquals("Kind: thank-you\n\n" + VAGUE, mended("c.txt", VAGUE));
    assertEquals(
        "X-Afterword-Kind: thank-you\nTo: d@acme.example\n\n" + VAGUE,
        mended("d.eml", "To: d@acme.example\n\n" + VAGUE));
  }

  @Test
  void ofAKindThatTheWordsTellNothingIsSaid() throws IOException {
    assertEquals(CLEAR, mended("a.md", CLEAR));
    assertEquals("Kind: status\n\n" + VAGUE, mended("b.txt", "Kind: status\n\n" + VAGUE));
  }
}

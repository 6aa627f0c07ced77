package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.Violation;
import dev.afterword.rules.RuleBench.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stamp belongs to the words of a message, in whatever file they stand. */
class ProofreadStampTest {

  private static final String WORDS =
      "Dear Dana,\n\nThank you for the tour.\n\nBest regards,\nRobin Hale\n";

  private static List<String> messages(File file) {
    return new RuleBench()
        .without(file).run("proofread-stamp").stream().map(Violation::message).toList();
  }

  private static File markdown(String stamp, String words) {
    return new File("letter.md", "---\nkind: thank-you\nproofread: " + stamp + "\n---\n" + words);
  }

  private static File mail(String stamp, String words) {
    return new File(
        "letter.eml",
        "To: dana@acme.example\nX-Afterword-Kind: thank-you\nX-Afterword-Proofread: "
            + stamp
            + "\n\n"
            + words);
  }

  private static File text(String stamp, String words) {
    return new File("letter.txt", "Kind: thank-you\nProofread: " + stamp + "\n\n" + words);
  }

  @Test
  void theSameWordsHaveTheSameStampInEveryForm() {
    assertEquals(List.of(), messages(markdown("4a67c704", WORDS)));
    assertEquals(List.of(), messages(text("4A67C704", WORDS)));
    assertEquals(List.of(), messages(mail("4a67c704", WORDS)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tour", "Dana", "regards", "Robin"})
  void everyChangedWordIsNoticed(String word) {
    assertEquals(
        List.of(
            "The words have changed since “4a67c704” was written as the stamp of the proofread"
                + " text"),
        messages(markdown("4a67c704", WORDS.replace(word, word + "s"))));
  }

  @Test
  void lineEndsAndQuotedMailMayChange() {
    assertEquals(List.of(), messages(text("4a67c704", WORDS.replace("\n", "\r\n"))));
    assertEquals(
        List.of(),
        messages(text("4a67c704", WORDS + "\nOn 4 March 2026 Dana wrote:\n> See you soon.\n")));
  }

  @Test
  void theStampIsOfferedWhereTheWriterSaysYes() {
    Violation found = new RuleBench().without(mail("yes", WORDS)).run("proofread-stamp").get(0);
    assertEquals("yes", found.place().text());
    assertEquals("4a67c704", found.fixes().get(0).edits().get(0).text());
    assertEquals(
        "Read it aloud once more, and then write “X-Afterword-Proofread: 4a67c704” above it.",
        found.help().orElseThrow());
  }

  @Test
  void aMessageWithoutAStampIsAskedForOne() {
    assertEquals(
        List.of("Nothing says that this text was proofread"),
        messages(new File("letter.txt", "Kind: thank-you\n\n" + WORDS)));
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the model of tones finds that nobody minds a sentence, a phrase in it keeps silent. */
class DoubtTest {

  private static final String OFFER =
      """
      ---
      kind: status
      ---
      Dear Dana,

      Another carrier has offered me a supervisor contract out of Stansted and would like a reply by
      Monday the 8th.

      Best regards,
      Robin Hale
      """;

  @TempDir private Path place;

  private Folder folder;

  @BeforeEach
  void writeDraft() throws IOException {
    folder = new Folder(place).with("status.md", OFFER);
  }

  private boolean isFound() {
    return folder
        .check("--select", "demands-decision", "status.md")
        .out()
        .contains("[demands-decision]");
  }

  @Test
  void aDateThatSomebodyElseSetIsNoDemand() {
    assertFalse(isFound());
  }

  @Test
  void withoutDoubtThePhraseDecides() throws IOException {
    folder.with("afterword.yml", "rules: {demands-decision: {doubt: off}}\n");

    assertTrue(isFound());
  }
}

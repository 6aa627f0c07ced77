package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.cache.ResultCache;
import dev.afterword.draft.Part;
import dev.afterword.text.MappedText;
import dev.afterword.text.Source;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.languagetool.Languages;

class ProofreadersTest {

  @Test
  void everyVariantIsKnownToLanguageTool() {
    for (String variant : Proofreaders.variants()) {
      assertTrue(Languages.isLanguageSupported(variant), variant);
    }
  }

  @Test
  void anUnknownVariantIsRefused() {
    Proofreaders proofreaders = new Proofreaders((rule, category) -> true);
    assertThrows(IllegalArgumentException.class, () -> proofreaders.of("de-DE"));
  }

  @Test
  void onlyWantedRulesSpeakAndNothingIsPrinted() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream catching = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(catching);
    System.setErr(catching);
    List<Slip> slips;
    try {
      Proofreader proofreader =
          new Proofreaders((rule, category) -> rule.equals("EN_A_VS_AN")).of("en-US");
      slips =
          proofreader.read(
              List.of(
                  part("I would of recieved it."),
                  part("We met on Monday, March 4, 2026, a hour.")));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertEquals(List.of("EN_A_VS_AN"), slips.stream().map(Slip::rule).toList());
    assertEquals(List.of("a"), slips.stream().map(Slip::words).toList());
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void rulesThatReadTheClockStaySilentEvenWhenTheyAreWanted() {
    Proofreader proofreader =
        new Proofreaders((rule, category) -> rule.contains("DATE")).of("en-US");
    assertEquals(List.of(), proofreader.read(List.of(part("We met on Monday, March 4, 2026."))));
  }

  /** Complaint: an engine that is made anew for every change of the settings. */
  @Test
  void noEngineIsStartedASecondTime() {
    Proofreaders proofreaders = new Proofreaders((rule, category) -> rule.equals("EN_A_VS_AN"));
    MessageProofreader first = (MessageProofreader) proofreaders.of("en-US");
    assertSame(first, proofreaders.of("en-US"));
    MessageProofreader remembering =
        (MessageProofreader) proofreaders.with(ResultCache.none()).of("en-US");
    assertSame(first.texts(), remembering.texts());
  }

  private static Part part(String text) {
    Source source = new Source("a.txt", text);
    return new Part(Part.Role.PARAGRAPH, MappedText.verbatim(source, source.whole()), List.of());
  }
}

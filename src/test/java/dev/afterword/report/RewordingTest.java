package dev.afterword.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import dev.afterword.lint.Fix;
import dev.afterword.lint.Fix.Applicability;
import dev.afterword.lint.Fix.Edit;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RewordingTest {

  private static final DraftReader READER = new DraftReader(English.segmenter());

  @Test
  void aSentenceShowsWhatGoesAndWhatComes() {
    assertEquals(
        List.of("I liked the [-tuor-]{+tour+}."),
        shown("We met. I liked the tuor. Bye.\n", replace("tuor", "tour")));
  }

  @Test
  void anInsertionOnlyAdds() {
    String text = "We met today.\n";
    assertEquals(
        List.of("We met{+ here+} today."),
        shown(text, new Edit(Span.at(text.indexOf(" today")), " here")));
  }

  @Test
  void changesOfOneSentenceStandTogetherAndThoseOfOthersApart() {
    assertEquals(
        List.of("I [-saw-]{+see+} the [-tuor-]{+tour+}.", "We [-met-]{+meet+}."),
        shown(
            "I saw the tuor. We met.\n",
            replace("saw", "see"),
            replace("tuor", "tour"),
            replace("met", "meet")));
  }

  @Test
  void whatIsFarFromAChangeIsLeftOut() {
    String words = "one two three four five six seven eight nine ten eleven twelve thirteen ";
    assertEquals(
        List.of(
            "… five six seven eight nine ten eleven twelve thirteen [-tuor-]{+tour+} one"
                + " two three four five six seven eight nine ten eleven …"),
        shown(words + "tuor " + words.strip() + " more\n", replace("tuor", "tour")));
  }

  @Test
  void whatNoReaderSeesIsShownAsItsLineOfTheFile() {
    String text = "---\nkind: status\nto: Dana\n---\nHello.\n";
    Draft draft = read("a.md", text);
    Fix fix = fix(text, replace("status", "thank-you"));
    assertEquals(
        List.of("kind: [-status-]{+thank-you+}"),
        Rewording.of(fix, draft.source(), Optional.of(draft)).stream()
            .map(RewordingTest::line)
            .toList());
  }

  @Test
  void factsAreShownByTheirLines() {
    Source facts = new Source("interview.yml", "a: 1\nname: Pryia\n");
    Fix fix = fix(facts.text(), replace("Pryia", "Priya"));
    assertEquals(
        List.of("name: [-Pryia-]{+Priya+}"),
        Rewording.of(fix, facts, Optional.empty()).stream().map(RewordingTest::line).toList());
  }

  @Test
  void ofAnEncodedMailNothingIsShown() {
    String text =
        """
        To: Wei <wei@acme.example>
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64

        SGkgV2VpLCBJIGxpa2VkIHRoZSB0dW9yLg==
        """;
    Draft mail = read("a.eml", text);
    Fix fix = fix(text, replace("dW9y", "b3Vy"));
    assertEquals(List.of(), Rewording.of(fix, mail.source(), Optional.of(mail)));
  }

  /** An edit whose place is yet to be found. */
  private record Wanted(String old, String better) {}

  private static Wanted replace(String old, String better) {
    return new Wanted(old, better);
  }

  private static Fix fix(String text, Wanted... wanted) {
    return new Fix(
        "mend it",
        Applicability.SAFE,
        List.of(wanted).stream()
            .map(it -> new Edit(Sample.spanOf(text, it.old()), it.better()))
            .collect(Collectors.toList()));
  }

  private static List<String> shown(String text, Wanted... wanted) {
    return shown(text, fix(text, wanted));
  }

  private static List<String> shown(String text, Edit edit) {
    return shown(text, new Fix("mend it", Applicability.SAFE, List.of(edit)));
  }

  private static List<String> shown(String text, Fix fix) {
    Draft draft = read("a.md", text);
    return Rewording.of(fix, draft.source(), Optional.of(draft)).stream()
        .map(RewordingTest::line)
        .toList();
  }

  private static Draft read(String path, String text) {
    return READER.read(path, text.getBytes(StandardCharsets.UTF_8)).draft().orElseThrow();
  }

  private static String line(Rewording rewording) {
    return rewording.pieces().stream()
        .map(
            piece ->
                switch (piece.fate()) {
                  case KEPT -> piece.text();
                  case REMOVED -> "[-" + piece.text() + "-]";
                  case ADDED -> "{+" + piece.text() + "+}";
                })
        .collect(Collectors.joining());
  }
}

package dev.afterword.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.text.FileContents;
import dev.afterword.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchReaderTest {

  private static final String LETTER = "Dear Dana,\n\nThank you.\n\nRegards,\nRobin\n";
  private static final String FACTS = "company: Acme\n";

  @TempDir Path created;

  private Path folder;

  @BeforeEach
  void theRealFolder() throws IOException {
    folder = created.toRealPath();
  }

  private void file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private SearchReader reader() {
    return new SearchReader(
        folder,
        new DraftReader(text -> List.of()),
        ZoneOffset.UTC,
        path -> path.endsWith("old"),
        path -> path.endsWith("below"),
        FileContents.onDisk());
  }

  private SearchReader.Found read(String... asked) {
    return reader().read(List.of(asked).stream().map(Path::of).toList());
  }

  private static List<String> paths(List<Draft> drafts) {
    return drafts.stream().map(Draft::path).toList();
  }

  private static List<String> problems(SearchReader.Found found) {
    return found.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void aDraftBelongsToTheNearestFactsAtOrAboveIt() throws IOException {
    file("acme/interview.yml", FACTS);
    file("acme/round-2/dana.md", LETTER);
    file("loose.txt", LETTER);
    SearchReader.Found found = read("");
    assertEquals(List.of("acme/round-2/dana.md"), paths(found.applications().get(0).drafts()));
    assertEquals(List.of("loose.txt"), paths(found.loose()));
    assertEquals(List.of(), problems(found));
  }

  @Test
  void aDraftMayNameItsFacts() throws IOException {
    file("acme/interview.yml", FACTS);
    file("dana.md", "---\ninterview: acme\n---\n" + LETTER);
    assertEquals(List.of("dana.md"), paths(read("dana.md").applications().get(0).drafts()));
  }

  @Test
  void factsThatADraftNamesInVainAreAProblemAtTheirName() throws IOException {
    file("dana.md", "---\ninterview: acne\n---\n" + LETTER);
    assertEquals(
        List.of("dana.md:2:12: there is no file \"acne\" beside this draft"),
        problems(read("dana.md")));
  }

  @Test
  void hiddenAndExcludedAndSentFilesAndReadmesAreNoDrafts() throws IOException {
    file("acme/interview.yml", FACTS);
    file("acme/dana.md", LETTER);
    file("acme/.hidden/a.md", LETTER);
    file("acme/.b.md", LETTER);
    file("acme/README.md", LETTER);
    file("acme/old/c.md", LETTER);
    file("acme/sent/wei.eml", "Subject: Thanks\n\n" + LETTER);
    SearchReader.Found found = read(".");
    assertEquals(List.of("acme/dana.md"), paths(found.applications().get(0).drafts()));
    assertEquals(List.of("acme/sent/wei.eml"), paths(found.applications().get(0).sent()));
  }

  @Test
  void aMessageThatTheFactsRecordAsSentIsNoDraftAnyMoreUnlessItIsNamed() throws IOException {
    file(
        "acme/interview.yml",
        FACTS + "sent: [{at: 2026-03-04T13:00, kind: thank-you, to: Dana, file: dana.md}]\n");
    file("acme/dana.md", LETTER);
    file("acme/wei.md", LETTER);
    for (String asked : List.of(".", "acme/wei.md")) {
      SearchReader.Found found = read(asked);
      assertEquals(List.of("acme/wei.md"), paths(found.applications().get(0).drafts()));
      assertEquals(List.of("acme/dana.md"), paths(found.applications().get(0).sent()));
    }
    assertEquals(
        List.of("acme/dana.md", "acme/wei.md"),
        paths(read("acme/dana.md").applications().get(0).drafts()));
  }

  @Test
  void theOtherMessagesOfAnApplicationStandInTheBackground() throws IOException {
    file("acme/interview.yml", FACTS);
    file("acme/dana.md", LETTER);
    file("acme/wei.md", LETTER);
    SearchReader.Found found = read("acme/wei.md");
    assertEquals(
        List.of("acme/dana.md", "acme/wei.md"), paths(found.applications().get(0).drafts()));
    assertEquals(Set.of("acme/dana.md", "acme/interview.yml"), found.background());
  }

  @Test
  void anExcludedFileIsReadWhenItIsNamed() throws IOException {
    file("old", LETTER);
    assertEquals(List.of("old"), paths(read("old").loose()));
  }

  @Test
  void aPathThatIsNotThereIsAProblemAndTheOthersAreRead() throws IOException {
    file("dana.md", LETTER);
    SearchReader.Found found = read("nobody.md", "dana.md");
    assertEquals(List.of("nobody.md: there is no such file or folder"), problems(found));
    assertEquals(List.of("dana.md"), paths(found.loose()));
  }

  @Test
  void aFolderWithoutDraftsSaysSoWhateverElseIsWrong() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertEquals(
        List.of(
            "empty: nothing to check: no draft (.md, .txt, .eml) and no interview.yml here",
            "nobody.md: there is no such file or folder"),
        problems(read("nobody.md", "empty")));
  }

  @Test
  void eachPathIsShownTheWayItWasGiven() throws IOException {
    file("acme/dana.md", LETTER);
    file("bolt/wei.md", LETTER);
    String absolute = folder.resolve("bolt").toString().replace('\\', '/');
    assertEquals(
        Set.of("acme/dana.md", absolute + "/wei.md"),
        Set.copyOf(paths(read("acme", absolute).loose())));
    assertEquals(
        Set.of("acme/dana.md", absolute + "/wei.md"),
        Set.copyOf(paths(read(absolute, "acme").loose())));
  }

  @Test
  void factsAboveAnAbsolutePathAreShownAbsolute() throws IOException {
    file("acme/interview.yml", FACTS);
    file("acme/dana.md", LETTER);
    String absolute = folder.resolve("acme").toString().replace('\\', '/');
    assertEquals(
        absolute + "/interview.yml",
        read(absolute + "/dana.md").applications().get(0).facts().source().path());
  }

  @Test
  void aDraftThatIsNamedTwiceIsReadOnce() throws IOException {
    file("acme/dana.md", LETTER);
    assertEquals(
        List.of("acme/dana.md"), paths(read("acme", "./acme/dana.md", "acme/../acme").loose()));
  }

  @Test
  void aLinkThatLeadsBackIsAProblemAndTheDraftsAreRead() throws IOException {
    file("acme/dana.md", LETTER);
    Files.createSymbolicLink(folder.resolve("acme/again"), folder.resolve("acme"));
    SearchReader.Found found = read("acme");
    assertEquals(
        List.of("acme/again: this link leads back to a folder that holds it"), problems(found));
    assertEquals(List.of("acme/dana.md"), paths(found.loose()));
  }

  @Test
  void aLinkToNothingIsAProblemAndTheOtherDraftsAreRead() throws IOException {
    file("dana.md", LETTER);
    Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere.md"));
    SearchReader.Found found = read("");
    assertEquals(List.of("gone.md: there is no such file or folder"), problems(found));
    assertEquals(List.of("dana.md"), paths(found.loose()));
  }

  @Test
  void aFolderNamedLikeADraftIsAFolder() throws IOException {
    file("letters.md/dana.md", LETTER);
    assertEquals(List.of("letters.md/dana.md"), paths(read("").loose()));
  }

  @Test
  void aBinaryFileIsAProblemAndTheOtherDraftsAreRead() throws IOException {
    file("dana.md", LETTER);
    file("photo.txt", "\0\1\2");
    SearchReader.Found found = read("");
    assertEquals(List.of("photo.txt: this is a binary file, not a text"), problems(found));
    assertEquals(List.of("dana.md"), paths(found.loose()));
  }

  @Test
  void aSentFileThatIsNotThereIsAProblemAtItsName() throws IOException {
    file(
        "interview.yml",
        "sent: [{at: 2026-03-04T13:00, kind: thank-you, to: Dana, file: sent/dana.md}]\n");
    assertEquals(
        List.of("interview.yml:1:64: there is no file \"sent/dana.md\" beside these facts"),
        problems(read("")));
  }

  @Test
  void aFolderWithSettingsOfItsOwnIsASearchOfItsOwn() throws IOException {
    file("below/afterword.yml", "preset: uk\n");
    file("below/dana.md", LETTER);
    file("beside/afterword.yml", "preset: uk\n");
    file("beside/wei.md", LETTER);
    SearchReader.Found found = read("");
    assertEquals(List.of(), problems(found));
    assertEquals(List.of(Path.of("below")), found.others());
    assertEquals(List.of("beside/wei.md"), paths(found.loose()));
  }

  @Test
  void aPipedDraftStandsForTheFileOfItsName() throws IOException {
    file("acme/interview.yml", FACTS);
    file("acme/dana.md", "Old text");
    SearchReader.Found found =
        reader().read(List.of(), "acme/dana.md", LETTER.getBytes(StandardCharsets.UTF_8));
    List<Draft> drafts = found.applications().get(0).drafts();
    assertEquals(List.of("acme/dana.md"), paths(drafts));
    assertEquals(LETTER, drafts.get(0).source().text());
    assertEquals(Set.of("acme/interview.yml"), found.background());
  }
}

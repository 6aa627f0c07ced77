package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreparedFilesTest {

  @Test
  void whatThisBuildPreparedFitsItsLibraries() {
    assertDoesNotThrow(PreparedFiles::open);
    assertEquals(Optional.empty(), Proofreaders.slowStart());
  }

  @Test
  void filesOfAnotherFormatAreLeftAlone() {
    assertEquals(
        "its files were prepared for another version of Afterword",
        reason(label().replace("format " + PreparedFiles.FORMAT, "format 0")));
    assertEquals("its files were prepared for another version of Afterword", reason(""));
  }

  @Test
  void filesMadeOfAnotherSourceAreLeftAlone() {
    String list = "org/languagetool/resource/en/multiwords.txt";
    assertEquals(
        "its files were prepared from another " + list,
        reason(label().replaceFirst("(?m)^\\S+ " + list, "0-0 " + list)));
    assertEquals(
        "its files were prepared from another " + list + ".gone",
        reason(label().replace(list, list + ".gone")));
  }

  private static String label() {
    return PreparedFiles.label().orElseThrow();
  }

  private static String reason(String label) {
    return assertThrows(NotPrepared.class, () -> PreparedFiles.compare(label)).reason();
  }
}

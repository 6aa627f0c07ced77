package dev.afterword.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KEYS = List.of("promised", "people", "role", "received");

  @Test
  void aSlipLeadsToTheNameThatWasMeant() {
    assertEquals(Optional.of("promised"), Nearest.to("promise", KEYS));
    assertEquals(Optional.of("people"), Nearest.to("poeple", KEYS));
    assertEquals(Optional.of("role"), Nearest.to("ROLE", KEYS));
  }

  @Test
  void aBeginningLeadsToTheOnlyNameThatBeginsSo() {
    List<String> severities = List.of("error", "suggestion", "warning");
    assertEquals("; did you mean \"warning\"?", Nearest.suggestion("warn", severities));
    assertEquals("", Nearest.suggestion("wa", severities));
    assertEquals("", Nearest.suggestion("dan", List.of("dana-rivera", "daniel-foster")));
  }

  @Test
  void aDifferentWordLeadsNowhere() {
    assertEquals(Optional.empty(), Nearest.to("salary", KEYS));
    assertEquals("", Nearest.suggestion("salary", KEYS));
  }

  @Test
  void ofTwoEquallyNearTheAlphabeticallyFirstWins() {
    assertEquals(Optional.of("cat"), Nearest.to("xat", List.of("hat", "cat")));
  }

  @Test
  void twoNeighboursSwappedAreOneSlip() {
    assertEquals(1, Nearest.distance("recieved", "received"));
    assertEquals(3, Nearest.distance("kitten", "sitting"));
    assertEquals(4, Nearest.distance("", "role"));
    assertEquals(0, Nearest.distance("role", "role"));
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RehearseCommandTest {

  @Test
  void theLetterIsCheckedToTheEndWithoutAWord() {
    Run run = Run.of(new InstalledEngine(Map.of()), "rehearse");
    assertEquals(new Run(ExitCode.FINE, "", ""), run);
  }
}

package dev.afterword.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RehearseCommandTest {

  @Test
  void theLetterIsCheckedToTheEndWithoutAWord() {
    Run run = Run.of(RecordingEngine.findingNothing(), "rehearse");
    assertEquals(new Run(ExitCode.FINE, "", ""), run);
  }
}

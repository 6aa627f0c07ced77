package dev.afterword.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git program, run in a folder. */
record GitProgram(Path folder) {

  /** What it answered. */
  record Answer(boolean fine, String out, String err) {

    /** The first line of what it complained about. */
    String complaint() {
      return err.lines().findFirst().orElse("git says no more");
    }
  }

  /** Runs it to its end. */
  Answer run(String... arguments) throws NoRevision {
    Process process = start(arguments);
    try (InputStream out = process.getInputStream();
        InputStream err = process.getErrorStream()) {
      process.getOutputStream().close();
      // Complaints are short enough to wait in the pipe.
      String answer = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      String complaint = new String(err.readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor() == 0, answer, complaint);
    } catch (IOException e) {
      throw new NoRevision("git cannot be asked: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoRevision("git was interrupted");
    }
  }

  /** Starts it, with streams to talk to it. */
  Process start(String... arguments) throws NoRevision {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    // Within a hook these name the repository of the hook, by paths that hold in one folder only.
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    builder.environment().put("LC_ALL", "C");
    try {
      return builder.start();
    } catch (IOException e) {
      throw new NoRevision("the program git cannot be started; is it installed?");
    }
  }
}

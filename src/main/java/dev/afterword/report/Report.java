package dev.afterword.report;

import dev.afterword.lint.LintReport;
import java.io.IOException;
import java.io.Writer;

/** A form in which a check is told. The same report gives the same characters. */
public interface Report {

  /**
   * Writes a whole report. The writer is neither flushed nor closed.
   *
   * @throws IOException if the writer cannot be written to
   */
  void write(LintReport report, Writer out) throws IOException;
}

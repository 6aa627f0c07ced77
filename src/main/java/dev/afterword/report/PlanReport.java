package dev.afterword.report;

import java.io.IOException;
import java.io.Writer;

/** A form in which a plan is told. The same plan gives the same characters. */
public interface PlanReport {

  /**
   * Writes a whole plan. The writer is neither flushed nor closed.
   *
   * @throws IOException if the writer cannot be written to
   */
  void write(Plan plan, Writer out) throws IOException;
}

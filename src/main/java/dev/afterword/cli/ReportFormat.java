package dev.afterword.cli;

import dev.afterword.yaml.Fields;

/** A form of the report. */
enum ReportFormat {
  TEXT,
  JSON,
  HTML,
  SARIF,
  JUNIT,
  GITHUB,
  GITLAB,
  RDJSON,
  CHECKSTYLE;

  @Override
  public String toString() {
    return Fields.nameOf(this);
  }
}

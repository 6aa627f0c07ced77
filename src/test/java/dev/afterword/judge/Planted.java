package dev.afterword.judge;

/** A message with a defect that it did not have before. */
record Planted(Message message, Defect defect) {}

package dev.afterword.language;

import dev.afterword.draft.Segmenter;

/** Where everything that knows English is made. */
public final class English {

  private English() {}

  /**
   * Finds sentences and words. Its models are loaded when the first paragraph needs them, so making
   * one costs nothing; make one and share it.
   */
  public static Segmenter segmenter() {
    return new EnglishSegmenter();
  }
}

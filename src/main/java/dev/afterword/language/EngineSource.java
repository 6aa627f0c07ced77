package dev.afterword.language;

/**
 * Where the engines of LanguageTool for one variant of English come from. Safe for use by several
 * threads.
 *
 * <p>LanguageTool keeps one object for each variant that all its engines ask for tokens, tags and
 * phrases. Making a source sets what that object uses, so of two sources for one variant only the
 * later one may go on being used.
 */
interface EngineSource {

  /** An engine in which only wanted rules speak; it serves one thread at a time. */
  Engine make();
}

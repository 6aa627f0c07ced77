/**
 * What a sentence does and how it sounds, as statistical models judge it that were trained on
 * labelled writing when Afterword was built. A judgement is a second voice: it comes with a
 * confidence and with the words that weigh most.
 */
@NullMarked
package dev.afterword.judgement;

import org.jspecify.annotations.NullMarked;

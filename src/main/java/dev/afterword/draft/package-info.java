/**
 * What a draft is: its headers, the parts of its letter, sentences and words; the readers of its
 * forms.
 */
@NullMarked
package dev.afterword.draft;

import org.jspecify.annotations.NullMarked;

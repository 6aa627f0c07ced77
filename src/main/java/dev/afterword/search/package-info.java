/** A job search as it lies on disk: finds its drafts and facts and reads them. */
@NullMarked
package dev.afterword.search;

import org.jspecify.annotations.NullMarked;

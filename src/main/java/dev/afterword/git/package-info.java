/** Drafts as they were: what the git program tells of a repository. */
@NullMarked
package dev.afterword.git;

import org.jspecify.annotations.NullMarked;

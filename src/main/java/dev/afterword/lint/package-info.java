/**
 * What a rule and a violation are, the workspace they speak about, and the linter that runs them.
 */
@NullMarked
package dev.afterword.lint;

import org.jspecify.annotations.NullMarked;

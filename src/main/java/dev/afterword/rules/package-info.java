/** Where a rule is added: rule files, the kinds of check they can name, and the rules in code. */
@NullMarked
package dev.afterword.rules;

import org.jspecify.annotations.NullMarked;

/** Tests of the house as a whole: its shape, its front page. */
@NullMarked
package dev.afterword;

import org.jspecify.annotations.NullMarked;

/** What was found before and is set aside: how it is recorded, and how it is known again. */
@NullMarked
package dev.afterword.baseline;

import org.jspecify.annotations.NullMarked;

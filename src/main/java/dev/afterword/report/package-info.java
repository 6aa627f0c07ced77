/** Where output is printed: one class per format. */
@NullMarked
package dev.afterword.report;

import org.jspecify.annotations.NullMarked;

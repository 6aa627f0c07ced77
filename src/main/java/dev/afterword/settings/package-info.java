/** Which rules run, how strictly, and where each setting came from. */
@NullMarked
package dev.afterword.settings;

import org.jspecify.annotations.NullMarked;

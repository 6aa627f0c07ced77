/** The border to LanguageTool and OpenNLP; their types stay in here. */
@NullMarked
package dev.afterword.language;

import org.jspecify.annotations.NullMarked;

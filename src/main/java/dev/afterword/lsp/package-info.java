/**
 * The language server: speaks with editors in the Language Server Protocol about what they have
 * open. It has the checking done by whoever starts it.
 */
@NullMarked
package dev.afterword.lsp;

import org.jspecify.annotations.NullMarked;

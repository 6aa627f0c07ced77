package dev.afterword.language;

import opennlp.tools.tokenize.Tokenizer;

/** The three models that find the phrases of a sentence. Safe for use by several threads. */
interface PhraseModels {

  /** Finds the tokens of a sentence; serves one thread at a time. */
  Tokenizer tokenizer();

  /** The parts of speech of the tokens of a sentence, as the Penn treebank names them. */
  String[] tags(String[] tokens);

  /** What part of which phrase each token is, as in {@code B-NP}. */
  String[] chunks(String[] tokens, String[] tags);
}

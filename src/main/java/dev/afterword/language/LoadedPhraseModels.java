package dev.afterword.language;

import dev.afterword.text.Once;
import java.util.Set;
import java.util.function.Supplier;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * The models as they are published, each loaded when it is first needed, which takes longer than
 * all that is asked of it for one draft.
 */
final class LoadedPhraseModels implements PhraseModels {

  private static final String TOKENS = "en-token.bin";
  private static final String TAGS = "en-pos-maxent.bin";
  private static final String CHUNKS = "en-chunker.bin";

  /** Where the models lie, from the root of the class path. */
  static final Set<String> FILES = Set.of(TOKENS, TAGS, CHUNKS);

  private final Supplier<TokenizerModel> tokens =
      new Once<>(() -> ModelFile.load(TOKENS, TokenizerModel::new));
  private final Supplier<POSModel> tags = new Once<>(() -> ModelFile.load(TAGS, POSModel::new));
  private final Supplier<ChunkerModel> chunks =
      new Once<>(() -> ModelFile.load(CHUNKS, ChunkerModel::new));

  // None of the three tools serves several threads; each is cheap beside its model.

  @Override
  public Tokenizer tokenizer() {
    return new TokenizerME(tokens.get());
  }

  @Override
  public String[] tags(String[] tokens) {
    return new POSTaggerME(tags.get(), POSTagFormat.PENN).tag(tokens);
  }

  @Override
  public String[] chunks(String[] tokens, String[] tags) {
    return new ChunkerME(chunks.get()).chunk(tokens, tags);
  }

  TokenizerModel tokenModel() {
    return tokens.get();
  }

  POSModel tagModel() {
    return tags.get();
  }

  ChunkerModel chunkModel() {
    return chunks.get();
  }
}

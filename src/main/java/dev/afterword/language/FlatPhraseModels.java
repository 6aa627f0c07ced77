package dev.afterword.language;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opennlp.tools.chunker.ChunkerME;
import opennlp.tools.chunker.ChunkerModel;
import opennlp.tools.chunker.DefaultChunkerContextGenerator;
import opennlp.tools.chunker.DefaultChunkerSequenceValidator;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.postag.DefaultPOSContextGenerator;
import opennlp.tools.postag.DefaultPOSSequenceValidator;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSDictionary;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.postag.TagDictionary;
import opennlp.tools.tokenize.DefaultTokenContextGenerator;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.BaseToolFactory;
import opennlp.tools.util.BeamSearchContextGenerator;
import opennlp.tools.util.SequenceValidator;
import opennlp.tools.util.TokenTag;
import opennlp.tools.util.model.BaseModel;
import org.jspecify.annotations.Nullable;

/**
 * The models of {@link LoadedPhraseModels} used where they lie. OpenNLP searches and looks at words
 * as ever; only what it weighs comes from elsewhere.
 */
final class FlatPhraseModels implements PhraseModels {

  private final TokenizerModel tokens;
  private final int tagBeam;
  private final FlatModel tags;
  private final SequenceValidator<String> knownTags;
  private final int chunkBeam;
  private final FlatModel chunks;

  /** The models at the position of a buffer. */
  FlatPhraseModels(ByteBuffer bytes) {
    String language = Packed.string(bytes);
    Pattern alphanumeric = Pattern.compile(Packed.string(bytes));
    boolean skipsAlphanumeric = bytes.get() != 0;
    tokens =
        new TokenizerModel(
            FlatModel.at(bytes),
            Map.of(),
            new TokenizerFactory(language, null, skipsAlphanumeric, alphanumeric));
    tagBeam = bytes.getInt();
    tags = FlatModel.at(bytes);
    knownTags = new DefaultPOSSequenceValidator(new FlatTags(bytes));
    chunkBeam = bytes.getInt();
    chunks = FlatModel.at(bytes);
  }

  @Override
  public Tokenizer tokenizer() {
    return new TokenizerME(tokens);
  }

  @Override
  public String[] tags(String[] tokens) {
    return new BeamSearch(tagBeam, tags)
        .bestSequence(tokens, null, new DefaultPOSContextGenerator(tagBeam, null), knownTags)
        .getOutcomes()
        .toArray(String[]::new);
  }

  @Override
  public String[] chunks(String[] tokens, String[] tags) {
    return new BeamSearch(chunkBeam, chunks, chunkBeam)
        .bestSequence(
            TokenTag.create(tokens, tags),
            new Object[] {},
            new OneForAll(),
            new DefaultChunkerSequenceValidator())
        .getOutcomes()
        .toArray(String[]::new);
  }

  /**
   * Gives the same array for the same context. A search follows several readings of what stands
   * before a token, but a context has room for the last two tokens of it only; and the search does
   * not weigh an array again that it has just weighed.
   */
  private static final class OneForAll implements BeamSearchContextGenerator<TokenTag> {

    private final DefaultChunkerContextGenerator contexts = new DefaultChunkerContextGenerator();
    private final Map<List<String>, String[]> here = new HashMap<>();
    private int token = -1;

    @Override
    public String[] getContext(int index, TokenTag[] tokens, String[] before, Object[] additional) {
      if (index != token) {
        here.clear();
        token = index;
      }
      return here.computeIfAbsent(
          Arrays.asList(before).subList(Math.max(0, index - 2), index),
          last -> contexts.getContext(index, tokens, before, additional));
    }
  }

  /** The tags that a word may have. */
  private static final class FlatTags implements TagDictionary {

    private final String[][] sets;
    private final FlatTable words;

    FlatTags(ByteBuffer bytes) {
      sets = new String[bytes.getInt()][];
      for (int i = 0; i < sets.length; i++) {
        sets[i] = Packed.strings(bytes);
      }
      words = FlatTable.at(bytes);
    }

    @Override
    public String @Nullable [] getTags(String word) {
      int set = words.find(word);
      return set == FlatTable.ABSENT ? null : sets[set];
    }

    @Override
    public boolean isCaseSensitive() {
      return true;
    }

    static void write(POSDictionary dictionary, DataOutputStream to) throws IOException {
      require(dictionary.isCaseSensitive(), "its dictionary ignores capitals");
      Map<List<String>, Integer> sets = new LinkedHashMap<>();
      Map<String, Integer> words = new LinkedHashMap<>();
      TreeSet<String> sorted = new TreeSet<>();
      dictionary.forEach(sorted::add);
      for (String word : sorted) {
        words.put(word, sets.computeIfAbsent(List.of(dictionary.getTags(word)), k -> sets.size()));
      }
      to.writeInt(sets.size());
      for (List<String> set : sets.keySet()) {
        Packed.writeStrings(set, to);
      }
      FlatTable.write(words, to);
    }
  }

  /**
   * Writes models.
   *
   * @throws IllegalStateException if OpenNLP would treat them in another way than this class does
   */
  static void write(LoadedPhraseModels models, DataOutputStream to) throws IOException {
    writeTokens(models.tokenModel(), to);
    writeTags(models.tagModel(), to);
    writeChunks(models.chunkModel(), to);
  }

  private static void writeTokens(TokenizerModel model, DataOutputStream to) throws IOException {
    TokenizerFactory factory = model.getFactory();
    require(factory.getClass() == TokenizerFactory.class, "it makes its own tokens");
    require(model.getAbbreviations() == null, "it knows abbreviations");
    require(
        factory.getContextGenerator().getClass() == DefaultTokenContextGenerator.class,
        "it looks at words in its own way");
    Packed.writeString(factory.getLanguageCode(), to);
    Packed.writeString(factory.getAlphaNumericPattern().pattern(), to);
    to.writeByte(model.useAlphaNumericOptimization() ? 1 : 0);
    FlatModel.write((AbstractModel) model.getMaxentModel(), to);
  }

  private static void writeTags(POSModel model, DataOutputStream to) throws IOException {
    int beam = beam(model, POSTaggerME.DEFAULT_BEAM_SIZE);
    POSContextGenerator context = model.getFactory().getPOSContextGenerator(beam);
    require(
        context.getClass() == DefaultPOSContextGenerator.class, "it looks at words in its own way");
    require(model.getArtifact("ngram.dictionary") == null, "it knows sequences of words");
    to.writeInt(beam);
    FlatModel.write(model.getArtifact("pos.model"), to);
    FlatTags.write((POSDictionary) model.getFactory().getTagDictionary(), to);
  }

  private static void writeChunks(ChunkerModel model, DataOutputStream to) throws IOException {
    BaseToolFactory factory = model.getFactory();
    require(
        factory.getClass() == opennlp.tools.chunker.ChunkerFactory.class,
        "it makes its own phrases");
    to.writeInt(beam(model, ChunkerME.DEFAULT_BEAM_SIZE));
    FlatModel.write(model.getArtifact("chunker.model"), to);
  }

  private static int beam(BaseModel model, int otherwise) {
    @Nullable String written = model.getManifestProperty(BeamSearch.BEAM_SIZE_PARAMETER);
    return written == null ? otherwise : Integer.parseInt(written);
  }

  private static void require(boolean expected, String surprise) {
    if (!expected) {
      throw new IllegalStateException("a model of OpenNLP is no longer as expected: " + surprise);
    }
  }
}

package dev.afterword.language;

import org.languagetool.JLanguageTool;
import org.languagetool.Language;

/** Engines that start from {@link PreparedFiles} and find what those of {@link StockEngines} do. */
final class PreparedEngines implements EngineSource {

  private final StockEngines stock;

  PreparedEngines(Language language, RuleChoice choice, PreparedFiles files) throws NotPrepared {
    PreparedSpeller.install(
        files.read(Preparation.speller(language.getShortCodeWithCountryAndVariant())));
    this.stock = new StockEngines(language, choice);
    language.setChunker(new PennChunker(new FlatPhraseModels(files.read(Preparation.MODELS))));
  }

  @Override
  public JLanguageTool make() {
    return stock.make();
  }
}

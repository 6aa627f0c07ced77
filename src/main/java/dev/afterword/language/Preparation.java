package dev.afterword.language;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.maxent.GISModel;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.tagging.disambiguation.MultiWordChunker;

/**
 * Reads the rules, word lists and models of LanguageTool and OpenNLP once, when Afterword is built,
 * and writes them as {@link PreparedFiles}, so that no check has to. The same libraries give the
 * same bytes.
 */
public final class Preparation {

  static final String MODELS = "models.bin";
  static final String SENTENCES = "sentences.bin";

  private static final String LANGUAGETOOL = "org/languagetool/";
  private static final String RULES = "/" + LANGUAGETOOL + "rules/";

  private final Path classes;
  private final Path folder;
  private final Set<String> sources = new TreeSet<>();

  private Preparation(Path classes) {
    this.classes = classes;
    this.folder = classes.resolve(PreparedFiles.FOLDER);
  }

  /**
   * Prepares what is on the class path, unless it has been prepared already.
   *
   * @param arguments the folder of the classes
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    if (isDone(classes)) {
      return;
    }
    Locale before = Locale.getDefault();
    // LanguageTool writes words small as the machine's language does.
    Locale.setDefault(Locale.ROOT);
    try {
      new Preparation(classes).run();
    } catch (NotPrepared e) {
      throw new IllegalStateException("cannot prepare: " + e.reason(), e);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static boolean isDone(Path classes) throws IOException {
    try {
      PreparedFiles.open();
      return PreparedFiles.isBy(code(classes));
    } catch (NotPrepared e) {
      return false;
    }
  }

  /** A sum over this package: a file that one of its classes wrote may be read by another. */
  private static String code(Path classes) throws IOException {
    CRC32 sum = new CRC32();
    Path folder = classes.resolve(PreparedFiles.FOLDER).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sum.update(Files.readAllBytes(file));
      }
    }
    return Long.toHexString(sum.getValue());
  }

  static String speller(String variant) {
    return "speller-" + variant + ".bin";
  }

  /** The name of the prepared file of a file of rules. */
  static String rules(String file) {
    String name = file.startsWith(RULES) ? file.substring(RULES.length()) : file;
    return name.replace(".xml", "").replace('/', '-') + ".rules";
  }

  /** The name of the prepared file of a list of phrases. */
  static String phrases(String file) {
    return file.replace(".txt", "").replace('/', '-') + ".phrases";
  }

  /** The place on the class path of what LanguageTool calls a resource. */
  static String resource(String path) {
    return LANGUAGETOOL + "resource" + (path.startsWith("/") ? "" : "/") + path;
  }

  private void run() throws IOException, NotPrepared {
    // Otherwise LanguageTool replaces the authenticator of the whole process.
    JLanguageTool.useCustomPasswordAuthenticator(false);
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(PreparedFiles.LABEL));
    code();
    models();
    for (String variant : Proofreaders.variants()) {
      Language language = Languages.getLanguageForShortCode(variant);
      write(speller(variant), to -> PreparedSpeller.write(language, sources, to));
      for (String file : language.getRuleFileNames()) {
        patterns(file, language);
      }
    }
    for (String file : PreparedDisambiguator.FILES) {
      disambiguation(file);
    }
    phrases(PreparedDisambiguator.NAMES, PreparedDisambiguator.listOfNames());
    phrases(PreparedDisambiguator.PHRASES, PreparedDisambiguator.listOfPhrases());
    sources.add(resource(PreparedSentences.FILE));
    write(SENTENCES, PreparedSentences::write);
    // Last, so that what was left half done is never taken for prepared.
    Files.writeString(
        folder.resolve(PreparedFiles.LABEL),
        PreparedFiles.labelOf(code(classes), sources),
        StandardCharsets.UTF_8);
  }

  /** What is not read but decides what becomes of the rest. */
  private void code() {
    sources.add("META-INF/maven/org.languagetool/languagetool-core/pom.properties");
    sources.add("META-INF/maven/org.languagetool/language-en/pom.properties");
    sources.addAll(LanguageToolInternals.CLASSES);
    sources.add(source(BeamSearch.class));
    sources.add(source(GISModel.class));
  }

  private static String source(Class<?> type) {
    return type.getName().replace('.', '/') + ".class";
  }

  private void models() throws IOException, NotPrepared {
    write(MODELS, to -> FlatPhraseModels.write(new LoadedPhraseModels(), to));
    sources.addAll(LoadedPhraseModels.FILES);
  }

  /** A file that several variants share is the same for all. */
  private void patterns(String file, Language language) throws IOException, NotPrepared {
    if (sources.add(file.substring(1))) {
      try (InputStream xml = JLanguageTool.getDataBroker().getAsStream(file)) {
        write(
            rules(file),
            to ->
                RuleRecorder.write(
                    xml, RuleReader.ofPatterns(file, language), RuleRecorder.Words.ALL, to));
      }
    }
  }

  private void disambiguation(String file) throws IOException, NotPrepared {
    sources.add(resource(file));
    RuleReader reader =
        LanguageToolInternals.readerOfDisambiguation(file, PreparedDisambiguator.language());
    try (InputStream xml = JLanguageTool.getDataBroker().getFromResourceDirAsStream(file)) {
      write(rules(file), to -> RuleRecorder.write(xml, reader, RuleRecorder.Words.WRITTEN, to));
    }
  }

  private void phrases(String file, MultiWordChunker list) throws IOException, NotPrepared {
    sources.add(resource(file));
    write(phrases(file), to -> PreparedPhrases.write(list, to));
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException, NotPrepared;
  }

  private void write(String name, Writing writing) throws IOException, NotPrepared {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writing.to(new DataOutputStream(bytes));
    Files.write(folder.resolve(name), bytes.toByteArray());
  }
}

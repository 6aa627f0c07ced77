package dev.afterword.language;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.loomchild.segment.srx.LanguageRule;
import net.loomchild.segment.srx.Rule;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;
import net.loomchild.segment.srx.io.Srx2SaxParser;
import org.languagetool.JLanguageTool;
import org.languagetool.tokenizers.SentenceTokenizer;

/**
 * Splits texts into sentences by LanguageTool's rules for English; its own splitter reads those of
 * all languages, and checks them against a schema, at every start.
 */
final class PreparedSentences implements SentenceTokenizer {

  /** The rules of all languages, as LanguageTool names the resource. */
  static final String FILE = "/segment.srx";

  /** English, where a paragraph ends with an empty line. */
  private static final String CODE = "en_two";

  private static final String ANY_CODE = ".*";

  private final SrxDocument rules = new SrxDocument(true);

  /** The rules at the position of a buffer. */
  PreparedSentences(ByteBuffer bytes) {
    int lists = bytes.getInt();
    for (int i = 0; i < lists; i++) {
      LanguageRule list = new LanguageRule(Packed.string(bytes));
      int size = bytes.getInt();
      for (int j = 0; j < size; j++) {
        boolean breaks = bytes.get() != 0;
        list.addRule(new Rule(breaks, Packed.string(bytes), Packed.string(bytes)));
      }
      rules.addLanguageMap(ANY_CODE, list);
    }
  }

  @Override
  public List<String> tokenize(String text) {
    List<String> sentences = new ArrayList<>();
    SrxTextIterator next = new SrxTextIterator(rules, CODE, text);
    while (next.hasNext()) {
      sentences.add(next.next());
    }
    return sentences;
  }

  @Override
  public boolean singleLineBreaksMarksPara() {
    return false;
  }

  @Override
  public void setSingleLineBreaksMarksParagraph(boolean ends) {
    if (ends) {
      throw new UnsupportedOperationException("a paragraph ends with an empty line here");
    }
  }

  /** Reads LanguageTool's rules, and writes those that matter here. */
  static void write(DataOutputStream to) throws IOException {
    try (BufferedReader srx =
        new BufferedReader(
            new InputStreamReader(
                JLanguageTool.getDataBroker().getFromResourceDirAsStream(FILE),
                StandardCharsets.UTF_8))) {
      SrxDocument all =
          new Srx2SaxParser(Map.of(Srx2SaxParser.VALIDATE_PARAMETER, true)).parse(srx);
      List<LanguageRule> lists = all.getLanguageRuleList(CODE);
      to.writeInt(lists.size());
      for (LanguageRule list : lists) {
        write(list, to);
      }
    }
  }

  private static void write(LanguageRule list, DataOutputStream to) throws IOException {
    Packed.writeString(list.getName(), to);
    to.writeInt(list.getRuleList().size());
    for (Rule rule : list.getRuleList()) {
      to.writeByte(rule.isBreak() ? 1 : 0);
      Packed.writeString(rule.getBeforePattern(), to);
      Packed.writeString(rule.getAfterPattern(), to);
    }
  }
}

package dev.afterword.yaml;

import dev.afterword.text.Source;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys at the left margin whose value people write as they would in a mail, with no thought of
 * YAML: {@code subject: Pharmacy technician: my thanks}, {@code to: "Rivera, Dana"
 * <d@acme.example>}. What YAML reads otherwise, or not at all, is there the text of the line.
 *
 * @param texts keys with one text
 * @param lists keys with a text or a list of texts
 */
public record FreeText(Set<String> texts, Set<String> lists) {

  private static final Pattern LINE =
      Pattern.compile("^([A-Za-z-]+)[ \\t]*:[ \\t]+(\\S[^\\r\\n]*)", Pattern.MULTILINE);

  /** A number sign before a blank opens a remark; {@code #12} is the number of a job. */
  private static final Pattern REMARK = Pattern.compile("(?:^|\\s+)#(?:\\s.*)?$");

  private static final Pattern MISREAD =
      Pattern.compile(":(?:\\s|$)|(?:^|\\s)#|^[\\[\\]{}*&!%@`|>,\"']|^[-?]\\s");

  private static final Pattern QUOTED =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+(?:\"|$)|'(?:[^']|'')*+(?:'|$)");

  /** A list or a map may go on in the next line. */
  private static final Pattern LIST =
      Pattern.compile("\\[(?:.*[\\]\\[{,]|[^\\]]*)|\\{(?:.*[}\\[{,]|[^}]*)");

  private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*");

  /** Every value is YAML. */
  static final FreeText NONE = new FreeText(Set.of(), Set.of());

  /** Keeps its own copies. */
  public FreeText {
    texts = Set.copyOf(texts);
    lists = Set.copyOf(lists);
  }

  /** The values, in UTF-16 units of the file, that are the text of their lines. */
  List<Span> in(Source source, Span region) {
    List<Span> values = new ArrayList<>();
    Matcher line = LINE.matcher(source.at(region));
    while (line.find()) {
      String key = line.group(1);
      String value = withoutRemark(line.group(2)).stripTrailing();
      if ((texts.contains(key) || lists.contains(key)) && isText(key, value)) {
        int start = region.start() + line.start(2);
        values.add(new Span(start, start + value.length()));
      }
    }
    return List.copyOf(values);
  }

  private static String withoutRemark(String value) {
    Matcher remark = REMARK.matcher(value);
    return remark.find() ? value.substring(0, remark.start()) : value;
  }

  private boolean isText(String key, String value) {
    boolean list = lists.contains(key) && LIST.matcher(value).matches();
    return MISREAD.matcher(value).find()
        && !list
        && !QUOTED.matcher(value).matches()
        && !BLOCK.matcher(value).matches();
  }
}

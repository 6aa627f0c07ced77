import java.util.List;

/** What the tables and their rows are called. */
final class Rows {

  static final String HUNDRED = "100 drafts, checked again";
  static final String DUPLICATES_IN_ONE = "Messages of one search";
  static final String DUPLICATES_IN_MANY = "Messages of many searches";
  static final String NOTHING = "a program that does nothing";

  private Rows() {}

  static String cold(int words) {
    return "One letter of %d words".formatted(words);
  }

  static String thousand(int drafts) {
    return "%,d different drafts".formatted(drafts);
  }

  static String full(Jdk jdk) {
    return "Afterword, " + jdk;
  }

  static String own(Jdk jdk) {
    return "Afterword, own rules only, " + jdk;
  }

  static String withoutArchive(String row) {
    return row + ", no archive of classes";
  }

  static String languageTool(Jdk jdk, List<String> flags) {
    return ("LanguageTool, " + jdk + " " + String.join(" ", flags)).strip();
  }

  static String unchanged(Jdk jdk) {
    return "nothing changed, " + jdk;
  }

  static String oneSentence(Jdk jdk) {
    return "one sentence changed, " + jdk;
  }

  static String oneLetter(Jdk jdk) {
    return "for comparison: one letter, cold, " + jdk;
  }

  static String messages(int count) {
    return "%,d messages, duplicates".formatted(count);
  }

  static String messagesByAllRules(int count) {
    return "%,d messages, all own rules".formatted(count);
  }
}

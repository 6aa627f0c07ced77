package dev.afterword.rules;

import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the blanks that a template leaves to be filled in. */
final class Placeholders {

  /** With what each of the blanks begins; most places of a letter are passed over by it. */
  private static final String BEGINNING = "(?=[\\[{$<«_%A-Z]|lorem)";

  private static final Pattern BLANK =
      Pattern.compile(
          BEGINNING
              + "(?:"
              + String.join(
                  "|",
                  // [Name], but not a quoted "[sighs]", {{first name}}, ${role}, <Company>, «Name»;
                  // at most a short phrase
                  "(?<![\"“‘])\\[[^\\[\\]\\n]{1,60}\\](?![\"”’])",
                  "\\$?\\{\\{?[^{}\\n]{1,60}\\}\\}?",
                  "<(?!\\s)[^<>\\n]{1,60}(?<!\\s)>",
                  "«[^«»\\n]{1,60}»",
                  "_{3,}(?:[\\p{L} ]{1,30}_{3,})?",
                  "%[\\p{L}_]{2,30}%",
                  // $ROLE, but not the currency in $CAD 500
                  "(?<![\\p{L}\\p{N}$])\\$[A-Z][A-Z_]{2,30}\\b(?! ?\\d)",
                  "(?<![\\p{L}\\p{N}$])X{3,}(?![\\p{L}\\p{N}])",
                  // two only before a word that a number or a name belongs to; alone they are
                  // kisses
                  "(?<![\\p{L}\\p{N}$])(?<!\\b(?:to|and|of|part|chapter|volume|section) )XX(?= \\p{Ll}{4,})",
                  // XX/XX, DD.MM.YYYY
                  "(?<![\\p{L}\\p{N}$])[XDMY]{2}[/.-][XDMY]{2}(?:[/.-](?:XX|YY){1,2})?(?![\\p{L}\\p{N}])",
                  "\\b(?:TODO|TBD|TBC|FIXME|TKTK)\\b",
                  "\\b(?:[Ll]orem|LOREM)(?: [Ii]psum| IPSUM)?\\b",
                  "\\b(?:Your|Recipient|Recipient['’]s|Interviewer|Interviewer['’]s|Manager|Contact"
                      + "|First|Last|Company|Candidate|Employer|Hiring Manager|Hiring Manager['’]s)"
                      + " Name\\b(?: Here\\b)?",
                  "\\b(?:Job Title|Position Title|Company Here|Insert [A-Z][a-z]+(?: [A-Z][a-z]+)*)"
                      + "(?: Here\\b)?",
                  "\\bINSERT(?: [A-Z]{2,})+\\b",
                  // one word in capitals amid small letters
                  "(?<![A-Z] )\\b(?:NAME|DATE|COMPANY|POSITION|TOPIC)\\b(?! [A-Z]{2})",
                  "\\b(?:YOUR NAME|COMPANY NAME|INTERVIEWER NAME|JOB TITLE)\\b")
              + ")");

  /** What people put in brackets without meaning a blank. */
  private static final Pattern MEANT =
      Pattern.compile("[\\[{<«](?:\\s*[\\d\\s,.;:–-]*|sic|!|\\?|x| |…|\\.{3})[\\]}>»]");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "<(?:(?:mailto|https?|tel|ftp):[^>]*|www\\.[^>]*|[^<>\\s@]+@[^<>\\s@]+)>",
          Pattern.CASE_INSENSITIVE);

  /** Words for which a phrase in round brackets is a blank: {@code (insert topic)}. */
  private static final Pattern PARENTHESIS =
      Pattern.compile(
          "\\((?:insert|add|name of|enter|fill in|choose)\\b[^()\\n]{0,60}\\)",
          Pattern.CASE_INSENSITIVE);

  /** Smileys such as {@code <3} are no blanks. */
  private static final Set<String> SMILEYS = Set.of("<3>", "<br>", "<br/>", "<p>", "</p>");

  private Placeholders() {}

  /** The blanks in a text, in order; spans count its UTF-16 units. */
  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    add(found, BLANK.matcher(text));
    add(found, PARENTHESIS.matcher(text));
    found.sort(null);
    return List.copyOf(found);
  }

  private static void add(List<Span> found, Matcher matcher) {
    while (matcher.find()) {
      String blank = matcher.group();
      if (!MEANT.matcher(blank).matches()
          && !ADDRESS.matcher(blank).matches()
          && !SMILEYS.contains(blank)) {
        found.add(new Span(matcher.start(), matcher.end()));
      }
    }
  }
}

package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What somebody is told whose rule file is broken: the place, the value and what was meant. */
class BrokenRuleFilesTest {

  private record Broken(String what, String file, String told) {}

  private static final List<Broken> ALL =
      List.of(
          new Broken(
              "a misspelt category",
              """
              summary: s
              category: ton
              message: m
              phrases: [so]
              """,
              """
              loud.yml:2:11: "category" must be one of brevity, personalization, duplicates, tone, timing, completeness, contact, proofreading, channel, search, not "ton"; did you mean "tone"?
              """),
          new Broken(
              "no category at all",
              """
              summary: s
              message: m
              phrases: [so]
              """,
              """
              loud.yml:1:1: a rule file must have "category"
              """),
          new Broken(
              "a misspelt severity",
              """
              summary: s
              category: tone
              severity: warnin
              message: m
              phrases: [so]
              """,
              """
              loud.yml:3:11: "severity" must be one of suggestion, warning, error, not "warnin"; did you mean "warning"?
              """),
          new Broken(
              "a switch that is neither",
              """
              summary: s
              category: tone
              on: maybe
              message: m
              phrases: [so]
              """,
              """
              loud.yml:3:5: "on" must be yes or no, not "maybe"
              """),
          new Broken(
              "a need that is none",
              """
              summary: s
              category: tone
              needs: [compny]
              message: m
              phrases: [so]
              """,
              """
              loud.yml:3:9: "needs" must be one of facts, company, company-facts, role, people, notes, interviews, readable-promise, not "compny"; did you mean "company"?
              """),
          new Broken(
              "a misspelt key",
              """
              summary: s
              category: tone
              mesage: m
              phrases: [so]
              """,
              """
              loud.yml:1:1: a rule file must have "message"
              loud.yml:3:1: unknown key "mesage" in a rule file; did you mean "message"?
              """),
          new Broken(
              "an empty summary",
              """
              summary:
              category: tone
              message: m
              phrases: [so]
              """,
              """
              loud.yml:1:1: a rule file must have "summary"
              """),
          new Broken(
              "a tone without what a model needs to speak",
              """
              summary: s
              category: tone
              message: m
              tone: angry
              phrases: [so]
              """,
              """
              loud.yml:4:7: a rule with "tone" must have the option "confidence"
              loud.yml:5:10: a rule with "tone" must have "by-model" among its messages
              """),
          new Broken(
              "an act that is none",
              """
              summary: s
              category: tone
              message: m
              act: thank
              require: [so]
              """,
              """
              loud.yml:4:6: "act" must be one of thanks, interest, fit, topic, status-question, next-step, apology, withdrawal, acknowledgement, offer-fact, small-talk, other, not "thank"; did you mean "thanks"?
              """),
          new Broken(
              "phrases without any",
              """
              summary: s
              category: tone
              message: m
              phrases: []
              """,
              """
              loud.yml:4:10: "phrases" must have at least one phrase
              """),
          new Broken(
              "a bracket that YAML takes for a list",
              """
              summary: s
              category: tone
              message: m
              phrases:
                - [so] what
              """,
              """
              loud.yml:5:10: this is not YAML: expected <block end>, but found '<scalar>'
              """),
          new Broken(
              "an optional word taken for a list",
              """
              summary: s
              category: tone
              message: m
              phrases:
                - [so]
              """,
              """
              loud.yml:5:5: "phrases" must be phrases, not a list; put quotes around [ ]
              """),
          new Broken(
              "a bracket that is never closed",
              """
              summary: s
              category: tone
              message: m
              phrases:
                - so (what|that
              """,
              """
              loud.yml:5:8: "(" is never closed
              """),
          new Broken(
              "a bar outside of brackets",
              """
              summary: s
              category: tone
              message: m
              phrases:
                - so|what
              """,
              """
              loud.yml:5:7: "|" stands only between ( ) or [ ]
              """),
          new Broken(
              "a phrase that needs no words",
              """
              summary: s
              category: tone
              message: m
              phrases:
                - '[so]'
              """,
              """
              loud.yml:5:6: this phrase also matches no words at all
              """),
          new Broken(
              "an unknown class",
              """
              summary: s
              category: tone
              message: m
              phrases:
                - so #numbr
              """,
              """
              loud.yml:5:8: YAML reads #numbr as a comment; put quotes around the phrase
              """),
          new Broken(
              "punctuation in a phrase",
              """
              summary: s
              category: tone
              message: m
              phrases:
                - so, what
              """,
              """
              loud.yml:5:7: "," has no place in a phrase; punctuation is ignored
              """),
          new Broken(
              "an unknown measure",
              """
              summary: s
              category: tone
              message: m
              count: {of: wrods, at-most: 5}
              """,
              """
              loud.yml:4:13: "of" must be one of words, sentences, paragraphs, questions, exclamation-marks, sentence-length, paragraph-length, characters, not "wrods"; did you mean "words"?
              """),
          new Broken(
              "a count without a limit",
              """
              summary: s
              category: tone
              message: m
              count: {of: words}
              """,
              """
              loud.yml:4:8: "count" must have either "at-most" or "at-least"
              """),
          new Broken(
              "a limit that is no option",
              """
              summary: s
              category: tone
              message: m
              count: {of: words, at-most: limt}
              options: {limit: {default: 5, unit: words}}
              """,
              """
              loud.yml:4:29: "at-most" must be a number or an option of this rule, not "limt"; did you mean "limit"?
              """),
          new Broken(
              "an option without its default",
              """
              summary: s
              category: tone
              message: m
              phrases: [so]
              options: {limit: {unit: words}}
              """,
              """
              loud.yml:5:11: the option "limit" must have either a "default" or a "profile"
              """),
          new Broken(
              "an option for a kind that is none",
              """
              summary: s
              category: tone
              message: m
              phrases: [so]
              options: {limit: {default: {crad: 5}, unit: words}}
              """,
              """
              loud.yml:5:29: "crad" is no kind of message; did you mean "card"?
              """),
          new Broken(
              "a rewrite that is a list",
              """
              summary: s
              category: tone
              message: m
              replace:
                so what: [and, then]
              """,
              """
              loud.yml:5:12: a rewrite must be text, not a list
              """),
          new Broken(
              "a requirement of nothing",
              """
              summary: s
              category: tone
              message: m
              require: {channels: [email]}
              """,
              """
              loud.yml:4:10: "require" must have either "phrases" or "part: yes"
              """),
          new Broken(
              "several requirements, one of which does not say what it is",
              """
              summary: s
              category: tone
              message: Nothing says {missing}
              require:
                - {what: the day, phrases: [on monday]}
                - {phrases: [in the office]}
              """,
              """
              loud.yml:6:5: each of several requirements must say in "what" what is missing
              """),
          new Broken(
              "an unknown channel",
              """
              summary: s
              category: tone
              message: m
              require: {part: yes, channels: [emial]}
              """,
              """
              loud.yml:4:33: "channels" must be one of email, post, phone, linkedin, text, fax, not "emial"; did you mean "email"?
              """),
          new Broken(
              "a placeholder that nothing fills",
              """
              summary: s
              category: tone
              message: m
              help: Leave {mtch} out
              phrases: [so]
              """,
              """
              loud.yml:4:13: nothing fills {mtch} here; did you mean "match"?
              """),
          new Broken(
              "a mark in a good example",
              """
              summary: s
              category: tone
              message: m
              phrases: [so]
              good:
                - Well [[so]]
              """,
              """
              loud.yml:6:10: a good example has nothing to mark
              """),
          new Broken(
              "an example of an unknown kind",
              """
              summary: s
              category: tone
              message: m
              phrases: [so]
              bad:
                - {text: so, kind: crad}
              """,
              """
              loud.yml:6:22: "kind" must be one of thank-you, group-thanks, card, status, final-status, phone-script, voicemail, rejection-reply, feedback-request, keep-in-touch, referral-ask, offer-leverage, withdrawal, reference-notice, contact-request, not "crad"; did you mean "card"?
              """),
          new Broken(
              "a mark that is never closed in a block",
              """
              summary: s
              category: tone
              message: m
              phrases: [so]
              bad:
                - text: |
                    Well,
                    and ]] so
              """,
              """
              loud.yml:8:11: "]]" closes no mark
              """),
          new Broken(
              "a token pattern with a misspelt attribute",
              """
              summary: s
              category: tone
              message: m
              pattern: |
                <pattern>
                  <token postg='NN'/>
                </pattern>
              """,
              """
              loud.yml:6:12: <token> knows no "postg"; did you mean "postag"?
              """),
          new Broken(
              "a yields-to of a rule that is none",
              """
              summary: s
              category: tone
              message: m
              phrases: [so]
              yields-to: [too-lng]
              """,
              """
              loud.yml:5:13: there is no rule "too-lng" to yield to; did you mean "too-long"?
              """),
          new Broken(
              "a key that stands twice",
              """
              summary: s
              category: tone
              message: m
              message: n
              phrases: [so]
              """,
              """
              loud.yml:4:1: the key "message" stands here twice
              """),
          new Broken(
              "a tab",
              """
              summary: s
              category: tone
              message: m
              phrases:
              \t- so
              """,
              """
              loud.yml:5:1: this is not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)
              """),
          new Broken(
              "nothing",
              "",
              """
              loud.yml:1:1: this rule file is empty; it must have summary, category, message and a check
              """),
          new Broken(
              "a bad id contradicts",
              """
              id: other
              summary: s
              category: tone
              message: m
              phrases: [so]
              """,
              """
              loud.yml:1:5: the id "other" must be the file's name, "loud"
              """));

  @TestFactory
  Stream<DynamicTest> everyBrokenFileSaysWhatIsWrongAndWhere() {
    return ALL.stream()
        .map(broken -> dynamicTest(broken.what(), () -> assertEquals(broken.told(), told(broken))));
  }

  private static String told(Broken broken) {
    RuleBook book =
        RuleBook.of(
            List.of(new Source("rules/too-long.yml", TOO_LONG)),
            List.of(new Source("loud.yml", broken.file())),
            new Problems());
    return book.problems().stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static final String TOO_LONG =
      """
      summary: A message of many words
      category: brevity
      why: A reader has little time.
      sources: [evidence 1.1]
      message: "{count} words"
      count: {of: words, at-most: 200}
      bad: [so]
      good: [so]
      """;
}

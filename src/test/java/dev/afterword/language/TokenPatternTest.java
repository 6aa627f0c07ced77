package dev.afterword.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TokenPatternTest {

  @Test
  void aPatternWithAntipatternsIsRead() {
    assertEquals(
        List.of(),
        faults(
            """
            <antipattern><token>so</token><token>far</token></antipattern>
            <pattern>
              <marker><token regexp="yes">so|such</token></marker>
              <token postag="JJ.*" postag_regexp="yes" skip="-1"><exception>far</exception></token>
            </pattern>
            """));
  }

  @Test
  void whatCannotBeAPatternIsReportedAtItsPlace() {
    assertEquals(List.of("0 a <pattern> is missing"), faults(" "));
    assertEquals(
        List.of("0 a <pattern> is missing"), faults("<antipattern><token>a</token></antipattern>"));
    assertEquals(List.of("0 a <pattern> must have a <token>"), faults("<pattern></pattern>"));
    assertEquals(
        List.of("9 <tokn> has no place in <pattern>; did you mean \"token\"?"),
        faults("<pattern><tokn/><token/></pattern>"));
    assertEquals(
        List.of("16 <token> knows no \"postg\"; did you mean \"postag\"?"),
        faults("<pattern><token postg='NN'/></pattern>"));
    assertEquals(
        List.of("16 \"regexp\" must be one of no, yes, not \"true\""),
        faults("<pattern><token regexp='true'>a|b</token></pattern>"));
    assertEquals(
        List.of("16 \"skip\" must be a number or -1, not \"many\""),
        faults("<pattern><token skip='many'>a</token></pattern>"));
    assertEquals(
        List.of("9 \"(a\" is no regular expression: Unclosed group"),
        faults("<pattern><token regexp='yes'>(a</token></pattern>"));
    assertEquals(
        List.of("0 \"so what\" stands outside of a <token>; words go into <token>word</token>"),
        faults("<pattern>so what<token/></pattern>"));
    assertEquals(
        List.of("27 a rule has one <pattern>"),
        faults("<pattern><token/></pattern><pattern><token/></pattern>"));
    assertEquals(
        List.of("27 an <antipattern> must stand before the <pattern>"),
        faults("<pattern><token/></pattern><antipattern><token/></antipattern>"));
  }

  @Test
  void brokenXmlIsReportedInEnglish() {
    assertEquals(
        List.of(
            "18 no XML: The element type \"token\" must be terminated by the matching end-tag"
                + " \"</token>\""),
        faults("<pattern><token></pattern>"));
  }

  @Test
  void nothingIsReadFromElsewhere() {
    assertEquals(
        List.of("0 a pattern has no DOCTYPE and no entities"),
        faults("<!DOCTYPE p [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><pattern/>"));
    assertEquals(
        1, faults("<pattern><token>&hostname;</token></pattern>").size(), "an unknown entity");
    assertEquals(
        List.of("9 <phraseref> has no place in <pattern>; there may be and, marker, or, token"),
        faults("<pattern><phraseref idref='x'/><token/></pattern>"));
    assertEquals(
        List.of("27 <filter> has no place here; there may be antipattern, pattern"),
        faults("<pattern><token/></pattern><filter class='x' args='y'/>"));
  }

  private static List<String> faults(String xml) {
    return TokenPattern.read(xml).faults().stream()
        .map(fault -> fault.span().start() + " " + fault.value())
        .toList();
  }
}

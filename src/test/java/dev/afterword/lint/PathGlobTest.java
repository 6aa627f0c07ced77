package dev.afterword.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          old         | old                | true
          old         | acme/old           | true
          old         | acme/old/a.md      | true
          old         | acme/older         | false
          *.txt       | acme/a.txt         | true
          *.txt       | a.txt.md           | false
          acme/*.md   | acme/a.md          | true
          acme/*.md   | acme/b/a.md        | false
          acme/*.md   | x/acme/a.md        | false
          acme/**     | acme/b/a.md        | true
          acme/       | acme/b/a.md        | true
          acme/       | x/acme/a.md        | true
          /acme       | acme/a.md          | true
          /acme       | x/acme/a.md        | false
          **/draft?.md| x/y/draft1.md      | true
          **/draft?.md| draft1.md          | true
          a?b         | a/b                | false
          {acme,bolt}/a.md | bolt/a.md     | true
          {acme,bolt}/a.md | bolx/a.md     | false
          *.{md,txt}  | x/a.txt            | true
          a{b         | a{b                | true
          a}b         | a}b                | true
          a,b         | a,b                | true
          ./acme/a.md | acme/a.md          | true
          ./a.md      | x/a.md             | false
          a+(b).md    | a+(b).md           | true
          """)
  void aPatternMeansThesePaths(String pattern, String path, boolean meant) {
    assertEquals(meant, PathGlob.of(pattern).matches(path), pattern + " and " + path);
  }
}

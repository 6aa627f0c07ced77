package dev.afterword.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.language.English;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProperNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thank you and Marek for the hour.                          | Marek
          I met Ms Okafor, Dr. Pereira and J. P. Lund.               | Ms Okafor; Dr. Pereira; J. P. Lund
          Ana de la Cruz showed me Nia ap Rhys's bench.              | Ana de la Cruz; Nia ap Rhys
          I banked at Bank of Ireland with Tomas of Galway.          | Bank of Ireland; Tomas; Galway
          I served Larkin & Daughter, then Pole and Sons.            | Larkin & Daughter; Pole and Sons
          St. Oswin's is near O'Neill Street, A&B say.               | St. Oswin; O'Neill Street; A&B
          Mei-Ling and Søren were kind.                              | Mei-Ling; Søren
          """)
  void namesAreFoundWhole(String sentence, String names) {
    assertEquals(List.of(names.split("; ", -1)), names(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Meeting you was good.                       | ''
          Yesterday Marta showed me the lab.          | Marta
          You said: "Come again in May."              | ''
          Will you write on Monday or in April?       | ''
          I'd rather I'm told at Easter.              | ''
          Co-teaching is new to me.                   | ''
          Dear me.                                    | ''
          """)
  void whatOnlyBeginsWithACapitalIsNone(String sentence, String names) {
    assertEquals(names, String.join("; ", names(sentence)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Grace, your question stayed with me.        | Grace
          April Ortiz and May Lund came in.           | April Ortiz; May Lund
          Okafor asked first.                         | Okafor
          Mr Hope asked first.                        | Mr Hope
          """)
  void anOrdinaryWordCanBeOne(String sentence, String names) {
    assertEquals(names, String.join("; ", names(sentence)));
  }

  private static List<String> names(String text) {
    LoneSentence alone = LoneSentence.of(text, English.segmenter());
    return ProperNames.in(alone.part(), alone.sentence()).stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toList();
  }
}

package dev.afterword.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterword.lint.Violation;
import dev.afterword.rules.RuleBench.File;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names as people all over the world write them: every form that a courteous writer may choose
 * passes, and one slip of a letter is found.
 */
class NamesOfManyCulturesTest {

  /** A recorded name, and behind it the forms that pass wherever a name may stand. */
  private static final String NAMES =
      """
      Dana Rivera: Dana; Ms Rivera; Ms. Rivera; Dana R.; D. Rivera; RIVERA
      José María Hernández: Jose Maria; José María; Mr Hernandez; Señor Hernández; Sr. Hernández; Jose
      Lucía García Márquez: Lucia; Ms García; Ms García Márquez; Ms Garcia-Marquez; Sra. García
      Søren Krämer: Soren; Soeren; Dr. Kraemer; Dr Kramer; Søren Kraemer; Herr Krämer
      Zoë Müller-Østergaard: Zoe; Ms Müller; Ms Mueller-Oestergaard; Ms Muller-Ostergaard; Zoë Müller
      Łukasz Wiśniewski: Lukasz; Mr Wisniewski; Pan Wiśniewski; Łukasz Wisniewski
      Małgorzata Dąbrowska-Nowak: Malgorzata; Gosia; Ms Dabrowska; Ms Dąbrowska-Nowak; Ms Nowak
      Nguyễn Thị Mai: Mai; Ms Mai; Nguyen Thi Mai; Ms Nguyen; Mai Nguyễn
      Trần Đức Anh: Anh; Duc Anh; Tran Duc Anh; Mr Tran; Mr Anh; Đức Anh
      Wei Chen: Wei; Chen Wei; Mr Chen; Ms. Chen; W. Chen
      Ng Mei Ling: Mei Ling; Mei-Ling; Ms Ng; Ng; Meiling
      Li Xiaoming: Xiaoming; Mr Li; Xiao-Ming; Xiao Ming; Xiaoming Li; Dr Li
      Zhang Xiù Yīng: Xiu Ying; Xiuying; Ms Zhang; Xiu-Ying
      Tanaka Hiroshi: Hiroshi; Tanaka-san; Mr Tanaka; Hiroshi Tanaka; Hiroshi-san; Tanaka-sensei
      Kōji Ōyama: Koji; Ōyama-san; Mr Oyama; Mr Ohyama; Kouji
      Kim Min-jun: Min-jun; Minjun; Mr Kim; Min Jun; Minjun Kim
      Park Ji-woo: Ji-woo; Jiwoo; Ms Park; Ji Woo Park; Ji-Woo
      Nagy Katalin: Katalin; Kati; Ms Nagy; Katalin Nagy
      Szőke Gergő: Gergő; Gergo; Mr Szoke; Gergő Szőke
      Siobhán O'Neill: Siobhan; Ms O’Neill; Ms O'Neill; Ms ONeill; Siobhán O Neill; Ms Oneill
      Niamh Ní Dhomhnaill: Niamh; Ms Ni Dhomhnaill; Ms Ní Dhomhnaill; Niamh Ni Dhomhnaill
      Fergus MacDonald: Fergus; Mr MacDonald; Mr Macdonald; Mr. MACDONALD; Mr Mac Donald
      Ailsa McLeod: Ailsa; Ms McLeod; Ms Mcleod; Ms MCLEOD
      Pieter van der Berg: Pieter; Piet; Mr van der Berg; Mr Van der Berg; Mr Van Der Berg; Mr vd Berg; Mr Berg
      Anneke de Vries: Anneke; Ms de Vries; Ms De Vries; Mevrouw De Vries
      Otto von Habsburg: Otto; Herr von Habsburg; Mr von Habsburg; Mr. Von Habsburg; Mr Habsburg
      Claire de la Tour: Claire; Madame de la Tour; Mme de la Tour; Ms De La Tour; Ms de La Tour
      Jean-Baptiste Lefèvre: Jean-Baptiste; Jean Baptiste; Mr Lefevre; Monsieur Lefèvre; JB; J.-B. Lefèvre
      Fatima al-Rashid: Fatima; Ms al-Rashid; Ms Al-Rashid; Ms Al Rashid; Ms Alrashid; Ms Rashid
      Omar El-Sayed: Omar; Mr El-Sayed; Mr El Sayed; Mr Elsayed; Mr el-Sayed
      Abdul Rahman bin Yusof: Abdul Rahman; Encik Abdul Rahman; Mr Abdul Rahman; Abdul; Mr bin Yusof
      Mohammed Abdi Warsame: Mohammed; Mr Warsame; Mohammed Abdi; Mr Abdi
      Ngozi Okafor: Ngozi; Ms Okafor; Mrs. Okafor; Okafor Ngozi; Dr Okafor
      Chukwuemeka Eze: Chukwuemeka; Emeka; Mr Eze; Chukwuemeka E.
      Thandiwe Mkhize: Thandiwe; Thandi; Ms Mkhize; Thandiwe M.
      Suharto: Suharto; Mr Suharto; Pak Suharto; Bapak Suharto
      Madhumitha: Madhumitha; Ms Madhumitha; Madhu
      S. Ramanathan: Mr Ramanathan; Ramanathan; S. Ramanathan; S Ramanathan
      Priya Natarajan: Priya; Ms Natarajan; Priya ji; Priya-ji; P. Natarajan
      Gurpreet Kaur Sandhu: Gurpreet; Ms Kaur; Ms Sandhu; Gurpreet Kaur
      Björk Guðmundsdóttir: Björk; Bjork; Bjoerk; Björk Gudmundsdottir; Ms Guðmundsdóttir
      Þórdís Jónsdóttir: Þórdís; Thordis; Ms Jonsdottir; Thordis Jonsdottir
      Jón Þór Birgisson: Jon; Jón Þór; Jon Thor; Mr Birgisson
      Åsa Lindqvist: Åsa; Asa; Aasa; Ms Lindqvist; Åsa L.
      Ægir Bjørnstad: Ægir; Aegir; Mr Bjornstad; Mr Bjoernstad
      Lars-Erik Ångström: Lars-Erik; Lars Erik; Mr Angstrom; Mr Aangstroem; Larserik
      Tomáš Dvořák: Tomáš; Tomas; Mr Dvorak; Pan Dvořák; Tomas Dvorak
      Jana Nováková: Jana; Ms Novakova; Paní Nováková; Jana N.
      Željko Đorđević: Željko; Zeljko; Mr Djordjevic; Mr Dordevic; Mr Đorđević
      Ştefan Ionescu: Ştefan; Ștefan; Stefan; Mr Ionescu; Domnul Ionescu
      Gülşah Yıldırım: Gülşah; Gulsah; Guelsah; Ms Yildirim; Gülşah Hanım; YILDIRIM
      İbrahim Şahin: İbrahim; Ibrahim; Mr Sahin; IBRAHIM; Mr Şahin
      Olga Iwanowa: Olga; Ms Iwanowa; Olga I.; Frau Iwanowa
      Kaʻiulani Kealoha: Kaʻiulani; Kaiulani; Ka'iulani; Ka’iulani; Ms Kealoha
      João da Silva: João; Joao; Mr da Silva; Mr Da Silva; Mr Silva; Sr. Silva
      Inês Conceição dos Santos: Inês; Ines; Ms dos Santos; Ms Dos Santos; Ms Santos; Ms Conceicao
      Giulia D'Angelo: Giulia; Ms D'Angelo; Ms D’Angelo; Ms DAngelo; Signora D'Angelo; Dott.ssa D'Angelo
      Martin Luther King Jr.: Martin; Mr King; Mr. King Jr.; Mr. King, Jr.; Martin King
      Robert Whitcombe III: Robert; Bob; Rob; Mr Whitcombe; Mr. Whitcombe III
      Dr. Elizabeth Hartley-Moore: Elizabeth; Liz; Dr Hartley-Moore; Dr. Hartley Moore; Ms Moore; Dr. Elizabeth
      Prof. Yiannis Papadopoulos: Yiannis; Professor Papadopoulos; Prof. Papadopoulos; Prof. Dr. Papadopoulos
      William “Bill” Thornton: Bill; William; Will; Mr Thornton; Bill Thornton
      Oleksandr Shevchenko: Oleksandr; Mr Shevchenko; Pan Shevchenko; Oleksandr S.
      Ana-Maria Popescu: Ana-Maria; Ana Maria; Ana; Ms Popescu; Anamaria
      """;

  static Stream<String> entries() {
    return NAMES.lines();
  }

  private static final List<String> RULES =
      List.of("missing-recipient-name", "recipient-mismatch", "wrong-name");

  private static final String FACTS =
      """
      company: {name: Acme Robotics}
      people:
        - {name: '%s', email: reader@acme.example}
      interviews:
        - {start: 2026-03-03T10:00, with: ['%s']}
      """;

  private static List<Violation> found(String name, String salutation, String text) {
    String recorded = name.replace("'", "''");
    File draft =
        new File(
            "note.md",
            """
            ---
            kind: thank-you
            to: reader@acme.example
            ---
            Dear %s,

            %s

            Best regards,
            Robin Hale
            """
                .formatted(salutation, text));
    RuleBench bench = new RuleBench().with(FACTS.formatted(recorded, recorded), draft);
    return RULES.stream().flatMap(rule -> bench.run(rule).stream()).toList();
  }

  private static String line(Violation violation) {
    return violation.card().id() + " at “" + violation.place().text() + "”";
  }

  private static String recorded(String entry) {
    return entry.substring(0, entry.indexOf(": "));
  }

  private static List<String> forms(String entry) {
    List<String> forms = new ArrayList<>();
    forms.add(recorded(entry));
    forms.addAll(List.of(entry.substring(entry.indexOf(": ") + 2).split("; ", -1)));
    return forms;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void everyCourteousFormPasses(String entry) {
    for (String form : forms(entry)) {
      String text =
          "It was good of %s to show me the plant. I keep thinking about %s's remark."
              .formatted(form, form);
      assertEquals(
          List.of(),
          found(recorded(entry), form, text).stream().map(NamesOfManyCulturesTest::line).toList(),
          form);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void aSlipInTheSalutationIsFound(String entry) {
    Optional<String> word = longestWord(entry);
    Set<String> missed = new TreeSet<>();
    for (String slip : word.map(NamesOfManyCulturesTest::slips).orElse(Set.of())) {
      List<Violation> found = found(recorded(entry), "Ms " + slip, "Thank you for the tour.");
      if (found.stream().noneMatch(violation -> violation.place().text().equals(slip))) {
        missed.add(slip);
      }
    }
    assertEquals(Set.of(), missed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void aSlipBesideTheRestOfTheNameIsFound(String entry) {
    String name = recorded(entry);
    Optional<String> word = longestWord(entry).filter(longest -> name.contains(" "));
    Set<String> missed = new TreeSet<>();
    for (String slip : word.map(NamesOfManyCulturesTest::slips).orElse(Set.of())) {
      String text = "It was good of " + name.replace(word.orElse(""), slip) + " to show me round.";
      if (found(name, name, text).stream()
          .noneMatch(violation -> violation.place().text().equals(slip))) {
        missed.add(slip);
      }
    }
    assertEquals(Set.of(), missed);
  }

  /** The longest word of a name, if it is long enough for a slip to be sure. */
  private static Optional<String> longestWord(String entry) {
    return Stream.of(recorded(entry).split("[\\s“”]+", -1))
        .filter(word -> word.length() >= 5)
        .reduce((one, other) -> other.length() > one.length() ? other : one);
  }

  /** One letter dropped, doubled or swapped with the next, the first letter left alone. */
  private static Set<String> slips(String word) {
    Set<String> slips = new LinkedHashSet<>();
    for (int i = 1; i + 1 < word.length(); i++) {
      if (Character.isLetter(word.charAt(i)) && Character.isLetter(word.charAt(i + 1))) {
        slips.add(word.substring(0, i) + word.substring(i + 1));
        slips.add(word.substring(0, i) + word.charAt(i) + word.substring(i));
        slips.add(
            word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2));
      }
    }
    slips.removeIf(slip -> NameForms.same(slip, word));
    return slips;
  }

  static List<List<String>> neighbours() {
    return List.of(
        List.of("Jon Parker", "Jan Barker"),
        List.of("Stephen Meyer", "Steven Maier"),
        List.of("Anna Petersson", "Anne Petersen"),
        List.of("Li Chen", "Lin Cheng"),
        List.of("Mohammed Hassan", "Mohamed Hasan"),
        List.of("Katherine Thomson", "Catherine Thompson"),
        List.of("Maria Hernandez", "Marie Fernandez"),
        List.of("Nguyễn Văn An", "Nguyễn Vân Anh"),
        List.of("Erik Johansson", "Eric Johannson"),
        List.of("Sean O'Neill", "Shane O'Neil"));
  }

  @ParameterizedTest
  @MethodSource("neighbours")
  void neighboursThatAreBothRecordedAreBothRight(List<String> names) {
    String people =
        String.join(
            "",
            names.stream().map(name -> "  - {name: '" + name.replace("'", "''") + "'}\n").toList());
    File draft =
        new File(
            "note.md",
            """
            ---
            kind: thank-you
            to: %1$s
            ---
            Dear %1$s,

            It was kind of %2$s to join us; %2$s's questions and yours went well together.

            Best regards,
            Robin Hale
            """
                .formatted(names.get(0), names.get(1)));
    RuleBench bench = new RuleBench().with("people:\n" + people, draft);
    assertEquals(List.of(), RULES.stream().flatMap(rule -> bench.words(rule).stream()).toList());
  }
}

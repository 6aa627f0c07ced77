package dev.afterword.draft;

import static dev.afterword.draft.Drafts.parts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterParserTest {

  private static void assertParts(String letter, String expected) {
    assertEquals(expected, parts("note.txt", letter));
  }

  @Test
  void findsThePartsOfAnOrdinaryNote() {
    assertParts(
        """
        Dear Dana,

        Thank you for meeting with me on Tuesday. I liked hearing about the move
        to Kafka.

        I would be glad to help with it.

        Best regards,
        Sam Lee
        555-0142
        """,
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for meeting with me on Tuesday. I liked hearing about the move to Kafka.
        PARAGRAPH | I would be glad to help with it.
        CLOSING | Best regards,
        SIGNATURE | Sam Lee⏎555-0142
        """);
  }

  @Test
  void partsASalutationFromTheSentenceBehindIt() {
    assertParts(
        """
        Hi Dana, thanks for the good talk on Tuesday.

        Best, Sam
        """,
        """
        SALUTATION | Hi Dana,
        PARAGRAPH | thanks for the good talk on Tuesday.
        CLOSING | Best,
        SIGNATURE | Sam
        """);
  }

  @Test
  void aMessageToAnOfficeIsGreetedToo() {
    assertParts(
        """
        To the front desk,

        Would you pass a note to Mr. Abara?

        Kind greetings,
        Dwayne Cobb
        """,
        """
        SALUTATION | To the front desk,
        PARAGRAPH | Would you pass a note to Mr. Abara?
        CLOSING | Kind greetings,
        SIGNATURE | Dwayne Cobb
        """);
  }

  @Test
  void readsAddressesAndDateAboveTheSalutationAsPostalHeading() {
    assertParts(
        """
        Sam Lee
        12 Elm Street
        Springfield, IL 62704

        March 4, 2026

        Dana Rivera
        Acme Robotics Inc.

        Dear Ms. Rivera:

        Thank you for your time.

        Sincerely,

        Sam Lee
        """,
        """
        POSTAL_HEADING | Sam Lee⏎12 Elm Street⏎Springfield, IL 62704⏎⏎March 4, 2026⏎⏎Dana Rivera⏎Acme Robotics Inc.
        SALUTATION | Dear Ms. Rivera:
        PARAGRAPH | Thank you for your time.
        CLOSING | Sincerely,
        SIGNATURE | Sam Lee
        """);
  }

  @Test
  void takesANameAloneForASalutation() {
    assertParts(
        """
        Dana -

        It was good to meet you.

        Sam
        """,
        """
        SALUTATION | Dana -
        PARAGRAPH | It was good to meet you.
        SIGNATURE | Sam
        """);
  }

  @Test
  void readsGreetingsOfManyLandsAndAlsoBehindTheName() {
    assertParts(
        """
        Tēnā koe Mere,

        Thank you for the tour.
        """,
        """
        SALUTATION | Tēnā koe Mere,
        PARAGRAPH | Thank you for the tour.
        """);
    assertParts(
        """
        Barnaby, Tom, good morning.

        Thank you for the tour.
        """,
        """
        SALUTATION | Barnaby, Tom, good morning.
        PARAGRAPH | Thank you for the tour.
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear Ms. d'Entremont,", "Dear Mr al-Rashid,", "Hello Siân o’Shea,"})
  void aNameMayBeginWithASmallLetter(String salutation) {
    assertParts(
        salutation + "\n\nThank you for the tour.\n",
        """
        SALUTATION | %s
        PARAGRAPH | Thank you for the tour.
        """
            .formatted(salutation));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rhys ap Gruffydd, MCLIP",
        "Josphat Kiprono arap Ruto",
        "Willemijn 't Hooft-Baptiste",
        "Tommaso dell'Acqua",
        "Bonginkosi kaMthembu",
        "Leroy \"Tug\" Begaye, FAA Master Rigger",
        "Lerato Pillay, CA(SA)",
        "Przemysław Wójcik, BSc, RSPH Level 2",
        "Rev. Lamont Ostergaard, M.Div., BCC"
      })
  void takesAnyLineAboveAFullNameForTheClosing(String name) {
    assertParts(
        "Dear Dana,\n\nThank you for the tour.\n\nHamba kahle, all of you,\n" + name + "\n",
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for the tour.
        CLOSING | Hamba kahle, all of you,
        SIGNATURE | %s
        """
            .formatted(name));
  }

  @Test
  void keepsThePostscriptBelowTheSignatureApart() {
    assertParts(
        """
        Dear Wei,

        Thank you for the tour.

        Cheers,
        Sam

        P.S. The paper we spoke about is attached,
        as promised.
        """,
        """
        SALUTATION | Dear Wei,
        PARAGRAPH | Thank you for the tour.
        CLOSING | Cheers,
        SIGNATURE | Sam
        POSTSCRIPT | P.S. The paper we spoke about is attached, as promised.
        """);
  }

  @Test
  void setsQuotedTextAndItsAttributionAside() {
    assertParts(
        """
        Hi Dana,

        Friday works well for me.

        Thanks,
        Sam

        On Wed, Mar 4, 2026 at 3:12 PM Dana Rivera
        <dana@acme.example> wrote:
        > Would Friday work?
        >
        > Dana
        """,
        """
        SALUTATION | Hi Dana,
        PARAGRAPH | Friday works well for me.
        CLOSING | Thanks,
        SIGNATURE | Sam
        ATTRIBUTION | On Wed, Mar 4, 2026 at 3:12 PM Dana Rivera <dana@acme.example> wrote:
        QUOTE | > Would Friday work?⏎>⏎> Dana
        """);
  }

  @Test
  void readsAnswersBetweenQuotesAsParagraphs() {
    assertParts(
        """
        Hello Dana,

        > Would Friday work?

        Yes, it would.

        > Can you bring the slides?

        I will bring them.

        Kind regards
        Sam
        """,
        """
        SALUTATION | Hello Dana,
        QUOTE | > Would Friday work?
        PARAGRAPH | Yes, it would.
        QUOTE | > Can you bring the slides?
        PARAGRAPH | I will bring them.
        CLOSING | Kind regards
        SIGNATURE | Sam
        """);
  }

  @Test
  void takesAllBelowAnOutlookHeaderForQuoted() {
    assertParts(
        """
        Hi Dana,

        Thank you, that helps.

        Regards,
        Sam

        ________________________________
        From: Dana Rivera
        Sent: Wednesday, March 4, 2026 3:12 PM
        To: Sam Lee
        Subject: Friday

        See you then.
        """,
        """
        SALUTATION | Hi Dana,
        PARAGRAPH | Thank you, that helps.
        CLOSING | Regards,
        SIGNATURE | Sam
        QUOTE | ________________________________⏎From: Dana Rivera⏎Sent: Wednesday, March 4, 2026 3:12 PM⏎To: Sam Lee⏎Subject: Friday⏎⏎See you then.
        """);
  }

  @Test
  void readsListItemsOneByOne() {
    assertParts(
        """
        Dear Dana,

        Three things stayed with me:
        - the Friday retrospective
        - the move to Kafka, which I would
          be glad to help with
        - the lunch

        Best,
        Sam
        """,
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Three things stayed with me:
        LIST_ITEM | - the Friday retrospective
        LIST_ITEM | - the move to Kafka, which I would be glad to help with
        LIST_ITEM | - the lunch
        CLOSING | Best,
        SIGNATURE | Sam
        """);
  }

  @Test
  void takesTheMailDelimiterForTheStartOfTheSignature() {
    assertParts(
        """
        Hi Dana,

        Thank you for today.

        --\s
        Sam Lee
        Building data platforms since 2015. Ask me how.
        """,
        """
        SALUTATION | Hi Dana,
        PARAGRAPH | Thank you for today.
        SIGNATURE | --⏎Sam Lee⏎Building data platforms since 2015. Ask me how.
        """);
  }

  @Test
  void doesNotTakeAWrappedWordForAClosing() {
    assertParts(
        """
        Dear Dana,

        Of all the teams I met this is the one that I liked
        best. I would be glad to hear from you.

        Sam
        """,
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Of all the teams I met this is the one that I liked best. I would be glad to hear from you.
        SIGNATURE | Sam
        """);
  }

  @Test
  void findsAClosingBehindTheLastSentence() {
    assertParts(
        """
        Hi Dana, it was good to meet you. I look forward to Friday. Best, Sam
        """,
        """
        SALUTATION | Hi Dana,
        PARAGRAPH | it was good to meet you. I look forward to Friday.
        CLOSING | Best,
        SIGNATURE | Sam
        """);
  }

  @Test
  void aShortSentenceOfThanksOnItsOwnAboveTheNameIsAClosing() {
    assertParts(
        """
        Dear Dana,

        It was good to meet you, and I would be glad to join the team.

        Thank you again for your time.

        Sam Lee
        """,
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | It was good to meet you, and I would be glad to join the team.
        CLOSING | Thank you again for your time.
        SIGNATURE | Sam Lee
        """);
  }

  @Test
  void theOnlySentenceIsNoClosing() {
    assertParts(
        """
        Dear Dana,

        Thank you for the tour of the plant.

        Sam Lee
        """,
        """
        SALUTATION | Dear Dana,
        PARAGRAPH | Thank you for the tour of the plant.
        SIGNATURE | Sam Lee
        """);
  }

  @Test
  void findsASignOffInLowerCaseBelowALineWithRoom() {
    assertParts(
        """
        hi Dana! thanks so much for today, it was good to see the lab
        cannot wait to hear more
        thanks
        sam
        """,
        """
        SALUTATION | hi Dana!
        PARAGRAPH | thanks so much for today, it was good to see the lab cannot wait to hear more
        CLOSING | thanks
        SIGNATURE | sam
        """);
  }

  @Test
  void countsALegalNoticeAsSignature() {
    assertParts(
        """
        Dear Hiring Committee:

        Thank you for considering me. Best regards
        Sam Lee

        CONFIDENTIALITY NOTICE: This message is meant only for the person
        named above.
        """,
        """
        SALUTATION | Dear Hiring Committee:
        PARAGRAPH | Thank you for considering me.
        CLOSING | Best regards
        SIGNATURE | Sam Lee⏎⏎CONFIDENTIALITY NOTICE: This message is meant only for the person⏎named above.
        """);
  }

  @Test
  void everyPostscriptIsAPartOfItsOwn() {
    assertParts(
        """
        Dear Wei,

        Thank you for the tour.

        Sam Lee
        P.S. My notes are attached.
        PPS: So are the slides.
        """,
        """
        SALUTATION | Dear Wei,
        PARAGRAPH | Thank you for the tour.
        SIGNATURE | Sam Lee
        POSTSCRIPT | P.S. My notes are attached.
        POSTSCRIPT | PPS: So are the slides.
        """);
  }

  @Test
  void keepsTheLinesOfShortLines() {
    assertParts(
        """
        Hi Dana,

        Could you send me the addresses of these three people, whom I would like to thank?

        Wei Chen
        Priya Nair

        Thank you!

        Sam Lee
        """,
        """
        SALUTATION | Hi Dana,
        PARAGRAPH | Could you send me the addresses of these three people, whom I would like to thank?
        PARAGRAPH | Wei Chen⏎Priya Nair
        CLOSING | Thank you!
        SIGNATURE | Sam Lee
        """);
  }

  @Test
  void readsItemsBelowALineThatRunsIntoThem() {
    assertParts(
        """
        Dear Dr. Okafor and Ms. Rivera,

        In my last role I
        * cut the nightly batch by half
        * ran the rotation

        With appreciation,
        Sam Lee
        """,
        """
        SALUTATION | Dear Dr. Okafor and Ms. Rivera,
        PARAGRAPH | In my last role I
        LIST_ITEM | * cut the nightly batch by half
        LIST_ITEM | * ran the rotation
        CLOSING | With appreciation,
        SIGNATURE | Sam Lee
        """);
  }
}

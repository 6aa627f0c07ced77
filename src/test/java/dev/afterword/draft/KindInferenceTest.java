package dev.afterword.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindInferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          THANK_YOU        | Thank you for taking the time on Tuesday. I enjoyed our conversation about Kafka.
          THANK_YOU        | I appreciate you meeting with me about the warehouse job. I liked the crew.
          STATUS           | You told me you hoped to have an answer by the 13th. Is there a new date to keep in mind?
          REJECTION_REPLY  | Thank you for your message. Of course I am disappointed, but I see why you chose someone else.
          THANK_YOU        | Thanks for the tour! I enjoyed meeting Wei. You can reach me at 555-0142, and I hope we keep in touch.
          STATUS           | I enjoyed meeting your team. Thank you for your time. May I ask about the status of my application?
          STATUS           | We spoke on 4 March, and I wanted to follow up. Is there any update on your timeline?
          FINAL_STATUS     | This is the last time I write. If I hear nothing I will assume you have moved on.
          VOICEMAIL        | This is Sam Lee. I’m calling about the data engineer role. My number is 555 0142.
          PHONE_SCRIPT     | May I speak to Dana Rivera? Is this a good time? If voicemail: this is Sam.
          REJECTION_REPLY  | Thank you for letting me know that you decided to move forward with other candidates.
          FEEDBACK_REQUEST | If you have any feedback on my interview, I would be glad of it.
          KEEP_IN_TOUCH    | I thought of you when the paper came out. I would like to keep in touch.
          REFERRAL_ASK     | Do you know of anyone who hires engineers, or would you refer me to a colleague?
          OFFER_LEVERAGE   | I have received an offer from another company; your role remains my first choice.
          WITHDRAWAL       | I am writing to withdraw my candidacy. Thank you for your time.
          REFERENCE_NOTICE | I have named you as a reference; Acme may contact you this week.
          CONTACT_REQUEST  | Could you send me the e-mail address of Wei Chen? I would like to thank him.
          """)
  void theWordsOfALetterTellItsKind(Kind kind, String text) {
    KindReading reading = Drafts.draft("note.txt", "Dear Dana,\n\n" + text).kind();
    assertEquals(kind, reading.kind());
    assertTrue(reading.inferred());
    assertTrue(reading.confidence() >= 0.5, () -> "confidence " + reading.confidence());
  }

  @Test
  void aLetterThatSaysNothingIsAThankYouNoteWithLittleConfidence() {
    KindReading reading = Drafts.draft("note.txt", "Dear Dana,\n\nIt rained.").kind();
    assertEquals(new KindReading(Kind.THANK_YOU, true, 0.3), reading);
  }

  @Test
  void wordsForThePhoneAreAScript() {
    Draft draft = Drafts.draft("note.txt", "Channel: phone\n\nHello Dana, thank you for the tour.");
    assertEquals(Kind.PHONE_SCRIPT, draft.kind().kind());
    assertEquals(Channel.PHONE, draft.channel());
  }
}

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
          STATUS           | When we met on March 3, you hoped to have chosen by the 13th. How is the search coming along? I enjoyed our talk; thank you for it.
          STATUS           | Thank you once again for meeting me on 6 March. I would be grateful if you could let me know the current status.
          FINAL_STATUS     | I won’t write about the gardener position again. If you’ve gone another way, I thank you for the hour among the roses.
          VOICEMAIL        | It’s Manuel Ortega at 312-555-0188, about the line cook job. Thanks for the tour. Manuel Ortega, 312-555-0188.
          PHONE_SCRIPT     | This is Andre Baptiste. Do you have a minute? Thank you again for the tour. Do you know when you will decide?
          REJECTION_REPLY  | Thank you for your kind e-mail. I had hoped for a different answer, and I thank you for the tour.
          FEEDBACK_REQUEST | Thank you for your note. Which of my projects was the weakest? I would be grateful to know.
          KEEP_IN_TOUCH    | You may remember our interview in February. Congratulations on the bridge, and thank you again for the tour.
          REFERRAL_ASK     | Thank you for the advice in February. Might you be willing to introduce me to their senior clerk?
          OFFER_LEVERAGE   | Thank you for the talk. Another hospital has made me an offer, and I owe them an answer by Tuesday.
          WITHDRAWAL       | Thanks for the coffee. I have decided to stay in Omaha, so please take me out of the running.
          REFERENCE_NOTICE | I gave him your name, and he may telephone in the week of 9 March. Thank you for vouching for me.
          CONTACT_REQUEST  | Thank you for the coffee. I only have his phone number; could you give me his e-mail?
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

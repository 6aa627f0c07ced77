package dev.afterword.draft;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells what a message is for when the writer has not said so, by the words it uses. */
final class KindInference {

  /**
   * Words that speak for a kind.
   *
   * @param weight how strongly: 1 a hint, 2 usual in this kind, 4 hardly ever in another
   * @param words in lower case with straight apostrophes, without punctuation at their ends
   */
  private record Cue(Kind kind, int weight, String words) {}

  private static Cue cue(Kind kind, int weight, String words) {
    return new Cue(kind, weight, words);
  }

  private static final List<Cue> CUES =
      List.of(
          cue(Kind.THANK_YOU, 2, "thank you for"),
          cue(Kind.THANK_YOU, 1, "thank you"),
          cue(Kind.THANK_YOU, 2, "thanks for"),
          cue(Kind.THANK_YOU, 2, "enjoyed meeting"),
          cue(Kind.THANK_YOU, 2, "enjoyed our conversation"),
          cue(Kind.THANK_YOU, 2, "enjoyed talking"),
          cue(Kind.THANK_YOU, 1, "taking the time"),
          cue(Kind.THANK_YOU, 2, "appreciate you meeting"),
          cue(Kind.THANK_YOU, 2, "appreciate you taking"),
          cue(Kind.THANK_YOU, 2, "appreciated your time"),
          cue(Kind.THANK_YOU, 1, "appreciate your time"),
          cue(Kind.THANK_YOU, 2, "enjoyed our"),
          cue(Kind.THANK_YOU, 2, "enjoyed hearing"),
          cue(Kind.THANK_YOU, 2, "enjoyed speaking"),
          cue(Kind.THANK_YOU, 2, "good to meet"),
          cue(Kind.THANK_YOU, 2, "great to meet"),
          cue(Kind.THANK_YOU, 2, "nice to meet"),
          cue(Kind.THANK_YOU, 2, "lovely to meet"),
          cue(Kind.THANK_YOU, 2, "pleasure to meet"),
          cue(Kind.THANK_YOU, 2, "pleasure meeting"),
          cue(Kind.THANK_YOU, 2, "great meeting"),
          cue(Kind.THANK_YOU, 2, "nice meeting"),
          cue(Kind.THANK_YOU, 2, "great talking"),
          cue(Kind.THANK_YOU, 2, "good talking"),
          cue(Kind.THANK_YOU, 2, "many thanks for"),
          cue(Kind.THANK_YOU, 1, "meeting me"),
          cue(Kind.THANK_YOU, 1, "meeting with me"),
          cue(Kind.THANK_YOU, 1, "our conversation"),
          cue(Kind.THANK_YOU, 1, "our meeting"),
          cue(Kind.THANK_YOU, 1, "the interview"),
          cue(Kind.STATUS, 4, "status of my application"),
          cue(Kind.STATUS, 4, "application status"),
          cue(Kind.STATUS, 3, "the status of"),
          cue(Kind.STATUS, 3, "wanted to follow up"),
          cue(Kind.STATUS, 3, "heard back"),
          cue(Kind.STATUS, 3, "hiring decision"),
          cue(Kind.STATUS, 1, "following up"),
          cue(Kind.STATUS, 1, "timeline"),
          cue(Kind.STATUS, 3, "checking in on"),
          cue(Kind.STATUS, 3, "check in on"),
          cue(Kind.STATUS, 3, "follow up on my application"),
          cue(Kind.STATUS, 3, "following up on my application"),
          cue(Kind.STATUS, 3, "following up on our interview"),
          cue(Kind.STATUS, 3, "following up on my interview"),
          cue(Kind.STATUS, 3, "any update"),
          cue(Kind.STATUS, 3, "any news"),
          cue(Kind.STATUS, 2, "an update on"),
          cue(Kind.STATUS, 3, "where things stand"),
          cue(Kind.STATUS, 3, "where you are in the process"),
          cue(Kind.STATUS, 2, "timeline for"),
          cue(Kind.STATUS, 2, "still very interested"),
          cue(Kind.STATUS, 2, "have you made a decision"),
          cue(Kind.STATUS, 2, "still interested"),
          cue(Kind.STATUS, 2, "remain very interested"),
          cue(Kind.STATUS, 2, "remain interested"),
          cue(Kind.STATUS, 3, "reached a decision"),
          cue(Kind.STATUS, 3, "reach a decision"),
          cue(Kind.STATUS, 2, "made a decision"),
          cue(Kind.STATUS, 2, "any decision"),
          cue(Kind.STATUS, 3, "have an answer"),
          cue(Kind.STATUS, 2, "a new date"),
          cue(Kind.STATUS, 3, "is there news"),
          cue(Kind.STATUS, 2, "checking in"),
          cue(Kind.STATUS, 1, "next steps"),
          cue(Kind.STATUS, 2, "still open"),
          cue(Kind.STATUS, 2, "been filled"),
          cue(Kind.FINAL_STATUS, 5, "last time i write"),
          cue(Kind.FINAL_STATUS, 5, "my last message"),
          cue(Kind.FINAL_STATUS, 5, "my final note"),
          cue(Kind.FINAL_STATUS, 5, "final follow-up"),
          cue(Kind.FINAL_STATUS, 5, "one last time"),
          cue(Kind.FINAL_STATUS, 4, "assume that you have moved on"),
          cue(Kind.FINAL_STATUS, 4, "assume you have moved on"),
          cue(Kind.FINAL_STATUS, 4, "i will not write again"),
          cue(Kind.FINAL_STATUS, 4, "i won't write again"),
          cue(Kind.VOICEMAIL, 5, "at the tone"),
          cue(Kind.VOICEMAIL, 3, "my number is"),
          cue(Kind.VOICEMAIL, 1, "you can reach me at"),
          cue(Kind.VOICEMAIL, 3, "sorry i missed you"),
          cue(Kind.VOICEMAIL, 3, "i'm calling"),
          cue(Kind.VOICEMAIL, 3, "calling about"),
          cue(Kind.VOICEMAIL, 2, "call me back"),
          cue(Kind.PHONE_SCRIPT, 5, "is this a good time"),
          cue(Kind.PHONE_SCRIPT, 5, "if they answer"),
          cue(Kind.PHONE_SCRIPT, 5, "may i speak"),
          cue(Kind.PHONE_SCRIPT, 4, "leave a message"),
          cue(Kind.PHONE_SCRIPT, 4, "do you have a minute"),
          cue(Kind.PHONE_SCRIPT, 4, "if voicemail"),
          cue(Kind.PHONE_SCRIPT, 3, "i'm calling"),
          cue(Kind.PHONE_SCRIPT, 2, "this is a call"),
          cue(Kind.REJECTION_REPLY, 5, "decided to move forward with other candidates"),
          cue(Kind.REJECTION_REPLY, 5, "move forward with another candidate"),
          cue(Kind.REJECTION_REPLY, 5, "went with another candidate"),
          cue(Kind.REJECTION_REPLY, 5, "chosen another candidate"),
          cue(Kind.REJECTION_REPLY, 4, "thank you for letting me know"),
          cue(Kind.REJECTION_REPLY, 4, "thanks for letting me know"),
          cue(Kind.REJECTION_REPLY, 3, "while i am disappointed"),
          cue(Kind.REJECTION_REPLY, 3, "while i'm disappointed"),
          cue(Kind.REJECTION_REPLY, 3, "although i am disappointed"),
          cue(Kind.REJECTION_REPLY, 3, "sorry to hear"),
          cue(Kind.REJECTION_REPLY, 5, "with another candidate"),
          cue(Kind.REJECTION_REPLY, 5, "selected another"),
          cue(Kind.REJECTION_REPLY, 4, "not selected"),
          cue(Kind.REJECTION_REPLY, 4, "chose someone"),
          cue(Kind.REJECTION_REPLY, 3, "chosen someone"),
          cue(Kind.REJECTION_REPLY, 3, "disappointed"),
          cue(Kind.REJECTION_REPLY, 3, "thank you for telling me"),
          cue(Kind.REJECTION_REPLY, 4, "thank you for informing me"),
          cue(Kind.REJECTION_REPLY, 3, "did not work out"),
          cue(Kind.REJECTION_REPLY, 3, "considered again"),
          cue(Kind.REJECTION_REPLY, 2, "another position opens"),
          cue(Kind.REJECTION_REPLY, 2, "another opening"),
          cue(Kind.REJECTION_REPLY, 2, "future opening"),
          cue(Kind.REJECTION_REPLY, 2, "future openings"),
          cue(Kind.REJECTION_REPLY, 1, "your decision"),
          cue(Kind.REJECTION_REPLY, 2, "keep me in mind"),
          cue(Kind.FEEDBACK_REQUEST, 5, "any feedback"),
          cue(Kind.FEEDBACK_REQUEST, 5, "feedback on my interview"),
          cue(Kind.FEEDBACK_REQUEST, 4, "what i could improve"),
          cue(Kind.FEEDBACK_REQUEST, 4, "what i could have done better"),
          cue(Kind.FEEDBACK_REQUEST, 3, "share feedback"),
          cue(Kind.KEEP_IN_TOUCH, 3, "keep in touch"),
          cue(Kind.KEEP_IN_TOUCH, 5, "keeping in touch"),
          cue(Kind.KEEP_IN_TOUCH, 3, "stay in touch"),
          cue(Kind.KEEP_IN_TOUCH, 3, "since we last spoke"),
          cue(Kind.KEEP_IN_TOUCH, 3, "thought of you"),
          cue(Kind.REFERRAL_ASK, 5, "refer me"),
          cue(Kind.REFERRAL_ASK, 3, "a referral"),
          cue(Kind.REFERRAL_ASK, 4, "anyone else who"),
          cue(Kind.REFERRAL_ASK, 4, "know of anyone"),
          cue(Kind.REFERRAL_ASK, 4, "point me to"),
          cue(Kind.OFFER_LEVERAGE, 6, "another offer"),
          cue(Kind.OFFER_LEVERAGE, 6, "received an offer"),
          cue(Kind.OFFER_LEVERAGE, 6, "have an offer"),
          cue(Kind.OFFER_LEVERAGE, 5, "offer from another"),
          cue(Kind.OFFER_LEVERAGE, 5, "competing offer"),
          cue(Kind.WITHDRAWAL, 8, "withdraw my candidacy"),
          cue(Kind.WITHDRAWAL, 8, "withdraw my application"),
          cue(Kind.WITHDRAWAL, 8, "withdrawing my candidacy"),
          cue(Kind.WITHDRAWAL, 8, "withdrawing my application"),
          cue(Kind.WITHDRAWAL, 8, "withdraw from the process"),
          cue(Kind.WITHDRAWAL, 8, "withdraw from consideration"),
          cue(Kind.WITHDRAWAL, 8, "removed from consideration"),
          cue(Kind.WITHDRAWAL, 6, "accepted another position"),
          cue(Kind.WITHDRAWAL, 6, "accepted another offer"),
          cue(Kind.REFERENCE_NOTICE, 6, "as a reference"),
          cue(Kind.REFERENCE_NOTICE, 4, "asked for references"),
          cue(Kind.REFERENCE_NOTICE, 4, "a reference for me"),
          cue(Kind.REFERENCE_NOTICE, 6, "as my reference"),
          cue(Kind.REFERENCE_NOTICE, 5, "may contact you"),
          cue(Kind.REFERENCE_NOTICE, 5, "may call you"),
          cue(Kind.REFERENCE_NOTICE, 4, "serve as a reference"),
          cue(Kind.CONTACT_REQUEST, 6, "e-mail address of"),
          cue(Kind.CONTACT_REQUEST, 6, "email address of"),
          cue(Kind.CONTACT_REQUEST, 6, "e-mail address for"),
          cue(Kind.CONTACT_REQUEST, 6, "email address for"),
          cue(Kind.CONTACT_REQUEST, 6, "email addresses"),
          cue(Kind.CONTACT_REQUEST, 6, "e-mail addresses"),
          cue(Kind.CONTACT_REQUEST, 5, "contact details"),
          cue(Kind.CONTACT_REQUEST, 5, "contact information for"));

  /** Words in the subject count this many times as much as in the letter. */
  private static final int SUBJECT_FACTOR = 2;

  /** The confidence in a thank-you note that no word speaks for. */
  private static final double BY_DEFAULT = 0.3;

  /** The score at which, unopposed, a kind is as likely as not. */
  private static final double HALF_SURE = 2;

  private KindInference() {}

  static KindReading infer(Headers headers, Letter letter) {
    String subject = headers.subject().map(part -> plain(part.text().text())).orElse("");
    String text =
        plain(
            letter.own().stream()
                .filter(part -> part.role() != Part.Role.POSTAL_HEADING)
                .map(part -> part.text().text())
                .collect(Collectors.joining("\n")));
    Map<Kind, Integer> scores = new EnumMap<>(Kind.class);
    for (Cue cue : CUES) {
      int score = (text.contains(cue.words()) ? 1 : 0) * cue.weight();
      score += (subject.contains(cue.words()) ? SUBJECT_FACTOR : 0) * cue.weight();
      if (score > 0) {
        scores.merge(cue.kind(), score, Integer::sum);
      }
    }
    boolean spoken =
        headers.channel().filter(channel -> channel.value() == Channel.PHONE).isPresent();
    if (spoken) {
      scores.keySet().retainAll(List.of(Kind.PHONE_SCRIPT, Kind.VOICEMAIL));
    }
    Kind best = spoken ? Kind.PHONE_SCRIPT : Kind.THANK_YOU;
    int bestScore = scores.getOrDefault(best, 0);
    int others = 0;
    for (Map.Entry<Kind, Integer> entry : scores.entrySet()) {
      if (entry.getValue() > bestScore) {
        best = entry.getKey();
        bestScore = entry.getValue();
      }
    }
    for (Map.Entry<Kind, Integer> entry : scores.entrySet()) {
      others += entry.getKey() == best ? 0 : entry.getValue();
    }
    double confidence =
        bestScore == 0 ? BY_DEFAULT : bestScore / (bestScore + HALF_SURE + others / 2.0);
    return new KindReading(best, true, Math.max(BY_DEFAULT, confidence));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
  }
}

package dev.afterword.rules;

import dev.afterword.draft.Kind;
import dev.afterword.interview.Received;

/** What messages are called in sentences. */
final class Messages {

  private Messages() {}

  /** A message of the writer, as in {@code thank-you note}. */
  static String name(Kind kind) {
    return switch (kind) {
      case THANK_YOU -> "thank-you note";
      case GROUP_THANKS -> "note of thanks to the group";
      case CARD -> "card";
      case STATUS -> "status message";
      case FINAL_STATUS -> "last status message";
      case PHONE_SCRIPT -> "call";
      case VOICEMAIL -> "voicemail";
      case REJECTION_REPLY -> "reply to the rejection";
      case FEEDBACK_REQUEST -> "request for feedback";
      case KEEP_IN_TOUCH -> "keep-in-touch note";
      case REFERRAL_ASK -> "request for a referral";
      case OFFER_LEVERAGE -> "message about another offer";
      case WITHDRAWAL -> "withdrawal";
      case REFERENCE_NOTICE -> "notice to a reference";
      case CONTACT_REQUEST -> "request for contact details";
    };
  }

  /** A message that came in. */
  static String name(Received.Kind kind) {
    return switch (kind) {
      case REPLY -> "reply";
      case REJECTION -> "rejection";
      case OFFER -> "offer";
      case REQUEST -> "request";
    };
  }
}

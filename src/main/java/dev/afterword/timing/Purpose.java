package dev.afterword.timing;

import dev.afterword.draft.Kind;
import dev.afterword.lint.History;
import java.util.Set;

/** What a message is to achieve, and which kinds of message achieve it. */
public enum Purpose {
  THANKS(Kind.THANK_YOU),
  CARD(Kind.CARD),
  STATUS(Kind.STATUS),
  LAST_STATUS(Kind.FINAL_STATUS),
  REQUESTED_CONTACT(Kind.KEEP_IN_TOUCH),
  KEEP_IN_TOUCH(Kind.KEEP_IN_TOUCH),
  REJECTION_REPLY(Kind.REJECTION_REPLY),
  /** They say what they missed. */
  FEEDBACK(Kind.FEEDBACK_REQUEST),
  /** They name somebody else to talk to. */
  REFERRAL(Kind.REFERRAL_ASK),
  /** They hear of another offer. */
  OFFER(Kind.OFFER_LEVERAGE),
  /** Somebody tells where to reach an interviewer. */
  CONTACT(Kind.CONTACT_REQUEST),
  WITHDRAWAL(Kind.WITHDRAWAL),
  /** A reference learns that a call may come. */
  REFERENCE_NOTICE(Kind.REFERENCE_NOTICE),
  /** A reference learns how it ended. */
  REFERENCE_RESULT(Kind.REFERENCE_NOTICE),
  /** No message: the application is to be closed. */
  CLOSING(Kind.FINAL_STATUS);

  private final Kind usualKind;

  Purpose(Kind usualKind) {
    this.usualKind = usualKind;
  }

  /** The kind of message to write for it. */
  public Kind usualKind() {
    return usualKind;
  }

  /** The kinds of message that achieve it. */
  public Set<Kind> kinds() {
    return switch (this) {
      case THANKS -> Set.of(Kind.THANK_YOU, Kind.GROUP_THANKS, Kind.CARD);
      case CARD -> Set.of(Kind.CARD);
      case STATUS, LAST_STATUS -> History.STATUS_KINDS;
      case REQUESTED_CONTACT ->
          Set.of(
              Kind.STATUS,
              Kind.FINAL_STATUS,
              Kind.PHONE_SCRIPT,
              Kind.VOICEMAIL,
              Kind.KEEP_IN_TOUCH,
              Kind.REFERRAL_ASK,
              Kind.OFFER_LEVERAGE);
      case KEEP_IN_TOUCH -> Set.of(Kind.KEEP_IN_TOUCH, Kind.REFERRAL_ASK);
      case REJECTION_REPLY ->
          Set.of(
              Kind.REJECTION_REPLY, Kind.FEEDBACK_REQUEST, Kind.KEEP_IN_TOUCH, Kind.REFERRAL_ASK);
      case FEEDBACK, REFERRAL, OFFER, CONTACT -> Set.of(usualKind);
      case WITHDRAWAL -> Set.of(Kind.WITHDRAWAL);
      case REFERENCE_NOTICE, REFERENCE_RESULT -> Set.of(Kind.REFERENCE_NOTICE);
      case CLOSING -> Set.of();
    };
  }
}

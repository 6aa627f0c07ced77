package dev.afterword.draft;

/** What a message is for. */
public enum Kind {
  THANK_YOU(Channel.EMAIL),
  GROUP_THANKS(Channel.EMAIL),
  CARD(Channel.POST),
  STATUS(Channel.EMAIL),
  FINAL_STATUS(Channel.EMAIL),
  PHONE_SCRIPT(Channel.PHONE),
  VOICEMAIL(Channel.PHONE),
  REJECTION_REPLY(Channel.EMAIL),
  FEEDBACK_REQUEST(Channel.EMAIL),
  KEEP_IN_TOUCH(Channel.EMAIL),
  REFERRAL_ASK(Channel.EMAIL),
  OFFER_LEVERAGE(Channel.EMAIL),
  WITHDRAWAL(Channel.EMAIL),
  REFERENCE_NOTICE(Channel.EMAIL),
  CONTACT_REQUEST(Channel.EMAIL);

  private final Channel usualChannel;

  Kind(Channel usualChannel) {
    this.usualChannel = usualChannel;
  }

  /** The channel of a message of this kind that names none. */
  public Channel usualChannel() {
    return usualChannel;
  }
}

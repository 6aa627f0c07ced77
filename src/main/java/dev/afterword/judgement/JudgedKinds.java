package dev.afterword.judgement;

import dev.afterword.draft.Kind;
import dev.afterword.draft.Letter;
import dev.afterword.draft.Part;
import dev.afterword.text.Once;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges by a model what a message is for. Its model is read when it is first asked for. */
public final class JudgedKinds {

  static final String KINDS = "kinds.model";

  /** What the model tells apart, in its order: thanks are one, whoever gets them. */
  static final List<Kind> PURPOSES =
      List.of(
          Kind.THANK_YOU,
          Kind.STATUS,
          Kind.FINAL_STATUS,
          Kind.PHONE_SCRIPT,
          Kind.VOICEMAIL,
          Kind.REJECTION_REPLY,
          Kind.FEEDBACK_REQUEST,
          Kind.KEEP_IN_TOUCH,
          Kind.REFERRAL_ASK,
          Kind.OFFER_LEVERAGE,
          Kind.WITHDRAWAL,
          Kind.REFERENCE_NOTICE,
          Kind.CONTACT_REQUEST);

  private static final Once<Model> MODEL = new Once<>(() -> Model.read(Judge.resource(KINDS)));

  private JudgedKinds() {}

  /** The purpose of messages of a kind. */
  static Kind purpose(Kind kind) {
    return PURPOSES.contains(kind) ? kind : Kind.THANK_YOU;
  }

  /** The probability of each purpose. Safe for use by several threads. */
  public static Map<Kind, Double> odds(Optional<Part> subject, Letter letter) {
    double[] probabilities =
        MODEL.get().probabilities(KindTraits.of(subject, letter, Judge.families()).values());
    Map<Kind, Double> odds = new EnumMap<>(Kind.class);
    for (int i = 0; i < probabilities.length; i++) {
      odds.put(PURPOSES.get(i), probabilities[i]);
    }
    return odds;
  }
}

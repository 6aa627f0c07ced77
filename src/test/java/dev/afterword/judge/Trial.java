package dev.afterword.judge;

import dev.afterword.draft.DraftReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Good messages, judged as they are and spoiled in every way. */
final class Trial {

  private final Map<LabelledCase, List<GoodMessage>> messages;
  private final Injections injections;

  /**
   * @param cases of one split; the good ones lend each other what is planted
   * @param sentences of the same split
   */
  Trial(
      List<LabelledCase> cases, List<LabelledSentence> sentences, DraftReader reader, long seed) {
    this.messages =
        cases.stream()
            .filter(LabelledCase::isGood)
            .collect(
                Collectors.toMap(
                    Function.identity(), labelled -> GoodMessage.of(labelled, reader)));
    List<GoodMessage> all =
        cases.stream().flatMap(labelled -> messages(labelled).stream()).toList();
    this.injections = new Injections(new Stock(all, sentences), seed);
  }

  private List<GoodMessage> messages(LabelledCase labelled) {
    return messages.getOrDefault(labelled, List.of());
  }

  /** Judges a good case, then what becomes of it by each injection that could be found. */
  void run(LabelledCase labelled, Judgement judgement, int draws) throws IOException {
    List<Finding> before = judgement.good(labelled.message());
    for (Injection injection : Injections.all()) {
      if (judgement.canBeFound(injection.rules())) {
        for (GoodMessage message : messages(labelled)) {
          for (Planted planted : injections.of(message, injection, draws)) {
            judgement.spoiled(planted, before);
          }
        }
      }
    }
  }
}

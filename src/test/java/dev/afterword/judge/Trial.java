package dev.afterword.judge;

import dev.afterword.draft.DraftReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Labelled messages, judged as they are; then the good ones, spoiled in every way. */
final class Trial {

  private final List<LabelledCase> cases;
  private final Map<String, List<Finding>> findings = new TreeMap<>();
  private final List<GoodMessage> messages;
  private final Injections injections;
  private final Examiner examiner;
  private final Judgement judgement;

  /**
   * @param split of which all is
   * @param cases of one split; the good ones lend each other what is planted
   * @param sentences of the same split
   * @param names of the same split
   * @param seed the same seed plants the same
   */
  Trial(
      Split split,
      List<LabelledCase> cases,
      List<LabelledSentence> sentences,
      List<LabelledName> names,
      DraftReader reader,
      long seed,
      Examiner examiner,
      Judgement judgement) {
    this.cases = List.copyOf(cases);
    this.messages =
        cases.stream()
            .filter(LabelledCase::isGood)
            .flatMap(labelled -> GoodMessage.of(labelled, reader).stream())
            .toList();
    this.injections = new Injections(new Stock(messages, sentences, names, split), seed);
    this.examiner = examiner;
    this.judgement = judgement;
  }

  /** The drafts of the good messages. */
  List<GoodMessage> messages() {
    return messages;
  }

  /** Judges the messages as they were written. */
  void written() throws IOException {
    List<List<Finding>> found =
        examiner.examine(cases.stream().map(LabelledCase::message).toList());
    for (int i = 0; i < cases.size(); i++) {
      findings.put(cases.get(i).message().id(), found.get(i));
      judgement.written(cases.get(i), found.get(i));
    }
  }

  /**
   * All that can be planted and found.
   *
   * @param draws how often each way to spoil a message is tried
   */
  List<Planted> planted(int draws) {
    return Injections.all().stream()
        .filter(injection -> judgement.canBeFound(injection.rules()))
        .flatMap(
            injection ->
                messages.stream()
                    .flatMap(message -> injections.of(message, injection, draws).stream()))
        .toList();
  }

  /** Judges spoiled messages, all at once; {@link #written} comes first. */
  void spoiled(List<Planted> planted) throws IOException {
    List<List<Finding>> found = examiner.examine(planted.stream().map(Planted::message).toList());
    for (int i = 0; i < planted.size(); i++) {
      Planted one = planted.get(i);
      judgement.spoiled(one, findings.getOrDefault(one.message().id(), List.of()), found.get(i));
    }
  }
}

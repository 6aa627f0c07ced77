package dev.afterword.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.judgement.JudgedKinds;
import dev.afterword.language.English;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a message is for is told without its header, and a sure guess is rarely wrong. */
class GuessedKindsTest {

  @Test
  void theModelTellsMoreKindsThanCuesDoAndIsRightWhereItIsSure() throws IOException {
    // A card that does not say that it goes by post has the words of any thanks.
    List<LabelledCase> cases =
        new LabelledWriting(Path.of("corpus", "labelled"))
            .cases(Split.DEVELOPMENT).stream().filter(one -> one.kind() != Kind.CARD).toList();
    List<GuessedKinds.Guess> byCues = GuessedKinds.of(cases, new DraftReader(English.segmenter()));
    List<GuessedKinds.Guess> byModel =
        GuessedKinds.of(cases, new DraftReader(English.segmenter(), JudgedKinds::odds));
    assertTrue(byModel.size() > 200, "only " + byModel.size() + " messages");

    Share right = GuessedKinds.right(byModel, one -> true);
    Share sure = GuessedKinds.right(byModel, one -> one.reading().confidence() >= 0.9);

    assertTrue(right.value() >= 0.92, right.toString());
    assertTrue(right.hits() > GuessedKinds.right(byCues, one -> true).hits());
    assertTrue(sure.value() >= 0.95, sure.toString());
  }
}

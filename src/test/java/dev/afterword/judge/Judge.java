package dev.afterword.judge;

import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges the checker by labelled messages and planted defects: the program of {@code bench/judge}. */
@Command(
    name = "bench/judge",
    mixinStandardHelpOptions = true,
    description = "Prints how well the checker judges labelled messages and planted defects.")
final class Judge implements Callable<Integer> {

  private static final Path LABELLED = Path.of("corpus", "labelled");

  @Parameters(hidden = true, description = "An empty folder to work in.")
  private Path work = Path.of("");

  @Option(names = "--date", hidden = true, description = "The date of the data.")
  private String date = "an unknown day";

  @Option(
      names = "--proofread",
      description = "Misspellings and grammar are judged, too: minutes instead of seconds.")
  private boolean proofread;

  @Option(
      names = "--split",
      defaultValue = "test",
      description = "train, development or test; ${DEFAULT-VALUE} unless named.")
  private Split split = Split.TEST;

  @Option(
      names = "--draws",
      defaultValue = "2",
      description = "How often each defect is planted in a message; ${DEFAULT-VALUE} unless given.")
  private int draws;

  @Option(
      names = "--seed",
      defaultValue = "5",
      description = "Another one plants at other places; ${DEFAULT-VALUE} unless given.")
  private long seed;

  @Option(names = "--output", description = "Where the page goes, besides here.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--details",
      description = "Where each miss and each false alarm goes, a line each; not for the test split.")
  private Optional<Path> details = Optional.empty();

  private Judge() {}

  /** Runs. */
  public static void main(String[] args) {
    Map<String, Split> splits = Fields.names(Split.values());
    CommandLine line =
        new CommandLine(new Judge())
            .registerConverter(
                Split.class,
                word ->
                    Optional.ofNullable(splits.get(word))
                        .orElseThrow(
                            () ->
                                new CommandLine.TypeConversionException(
                                    word + " is none of " + splits.keySet())));
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Judgement judgement = judgement();
    String page =
        new JudgementPage(judgement)
            .text(proofread ? " --proofread" : "", split, date, seed, draws);
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(page);
    if (output.isPresent()) {
      Files.writeString(output.get(), page);
    }
    if (details.isPresent()) {
      Files.write(details.get(), judgement.trouble());
    }
    return 0;
  }

  private Judgement judgement() throws IOException {
    LabelledWriting writing = new LabelledWriting(LABELLED);
    List<LabelledCase> cases = writing.cases(split);
    Trial trial =
        new Trial(cases, writing.sentences(split), new DraftReader(English.segmenter()), seed);
    Judgement judgement = new Judgement(new Examiner(work, proofread), proofread);
    for (LabelledCase labelled : cases) {
      if (!labelled.isGood()) {
        judgement.faulty(labelled);
      }
    }
    List<LabelledCase> good = cases.stream().filter(LabelledCase::isGood).toList();
    for (int i = 0; i < good.size(); i++) {
      trial.run(good.get(i), judgement, draws);
      if ((i + 1) % 10 == 0) {
        System.err.printf("%d of %d good messages%n", i + 1, good.size());
      }
    }
    return judgement;
  }
}

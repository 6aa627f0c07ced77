package dev.afterword.judge;

import dev.afterword.draft.DraftReader;
import dev.afterword.language.English;
import dev.afterword.yaml.Fields;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Judges the checker by labelled messages and planted defects: the program of {@code bench/judge}.
 */
@Command(
    name = "bench/judge",
    mixinStandardHelpOptions = true,
    description = "Prints how well the checker judges labelled messages and planted defects.")
final class Judge implements Callable<Integer> {

  private static final Path LABELLED = Path.of("corpus", "labelled");
  private static final Path PUBLISHED = Path.of("bench", "judgement.md");

  /** So many folders are written before they are checked. */
  private static final int AT_ONCE = 400;

  private static final int DRAWS = 2;
  private static final long SEED = 5;

  /** So many spoiled letters are put before other checkers. */
  private static final int PEER_SAMPLE = 600;

  @Parameters(hidden = true, description = "An empty folder to work in.")
  private Path work = Path.of("");

  @Option(names = "--date", hidden = true, description = "The date of the data.")
  private String date = "an unknown day";

  @Option(
      names = "--proofread",
      description = "Misspellings and grammar are judged, too: minutes instead of seconds.")
  private boolean proofread;

  @Option(
      names = "--peers",
      description =
          "Other checkers, fetched into a temporary folder, read the same letters; without it the"
              + " page keeps the table that it has.")
  private boolean peers;

  @Option(names = "--peer-program", hidden = true, description = "What runs them, compiled.")
  private Path peerProgram = Path.of("");

  @Option(
      names = "--split",
      defaultValue = "test",
      description = "train, development or test; ${DEFAULT-VALUE} unless named.")
  private Split split = Split.TEST;

  @Option(
      names = "--draws",
      description = "How often each defect is planted in a message; ${DEFAULT-VALUE} unless given.")
  private int draws = DRAWS;

  @Option(
      names = "--seed",
      description = "Another one plants at other places; ${DEFAULT-VALUE} unless given.")
  private long seed = SEED;

  @Option(
      names = "--only",
      split = ",",
      description =
          "The sorts of defect that are planted, such as emoji,late-thanks; all unless named.")
  private Set<String> only = Set.of();

  @Option(
      names = "--output",
      description =
          "Where the page goes, besides here; bench/judgement.md if nothing is left out or chosen.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--details",
      description =
          "Where each miss and each false alarm goes, a line each; not for the test split.")
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
  public Integer call() throws IOException, InterruptedException {
    Judgement judgement = new Judgement(proofread);
    Trial trial = trial(judgement);
    judge(trial);
    String page =
        new JudgementPage(judgement)
            .text(
                proofread ? " --proofread" : "",
                split,
                date,
                seed,
                draws,
                peers ? Optional.of(peers(trial)) : publishedPeers());
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(page);
    Optional<Path> file = output.or(this::published);
    if (file.isPresent()) {
      Files.writeString(file.get(), page);
    }
    if (details.isPresent()) {
      Files.write(details.get(), judgement.trouble());
    }
    return 0;
  }

  /** What other checkers, and this one with proofreading, make of the same letters. */
  private String peers(Trial trial) throws IOException, InterruptedException {
    PlainLetters letters = new PlainLetters(new DraftReader(English.segmenter()));
    List<PlainLetter> good = letters.good(trial.messages());
    List<Planted> planted = trial.planted(1);
    List<PlainLetter> harmless = letters.harmless(planted, PEER_SAMPLE / 4, new Random(seed));
    List<PlainLetter> spoiled = letters.spoiled(planted, PEER_SAMPLE, new Random(seed));
    List<PlainLetter> all = Stream.of(good, harmless, spoiled).flatMap(List::stream).toList();
    List<PeerFindings> findings = new ArrayList<>();
    findings.add(PeerFindings.own(all, new Examiner(work, true)));
    findings.addAll(
        PeerFindings.of(all, peerProgram, Files.createDirectory(work.resolve("peers"))));
    return new PeerTable(good, harmless, spoiled).text(findings, date);
  }

  /** The table of the page as it is: others change less often than the rules. */
  private static Optional<String> publishedPeers() throws IOException {
    if (!Files.exists(PUBLISHED)) {
      return Optional.empty();
    }
    String page = Files.readString(PUBLISHED);
    int start = page.indexOf(PeerTable.HEADING);
    return start < 0 ? Optional.empty() : Optional.of(page.substring(start));
  }

  /** What is published is the whole judgement, always made in the same way. */
  private Optional<Path> published() {
    boolean whole =
        only.isEmpty() && proofread && split == Split.TEST && draws == DRAWS && seed == SEED;
    return whole ? Optional.of(PUBLISHED) : Optional.empty();
  }

  private Trial trial(Judgement judgement) throws IOException {
    LabelledWriting writing = new LabelledWriting(LABELLED);
    return new Trial(
        split,
        writing.cases(split),
        writing.sentences(split),
        writing.names(split),
        new DraftReader(English.segmenter()),
        seed,
        new Examiner(work, proofread),
        judgement);
  }

  private void judge(Trial trial) throws IOException {
    trial.written();
    List<Planted> planted =
        trial.planted(draws).stream()
            .filter(one -> only.isEmpty() || only.contains(one.defect().name()))
            .toList();
    for (int from = 0; from < planted.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, planted.size());
      trial.spoiled(planted.subList(from, to));
      System.err.printf("%d of %d%n", to, planted.size());
    }
  }
}

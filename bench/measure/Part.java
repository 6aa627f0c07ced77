import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be measured alone. */
enum Part {
  COLD("one letter, by Afterword and its peers") {
    @Override
    void measure(Setting setting, Figures figures)
        throws IOException, InterruptedException, Stopwatch.Failed {
      for (Map.Entry<Integer, String> letter : Letters.byLength().entrySet()) {
        measureLetter(setting, figures, letter.getKey(), letter.getValue());
      }
    }
  },

  AGAIN("100 drafts that were checked before") {
    @Override
    void measure(Setting setting, Figures figures)
        throws IOException, InterruptedException, Stopwatch.Failed {
      Path same = Letters.writeDrafts(setting.work().resolve("same"), 100);
      Path changed = Letters.writeDrafts(setting.work().resolve("changed"), 100);
      Path one = Letters.writeDraft(setting.work().resolve("one"), Letters.byLength().get(120));
      Map<String, Start> starts = new LinkedHashMap<>();
      for (Jdk jdk : setting.jdks()) {
        Afterword afterword = setting.afterword(jdk);
        Start unchanged = afterword.check(same, "100 drafts", "--isolated");
        Start oneSentence = afterword.check(changed, "100 drafts", "--isolated");
        Progress.say("filling the cache of %s", jdk);
        new Stopwatch(setting.work()).run(unchanged, LONG);
        starts.put(Rows.unchanged(jdk), unchanged);
        starts.put(Rows.oneSentence(jdk), oneSentence);
        starts.put(Rows.oneLetter(jdk), proofreading(afterword, one));
      }
      figures.measure(
          Rows.HUNDRED,
          starts,
          setting.effort(7, Duration.ofSeconds(45), SHORT),
          round -> Letters.changeOneSentence(changed, round));
    }
  },

  MANY("1,000 different drafts, by Afterword and LanguageTool") {
    @Override
    void measure(Setting setting, Figures figures)
        throws IOException, InterruptedException, Stopwatch.Failed {
      int count = setting.either(1000, 30);
      String table = Rows.thousand(count);
      Path drafts = Letters.writeDrafts(setting.work().resolve("many"), count);
      Path plain = Letters.writePlain(setting.work().resolve("many-plain"), count);
      Map<String, Start> starts = new LinkedHashMap<>();
      for (Jdk jdk : setting.jdks()) {
        starts.put(
            Rows.full(jdk),
            setting.afterword(jdk).check(drafts, count + " drafts", "--isolated", "--no-cache"));
      }
      Optional<LanguageTool> languageTool = setting.languageTool();
      if (languageTool.isPresent()) {
        for (Jdk jdk : setting.jdks()) {
          for (List<String> flags : List.of(List.<String>of(), LanguageTool.FOR_A_LONG_RUN)) {
            starts.put(
                Rows.languageTool(jdk, flags), languageTool.get().checkFolder(jdk, flags, plain));
          }
        }
      }
      figures.measure(table, starts, setting.effort(2, Duration.ofSeconds(90), LONG));
    }
  },

  DUPLICATES("duplicates in 100, 1,000 and 10,000 messages of one search and of many") {
    @Override
    void measure(Setting setting, Figures figures)
        throws IOException, InterruptedException, Stopwatch.Failed {
      measureMessages(setting, figures, Rows.DUPLICATES_IN_ONE, Integer.MAX_VALUE);
      measureMessages(setting, figures, Rows.DUPLICATES_IN_MANY, 40);
    }
  },

  PIECES("the automaton of phrases and the tiling of texts, against simpler code") {
    @Override
    void measure(Setting setting, Figures figures)
        throws IOException, InterruptedException, Stopwatch.Failed {
      figures.put(Pieces.measure(setting));
    }
  };

  private static final Duration SHORT = Duration.ofMinutes(2);
  private static final Duration LONG = Duration.ofMinutes(4);

  /** Beyond it the rules that compare nothing would take most of the measuring. */
  private static final int MOST_FOR_ALL_RULES = 1_000;

  /** How many messages the generator writes to one employer. */
  private static final int TO_ONE_EMPLOYER = 5;

  private final String summary;

  Part(String summary) {
    this.summary = summary;
  }

  /** Measures, and adds to the figures. */
  abstract void measure(Setting setting, Figures figures)
      throws IOException, InterruptedException, Stopwatch.Failed;

  /** What the command line calls it. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String summary() {
    return summary;
  }

  static Optional<Part> named(String word) {
    return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
  }

  private static Start proofreading(Afterword afterword, Path folder) {
    return afterword.check(folder, Letters.MISSPELLING, "--isolated", "--no-cache");
  }

  private static void measureLetter(Setting setting, Figures figures, int words, String letter)
      throws IOException, InterruptedException, Stopwatch.Failed {
    String table = Rows.cold(words);
    Path draft = Letters.writeDraft(setting.work().resolve("letter-" + words), letter);
    Path plain = setting.work().resolve("letter-%d.txt".formatted(words));
    Files.writeString(plain, letter);
    Map<String, Start> starts = new LinkedHashMap<>();
    for (Jdk jdk : setting.jdks()) {
      Afterword afterword = setting.afterword(jdk);
      Start full = proofreading(afterword, draft);
      Start own = afterword.check(draft, "ready", "--isolated", "--no-proofread");
      starts.put(Rows.full(jdk), full);
      starts.put(Rows.withoutArchive(Rows.full(jdk)), Afterword.withoutArchive(full));
      starts.put(Rows.own(jdk), own);
      starts.put(Rows.withoutArchive(Rows.own(jdk)), Afterword.withoutArchive(own));
    }
    Optional<LanguageTool> languageTool = setting.languageTool();
    if (languageTool.isPresent()) {
      for (Jdk jdk : setting.jdks()) {
        starts.put(
            Rows.languageTool(jdk, List.of()), languageTool.get().check(jdk, List.of(), plain));
      }
      Jdk jdk = setting.oldestJdk();
      List<String> flags = LanguageTool.FOR_A_SHORT_RUN;
      starts.put(Rows.languageTool(jdk, flags), languageTool.get().check(jdk, flags, plain));
    }
    setting
        .smallPeers()
        .forEach((name, peer) -> peer.ifPresent(checker -> starts.put(name, checker.check(plain))));
    starts.put(Rows.NOTHING, new Start(List.of("true"), Map.of(), setting.work(), "", 0));
    figures.measure(table, starts, setting.effort(5, Duration.ofSeconds(70), SHORT));
    for (Map.Entry<String, Optional<Peers.Checker>> peer : setting.smallPeers().entrySet()) {
      if (peer.getValue().isEmpty()) {
        figures.missing(table, peer.getKey(), "could not be fetched");
      }
    }
  }

  /**
   * @param mostInOne how many messages one search has at most
   */
  private static void measureMessages(Setting setting, Figures figures, String table, int mostInOne)
      throws IOException, InterruptedException, Stopwatch.Failed {
    Afterword afterword = setting.afterword(setting.newestJdk());
    Map<String, Start> starts = new LinkedHashMap<>();
    for (int count = 100; count <= setting.either(10_000, 100); count *= 10) {
      Path folder = setting.work().resolve(table.replace(' ', '-') + "-" + count);
      int searches = Math.max(1, count / mostInOne);
      int employers = count / searches / TO_ONE_EMPLOYER;
      writeMessages(setting, folder, searches, employers, count);
      starts.put(
          Rows.messages(count),
          afterword.check(folder, count + " drafts", "--no-proofread", "--select", "duplicates"));
      if (count <= MOST_FOR_ALL_RULES) {
        starts.put(
            Rows.messagesByAllRules(count),
            afterword.check(folder, count + " drafts", "--no-proofread"));
      }
    }
    figures.measure(table, starts, setting.effort(3, Duration.ofSeconds(40), LONG));
  }

  private static void writeMessages(
      Setting setting, Path folder, int searches, int employers, int count)
      throws IOException, InterruptedException, Stopwatch.Failed {
    List<String> command =
        List.of(
            setting.newestJdk().java(),
            "bench/Messages.java",
            folder.toString(),
            String.valueOf(searches),
            String.valueOf(employers),
            String.valueOf(count));
    Process process =
        new ProcessBuilder(command).directory(setting.checkout().toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new Stopwatch.Failed("the messages could not be written");
    }
  }
}

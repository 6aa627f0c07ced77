import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The letters that are checked, as drafts with the facts they rest on, and as plain texts for
 * programs that know of neither. Each has a misspelling and a weak word for everybody to find.
 */
final class Letters {

  /** Stands in every letter. */
  static final String MISSPELLING = "recieve";

  /** Stands in every letter, too. */
  static final String WEAK_WORD = "very";

  /** The moment as of which drafts are checked: the afternoon of the interview. */
  static final String NOW = "2026-03-04T16:30-05:00";

  private static final String FACTS =
      """
      company: {name: Acme Robotics}
      role: {title: Data Engineer}
      zone: America/New_York
      people:
        - name: Dana Rivera
          notes: [moving the warehouse to streams, the Friday retrospective]
      interviews:
        - {start: 2026-03-04T10:00, with: [Dana Rivera]}
      """;

  private static final String SHORT =
      """
      Dear Dana,

      Thank you for taking the time this morning. What you said about moving the warehouse to
      streams stayed with me, and it was very good to recieve such open answers.

      At my last job I moved thirty nightly jobs to streams with two colleagues. I would be glad to
      bring what I learned there to Acme Robotics as your next Data Engineer.

      Please let me know if there is anything else that would help.

      Best regards,
      Robin Example
      """;

  private static final String MIDDLE =
      """
      Dear Dana,

      Thank you for taking the time this morning. What you said about moving the warehouse to
      streams stayed with me, and it was very good to recieve such open answers.

      At my last job I moved thirty nightly jobs to streams with two colleagues, and we kept the old
      jobs running for a month until both sides agreed on every number. I would be glad to bring
      that to Acme Robotics as your next Data Engineer.

      I also liked the Friday retrospective that you described. A team that talks about its mistakes
      every single week is one that I would learn from.

      Please let me know if there is anything else that would help.

      Best regards,
      Robin Example
      """;

  private static final String LONG =
      """
      Dear Dana,

      Thank you for taking the time this morning. What you said about moving the warehouse to
      streams stayed with me, and it was very good to recieve such open answers.

      At my last job I moved thirty nightly jobs to streams with two colleagues, and we kept the old
      jobs running for a month until both sides agreed on every number. The hardest part was not the
      code. It was finding out which of the reports were still read, and by whom, and whether the
      people who read them needed the figures at seven in the morning or only thought so. We asked
      each of them, dropped a third of the reports, and had fewer alarms at night from then on. I
      would be glad to bring that to Acme Robotics as your next Data Engineer.

      You asked how I would begin. I would sit with the people who load the trucks for a day, write
      down what they look up and how long they wait for it, and choose the first stream by that list
      and not by the size of the table. After six weeks we would know whether the plan holds, and
      the old jobs would still be there if it does not.

      I also liked the Friday retrospective that you described. A team that talks about its mistakes
      every single week is one that I would learn from.

      Please let me know if there is anything else that would help.

      Best regards,
      Robin Example
      """;

  private static final List<String> VERBS =
      List.of("moved", "rebuilt", "measured", "planned", "shortened", "tested", "merged", "mapped");
  private static final List<String> THINGS =
      List.of(
          "billing reports",
          "payroll tables",
          "shipping routes",
          "sensor records",
          "survey forms",
          "ticket queues",
          "harvest plans",
          "library loans",
          "invoice checks",
          "museum tours",
          "vaccine orders",
          "bridge drawings",
          "recipe books",
          "turbine alarms",
          "ferry timetables");
  private static final List<String> HELPERS =
      List.of(
          "with two colleagues",
          "in a small team",
          "on a fixed budget",
          "with the night shift",
          "for three clinics",
          "across four sites",
          "over one winter",
          "before the audit");
  private static final List<String> LESSONS =
      List.of(
          "The old way stayed in use for %d weeks, so that nobody had to trust the new one at"
              + " once.",
          "It took %d talks with the people who use them to learn what could be left out.",
          "We found %d mistakes in the first week and none in the second.",
          "After %d days the number of complaints fell by half.",
          "Of all the lists that we were given, %d had not been read by anybody for a year.");
  private static final List<String> PRAISES =
      List.of(
          "What you said about %s stayed with me",
          "Your question about %s made me think on the way home",
          "I had not expected to hear so much about %s",
          "The way your team handles %s is close to how I like to work");

  private Letters() {}

  /** The letters by their length in words. */
  static Map<Integer, String> byLength() {
    Map<Integer, String> letters = new LinkedHashMap<>();
    for (String letter : List.of(SHORT, MIDDLE, LONG)) {
      letters.put(letter.strip().split("\\s+").length, letter);
    }
    return letters;
  }

  /**
   * One of a thousand and more letters, of some hundred words; the same number, the same letter.
   */
  static String numbered(int number) {
    Random random = new Random(number);
    return """
    Dear Dana,

    Thank you for taking the time this morning. %s, and it was very good to recieve such open
    answers about %s.

    At my last job I %s %d %s %s. %s Later I %s the %s %s, and we checked all %d of them by hand.
    %s I would be glad to bring that to Acme Robotics as your next Data Engineer.

    The %s that you showed me reminded me of letter %d in a drawer at home.

    Please let me know if there is anything else that would help.

    Best regards,
    Robin Example
    """
        .formatted(
            any(PRAISES, random).formatted(any(THINGS, random)),
            any(THINGS, random),
            any(VERBS, random),
            20 + random.nextInt(400),
            any(THINGS, random),
            any(HELPERS, random),
            any(LESSONS, random).formatted(3 + random.nextInt(40)),
            any(VERBS, random),
            any(THINGS, random),
            any(HELPERS, random),
            500 + random.nextInt(9000),
            any(LESSONS, random).formatted(3 + random.nextInt(40)),
            any(THINGS, random),
            number);
  }

  private static String any(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  /** Writes a folder of one draft, and the facts. */
  static Path writeDraft(Path folder, String letter) throws IOException {
    writeFacts(folder);
    Files.writeString(folder.resolve("dana.md"), draft(letter));
    return folder;
  }

  /** Writes a folder of numbered drafts, and the facts. */
  static Path writeDrafts(Path folder, int count) throws IOException {
    writeFacts(folder);
    for (int i = 1; i <= count; i++) {
      Files.writeString(folder.resolve("draft-%04d.md".formatted(i)), draft(numbered(i)));
    }
    return folder;
  }

  /** Gives one of the drafts that {@link #writeDrafts} wrote a sentence that it never had. */
  static void changeOneSentence(Path folder, int round) throws IOException {
    Path draft = folder.resolve("draft-0050.md");
    String changed =
        "I came by train number %d and read your annual report.".formatted(1000 + round);
    String text = numbered(50).replaceFirst("The [^.]* reminded me[^.]*\\.", changed);
    if (text.equals(numbered(50))) {
      throw new IllegalStateException("no sentence was changed");
    }
    Files.writeString(draft, draft(text));
  }

  /** Writes a folder of the same letters as plain texts. */
  static Path writePlain(Path folder, int count) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1; i <= count; i++) {
      Files.writeString(folder.resolve("letter-%04d.txt".formatted(i)), numbered(i));
    }
    return folder;
  }

  private static void writeFacts(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("interview.yml"), FACTS);
  }

  private static String draft(String letter) {
    return """
    ---
    kind: thank-you
    to: Dana Rivera
    subject: Thank you for the talk about streams
    ---
    """
        + letter;
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Writes searches full of messages, to measure with. The same arguments write the same files.
 *
 * <pre>java bench/Messages.java FOLDER SEARCHES EMPLOYERS MESSAGES</pre>
 *
 * <p>There are {@code MESSAGES} messages in all, spread evenly over {@code EMPLOYERS} employers of
 * each of {@code SEARCHES} searches. Most are made of sentences that no other has; one in eight
 * takes a paragraph from another one to the same employer, as people do, and all share the turns of
 * speech that such messages are made of.
 */
final class Messages {

  private static final long SEED = 4;
  private static final int PEOPLE = 5;
  private static final int COPIES = 8;

  private static final List<String> FIRST =
      List.of(
          "Dana", "Wei", "Priya", "Tomas", "Ines", "Omar", "Grace", "Ruth", "Helen", "Mei", "Jonas",
          "Amara", "Luis", "Nadia", "Peter", "Sofia", "Karim", "Elena", "Viktor", "Hana");
  private static final List<String> LAST =
      List.of(
          "Rivera", "Chen", "Natarajan", "Lindqvist", "Moreau", "Haddad", "Okafor", "Weiss", "Kowalski",
          "Brandt", "Silva", "Novak", "Larsen", "Fischer", "Costa", "Ibrahim", "Petrov", "Tanaka",
          "Jensen", "Murray");
  private static final List<String> COMPANY =
      List.of(
          "Acme", "Borealis", "Cobalt", "Delphi", "Ember", "Fjord", "Granite", "Harbor", "Iris",
          "Juniper", "Kestrel", "Lagan", "Meridian", "Nimbus", "Orchard", "Pelican");
  private static final List<String> TRADE =
      List.of("Robotics", "Health", "Freight", "Mills", "Parcel", "Energy", "Books", "Foods");
  private static final List<String> ROLE =
      List.of("Data Engineer", "Product Manager", "Site Planner", "Lab Technician", "Copy Editor");
  private static final List<String> VERB =
      List.of(
          "moved", "rebuilt", "measured", "planned", "shortened", "documented", "tested", "merged",
          "cleaned", "reviewed", "mapped", "taught", "sorted", "costed", "drew", "repaired");
  private static final List<String> ADJECTIVE =
      List.of(
          "nightly", "regional", "paper", "seasonal", "manual", "shared", "older", "weekly", "customer",
          "supplier", "mobile", "public", "internal", "seventh", "northern", "daily", "central");
  private static final List<String> NOUN =
      List.of(
          "billing", "warehouse", "shipping", "payroll", "catalogue", "recipe", "sensor", "archive",
          "ticket", "survey", "timetable", "invoice", "garden", "pipeline", "library", "harvest",
          "turbine", "laboratory", "museum", "contract", "vaccine", "bridge", "orchard", "ferry");
  private static final List<String> THING =
      List.of(
          "jobs", "tables", "reports", "routes", "samples", "orders", "forms", "drawings", "plans",
          "records", "returns", "shelves", "budgets", "alarms", "minutes", "tours");
  private static final List<String> PLACE =
      List.of(
          "in Leeds", "with two colleagues", "over one winter", "in a small team", "before the audit",
          "after the merger", "on a fixed budget", "with the night shift", "for three clinics",
          "across four sites", "within a month", "next to the old system");
  private static final List<String> TURN =
      List.of(
          "Thank you for taking the time on Wednesday.",
          "Thank you for the conversation about the role.",
          "It was good to meet you and the team.",
          "I enjoyed hearing how your team works.");
  private static final List<String> END =
      List.of(
          "Please let me know if there is anything else that would help.",
          "I would be glad to send you more about it.",
          "I look forward to hearing from you.",
          "Do you have a sense of the next steps?");

  private static final List<String> HOPE =
      List.of(
          "I would bring that to %1$s as a %2$s who likes %3$s.",
          "For %1$s a %2$s could begin with the %3$s.",
          "As your next %2$s I would look at the %3$s of %1$s first.",
          "What %1$s does about %3$s is why I would be its %2$s.");

  private final Random random = new Random(SEED);

  public static void main(String[] args) throws IOException {
    if (args.length != 4) {
      System.err.println("usage: java bench/Messages.java FOLDER SEARCHES EMPLOYERS MESSAGES");
      System.exit(2);
    }
    new Messages()
        .write(
            Path.of(args[0]),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            Integer.parseInt(args[3]));
  }

  private void write(Path folder, int searches, int employers, int messages) throws IOException {
    int all = searches * employers;
    for (int search = 0; search < searches; search++) {
      Path home = Files.createDirectories(folder.resolve("search-" + search));
      Files.writeString(home.resolve("afterword.yml"), "me: {name: Robin Example}\n");
      for (int employer = 0; employer < employers; employer++) {
        int number = search * employers + employer;
        int share = messages / all + (number < messages % all ? 1 : 0);
        writeEmployer(home.resolve("employer-" + employer), number, share);
      }
    }
  }

  private void writeEmployer(Path folder, int number, int messages) throws IOException {
    Files.createDirectories(folder);
    String company = COMPANY.get(number % COMPANY.size()) + " " + any(TRADE);
    String role = any(ROLE);
    // As many people as there are messages to write, up to what a person may meet.
    List<String> people = people(Math.min(PEOPLE, Math.max(1, messages)));
    StringBuilder facts = new StringBuilder();
    facts.append("company: {name: ").append(company).append("}\n");
    facts.append("role: {title: ").append(role).append("}\nzone: America/New_York\npeople:\n");
    for (String person : people) {
      facts.append("  - {name: ").append(person).append(", notes: [").append(topic());
      facts.append(", ").append(topic()).append("]}\n");
    }
    facts.append("interviews:\n  - {start: 2026-03-04T10:00, with: [");
    facts.append(String.join(", ", people)).append("]}\n");
    Files.writeString(folder.resolve("interview.yml"), facts);
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      String person = people.get(i % people.size());
      Files.writeString(
          folder.resolve("message-" + i + ".md"), message(person, company, role, paragraphs));
    }
  }

  private List<String> people(int count) {
    TreeSet<String> people = new TreeSet<>();
    while (people.size() < count) {
      people.add(any(FIRST) + " " + any(LAST));
    }
    return List.copyOf(people);
  }

  private String message(String person, String company, String role, List<String> paragraphs) {
    boolean copies = !paragraphs.isEmpty() && random.nextInt(COPIES) == 0;
    String middle = copies ? any(paragraphs) : paragraph(company, role);
    paragraphs.add(middle);
    return """
        ---
        kind: thank-you
        to: %s
        subject: Thank you for the talk about %s
        ---
        Dear %s,

        %s What you said about %s stayed with me. %s

        %s

        %s

        Best regards,
        Robin Example
        """
        .formatted(
            person,
            topic(),
            person.split(" ")[0],
            any(TURN),
            topic(),
            sentence(),
            middle,
            any(END));
  }

  private String paragraph(String company, String role) {
    String hope = any(HOPE).formatted(company, role, topic());
    return sentence() + " " + sentence() + " " + hope + " " + sentence();
  }

  private String sentence() {
    return switch (random.nextInt(5)) {
      case 0 ->
          "At my last job we %s %d %s %s, and the %s %s came after that."
              .formatted(any(VERB), number(), topic(), any(PLACE), any(NOUN), any(THING));
      case 1 ->
          "I once %s the %s of a %s %s, where %s were counted by hand."
              .formatted(any(VERB), topic(), any(NOUN), any(PLACE), topic());
      case 2 ->
          "%d %s had to be %s %s before anybody looked at the %s."
              .formatted(number(), topic(), any(VERB), any(PLACE), topic());
      case 3 ->
          "Your question about %s made me think of the %s that I %s %s."
              .formatted(topic(), topic(), any(VERB), any(PLACE));
      default ->
          "With %s and %s I know what a %s can do when it is %s %s."
              .formatted(topic(), topic(), any(NOUN), any(VERB), any(PLACE));
    };
  }

  private int number() {
    return 2 + random.nextInt(400);
  }

  private String topic() {
    return any(ADJECTIVE) + " " + any(NOUN) + " " + any(THING);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}

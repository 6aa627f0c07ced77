package dev.afterword.rules;

import dev.afterword.draft.Part;
import dev.afterword.interview.Facts;
import dev.afterword.interview.Person;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.Fix;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Violation;
import dev.afterword.lint.Where;
import dev.afterword.text.MappedText;
import dev.afterword.text.Placed;
import dev.afterword.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the titles before and behind people's names with those on record. What is not on record
 * is never guessed: neither a title nor whether somebody is a man or a woman.
 */
record WrongTitle(RuleCard card) implements OneRule.OfDraft {

  /** The titles that are compared, by how they are written. */
  private static final Map<String, String> TITLES =
      Map.of(
          "mr",
          "Mr",
          "mister",
          "Mr",
          "mrs",
          "Mrs",
          "ms",
          "Ms",
          "miss",
          "Miss",
          "mx",
          "Mx",
          "dr",
          "Dr",
          "doctor",
          "Dr",
          "prof",
          "Prof",
          "professor",
          "Prof");

  private static final Set<String> LEARNED = Set.of("Dr", "Prof");

  private static final Pattern SURGEON =
      Pattern.compile(
          "\\b(?:surgeon|surgery|surgical|dentist|dental)\\b", Pattern.CASE_INSENSITIVE);

  private static final Set<String> DEGREES =
      Set.of("phd", "md", "dphil", "mbbs", "edd", "dvm", "dds");

  /** Words with which a job is no title, or another person's. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "^(?:an?|former|once)\\b|\\b(?:and|or|here|there)\\b", Pattern.CASE_INSENSITIVE);

  /** Words that begin the title of a job. */
  private static final Set<String> JOB_STARTS = Set.of("head", "vp", "vice");

  /** What somebody may be besides the job on record. */
  private static final Set<String> OFTEN_BESIDES = Set.of("lead", "leader");

  private static final String NAME = "(?:\\p{Lu}|\\p{Ll}{1,3}[-'’ ])[\\p{L}\\p{M}\\p{Lm}'’.-]*";

  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?<title>(?i:mr|mister|mrs|ms|miss|mx|dr|doctor|prof|professor))\\b\\.?\\s+"
              + "(?:(?i:dr|prof)\\.?\\s+)?(?<name>"
              + NAME
              + "(?:\\s+"
              + NAME
              + "){0,3})");

  private static final Pattern NAMED =
      Pattern.compile("(?<name>\\p{Lu}[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]+){0,2})");

  /** A job right behind a name: {@code Dana Rivera, your Head of Data,}. */
  private static final Pattern JOB_BEHIND =
      Pattern.compile(
          "^,\\s+(?:(?:the|your|who is (?:the|your))\\s+)?(?<job>(?:(?i:head|director|vice president|vp"
              + "|manager)\\s+of\\s+\\p{Lu}[\\p{L}&]+(?:\\s+\\p{Lu}[\\p{L}&]+){0,2}"
              + "|(?:[\\p{L}&-]+\\s+){0,3}?[\\p{L}-]+))(?=[,.;:)])");

  /** A job right before a name: {@code your Head of Data, Dana Rivera}. */
  private static final Pattern JOB_BEFORE =
      Pattern.compile(
          "(?<!\\b(?i:after|before|besides|than|like|unlike|with|and|to|from|as) )"
              + "\\b(?:[Yy]our|[Tt]he)\\s+(?<job>(?:[\\p{L}&-]+\\s+){0,4}?[\\p{L}&-]+),?\\s+$");

  private static final String CAPITALISED_JOB =
      "(?<job>\\p{Lu}[\\p{L}&'’-]+(?: (?:(?:of|and|for|the|&) )*\\p{Lu}[\\p{L}&'’-]+){0,5})";

  /** A job with capitals that no comma parts from a name: {@code your Head of Data Dana Rivera}. */
  private static final Pattern JOB_JOINED =
      Pattern.compile("\\b(?:[Yy]our|[Tt]he) " + CAPITALISED_JOB + " (?:Dr\\.? |Prof\\.? )?$");

  /** What the reader does: {@code your work as Head of Data}. */
  private static final Pattern READERS_JOB =
      Pattern.compile(
          "\\b[Yy]our (?:own )?(?:work|job|role|post|position|days?|time|years?|life) as"
              + " (?:an? |the )?"
              + CAPITALISED_JOB);

  /** The same at the start of a sentence: {@code As Head of Data, you see}. */
  private static final Pattern AS_READER =
      Pattern.compile("(?:^|[.!?]\\s+)As (?:an? |the )?" + CAPITALISED_JOB + ", you\\b");

  @Override
  public List<Violation> check(DraftContext context) {
    Facts facts = context.knownFacts();
    List<Violation> found = new ArrayList<>();
    for (Part part : Where.WHOLE.in(context.draft())) {
      if (part.role() != Part.Role.SIGNATURE) {
        found.addAll(honorifics(context, facts, part));
        found.addAll(jobs(context, facts, part));
        found.addAll(joinedJobs(context, facts, part));
        found.addAll(readersJobs(context, part));
      }
    }
    asked(context, facts).ifPresent(found::add);
    return List.copyOf(found);
  }

  private List<Violation> honorifics(DraftContext context, Facts facts, Part part) {
    List<Violation> found = new ArrayList<>();
    Matcher titled = TITLED.matcher(part.text().text());
    while (titled.find()) {
      String written = canonical(titled.group("title")).orElseThrow();
      Span span = new Span(titled.start("title"), titled.end("title"));
      bearer(facts, titled.group("name"))
          .flatMap(
              person ->
                  contradicted(person, written)
                      .map(right -> honorific(context, part, span, right, person)))
          .ifPresent(found::add);
    }
    return found;
  }

  private Violation honorific(
      DraftContext context, Part part, Span span, String right, Person person) {
    MappedText text = part.text();
    return card.report(
            context.draft().place(text.inFile(span)),
            Map.of(
                "match", text.text().substring(span.start(), span.end()),
                "recorded", right,
                "name", person.name().value()))
        .withFix(PartFix.write(text, span, right, Fix.Applicability.UNSAFE));
  }

  /** The only person whose name begins as written; what follows the name is no matter. */
  private static Optional<Person> bearer(Facts facts, String written) {
    List<String> words = List.of(written.strip().split("\\s+", -1));
    for (int end = words.size(); end > 0; end--) {
      List<String> name =
          words.subList(0, end).stream()
              .map(NameForms::withoutPossessive)
              .map(word -> word.replaceAll("[.,]+$", ""))
              .toList();
      List<Person> bearers =
          facts.people().stream().filter(person -> Recipients.bears(person, name)).toList();
      if (bearers.size() == 1) {
        return Optional.of(bearers.get(0));
      }
    }
    return Optional.empty();
  }

  /** The title on record, if the one written contradicts it. */
  private static Optional<String> contradicted(Person person, String written) {
    Optional<String> asked = person.addressAs().flatMap(as -> first(as.value()));
    if (asked.isPresent()) {
      boolean learned = LEARNED.contains(written) && isLearned(person, written);
      return asked.filter(title -> !title.equals(written) && !learned);
    }
    Optional<String> learned = first(person.name().value()).filter(LEARNED::contains);
    if (learned.isPresent()) {
      return learned.filter(title -> !LEARNED.contains(written) && !isSurgeon(person));
    }
    return Stream.concat(Stream.of(person.name()), person.title().stream())
        .map(Placed::value)
        .flatMap(recorded -> first(recorded).stream())
        .filter(title -> !LEARNED.contains(title) && !LEARNED.contains(written))
        .filter(title -> !title.equals(written))
        .findFirst();
  }

  /** In Britain surgeons are no doctors, whatever a list says. */
  private static boolean isSurgeon(Person person) {
    return person.title().filter(job -> SURGEON.matcher(job.value()).find()).isPresent();
  }

  /** Whether name, job or form of address grant a learned title; a professor may be a doctor. */
  private static boolean isLearned(Person person, String title) {
    Set<String> words =
        Stream.of(Optional.of(person.name()), person.title(), person.addressAs())
            .flatMap(Optional::stream)
            .flatMap(text -> Stream.of(text.value().split("[\\s,()/-]+", -1)))
            .map(word -> word.replace(".", "").toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    boolean professor = words.contains("prof") || words.contains("professor");
    boolean asked =
        person.addressAs().flatMap(as -> first(as.value())).filter(LEARNED::contains).isPresent();
    boolean doctor =
        words.contains("dr")
            || words.contains("doctor")
            || words.stream().anyMatch(DEGREES::contains);
    return !asked && (title.equals("Prof") ? professor : professor || doctor);
  }

  /** The title that a name, a form of address or a job begins with. */
  private static Optional<String> first(String text) {
    return canonical(text.strip().split("\\s+", -1)[0]);
  }

  private static Optional<String> canonical(String word) {
    return Optional.ofNullable(TITLES.get(word.replace(".", "").toLowerCase(Locale.ROOT)));
  }

  /** The greeting of one person leaves out the title by which the person asked to be addressed. */
  private Optional<Violation> asked(DraftContext context, Facts facts) {
    return Salutation.of(context.draft())
        .filter(salutation -> salutation.names().size() == 1)
        .flatMap(salutation -> asked(context, facts, salutation));
  }

  private Optional<Violation> asked(DraftContext context, Facts facts, Salutation salutation) {
    Salutation.Addressee name = salutation.names().get(0);
    boolean titled =
        Stream.of(salutation.addressedText().split("\\s+", -1)).anyMatch(KnownNames::isHonorific);
    List<Person> bearers = Recipients.bearers(facts.people(), name);
    if (titled || bearers.size() != 1) {
      return Optional.empty();
    }
    Person person = bearers.get(0);
    return person
        .addressAs()
        .map(Placed::value)
        .filter(
            as ->
                first(as).isPresent()
                    && KnownNames.words(as, as).stream()
                        .noneMatch(
                            word ->
                                name.texts().stream()
                                    .anyMatch(text -> NameForms.same(text, word.written()))))
        .map(
            as -> {
              MappedText text = salutation.part().text();
              return card.report(
                      "asked",
                      context.draft().place(text.inFile(name.span())),
                      Map.of("match", name.text(), "recorded", as, "name", person.name().value()))
                  .withFix(
                      PartFix.of(text, name.span(), "address " + as, as, Fix.Applicability.UNSAFE));
            });
  }

  /** Jobs that stand beside a name and are another one's than that person's. */
  private List<Violation> jobs(DraftContext context, Facts facts, Part part) {
    String text = part.text().text();
    List<Violation> found = new ArrayList<>();
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      Optional<Person> person = facts.person(named.group("name"));
      if (person.flatMap(Person::title).isPresent()) {
        Matcher behind = JOB_BEHIND.matcher(text).region(named.end(), text.length());
        Matcher before = JOB_BEFORE.matcher(text.substring(0, named.start()));
        Stream.of(behind, before)
            .filter(Matcher::find)
            .map(job -> new Span(job.start("job"), job.end("job")))
            .filter(span -> isAnotherJob(text.substring(span.start(), span.end()), person.get()))
            .map(span -> job(context, part, span, person.get()))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** Jobs with capitals right before a full name, with which they would be taken for one name. */
  private List<Violation> joinedJobs(DraftContext context, Facts facts, Part part) {
    String text = part.text().text();
    List<Violation> found = new ArrayList<>();
    for (Person person : facts.people()) {
      Matcher named = Pattern.compile(Pattern.quote(bareName(person)) + "\\b").matcher(text);
      while (person.title().isPresent() && named.find()) {
        Matcher joined = JOB_JOINED.matcher(text.substring(0, named.start()));
        if (joined.find() && isAnotherJob(joined.group("job"), person)) {
          Span span = new Span(joined.start("job"), joined.end("job"));
          found.add(job(context, part, span, person));
        }
      }
    }
    return found;
  }

  private static String bareName(Person person) {
    String name = person.name().value();
    return first(name).isPresent() ? name.substring(name.indexOf(' ') + 1) : name;
  }

  /** Jobs that are said to be the reader's and are not; several readers may have any of theirs. */
  private List<Violation> readersJobs(DraftContext context, Part part) {
    List<Person> readers = Recipients.of(context);
    if (readers.size() != 1 || readers.get(0).title().isEmpty()) {
      return List.of();
    }
    Person reader = readers.get(0);
    String text = part.text().text();
    return Stream.of(READERS_JOB, AS_READER)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(job -> new Span(job.start(1), job.end(1)))
        .filter(span -> isAnotherJob(text.substring(span.start(), span.end()), reader))
        .map(span -> job(context, part, span, reader))
        .toList();
  }

  private static boolean isAnotherJob(String job, Person person) {
    String last = job.substring(job.lastIndexOf(' ') + 1);
    String first = job.substring(0, Math.max(0, job.indexOf(' ')));
    if (NO_TITLE.matcher(job).find()) {
      return false;
    }
    boolean isJob =
        (JobTitle.isNoun(last) && !OFTEN_BESIDES.contains(last.toLowerCase(Locale.ROOT)))
            || JobTitle.isNoun(first)
            || JOB_STARTS.contains(first.toLowerCase(Locale.ROOT));
    return isJob && !JobTitle.of(job).mayBe(person.title().map(Placed::value).stream().toList());
  }

  private Violation job(DraftContext context, Part part, Span span, Person person) {
    String recorded = person.title().map(Placed::value).orElse("");
    return card.report(
            "job",
            context.draft().place(part.text().inFile(span)),
            Map.of(
                "match", part.text().text().substring(span.start(), span.end()),
                "recorded", recorded,
                "name", person.name().value()))
        .withFix(PartFix.write(part.text(), span, recorded, Fix.Applicability.UNSAFE));
  }
}

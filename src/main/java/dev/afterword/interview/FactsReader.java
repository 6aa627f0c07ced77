package dev.afterword.interview;

import dev.afterword.draft.Channel;
import dev.afterword.draft.Kind;
import dev.afterword.text.Place;
import dev.afterword.text.Placed;
import dev.afterword.text.Problem;
import dev.afterword.text.Problems;
import dev.afterword.text.Source;
import dev.afterword.text.Span;
import dev.afterword.yaml.Fields;
import dev.afterword.yaml.YamlReader;
import dev.afterword.yaml.YamlValue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads an {@code interview.yml}. All that is wrong with the file is reported at once, and what is
 * right is still read. Contradictions between facts that are well written, such as a promise before
 * the interview, are no business of the reader.
 */
public final class FactsReader {

  private final Source source;
  private final Problems problems = new Problems();
  private final Fields facts;
  private final ZoneId zone;

  /**
   * What a file holds.
   *
   * @param facts empty if the file holds no keys at all
   * @param problems what is wrong with the file, by place
   */
  public record Reading(Optional<Facts> facts, List<Problem> problems) {}

  private FactsReader(Source source, YamlValue.Mapping top, ZoneId systemZone) {
    this.source = source;
    this.facts = new Fields(source, top, "the interview's facts", problems);
    this.zone = zone(systemZone);
  }

  /**
   * Reads a file.
   *
   * @param systemZone the zone of its times, should it name none
   */
  public static Reading read(Source source, ZoneId systemZone) {
    Problems problems = new Problems();
    Optional<YamlValue> top = YamlReader.read(source, problems);
    if (top.isPresent() && top.get() instanceof YamlValue.Mapping map) {
      FactsReader reader = new FactsReader(source, map, systemZone);
      Facts facts = reader.facts();
      problems.addAll(reader.problems.all());
      return new Reading(Optional.of(facts), problems.all());
    }
    if (problems.isEmpty()) {
      problems.add(
          new Place(source, Span.at(top.map(value -> value.span().start()).orElse(0))),
          "the interview's facts must be keys with values, such as \"company\" and \"people\", not "
              + top.map(YamlValue::describe).orElse("nothing"));
    }
    return new Reading(Optional.empty(), problems.all());
  }

  private Facts facts() {
    List<Interview> interviews = interviews();
    BusinessCalendar calendar = calendar();
    Facts read =
        new Facts(
            source,
            company(),
            role(),
            zone,
            calendar,
            facts.flag("interest").map(Placed::value).orElse(true),
            people(),
            interviews,
            promised(interviews, calendar),
            sent(),
            received(),
            date(facts, "applied"),
            facts.texts("topics-raised"),
            contactBy(),
            keepInTouch(),
            choice(facts, "cards", Facts.Cards.values())
                .map(Placed::value)
                .orElse(Facts.Cards.ALLOWED),
            choice(facts, "outcome", Facts.Outcome.values())
                .orElse(new Placed<>(Facts.Outcome.PENDING, Span.at(facts.span().start()))));
    facts.finish();
    return read;
  }

  private ZoneId zone(ZoneId systemZone) {
    Optional<Placed<String>> written = facts.text("zone");
    Optional<ZoneId> known = written.map(Placed::value).flatMap(WrittenTimes::zone);
    if (written.isPresent() && known.isEmpty()) {
      String name = written.get().value();
      facts.problem(
          written.get().span(),
          "\"zone\" must be a time zone such as America/New_York, not \""
              + name
              + "\""
              + WrittenTimes.zoneSuggestion(name));
    }
    return known.orElse(systemZone);
  }

  private BusinessCalendar calendar() {
    return facts
        .parsed(
            "calendar", "a country, with a region if need be, such as us or gb-eng", Calendars::of)
        .map(Placed::value)
        .orElseGet(() -> Calendars.of(zone));
  }

  private Optional<Company> company() {
    if (facts.value("company").orElse(null) instanceof YamlValue.Scalar) {
      return facts.text("company").map(name -> new Company(name, List.of(), List.of(), List.of()));
    }
    return facts
        .map("company", "the company")
        .flatMap(
            company -> {
              Optional<Placed<String>> name = company.requiredText("name");
              List<Placed<String>> also = company.texts("also");
              List<Placed<String>> domains =
                  company.texts("domains").stream().map(FactsReader::lowerCase).toList();
              List<Placed<String>> known = company.texts("facts");
              company.finish();
              return name.map(it -> new Company(it, also, domains, known));
            });
  }

  private static Placed<String> lowerCase(Placed<String> text) {
    return new Placed<>(text.value().toLowerCase(Locale.ROOT), text.span());
  }

  private Optional<Role> role() {
    if (facts.value("role").orElse(null) instanceof YamlValue.Scalar) {
      return facts.text("role").map(title -> new Role(title, List.of()));
    }
    return facts
        .map("role", "the role")
        .flatMap(
            role -> {
              Optional<Placed<String>> title = role.requiredText("title");
              List<Placed<String>> also = role.texts("also");
              role.finish();
              return title.map(known -> new Role(known, also));
            });
  }

  private List<Person> people() {
    return each("people", "the person", this::person);
  }

  private Optional<Person> person(Fields person) {
    Optional<Placed<String>> name = person.requiredText("name");
    Optional<Placed<String>> title = person.text("title");
    Optional<Placed<String>> email = person.text("email");
    Optional<Placed<String>> phone = person.text("phone");
    Optional<Placed<String>> address = person.text("address");
    Optional<Placed<String>> addressAs = person.text("address-as");
    Person.Part part =
        choice(person, "part", Person.Part.values())
            .map(Placed::value)
            .orElse(Person.Part.INTERVIEWER);
    List<Placed<String>> notes = person.texts("notes");
    Optional<Placed<LocalDate>> informed = date(person, "informed");
    return name.map(
        known -> new Person(known, title, email, phone, address, addressAs, part, notes, informed));
  }

  private List<Interview> interviews() {
    return each("interviews", "the interview", this::interview).stream()
        .sorted(Comparator.comparing(interview -> interview.start().value()))
        .toList();
  }

  private Optional<Interview> interview(Fields interview) {
    Optional<Placed<ZonedDateTime>> start = requiredTime(interview, "start");
    Optional<Placed<ZonedDateTime>> end = time(interview, "end");
    List<Placed<String>> with = interview.texts("with");
    Optional<Placed<String>> round = interview.text("round");
    if (start.isPresent() && end.isPresent() && end.get().value().isBefore(start.get().value())) {
      interview.problem(end.get().span(), "the interview ends before it starts");
      end = Optional.empty();
    }
    Optional<ZonedDateTime> ended = end.map(Placed::value);
    return start.map(
        known ->
            new Interview(
                known, ended.orElse(known.value().plusHours(1)), with, round, interview.span()));
  }

  private Optional<Promise> promised(List<Interview> interviews, BusinessCalendar calendar) {
    return facts
        .map("promised", "the promise")
        .map(
            promised -> {
              Optional<Placed<String>> words = promised.text("by");
              Optional<Placed<LocalDate>> said =
                  date(promised, "said").or(() -> lastDayOf(interviews));
              Optional<Placed<Boolean>> asked = promised.flag("asked");
              Optional<Placed<Boolean>> permission = promised.flag("permission");
              Optional<Placed<Boolean>> calls = promised.flag("calls");
              Optional<Placed<Channel>> channel = choice(promised, "channel", Channel.values());
              promised.finish();
              return new Promise(
                  words,
                  words.flatMap(by -> day(promised, by, said, calendar)),
                  said,
                  asked.map(Placed::value).orElse(words.isPresent()),
                  permission,
                  calls,
                  channel,
                  promised.span());
            });
  }

  private static Optional<Placed<LocalDate>> lastDayOf(List<Interview> interviews) {
    return interviews.stream()
        .map(Interview::start)
        .reduce((earlier, later) -> later)
        .map(start -> new Placed<>(start.value().toLocalDate(), start.span()));
  }

  private static Optional<LocalDate> day(
      Fields promised,
      Placed<String> by,
      Optional<Placed<LocalDate>> said,
      BusinessCalendar calendar) {
    Optional<LocalDate> date = WrittenTimes.date(by.value());
    if (date.isEmpty() && WrittenTimes.looksLikeDate(by.value())) {
      promised.problem(
          by.span(),
          "\"by\" must be " + WrittenTimes.A_DATE + ", or their words, not \"" + by.value() + "\"");
      return Optional.empty();
    }
    return date.or(
        () -> said.flatMap(day -> PromisePhrases.read(by.value(), day.value(), calendar)));
  }

  private List<Sent> sent() {
    return each("sent", "the sent message", this::sent).stream()
        .sorted(Comparator.comparing(Sent::at))
        .toList();
  }

  private Optional<Sent> sent(Fields sent) {
    Optional<Placed<ZonedDateTime>> at = requiredTime(sent, "at");
    sent.require("kind");
    Optional<Placed<Kind>> kind = choice(sent, "kind", Kind.values());
    List<Placed<String>> to = readers(sent);
    List<Placed<String>> cc = sent.texts("cc");
    Optional<Placed<Channel>> channel = choice(sent, "channel", Channel.values());
    Optional<Placed<String>> file = sent.text("file");
    if (at.isEmpty() || kind.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Sent(
            at.get().value(),
            kind.get().value(),
            to.get(0),
            Stream.concat(to.stream().skip(1), cc.stream()).toList(),
            channel.map(Placed::value).orElse(kind.get().value().usualChannel()),
            file,
            sent.span()));
  }

  /** One name or a list of them. */
  private static List<Placed<String>> readers(Fields sent) {
    boolean isList =
        sent.value("to").orElse(null) instanceof YamlValue.Sequence list && !list.items().isEmpty();
    return isList ? sent.texts("to") : sent.requiredText("to").stream().toList();
  }

  private List<Received> received() {
    return each("received", "the received message", this::received).stream()
        .sorted(Comparator.comparing(Received::at))
        .toList();
  }

  private Optional<Received> received(Fields received) {
    Optional<Placed<ZonedDateTime>> at = requiredTime(received, "at");
    Optional<Placed<String>> from = received.text("from");
    received.require("kind");
    Optional<Placed<Received.Kind>> kind = choice(received, "kind", Received.Kind.values());
    if (at.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Received(at.get().value(), from, kind.get().value(), received.span()));
  }

  private Optional<Facts.ContactBy> contactBy() {
    return facts
        .map("contact-by", "the wish to be contacted")
        .flatMap(
            wish -> {
              wish.require("on");
              Optional<Placed<LocalDate>> on = date(wish, "on");
              Optional<Placed<String>> askedBy = wish.text("asked-by");
              wish.finish();
              return on.map(day -> new Facts.ContactBy(day, askedBy));
            });
  }

  private Optional<Placed<Delay>> keepInTouch() {
    return facts
        .map("keep-in-touch", "keeping in touch")
        .flatMap(
            wish -> {
              wish.require("every");
              Optional<Placed<Delay>> every =
                  wish.parsed("every", "a delay such as 30d or 20bd", Delay::parse);
              wish.finish();
              return every;
            });
  }

  private <T> List<T> each(String key, String what, Function<Fields, Optional<T>> read) {
    List<T> all = new ArrayList<>();
    for (Fields one : facts.maps(key, what)) {
      read.apply(one).ifPresent(all::add);
      one.finish();
    }
    return all;
  }

  private static <E extends Enum<E>> Optional<Placed<E>> choice(
      Fields fields, String key, E[] constants) {
    return fields.choice(key, Fields.names(constants));
  }

  private static Optional<Placed<LocalDate>> date(Fields fields, String key) {
    return fields.parsed(key, WrittenTimes.A_DATE, WrittenTimes::date);
  }

  private Optional<Placed<ZonedDateTime>> time(Fields fields, String key) {
    return fields.parsed(key, WrittenTimes.A_TIME, text -> WrittenTimes.time(text, zone));
  }

  private Optional<Placed<ZonedDateTime>> requiredTime(Fields fields, String key) {
    fields.require(key);
    return time(fields, key);
  }
}

package dev.afterword.timing;

import dev.afterword.draft.Draft;
import dev.afterword.draft.DraftReader;
import dev.afterword.draft.Kind;
import dev.afterword.draft.PlainSegmenter;
import dev.afterword.interview.Facts;
import dev.afterword.interview.FactsReader;
import dev.afterword.interview.WrittenTimes;
import dev.afterword.lint.Application;
import dev.afterword.lint.OptionValue;
import dev.afterword.lint.Options;
import dev.afterword.lint.RuleCard;
import dev.afterword.lint.Settings;
import dev.afterword.rules.RuleBook;
import dev.afterword.text.Source;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One application as a test writes it down, and short ways to write down what follows from it. */
final class Search {

  private static final Map<String, RuleCard> CARDS =
      RuleBook.load(List.of()).cards().stream()
          .collect(Collectors.toUnmodifiableMap(RuleCard::id, card -> card));

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private final Facts facts;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Draft> sent = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  private Search(Facts facts) {
    this.facts = facts;
  }

  /** Facts that can be read. */
  static Search of(String facts) {
    FactsReader.Reading reading =
        FactsReader.read(new Source("acme/interview.yml", facts), ZoneOffset.UTC);
    if (!reading.problems().isEmpty()) {
      throw new AssertionError(reading.problems().toString());
    }
    return new Search(reading.facts().orElseThrow());
  }

  /** Two people at Acme in New York, met on Wednesday 4 March 2026 until 11:30, and more facts. */
  static Search acme(String more) {
    return of(
        """
        zone: America/New_York
        people:
          - {name: Dana Rivera, email: dana@acme.example}
          - {name: Wei Chen, email: wei@acme.example}
        interviews:
          - {start: 2026-03-04T10:00, end: 2026-03-04T11:30, with: [Dana Rivera, Wei Chen]}
        """
            + more);
  }

  Search draft(String path, String text) {
    drafts.add(read(path, text));
    return this;
  }

  Search sent(String path, String text) {
    sent.add(read(path, text));
    return this;
  }

  private static Draft read(String path, String text) {
    DraftReader.Reading reading =
        new DraftReader(new PlainSegmenter()).read(path, text.getBytes(StandardCharsets.UTF_8));
    if (!reading.problems().isEmpty()) {
      throw new AssertionError(reading.problems().toString());
    }
    return reading.draft().orElseThrow();
  }

  /** Sets an option, as in {@code thank-you-late.ideal}. */
  Search option(String name, String value) {
    options.put(name, value);
    return this;
  }

  Facts facts() {
    return facts;
  }

  Application application() {
    return new Application(facts, drafts, sent);
  }

  Policy policy() {
    return new PolicyReader(CARDS).read(new Chosen(options), facts.source().path());
  }

  ZonedDateTime at(String written) {
    return WrittenTimes.time(written, facts.zone()).orElseThrow();
  }

  Timetable timetable(String now) {
    return Timetable.of(application(), policy(), at(now));
  }

  List<String> agenda(String now) {
    return agenda(now, Optional.empty());
  }

  List<String> agenda(String now, Optional<Facts> accepted) {
    return Agenda.of(application(), policy(), at(now), accepted).tasks().stream()
        .map(Search::line)
        .toList();
  }

  /** As in {@code Wed 4 Mar 11:45 – Thu 5 Mar 11:30 – Fri 6 Mar 23:59}: opens, best, closes. */
  static String times(Window window) {
    return MINUTE.format(window.opens())
        + " – "
        + MINUTE.format(window.best())
        + " – "
        + window.closes().map(MINUTE::format).orElse("");
  }

  static String minute(ZonedDateTime at) {
    return MINUTE.format(at);
  }

  private static String line(Task task) {
    return task.state()
        + " "
        + task.purpose()
        + (task.to().isEmpty() ? "" : " to " + String.join(", ", task.to()))
        + " "
        + MINUTE.format(task.at())
        + task.draft().map(draft -> " by " + draft.path()).orElse("");
  }

  /** Every rule as it ships, but for some options. */
  private record Chosen(Map<String, String> values) implements Settings {

    @Override
    public RuleState rule(RuleCard card, String path, Kind kind) {
      Map<String, OptionValue> options = new HashMap<>(card.options());
      options.replaceAll(
          (name, usual) -> {
            String chosen = values.get(card.id() + "." + name);
            return chosen == null ? usual : new OptionValue.Text(chosen);
          });
      return new RuleState(true, Optional.empty(), new Options(card.id(), kind, options));
    }

    @Override
    public Set<String> accepted() {
      return Set.of();
    }

    @Override
    public Me me() {
      return Me.unknown();
    }

    @Override
    public String language() {
      return "en-US";
    }

    @Override
    public List<SettledAllowance> allowances() {
      return List.of();
    }
  }
}

package dev.afterword.lint;

import dev.afterword.draft.Draft;
import dev.afterword.draft.Kind;
import dev.afterword.interview.Facts;
import dev.afterword.text.Place;
import dev.afterword.yaml.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known about a rule without running it: what {@code explain} prints, what the settings
 * may change, and every word that a person reads in a report.
 *
 * @param id names the problem and reads well after “allow”
 * @param summary one line
 * @param category what the rule looks after
 * @param severity unless a message or the settings say otherwise
 * @param certain the severity of what cannot be meant otherwise, where the rule also tells what may
 *     be; never less than {@code severity}
 * @param on whether it runs unless it is asked for
 * @param kinds the kinds of message it is about
 * @param where the parts it reads
 * @param needs data without which it cannot speak
 * @param assumes what neither draft nor facts may deny
 * @param why what the words do to their reader
 * @param sources where the advice comes from
 * @param messages the sentences it can say, by name, with {@code {placeholders}}; the usual one
 *     stands under {@code "message"}
 * @param help what to do about it, with {@code {placeholders}}
 * @param options their defaults, by name
 * @param optionNotes what each option counts and why, by its name
 * @param offers the most trustworthy fix that it offers
 * @param yieldsTo rules that speak instead where both find the same words
 * @param bad examples in which the rule must find the marked words
 * @param good examples in which it must keep silent
 */
public record RuleCard(
    String id,
    String summary,
    Category category,
    Severity severity,
    Severity certain,
    boolean on,
    Set<Kind> kinds,
    Where where,
    Set<Need> needs,
    Set<Assumption> assumes,
    String why,
    List<String> sources,
    Map<String, String> messages,
    Optional<String> help,
    Map<String, OptionValue> options,
    Map<String, OptionNote> optionNotes,
    Optional<Fix.Applicability> offers,
    Set<String> yieldsTo,
    List<Example> bad,
    List<Example> good) {

  /** All about a rule that offers no fix and is as severe whatever it finds. */
  public RuleCard(
      String id,
      String summary,
      Category category,
      Severity severity,
      boolean on,
      Set<Kind> kinds,
      Where where,
      Set<Need> needs,
      Set<Assumption> assumes,
      String why,
      List<String> sources,
      Map<String, String> messages,
      Optional<String> help,
      Map<String, OptionValue> options,
      Map<String, OptionNote> optionNotes,
      Set<String> yieldsTo,
      List<Example> bad,
      List<Example> good) {
    this(
        id,
        summary,
        category,
        severity,
        severity,
        on,
        kinds,
        where,
        needs,
        assumes,
        why,
        sources,
        messages,
        help,
        options,
        optionNotes,
        Optional.empty(),
        yieldsTo,
        bad,
        good);
  }

  /** The moment of an example that names none. */
  public static final Instant EXAMPLES_NOW = Instant.parse("2026-03-05T12:00:00Z");

  /** What the text of an example is. */
  public enum Form {
    /** Some words of the part that the rule reads. */
    WORDS,
    /** A whole message with headers, as it would lie in a {@code .md} file. */
    MESSAGE,
    /** An {@code interview.yml}: for rules that report there. */
    FACTS
  }

  /**
   * A piece of writing that shows what a rule finds, or what it leaves alone.
   *
   * @param place where it stands in its rule's file
   * @param form what {@code text} is
   * @param text what a person reads as the example
   * @param marks what must be found, in UTF-16 units of {@code text}; empty for a good example
   * @param after the same, mended: the rule keeps silent on it
   * @param around what lies around it
   */
  public record Example(
      Place place,
      Form form,
      String text,
      List<dev.afterword.text.Span> marks,
      Optional<String> after,
      Around around) {
    /** Keeps its own copy of the marks. */
    public Example {
      marks = List.copyOf(marks);
    }

    /** What a bad example becomes, if it says how it is mended: a good one. */
    public Optional<Example> mended() {
      return after.isEmpty() && around.elsewhereAfter().isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Example(
                  place, form, after.orElse(text), List.of(), Optional.empty(), around.mended()));
    }
  }

  /**
   * What lies around an example and is not judged by it.
   *
   * @param facts an {@code interview.yml}, if the rule needs one
   * @param kind the kind of message, where it matters and the example does not say
   * @param beside other drafts of the same application, as they would lie in {@code .md} files
   * @param sent messages of the same application that went out, in the same form
   * @param elsewhere the {@code interview.yml} of another application of the same search
   * @param elsewhereAfter what that one becomes when the example is mended there
   * @param now the moment of the check, as in {@code 2026-03-04T16:30}, in the zone of the facts
   */
  public record Around(
      Optional<String> facts,
      Optional<Kind> kind,
      List<String> beside,
      List<String> sent,
      Optional<String> elsewhere,
      Optional<String> elsewhereAfter,
      Optional<String> now) {
    /** Keeps its own copies of the lists. */
    public Around {
      beside = List.copyOf(beside);
      sent = List.copyOf(sent);
    }

    /** Nothing at all. */
    public static Around nothing() {
      return new Around(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    /** The same after what has to be mended in the other application is mended. */
    public Around mended() {
      return new Around(
          facts, kind, beside, sent, elsewhereAfter.or(() -> elsewhere), Optional.empty(), now);
    }
  }

  /** How severe it is, in words: {@code suggestion, error where certain}, or one name. */
  public String severities() {
    String usual = Fields.nameOf(severity);
    return certain == severity ? usual : usual + ", " + Fields.nameOf(certain) + " where certain";
  }

  /** Of the id alone: cards are keys of maps, and the texts of a rule are long. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Whether the texts of an option are written in the phrase language. */
  public boolean holdsPhrases(String option) {
    return unit(option).equals("phrases");
  }

  /** Whether the number of an option is a share, from 0 to 100. */
  public boolean holdsPercent(String option) {
    return unit(option).startsWith("percent");
  }

  private String unit(String option) {
    OptionNote note = optionNotes.get(option);
    return note == null ? "" : note.unit().orElse("");
  }

  /** Whether the rule has anything to say about such a message, data aside. */
  public boolean isAbout(Draft draft, Optional<Facts> facts) {
    return kinds.contains(draft.kind().kind())
        && assumes.stream().allMatch(assumption -> assumption.holds(draft, facts));
  }

  /**
   * The first thing without which the rule cannot speak and that the facts lack; without any facts
   * that is {@link Need#FACTS}, whatever else the rule would need.
   */
  public Optional<Need> lacks(Optional<Facts> facts) {
    if (facts.isEmpty() && !needs.isEmpty()) {
      return Optional.of(Need.FACTS);
    }
    for (Need need : Need.values()) {
      if (needs.contains(need) && !need.isMet(facts)) {
        return Optional.of(need);
      }
    }
    return Optional.empty();
  }

  /** Keeps its own copies. */
  public RuleCard {
    kinds = Set.copyOf(kinds);
    needs = Set.copyOf(needs);
    assumes = Set.copyOf(assumes);
    sources = List.copyOf(sources);
    messages = Map.copyOf(messages);
    options = Map.copyOf(options);
    optionNotes = Map.copyOf(optionNotes);
    yieldsTo = Set.copyOf(yieldsTo);
    bad = List.copyOf(bad);
    good = List.copyOf(good);
  }

  /**
   * A violation of this rule that says its usual message; see {@link #report(String, Place, Map)}.
   */
  public Violation report(Place place, Map<String, String> values) {
    return report("message", place, values);
  }

  /**
   * A violation of this rule.
   *
   * @param message the name of one of its messages
   * @param values what stands for each placeholder of the message and the help
   * @throws IllegalArgumentException if there is no such message, or a placeholder has no value
   */
  public Violation report(String message, Place place, Map<String, String> values) {
    return new Violation(
        this,
        severity,
        place,
        words(message, values),
        help.map(text -> fill(text, values)),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /**
   * One of the rule's texts, filled in.
   *
   * @param message the name of one of its messages
   * @param values what stands for each placeholder
   * @throws IllegalArgumentException if there is no such message, or a placeholder has no value
   */
  public String words(String message, Map<String, String> values) {
    String template = messages.get(message);
    if (template == null) {
      throw new IllegalArgumentException("the rule " + id + " has no message " + message);
    }
    return fill(template, values);
  }

  private String fill(String template, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        return filled.append(template, at, template.length()).toString();
      }
      String name = template.substring(open + 1, close);
      String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("the rule " + id + " gives no value for {" + name + "}");
      }
      filled.append(template, at, open).append(value);
      at = close + 1;
    }
    return filled.toString();
  }
}

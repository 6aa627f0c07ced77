package dev.afterword.report;

import dev.afterword.interview.Facts;
import dev.afterword.text.Problem;
import dev.afterword.timing.Agenda;
import dev.afterword.timing.Task;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What to send to whom and when, over all applications that were asked about.
 *
 * @param asOf the moment from which one looks
 * @param entries by time
 * @param problems what kept a part of the job from being done, by path and place
 */
public record Plan(ZonedDateTime asOf, List<Entry> entries, List<Problem> problems) {

  private static final Comparator<Entry> BY_TIME =
      Comparator.comparing((Entry entry) -> entry.task().at().toInstant())
          .thenComparing(entry -> entry.facts().source().path());

  /** Keeps its own copies of the lists. */
  public Plan {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * A task of one application.
   *
   * @param facts of the application
   */
  public record Entry(Facts facts, Task task) {

    /** When it is meant to be done: when its draft goes out, else at the best time. */
    ZonedDateTime planned() {
      return task.draft().flatMap(draft -> TaskWords.send(draft, facts)).orElse(task.at());
    }
  }

  /** The agendas of one search. */
  public static Plan of(ZonedDateTime asOf, List<Agenda> agendas, List<Problem> problems) {
    return sorted(
        asOf,
        agendas.stream()
            .flatMap(
                agenda ->
                    together(agenda.tasks().stream()).map(task -> new Entry(agenda.facts(), task))),
        problems);
  }

  /** What one draft does for several readers is one thing to do. */
  private static Stream<Task> together(Stream<Task> tasks) {
    Map<Object, Task> merged = new LinkedHashMap<>();
    tasks.forEach(task -> merged.merge(identity(task), task, Plan::forBoth));
    return merged.values().stream();
  }

  private static Object identity(Task task) {
    return task.draft()
        .<Object>map(draft -> List.of(draft.path(), task.purpose(), task.at()))
        .orElse(task);
  }

  private static Task forBoth(Task one, Task other) {
    return new Task(
        one.purpose(),
        one.kind(),
        one.channel(),
        Stream.concat(one.to().stream(), other.to().stream()).distinct().toList(),
        one.state(),
        one.at(),
        one.window(),
        one.draft(),
        one.passed(),
        one.done(),
        one.why(),
        one.rule(),
        one.place());
  }

  /**
   * Several searches told as one.
   *
   * @param plans at least one; the moment of the first stands for all
   */
  public static Plan together(List<Plan> plans) {
    return sorted(
        plans.get(0).asOf(),
        plans.stream().flatMap(plan -> plan.entries().stream()),
        plans.stream().flatMap(plan -> plan.problems().stream()).sorted().distinct().toList());
  }

  private static Plan sorted(ZonedDateTime asOf, Stream<Entry> entries, List<Problem> problems) {
    return new Plan(asOf, entries.sorted(BY_TIME).toList(), problems);
  }

  /** How many tasks are in a state. */
  public int count(Task.State state) {
    return (int) entries.stream().filter(entry -> entry.task().state() == state).count();
  }
}

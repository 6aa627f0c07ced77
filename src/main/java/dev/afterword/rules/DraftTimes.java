package dev.afterword.rules;

import dev.afterword.interview.Facts;
import dev.afterword.lint.Application;
import dev.afterword.lint.DraftContext;
import dev.afterword.lint.History;
import dev.afterword.timing.Policy;
import dev.afterword.timing.PolicyReader;
import dev.afterword.timing.Timetable;
import java.time.ZonedDateTime;

/**
 * The times around a draft, as they will be when it goes out.
 *
 * @param facts of its application
 * @param send when it goes out
 * @param history what will have happened by then
 * @param policy the numbers that hold for it
 * @param timetable what one can know then
 */
record DraftTimes(
    Facts facts, ZonedDateTime send, History history, Policy policy, Timetable timetable) {

  /** Of a draft that has facts. */
  static DraftTimes of(DraftContext context, PolicyReader policies) {
    Application application = context.application().orElseThrow();
    ZonedDateTime send = context.send();
    History history = application.history().foreseen(application, context.draft(), send);
    Policy policy =
        policies.read(
            context.workspace().settings(), context.draft().path(), context.draft().kind().kind());
    Timetable timetable = Timetable.of(application.facts(), history, policy, send);
    return new DraftTimes(application.facts(), send, history, policy, timetable);
  }
}
